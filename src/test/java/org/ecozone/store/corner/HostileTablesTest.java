package org.ecozone.store.corner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.freetext.FreeTexts;
import org.ecozone.store.text.DecimalOutput;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Files of people who mean no good, and of programs that broke. */
class HostileTablesTest {
  private static final List<FormatReader> READERS = List.of(CornerTables::open, FreeTexts::open);

  @TempDir Path folder;

  private static void assertRefused(InputFile input, String... codes) {
    for (FormatReader reader : READERS) {
      assertThatThrownBy(() -> ReadBack.of(reader, input, ReadChoices.NONE))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.issue().code()).isIn((Object[]) codes));
    }
  }

  @Test
  void aLineOfManyMegabytesIsRefusedBeforeItIsHeld() throws Exception {
    Path file = folder.resolve("line.csv");
    byte[] chunk = new byte[1 << 20];
    Arrays.fill(chunk, (byte) '1');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 64; i++) {
        out.write(chunk);
      }
    }
    assertRefused(InputFile.of(file), "LINE_TOO_LONG");
  }

  @Test
  void aMillionColumnsAreRefused() {
    InputFile wide = InputFile.ofText("a.csv", "X,Y\n" + ",".repeat(1_000_000) + "\n");
    assertThatThrownBy(() -> ReadBack.of(CornerTables::open, wide, ReadChoices.NONE))
        .hasMessageContaining("TABLE_TOO_WIDE");
  }

  @Test
  void nulBytesAreRefused() {
    assertRefused(
        InputFile.ofText("a.csv", "点号,X,Y\n1,2,3\n1,\0,3\n"), "LINE_BINARY", "NOT_UNDERSTOOD");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() {
    InputFile open = InputFile.ofText("a.csv", "点号,X,Y\n\"1,2,3\n" + "2,3,4\n".repeat(50));
    assertThatThrownBy(() -> ReadBack.of(CornerTables::open, open, ReadChoices.NONE))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void deepWktIsRefusedNotOverflown() {
    String deep = "GEOMETRYCOLLECTION(".repeat(50_000);
    assertRefused(InputFile.ofText("a.txt", deep), "WKT_WRONG", "NO_COORDINATES");
  }

  /** A pattern that backtracks would take minutes here. */
  @Test
  void longWordsAreReadInTime() throws Exception {
    for (String word :
        List.of("1,", "°", "(", "1 ", "X=", "东经", "1-", "地块", "1.1.1.", "\"", "1:", "J", "、")) {
      InputFile input = InputFile.ofText("a.txt", "105.123,33.123 " + word.repeat(20_000));
      for (FormatReader reader : READERS) {
        try {
          ReadBack.of(reader, input, ReadChoices.NONE);
        } catch (StoreException e) {
          assertThat(e.issue().code()).isNotEmpty();
        }
      }
    }
  }

  /** Whatever comes in: a refusal, a failed parcel or finite numbers, never another exception. */
  @Test
  void brokenTextsGiveLandOrARefusal() throws Exception {
    List<String> seeds =
        List.of(
            "地块编号,圈号,点号,X,Y\nDK01,1,J1,3732800.5,35564800.5\nDK01,1,J2,3732900.5,35564800.5\n"
                + "DK01,1,J3,3732900.5,35565000.5\nDK01,1,J1,3732800.5,35564800.5\n",
            "地块一：\n105°06′00″,33°12′00″\n105°12′00″,33°12′00″\n105°12′00″,33°18′00″\n扣除\n",
            "拐点坐标：1. X=3732823.909，Y=35564881.385；2. X=3732841.250，Y=35565268.730；3. X=1，Y=2",
            "SRID=4490;POLYGON((105 33,106 33,106 34,105 33),(1 1,2 1,2 2,1 1))",
            "J1\t105.1\t33.2\nJ2\t105.2\t33.2\n\nJ3\t105.2\t33.3\n");
    String mess = ",;.:0123456789-+ \n\t\"'()°′″东北XYJ面=，；、e";
    Random random = new Random(Seeded.seedOf("HostileTablesTest"));
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int i = random.nextInt(8); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, mess.charAt(random.nextInt(mess.length())));
          default -> text.setCharAt(at, mess.charAt(random.nextInt(mess.length())));
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (FormatReader reader : READERS) {
        try {
          ReadBack read = ReadBack.of(reader, InputFile.ofBytes("a.txt", bytes), ReadChoices.NONE);
          read.rows().forEach(row -> assertUsable(row.geometry(), text.toString()));
        } catch (StoreException e) {
          assertThat(e.issue().code()).isNotEmpty();
        }
      }
    }
  }

  private static void assertUsable(Geometry geometry, String text) {
    if (geometry != null) {
      assertThat(geometry.getCoordinates())
          .as(text)
          .allMatch(c -> Double.isFinite(c.x) && Double.isFinite(c.y));
    }
  }

  @Test
  void manyEqualPointsAndManyRingsAreReadInTime() throws Exception {
    ReadBack same = ReadBack.csv("X,Y\n" + "1,2\n".repeat(200_000));
    assertThat(same.rows()).allMatch(row -> row.geometry() == null);
    StringBuilder rings = new StringBuilder("圈号,点号,X,Y\n");
    for (int i = 0; i < 20_000; i++) {
      for (int c = 0; c < 3; c++) {
        rings.append(i).append(",J").append(c).append(',').append(10 * i + c).append(',');
        rings.append(c * c).append('\n');
      }
    }
    assertThat(ReadBack.csv(rings.toString()).rows().get(0).geometry().getNumGeometries())
        .isEqualTo(20_000);
  }

  @Test
  void aMillionCornersAreReadAsOneTable() throws Exception {
    StringBuilder text = new StringBuilder("地块编号,点号,X,Y\n");
    for (int parcel = 0; parcel < 10_000; parcel++) {
      for (int i = 0; i < 100; i++) {
        double angle = 2 * Math.PI * i / 100;
        text.append("DK").append(parcel).append(",J").append(i + 1).append(',');
        text.append(DecimalOutput.fixed(3_732_800 + 50 * Math.sin(angle), 3)).append(',');
        text.append(DecimalOutput.fixed(35_564_800 + parcel * 200 + 50 * Math.cos(angle), 3));
        text.append('\n');
      }
    }
    ReadBack read = ReadBack.csv(text.toString());
    assertThat(read.rows()).hasSize(10_000);
    assertThat(read.rows()).allMatch(row -> row.geometry().getNumPoints() == 101);
  }
}
