package org.ecozone.store.corner.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecozone.job.PendingFile;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveEntry;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.corner.HeadWords;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;

/**
 * XLSX: texts are texts and never formulas, numbers are numbers; the attributes have a sheet of
 * their own. The same rows give the same bytes: the time of writing is left out.
 */
final class XlsxOutput implements CornerOutput {
  /** Of Excel. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED_EVERY = 1000;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What was written here is packed once more, whatever its size. */
  private static final ArchiveLimits OWN = new ArchiveLimits(1000, 64L << 30, 2000, 64L << 30);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)";

  private final PendingFile file;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook book;
  private final Worksheet corners;
  private int row;
  private long cut;

  XlsxOutput(Path target) throws IOException {
    file = PendingFile.of(target);
    book = new Workbook(bytes, "EcoZone", "1.0");
    corners = book.newWorksheet(HeadWords.written("CORNERS_SHEET"));
  }

  /** A table that is longer than a sheet may be. */
  static final class TooManyRows extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void heads(List<String> heads) throws IOException {
    for (int c = 0; c < heads.size(); c++) {
      corners.value(0, c, heads.get(c));
      corners.style(0, c).bold().set();
      corners.width(c, Math.max(10, 2 + 2 * heads.get(c).length()));
    }
    corners.freezePane(0, 1);
    row = 1;
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    if (row >= MOST_ROWS) {
      throw new TooManyRows();
    }
    write(corners, row, cells);
    row++;
    if (row % FLUSHED_EVERY == 0) {
      corners.flush();
    }
  }

  private void write(Worksheet sheet, int at, List<Object> cells) {
    for (int c = 0; c < cells.size(); c++) {
      Object cell = cells.get(c);
      if (cell instanceof CornerOutput.Number number) {
        sheet.value(
            at,
            c,
            BigDecimal.valueOf(number.value()).setScale(number.decimals(), RoundingMode.HALF_UP));
        sheet.style(at, c).format(format(number.decimals())).set();
      } else if (cell instanceof Double number) {
        sheet.value(at, c, BigDecimal.valueOf(number));
      } else if (cell instanceof Long number) {
        sheet.value(at, c, number);
      } else if (cell instanceof Boolean truth) {
        sheet.value(at, c, truth);
      } else if (cell != null) {
        sheet.value(at, c, fitting(String.valueOf(cell)));
      }
    }
  }

  private static String format(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  /** Without what XML cannot hold. */
  private String fitting(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    text.codePoints()
        .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t')
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .forEach(clean::appendCodePoint);
    if (clean.length() <= LONGEST_TEXT) {
      return clean.toString();
    }
    cut++;
    int end = Character.isHighSurrogate(clean.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return clean.substring(0, LONGEST_TEXT - end);
  }

  @Override
  public void attributes(List<String> heads, List<List<Object>> rows) throws IOException {
    corners.finish();
    Worksheet sheet = book.newWorksheet(HeadWords.written("ATTRIBUTES_SHEET"));
    for (int c = 0; c < heads.size(); c++) {
      sheet.value(0, c, heads.get(c));
      sheet.style(0, c).bold().set();
      sheet.width(c, 16);
    }
    sheet.freezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      write(sheet, r + 1, rows.get(r));
      if (r % FLUSHED_EVERY == FLUSHED_EVERY - 1) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  @Override
  public boolean hasPlaceForAttributes() {
    return true;
  }

  @Override
  public void commit() throws IOException {
    book.finish();
    InputFile made = InputFile.ofBytes(PROPERTIES, bytes.toByteArray());
    try (OutputStream out = file.open();
        ZipOutputStream zip = new ZipOutputStream(out);
        Archive archive = Archive.open(made, OWN, Progress.NONE)) {
      for (ArchiveEntry entry : archive.entries()) {
        ZipEntry same = new ZipEntry(entry.name());
        same.setTimeLocal(NO_TIME);
        zip.putNextEntry(same);
        try (InputStream in = archive.open(entry)) {
          copy(entry.name(), in, zip);
        }
        zip.closeEntry();
      }
    } catch (StoreException e) {
      throw new IOException(e);
    }
    file.commit();
  }

  private static void copy(String name, InputStream in, OutputStream out) throws IOException {
    if (!name.equals(PROPERTIES)) {
      in.transferTo(out);
      return;
    }
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    String timeless = text.replaceAll(CREATED, "$11980-01-01T00:00:00Z$2");
    out.write(timeless.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Issue> issues(String name) {
    List<Issue> issues = new ArrayList<>();
    if (cut > 0) {
      issues.add(Issue.of(CornerIssue.FIELD_TOO_LONG, name, "", cut));
    }
    return issues;
  }

  @Override
  public void close() {
    file.close();
  }
}
