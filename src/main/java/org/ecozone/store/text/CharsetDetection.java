package org.ecozone.store.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.EncodingSample;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.text.DetectedCharset.Certainty;
import org.ecozone.zone.Issue;

/**
 * Finds the charset of Chinese text: a byte order mark, UTF-16 by its NUL bytes, UTF-8 if every
 * byte fits, else GB18030 (which GBK and GB2312 are part of), or Big5 where that reads like text
 * and GB18030 does not.
 *
 * <p>Of a file as much is looked at as {@value #WINDOW_BYTES} bytes from the first line that is not
 * ASCII; whoever reads on must count what cannot be decoded later ({@link LineReader} does).
 */
public final class CharsetDetection {
  public static final Charset GB18030 = Charset.forName("GB18030");
  public static final Charset BIG5 = Charset.forName("Big5");

  private static final int WINDOW_BYTES = 1 << 18;
  private static final int MOST_ROWS = 2000;

  private CharsetDetection() {}

  /** Of a file, or what the user chose for it; a file without a byte is ASCII. */
  public static DetectedCharset of(InputFile input, ReadChoices choices) throws StoreException {
    Optional<Charset> chosen = chosen(choices, input.name());
    try (InputStream in = input.open()) {
      byte[] start = in.readNBytes(WINDOW_BYTES);
      DetectedCharset marked = byMark(start);
      byte[] window = start;
      if (marked == null && isAscii(start, 0, start.length) && start.length == WINDOW_BYTES) {
        window = fromFirstForeign(in, start);
      }
      DetectedCharset detected = marked == null ? of(rows(window), window) : marked;
      return chosen.isEmpty() ? detected : choose(detected, chosen.get(), rows(window), start);
    } catch (IOException e) {
      throw StoreException.unreadable(input.name(), e);
    }
  }

  /** Of all bytes of a text. */
  public static DetectedCharset of(byte[] bytes) {
    DetectedCharset marked = byMark(bytes);
    return marked == null ? of(rows(bytes), bytes) : marked;
  }

  /** Of cells of a table, which may be cut in the middle of a character. No marks, no UTF-16. */
  public static DetectedCharset ofCells(List<byte[]> cells) {
    List<byte[]> foreign = new ArrayList<>();
    for (byte[] cell : cells) {
      if (!isAscii(cell, 0, cell.length)) {
        foreign.add(cell);
      }
    }
    return byContent(new SampleRows(foreign, true));
  }

  /** How cells read in one more charset, rows that are plain ASCII left out. */
  public static EncodingSample sampleOfCells(List<byte[]> cells, Charset charset) {
    List<byte[]> foreign = new ArrayList<>();
    for (byte[] cell : cells) {
      if (!isAscii(cell, 0, cell.length)) {
        foreign.add(cell);
      }
    }
    return new SampleRows(foreign, true).sample(charset);
  }

  /** The charset that the user chose; fails if there is none of that name. */
  public static Optional<Charset> chosen(ReadChoices choices, String file) throws StoreException {
    try {
      return choices.encoding();
    } catch (IllegalArgumentException e) {
      String name = choices.get(ReadOption.ENCODING).orElse("");
      throw new StoreException(Issue.of(TextIssue.CHARSET_UNKNOWN, file, "", name), e);
    }
  }

  private static DetectedCharset choose(
      DetectedCharset detected, Charset charset, SampleRows rows, byte[] start) {
    int mark = charset.equals(detected.charset()) ? detected.markBytes() : 0;
    if (charset.equals(StandardCharsets.UTF_16)) {
      // Java's UTF-16 reads the mark itself.
      mark = 0;
    } else if (mark == 0 && CharsetMark.of(start) == CharsetMark.UTF_8 && charset.equals(GB18030)) {
      mark = CharsetMark.UTF_8.length();
    }
    return detected.withFirst(rows.sample(charset), Certainty.CHOSEN, mark);
  }

  private static DetectedCharset byMark(byte[] bytes) {
    CharsetMark mark = CharsetMark.of(bytes);
    if (mark == null) {
      return null;
    }
    byte[] text = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
    List<EncodingSample> samples = new ArrayList<>();
    if (mark == CharsetMark.UTF_8) {
      SampleRows rows = rows(text);
      if (!rows.isEmpty()) {
        samples.add(rows.sample(StandardCharsets.UTF_8));
        samples.add(rows.sample(GB18030));
      }
    } else {
      samples.add(Utf16Pattern.rows(text, mark.charset()).sample(mark.charset()));
    }
    return new DetectedCharset(mark.charset(), Certainty.MARKED, mark.length(), samples);
  }

  private static DetectedCharset of(SampleRows rows, byte[] bytes) {
    Charset wide = Utf16Pattern.of(bytes);
    if (wide != null) {
      List<EncodingSample> samples = List.of(Utf16Pattern.rows(bytes, wide).sample(wide));
      return new DetectedCharset(wide, Certainty.LIKELY, 0, samples);
    }
    return byContent(rows);
  }

  private static DetectedCharset byContent(SampleRows rows) {
    if (rows.isEmpty()) {
      return new DetectedCharset(StandardCharsets.UTF_8, Certainty.CERTAIN, 0, List.of());
    }
    EncodingSample utf8 = rows.sample(StandardCharsets.UTF_8);
    EncodingSample gb = rows.sample(GB18030);
    EncodingSample big5 = rows.sample(BIG5);
    DetectedCharset all =
        new DetectedCharset(GB18030, Certainty.DOUBTFUL, 0, List.of(utf8, gb, big5));
    double gbLikeness = ChineseLikeness.ofGb(rows.text(GB18030));
    if (utf8.malformed() == 0) {
      boolean chance = gb.malformed() == 0 && ChineseLikeness.isOddUtf8(rows.text(utf8.charset()));
      return chance && gbLikeness > 0.9
          ? all.withFirst(gb, Certainty.DOUBTFUL, 0)
          : all.withFirst(utf8, chance ? Certainty.LIKELY : Certainty.CERTAIN, 0);
    }
    double big5Likeness = big5.malformed() > 0 ? 0 : ChineseLikeness.ofBig5(rows.text(BIG5));
    if (gb.malformed() == 0 && gbLikeness > Math.max(0.6, big5Likeness - 0.1)) {
      return all.withFirst(gb, Certainty.LIKELY, 0);
    }
    if (big5Likeness > Math.max(0.6, gbLikeness)) {
      return all.withFirst(big5, Certainty.DOUBTFUL, 0);
    }
    boolean mostlyUtf8 = utf8.malformed() * 20 < gb.malformed();
    return all.withFirst(mostlyUtf8 ? utf8 : gb, Certainty.DOUBTFUL, 0);
  }

  /** Reads on until a byte above 127 comes; the window from there, or what was read before. */
  private static byte[] fromFirstForeign(InputStream in, byte[] start) throws IOException {
    byte[] chunk = new byte[1 << 16];
    for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
      if (!isAscii(chunk, 0, n)) {
        byte[] rest = in.readNBytes(WINDOW_BYTES);
        byte[] window = Arrays.copyOf(chunk, n + rest.length);
        System.arraycopy(rest, 0, window, n, rest.length);
        return window;
      }
    }
    return start;
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Lines with a byte above 127; the last one only if it is complete or the only one. */
  private static SampleRows rows(byte[] bytes) {
    List<byte[]> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= bytes.length && rows.size() < MOST_ROWS; i++) {
      boolean end = i == bytes.length;
      if (end || bytes[i] == '\n' || bytes[i] == '\r') {
        boolean whole = !end || bytes.length < WINDOW_BYTES || rows.isEmpty();
        if (i > from && whole && !isAscii(bytes, from, i)) {
          rows.add(Arrays.copyOfRange(bytes, from, i));
        }
        from = i + 1;
      }
    }
    return new SampleRows(rows, rows.size() == 1 && bytes.length >= WINDOW_BYTES);
  }
}
