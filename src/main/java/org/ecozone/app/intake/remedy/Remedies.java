package org.ecozone.app.intake.remedy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.archive.Archive;
import org.ecozone.store.archive.ArchiveEntry;
import org.ecozone.store.archive.ArchiveLimits;
import org.ecozone.store.corner.cell.XlsxCells;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.text.CharsetDetection;
import org.ecozone.store.text.DetectedCharset;

/**
 * What a user can still say about a file that could not be read.
 *
 * @param format name of the format it looks like; empty if it looks like none
 * @param encoding charset that its bytes look like, or the chosen one; empty if it has no text
 * @param encodings how its first texts read in each charset
 * @param options keys of what else its format can be told, see {@link IntakeChoices#read}
 * @param sheets names of the sheets or tables, as far as they can be listed
 */
public record Remedies(
    String format,
    String encoding,
    List<EncodingRows> encodings,
    Set<String> options,
    List<String> sheets) {
  /** Nothing can be said. */
  public static final Remedies NONE = new Remedies("", "", List.of(), Set.of(), List.of());

  private static final int HEAD_BYTES = 1 << 18;
  private static final Set<ExchangeFormat> OF_TEXT =
      Set.of(
          ExchangeFormat.SURVEY_TXT,
          ExchangeFormat.KML,
          ExchangeFormat.GEOJSON,
          ExchangeFormat.GPX,
          ExchangeFormat.DXF,
          ExchangeFormat.CORNER_CSV,
          ExchangeFormat.FREE_TEXT);
  private static final Set<ExchangeFormat> MARKUP =
      Set.of(ExchangeFormat.KML, ExchangeFormat.GEOJSON, ExchangeFormat.GPX);
  private static final int MOST_PIECES = 200;
  private static final Set<ExchangeFormat> OF_POINTS =
      Set.of(
          ExchangeFormat.SURVEY_TXT,
          ExchangeFormat.KML,
          ExchangeFormat.GPX,
          ExchangeFormat.CORNER_CSV,
          ExchangeFormat.CORNER_XLSX,
          ExchangeFormat.FREE_TEXT);
  private static final Set<ExchangeFormat> OF_TEMPLATES =
      Set.of(ExchangeFormat.SURVEY_TXT, ExchangeFormat.CORNER_CSV, ExchangeFormat.FREE_TEXT);

  public Remedies {
    encodings = List.copyOf(encodings);
    options = Set.copyOf(options);
    sheets = List.copyOf(sheets);
  }

  /** Of a file. For workers. */
  public static Remedies of(Path file, IntakeChoices choices, Progress progress) {
    return of(InputFile.of(file), choices, progress);
  }

  /** Of a pasted text. */
  public static Remedies ofText(String name, String text, IntakeChoices choices) {
    return of(InputFile.ofText(name, text), choices, Progress.NONE);
  }

  private static Remedies of(InputFile input, IntakeChoices choices, Progress progress) {
    ExchangeFormat format;
    try {
      format = Doors.formatOf(input);
    } catch (StoreException e) {
      return NONE; // the refusal says what to do with such a file
    }
    DetectedCharset charset = charset(input, format, choices, progress);
    List<EncodingRows> rows = new ArrayList<>();
    if (charset != null) {
      charset
          .samples()
          .forEach(s -> rows.add(new EncodingRows(s.charset().name(), s.rows(), s.malformed())));
    }
    Set<String> options = new TreeSet<>();
    if (OF_POINTS.contains(format)) {
      options.add(ReadOption.POINTS_AS.key());
    }
    if (OF_TEMPLATES.contains(format)) {
      options.add(ReadOption.TEMPLATE.key());
    }
    return new Remedies(
        format.name(),
        rows.isEmpty() ? "" : charset.charset().name(),
        rows,
        options,
        format == ExchangeFormat.CORNER_XLSX ? sheets(input, progress) : List.of());
  }

  private static List<String> sheets(InputFile input, Progress progress) {
    try {
      return XlsxCells.sheets(input, progress);
    } catch (StoreException e) {
      return List.of(); // the refusal says what is wrong with it
    }
  }

  /** Null if the format has no text whose charset could be chosen, or it cannot be read. */
  private static DetectedCharset charset(
      InputFile input, ExchangeFormat format, IntakeChoices choices, Progress progress) {
    if (!OF_TEXT.contains(format) || input.isPasted()) {
      return null;
    }
    String chosen = choices.read().getOrDefault(ReadOption.ENCODING.key(), "");
    ReadChoices read =
        chosen.isBlank() ? ReadChoices.NONE : ReadChoices.NONE.with(ReadOption.ENCODING, chosen);
    try {
      InputFile text = isZip(input) ? firstKml(input, progress) : input;
      if (text == null) {
        return null;
      }
      DetectedCharset whole = CharsetDetection.of(text, read);
      return MARKUP.contains(format) && !isWide(whole) ? ofPieces(text, whole) : whole;
    } catch (StoreException | IOException e) {
      return null; // what is wrong with it stands in the refusal already
    }
  }

  private static boolean isWide(DetectedCharset charset) {
    return charset.charset().name().startsWith("UTF-16");
  }

  /** The same charset, but samples without the tags and quotes around them. */
  private static DetectedCharset ofPieces(InputFile text, DetectedCharset whole)
      throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    byte[] bytes;
    try (InputStream in = text.open()) {
      bytes = in.readNBytes(HEAD_BYTES);
    }
    int from = 0;
    for (int i = 0; i <= bytes.length && pieces.size() < MOST_PIECES; i++) {
      // None of these is the second byte of a character of GBK or Big5.
      if (i == bytes.length || "<>\",:=\r\n\t".indexOf(bytes[i]) >= 0) {
        if (isForeign(bytes, from, i)) {
          pieces.add(Arrays.copyOfRange(bytes, from, i));
        }
        from = i + 1;
      }
    }
    List<EncodingSample> samples = new ArrayList<>();
    for (EncodingSample sample : whole.samples()) {
      samples.add(CharsetDetection.sampleOfCells(pieces, sample.charset()));
    }
    boolean complete = samples.stream().noneMatch(sample -> sample.rows().isEmpty());
    return complete
        ? new DetectedCharset(whole.charset(), whole.certainty(), whole.markBytes(), samples)
        : whole; // nothing but ASCII stands at the beginning
  }

  private static boolean isForeign(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZip(InputFile input) throws IOException {
    try (InputStream in = input.open()) {
      return Archive.isZip(in.readNBytes(4));
    }
  }

  /** The beginning of the first KML of a KMZ; null if there is none. */
  private static InputFile firstKml(InputFile input, Progress progress)
      throws StoreException, IOException {
    try (Archive archive = Archive.open(input, ArchiveLimits.MARKUP, progress)) {
      for (ArchiveEntry entry : archive.entries()) {
        if (entry.endsWith(".kml")) {
          try (InputStream in = archive.open(entry)) {
            return InputFile.ofBytes(entry.fileName(), in.readNBytes(HEAD_BYTES));
          }
        }
      }
      return null;
    }
  }
}
