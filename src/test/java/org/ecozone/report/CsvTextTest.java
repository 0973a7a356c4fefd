package org.ecozone.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows as bytes against another writer of RFC 4180. */
class CsvTextTest {
  private static final String[] PARTS = {
    "",
    "a",
    "12",
    "中文",
    "é",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    ",",
    "\"",
    "\"\"",
    "\r",
    "\n",
    "\r\n",
    "#",
    " ",
    "\t",
    "=",
    "+",
    "-",
    "@",
    "'",
    ";",
    "；",
    "\uFEFF",
    "\u0000",
    "\u00A0"
  };

  @Test
  void rowsOfNastyTextsAreTheBytesThatAnotherWriterGives() throws IOException {
    Random random = new Random(5);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String[] row = new String[2 + random.nextInt(4)];
      for (int k = 0; k < row.length; k++) {
        row[k] = nasty(random);
      }
      rows.add(row);
    }

    assertThat(own(rows)).isEqualTo(other(rows));
  }

  private static String nasty(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(5); n > 0; n--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static byte[] own(List<String[]> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Utf8Bytes bytes = Utf8Bytes.to(out);
    for (String[] row : rows) {
      CsvText.first(bytes, row[0]);
      for (int i = 1; i < row.length; i++) {
        CsvText.field(bytes, row[i]);
      }
      CsvText.end(bytes);
    }
    bytes.flush();
    return out.toByteArray();
  }

  private static byte[] other(List<String[]> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      rows.forEach(writer::writeRecord);
    }
    return out.toByteArray();
  }

  @Test
  void bytesHandedOnAndBytesKeptAreTheSameWhateverTheirSize() {
    Random random = new Random(6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Utf8Bytes stream = Utf8Bytes.to(out);
    Utf8Bytes memory = Utf8Bytes.inMemory();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String text = ("x中" + i).repeat(1 << random.nextInt(14));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      expected.append(text).append(text).append(i).append(i).append(".500");
      for (Utf8Bytes into : List.of(stream, memory)) {
        into.add(text).add(bytes).addNumber(i).addFixed(i + 0.5, 3);
      }
    }
    stream.flush();

    byte[] all = expected.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(out.toByteArray()).isEqualTo(all);
    assertThat(memory.take()).isEqualTo(all);
    assertThat(memory.length()).isZero();
  }
}
