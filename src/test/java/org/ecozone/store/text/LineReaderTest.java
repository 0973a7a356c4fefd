package org.ecozone.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.store.StoreException;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Gives a few bytes at a time, as pipes do. */
  private static final class Trickle extends ByteArrayInputStream {
    private final Seeded seeded;

    Trickle(byte[] bytes, Seeded seeded) {
      super(bytes);
      this.seeded = seeded;
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) {
      return super.read(b, off, Math.min(len, seeded.between(1, 7)));
    }
  }

  /** Endless, of one byte. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] b, int off, int len) {
      java.util.Arrays.fill(b, off, off + len, (byte) 'x');
      given += len;
      return len;
    }
  }

  private static List<String> lines(InputStream in, Charset charset) throws StoreException {
    List<String> result = new ArrayList<>();
    try (LineReader reader = LineReader.of(in, charset, "a.txt")) {
      while (reader.next()) {
        result.add(reader.number() + ":" + reader.text());
      }
    }
    return result;
  }

  @Test
  void lineEndsOfAllKindsAreCountedOnce() throws Exception {
    byte[] bytes = "a\r\nb\rc\n\n\r\r\nd".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .containsExactly("1:a", "2:b", "3:c", "4:", "5:", "6:", "7:d");
  }

  @Test
  void aLastLineEndMakesNoFurtherLine() throws Exception {
    for (String end : List.of("\r", "\n", "\r\n")) {
      byte[] bytes = ("a" + end).getBytes(StandardCharsets.UTF_8);
      assertThat(lines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
          .containsExactly("1:a");
    }
    assertThat(lines(InputStream.nullInputStream(), StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void piecesOfAnySizeGiveTheSameLines(String name) throws Exception {
    Charset charset = Charset.forName(name);
    Seeded seeded = Seeded.of("LineReaderTest " + name);
    boolean wide = name.startsWith("UTF") || name.equals("GB18030");
    for (int round = 0; round < 30; round++) {
      List<String> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int count = seeded.between(1, 40);
      for (int i = 1; i <= count; i++) {
        String line = (wide ? "岷𠮷江" : "江水").repeat(seeded.between(0, 4)) + "," + i;
        expected.add(i + ":" + line);
        text.append(line).append(seeded.oneOf(List.of("\r", "\n", "\r\n")));
      }
      byte[] bytes = text.toString().getBytes(charset);
      assertThat(lines(new Trickle(bytes, seeded), charset)).isEqualTo(expected);
    }
  }

  @Test
  void anEndlessLineIsRefusedEarlyWithItsNumber() {
    Endless in = new Endless();
    InputStream all =
        new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[] {'a', '\n'}), in);
    StoreException thrown =
        catchThrowableOfType(StoreException.class, () -> lines(all, StandardCharsets.UTF_8));
    assertThat(thrown.issue().code()).isEqualTo("LINE_TOO_LONG");
    assertThat(thrown.issue().file()).isEqualTo("a.txt");
    assertThat(thrown.issue().args().get(0)).isEqualTo("2");
    assertThat(in.given).isLessThan(4L * LineReader.LONGEST_BYTES);
  }

  @Test
  void aLineOfTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
    String longest = "x".repeat(LineReader.LONGEST_BYTES);
    assertThat(lines(stream(longest + "\n1"), StandardCharsets.UTF_8)).hasSize(2);
    StoreException thrown =
        catchThrowableOfType(
            StoreException.class, () -> lines(stream(longest + "x\n1"), StandardCharsets.UTF_8));
    assertThat(thrown.issue().code()).isEqualTo("LINE_TOO_LONG");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNulByteIsRefusedWithItsLine() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      StoreException thrown =
          catchThrowableOfType(StoreException.class, () -> lines(stream("a\nb\nc\0"), charset));
      assertThat(thrown.issue().code()).isEqualTo("LINE_BINARY");
      assertThat(thrown.issue().args()).containsExactly("3");
    }
  }

  @Test
  void whatCannotBeDecodedIsCountedWithItsFirstLine() throws Exception {
    byte[] bytes = {'a', '\n', 'b', (byte) 0xFF, 'c', (byte) 0xFF, '\n', (byte) 0xFF};
    try (LineReader reader = LineReader.of(new ByteArrayInputStream(bytes), GB18030, "a.txt")) {
      List<String> texts = new ArrayList<>();
      while (reader.next()) {
        texts.add(reader.text());
      }
      assertThat(texts).containsExactly("a", "b\uFFFDc\uFFFD", "\uFFFD");
      assertThat(reader.malformed()).isEqualTo(3);
      assertThat(reader.malformedIssue().orElseThrow().args()).containsExactly("GB18030", "3", "2");
    }
  }

  @Test
  void halfPairsOfUtf16AreCounted() throws Exception {
    byte[] bytes = "a\n\uD842b\n".getBytes(StandardCharsets.UTF_16LE);
    bytes[4] = 0x42;
    bytes[5] = (byte) 0xD8;
    try (LineReader reader =
        LineReader.of(new ByteArrayInputStream(bytes), StandardCharsets.UTF_16LE, "a.txt")) {
      while (reader.next()) {
        reader.text();
      }
      assertThat(reader.malformed()).isPositive();
    }
  }
}
