package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.text.LineReader;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged, or made to hurt. */
class HostileTxtTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private static StoreException refused(byte[] bytes) {
    return catchThrowableOfType(StoreException.class, () -> TxtReading.of(bytes, ReadChoices.NONE));
  }

  @Test
  void filesWithoutTextAreRefused() {
    assertThat(refused(new byte[0]).issue().code()).isEqualTo("NO_TEXT");
    for (byte[] mark :
        List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      assertThat(refused(mark).issue().code()).isEqualTo("NO_TEXT");
    }
    assertThat(refused("\r\n \r\n".getBytes(GB18030)).issue().code()).isEqualTo("NO_PARCEL");
  }

  @Test
  void aPictureNamedTxtIsRefused() {
    byte[] jpeg = new byte[5000];
    Seeded seeded = Seeded.of("HostileTxtTest jpeg");
    for (int i = 0; i < jpeg.length; i++) {
      jpeg[i] = (byte) seeded.between(0, 255);
    }
    byte[] start = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    System.arraycopy(start, 0, jpeg, 0, start.length);
    Issue issue = refused(jpeg).issue();
    assertThat(issue.code()).isEqualTo("LINE_BINARY");
    assertThat(issue.file()).isEqualTo("宗地.txt");
  }

  @Test
  void aNulByteIsRefusedWithItsLine() {
    byte[] bytes = SurveyTxtReaderTest.SAMPLE.getBytes(GB18030);
    int lines = 0;
    for (int i = 0; i < bytes.length && lines < 19; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
      if (lines == 19) {
        bytes[i + 3] = 0;
      }
    }
    assertThat(refused(bytes).issue().args()).containsExactly("20");
  }

  /** A gigabyte that exists only while it is read. */
  private static final class Gigabyte extends InputStream {
    private final byte[] head;
    private final long size;
    private final byte[] pattern;
    private long at;

    Gigabyte(String head, String pattern, long size) {
      this.head = head.getBytes(GB18030);
      this.pattern = pattern.getBytes(GB18030);
      this.size = size;
    }

    @Override
    public int read() {
      if (at >= size) {
        return -1;
      }
      byte b =
          at < head.length ? head[(int) at] : pattern[(int) ((at - head.length) % pattern.length)];
      at++;
      return b & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) {
      int n = 0;
      while (n < len) {
        int next = read();
        if (next < 0) {
          break;
        }
        b[off + n++] = (byte) next;
      }
      return n == 0 ? -1 : n;
    }
  }

  @Test
  void aLineOfAGigabyteIsRefusedAfterItsFirstMegabyte() {
    for (String pattern : List.of("1", "1,", "地", "@ ", "[")) {
      Gigabyte in = new Gigabyte("[地块坐标]\r\n", pattern, 1L << 30);
      LineReader lines = LineReader.of(in, GB18030, "a.txt");
      StoreException thrown =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  new TxtScan("a.txt", lines, null, new TxtIssues("a.txt"), Progress.NONE, p -> {})
                      .run());
      assertThat(thrown.issue().code()).isEqualTo("LINE_TOO_LONG");
      assertThat(thrown.issue().args().get(0)).isEqualTo("2");
      assertThat(in.at).isLessThan(4L * LineReader.LONGEST_BYTES);
    }
  }

  @Test
  void aMegabyteOfOneLineIsNoPoint() throws Exception {
    String line = "1,".repeat(400_000);
    TxtReading read = TxtReading.of("[地块坐标]\n5,1,D,,面,,,,@\n" + line + "\n");
    assertThat(read.failure(0)).startsWith("LINE_UNKNOWN[3, ").hasSizeLessThan(200);
  }

  @Test
  void headsWithoutEndAreRowsThatFailInBoundedMemory() throws Exception {
    Path file = folder.resolve("heads.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("[地块坐标]\n".getBytes(GB18030));
      byte[] heads = "1,1,D,,面,,,,@\n".repeat(10_000).getBytes(GB18030);
      for (int i = 0; i < 30; i++) {
        out.write(heads);
      }
    }
    ReceivedFile received =
        SurveyTxtReader.open(InputFile.of(file), ReadChoices.NONE, Progress.NONE);
    long[] failed = {0};
    List<Issue> issues =
        received.read(
            received.tables().get(0),
            Progress.NONE,
            row -> failed[0] += row.failure() == null ? 0 : 1);
    assertThat(failed[0]).isEqualTo(300_000);
    assertThat(received.tables().get(0).rowCount()).isEqualTo(300_000);
    assertThat(issues).hasSizeLessThan(500);
    assertThat(issues)
        .anySatisfy(issue -> assertThat(issue.args()).containsExactly("PARCEL_TWICE", "299799"));
  }

  @Test
  void itStopsWhenTheUserStopsIt() {
    Progress stopped = Progress.silent(() -> true);
    String text = "J1,1,3732420.0,565320.0\n".repeat(10_000);
    try {
      SurveyTxtReader.open(InputFile.ofText("a.txt", text), ReadChoices.NONE, stopped);
      fail("not stopped");
    } catch (CancelledException e) {
      assertThat(e).isNotNull();
    } catch (StoreException e) {
      fail(e);
    }
  }

  /** Damage never throws anything else, and no parcel whose head survives is lost. */
  @Test
  void damagedFilesFailParcelByParcel() throws IOException {
    Seeded seeded = Seeded.of("HostileTxtTest damage");
    byte[] good = SurveyTxtReaderTest.SAMPLE.getBytes(GB18030);
    for (int round = 0; round < 1000; round++) {
      byte[] bytes = good.clone();
      int faults = seeded.between(1, 4);
      for (int i = 0; i < faults; i++) {
        bytes = damaged(bytes, seeded);
      }
      long heads = 0;
      for (String line : new String(bytes, GB18030).split("[\r\n]+")) {
        boolean first = line.startsWith("11,12.7841,DK01,");
        boolean head = first || line.startsWith("5,0.2400,DK02,");
        heads += head && line.endsWith(",@") ? 1 : 0;
      }
      try {
        TxtReading read = TxtReading.of(bytes, ReadChoices.NONE);
        assertThat(read.rows().size())
            .as(new String(bytes, GB18030))
            .isGreaterThanOrEqualTo((int) heads);
        for (int i = 0; i < read.rows().size(); i++) {
          assertThat(read.geometry(i) == null).isEqualTo(!read.failure(i).isEmpty());
        }
      } catch (StoreException e) {
        assertThat(e.issue().file()).isEqualTo("宗地.txt");
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Seeded seeded) {
    if (bytes.length < 50) {
      return bytes;
    }
    int at = seeded.between(0, bytes.length - 2);
    byte[] copy = bytes.clone();
    switch (seeded.between(0, 4)) {
      case 0 -> copy[at] = (byte) seeded.between(1, 255);
      case 1 -> copy[at] = (byte) "0123456789,.@[]=; \t\r\nJ-".charAt(seeded.between(0, 22));
      case 2 -> {
        int length = seeded.between(1, Math.min(40, bytes.length - at));
        System.arraycopy(bytes, at + length, copy, at, bytes.length - at - length);
        copy = Arrays.copyOf(copy, bytes.length - length);
      }
      case 3 -> {
        copy = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, copy, at + 1, bytes.length - at);
        copy[at] = (byte) seeded.between(1, 127);
      }
      default -> copy = Arrays.copyOf(bytes, Math.max(2, at));
    }
    return copy;
  }

  /** A single changed digit, sign or line end never moves a point without a word. */
  @Test
  void noPointOfAnIntactParcelIsLost() throws Exception {
    List<String> lines = SurveyTxtReaderTest.SAMPLE.lines().toList();
    for (int drop = 13; drop < lines.size(); drop++) {
      List<String> left = new ArrayList<>(lines);
      String line = left.remove(drop);
      boolean head = line.endsWith("@");
      TxtReading read = TxtReading.of(String.join("\n", left));
      boolean closing = line.startsWith("J1,") || line.startsWith("J6,");
      boolean said =
          head
              || closing
              || read.codes().contains("POINT_COUNT")
              || read.rows().stream().anyMatch(row -> row.failure() != null);
      assertThat(said).as("without line " + (drop + 1) + ": " + line).isTrue();
    }
  }

  @Test
  void textInAnotherEncodingThanTheRestIsCounted() throws Exception {
    byte[] first = SurveyTxtReaderTest.SAMPLE.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(first, first.length + 40);
    byte[] name = "5,0.24,DK03,西和县,面,,,,@\n".getBytes(GB18030);
    System.arraycopy(name, 0, bytes, first.length, name.length);
    bytes = Arrays.copyOf(bytes, first.length + name.length);
    TxtReading read = TxtReading.of(bytes, ReadChoices.NONE);
    assertThat(read.rows()).hasSize(3);
    assertThat(read.codes()).containsAnyOf("MALFORMED", "CHARSET_DOUBTFUL");
  }
}
