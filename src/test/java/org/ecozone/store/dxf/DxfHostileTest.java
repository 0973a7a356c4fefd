package org.ecozone.store.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.store.dxf.DxfText.areas;
import static org.ecozone.store.dxf.DxfText.groups;
import static org.ecozone.store.dxf.DxfText.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.drawing.DrawingReader;
import org.ecozone.store.dxf.group.GroupFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** Drawings that are broken or made to do harm. */
class DxfHostileTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, String code, Object... args) {
    assertThatThrownBy(() -> DxfText.open(file, ReadChoices.NONE))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo(code);
              assertThat(e.issue().args())
                  .startsWith(Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
              assertThat(e.issue().message(Lang.ZH)).doesNotContain("{");
            });
  }

  @Test
  void whatIsNoDrawingIsRefused() {
    assertRefused(new byte[0], "NOT_DXF");
    assertRefused(bytes("序号,X,Y\n1,2,3\n"), "GROUP_CODE_WRONG", 1);
    assertRefused(bytes("1\n2\n3\n4\n"), "NOT_DXF");
    assertRefused("0\nSECTION\n".getBytes(StandardCharsets.UTF_16), "UNICODE_16");
    assertRefused(bytes(groups(0, "EOF")), "NOT_DXF");
    assertRefused(
        bytes(groups(0, "SECTION", 2, "ENTITIES", 0, "ENDSEC", 0, "EOF")), "NO_GEOMETRY", "-");
  }

  @Test
  void aWrongGroupCodeIsRefusedWithItsLine() {
    String text = new DxfText().ring("地块", square(0, 0, 9)).text();
    String broken = text.replaceFirst("\n90\n", "\nx90\n");
    long line = broken.substring(0, broken.indexOf("x90")).lines().count() + 1;
    assertRefused(bytes(broken), "GROUP_CODE_WRONG", line, "x90");
  }

  @Test
  void aFileThatBreaksOffIsRefusedWhereverItDoes() {
    byte[] whole = bytes(new DxfText().layer("地块", 1, 0).ring("地块", square(0, 0, 9)).text());
    int end = whole.length - "0\nENDSEC\n0\nEOF\n".length();
    for (int cut = 1; cut <= end; cut++) {
      byte[] part = Arrays.copyOf(whole, cut);
      assertThatThrownBy(() -> DxfText.open(part, ReadChoices.NONE))
          .as("cut at %d", cut)
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void aMissingEndMarkIsSaid() throws Exception {
    String text = new DxfText().ring("地块", square(0, 0, 9)).text().replace("0\nEOF\n", "");
    DxfFile file = DxfText.open(bytes(text), ReadChoices.NONE);
    assertThat(DxfText.codes(file)).contains("END_MISSING");
    assertThat(areas(file)).hasSize(1);
  }

  @Test
  void everyKindOfLineEndReadsTheSame() throws Exception {
    String text = new DxfText().ring("地块", square(0, 0, 9)).text();
    for (String end : List.of("\r\n", "\r", "\n")) {
      DxfFile file = DxfText.open(bytes(text.replace("\n", end)), ReadChoices.NONE);
      assertThat(areas(file)).hasSize(1);
      assertThat(areas(file).get(0).geometry().getArea()).isEqualTo(81);
    }
    String padded = text.replaceAll("(?m)^(\\d+)$", "  $1 ") + "\n\n\u001a";
    assertThat(areas(DxfText.open(bytes("\uFEFF" + padded), ReadChoices.NONE))).hasSize(1);
  }

  @Test
  void aLineOfAGigabyteIsRefusedWithoutBeingHeld() throws Exception {
    try (InputStream endless =
        new Endless("0\nSECTION\n2\nENTITIES\n0\nTEXT\n1\n", 'x', 1L << 30)) {
      assertThatThrownBy(
              () -> DrawingReader.read(GroupFile.of(endless, "g.dxf"), "g.dxf", Progress.NONE))
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.issue().code()).isEqualTo("LINE_TOO_LONG");
                assertThat(e.issue().args().get(0)).isEqualTo("8");
              });
    }
  }

  @Test
  void numbersThatAreNoneMakeARowThatFailed() throws Exception {
    for (String bad : List.of("NaN", "1e999", "-Infinity", "abc", "", "１２")) {
      DxfFile file =
          new DxfText()
              .ring("地块", square(0, 0, 9))
              .entity("LWPOLYLINE", "地块", 70, 1, 10, bad, 20, 0, 10, 5, 20, 0, 10, 5, 20, 5)
              .entity("CIRCLE", "地块", 10, 0, 20, 0, 40, bad)
              .open();
      List<ReceivedRow> rows = areas(file);
      assertThat(rows).as(bad).hasSize(3);
      assertThat(rows.subList(1, 3))
          .allSatisfy(
              row -> {
                assertThat(row.geometry()).isNull();
                assertThat(row.failure().code()).isEqualTo("COORDINATE_WRONG");
                assertThat(row.failure().message(Lang.ZH)).contains("地块").doesNotContain("{");
              });
    }
  }

  @Test
  void ringsWithoutAreaAreLinesAndSaid() throws Exception {
    DxfFile file =
        new DxfText()
            .ring("地块", square(0, 0, 9))
            .ring("地块", 100, 100, 200, 200)
            .ring("地块", 300, 300)
            .open();
    assertThat(areas(file)).hasSize(1);
    assertThat(DxfText.rows(file, "线")).hasSize(2);
    assertThat(DxfText.rows(file, "线").get(1).failure()).isNotNull();
    assertThat(DxfText.codes(file)).contains("WITHOUT_AREA");
  }

  @Test
  void aBinaryDrawingReadsLikeATextOne() throws Exception {
    String text =
        new DxfText()
            .version("AC1015", "ANSI_936")
            .layer("项目用地", 3, 0)
            .add(
                groups(
                    0,
                    "LWPOLYLINE",
                    5,
                    "2A",
                    8,
                    "项目用地",
                    90,
                    3,
                    70,
                    1,
                    10,
                    1.5,
                    20,
                    2.5,
                    10,
                    1e7,
                    20,
                    2.5,
                    10,
                    1.5,
                    20,
                    3e6,
                    42,
                    0.5))
            .text();
    ReceivedRow expected =
        areas(DxfText.open(text.getBytes(Charset.forName("GBK")), ReadChoices.NONE)).get(0);
    for (boolean wide : new boolean[] {true, false}) {
      ReceivedRow row = areas(DxfText.open(binary(text, wide), ReadChoices.NONE)).get(0);
      assertThat(row.geometry().equalsExact(expected.geometry())).isTrue();
      assertThat(row.values()).isEqualTo(expected.values());
    }
    byte[] whole = binary(text, true);
    for (int cut = 23; cut < whole.length - 30; cut += 7) {
      byte[] part = Arrays.copyOf(whole, cut);
      assertThatThrownBy(() -> DxfText.open(part, ReadChoices.NONE))
          .isInstanceOf(StoreException.class);
    }
  }

  private static byte[] binary(String text, boolean wide) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.ISO_8859_1));
    String[] lines = text.split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i += 2) {
      int code = Integer.parseInt(lines[i]);
      out.write(code);
      if (wide) {
        out.write(code >> 8);
      }
      if (code >= 10 && code < 60) {
        out.write(little(8).putDouble(Double.parseDouble(lines[i + 1])).array());
      } else if (code >= 60 && code < 80) {
        out.write(little(2).putShort(Short.parseShort(lines[i + 1])).array());
      } else if (code >= 90 && code < 100) {
        out.write(little(4).putInt(Integer.parseInt(lines[i + 1])).array());
      } else {
        out.write(lines[i + 1].getBytes(Charset.forName("GBK")));
        out.write(0);
      }
    }
    return out.toByteArray();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void changedBytesAreReadOrRefusedButNeverFailOtherwise() throws Exception {
    DxfText drawing =
        new DxfText()
            .version("AC1015", "ANSI_936")
            .layer("项目用地", 3, 0)
            .block("b", 1, 1, DxfText.polyline("0", true, square(0, 0, 5)))
            .ring("项目用地", square(0, 0, 90))
            .add(DxfCurvesTest.hatch(0, DxfCurvesTest.loop(square(200, 0, 50))))
            .entity("ARC", "弧", 10, 0, 20, 0, 40, 20, 50, 0, 51, 90)
            .entity(
                "SPLINE", "项目用地", 70, 8, 71, 2, 40, 0, 40, 0, 40, 0, 40, 1, 40, 1, 40, 1, 10, 0, 20,
                0, 10, 5, 20, 9, 10, 9, 20, 0)
            .entity("INSERT", "项目用地", 2, "b", 10, 400, 20, 400, 70, 2, 71, 2, 44, 9, 45, 9)
            .entity("MTEXT", "字", 10, 5, 20, 5, 1, "{\\H2;甲\\S1/2;}");
    byte[] whole = drawing.text().getBytes(Charset.forName("GBK"));
    Random random = new Random(Seeded.seedOf("DxfHostileTest"));
    int read = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] changed = whole.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        int at = random.nextInt(changed.length);
        changed[at] =
            (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : '0' + random.nextInt(10));
      }
      try {
        DxfFile file = DxfText.open(changed, ReadChoices.NONE);
        for (ReceivedTable table : file.tables()) {
          file.read(
              table,
              Progress.NONE,
              row -> assertThat(row.geometry() == null).isEqualTo(row.failure() != null));
        }
        file.issues().forEach(issue -> assertThat(issue.message(Lang.EN)).doesNotContain("{0}"));
        read++;
      } catch (StoreException e) {
        assertThat(e.issue().message(Lang.ZH)).isNotBlank();
      }
    }
    assertThat(read).isBetween(200, 3990);
  }

  /** A text, then one letter again and again. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final int letter;
    private final long length;
    private long at;

    Endless(String start, int letter, long length) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
      this.letter = letter;
      this.length = length;
    }

    @Override
    public int read() {
      if (at >= length) {
        return -1;
      }
      return at < start.length ? start[(int) at++] : at++ < length ? letter : -1;
    }
  }
}
