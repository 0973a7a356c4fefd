package org.ecozone.store.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.ecozone.store.corner.ReadBack;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Random land, printed in random notations by code of this test, is read back. */
class NotationPropertyTest {
  private static final int ROUNDS = 400;

  /** Half of 0.0001 seconds, and what a double loses on the way. */
  private static final double HALF_OF_LAST_SECOND = 1.4e-8 + 1e-12;

  private final Seeded random = Seeded.of("NotationPropertyTest");

  private String degrees(double value, String form) {
    long parts = Math.round(value * 3600 * 10_000);
    long degrees = parts / (3600L * 10_000);
    long minutes = parts / (60L * 10_000) % 60;
    BigDecimal seconds = BigDecimal.valueOf(parts % (60L * 10_000), 4);
    return String.format(Locale.ROOT, form, degrees, minutes, seconds.toPlainString());
  }

  private static String full(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c + 0xfee0) : (char) c));
    return wide.toString();
  }

  private String print(double first, double second, int number, int style) {
    String a = BigDecimal.valueOf(first).toPlainString();
    String b = BigDecimal.valueOf(second).toPlainString();
    return switch (style) {
      case 0 -> a + "," + b + "\n";
      case 1 -> "J" + number + "," + a + "," + b + "\n";
      case 2 -> number + "\t" + a + "\t" + b + "\n";
      case 3 -> "J" + number + "  " + a + "   " + b + "\n";
      case 4 -> full("J" + number + "," + a + "," + b) + "\n";
      case 5 -> number + "、X=" + a + "，Y=" + b + "；";
      case 6 -> "拐点J" + number + "（X：" + a + "，Y：" + b + "）、";
      case 7 -> number + "\n" + a + "\n" + b + "\n";
      case 8 -> "(" + number + ") " + a + "；".replace("；", ", ") + b + "\r\n";
      default -> a + "," + b + ",1234.5 ";
    };
  }

  @Test
  void planeCoordinatesAreReadDigitByDigit() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Coordinate[] ring =
          random.polygon(35_564_800, 3_732_800, 500, random.between(3, 12)).getCoordinates();
      int style = random.between(0, 9);
      boolean closed = random.chance(0.5);
      StringBuilder text = new StringBuilder(style == 5 || style == 6 ? "拐点坐标如下：" : "");
      int last = closed ? ring.length : ring.length - 1;
      double[][] printed = new double[ring.length][];
      for (int i = 0; i < ring.length; i++) {
        printed[i] = new double[] {rounded(ring[i].y), rounded(ring[i].x)};
      }
      for (int i = 0; i < last; i++) {
        int number = i == ring.length - 1 ? 1 : i + 1;
        text.append(print(printed[i][0], printed[i][1], number, style));
      }
      ReadBack read = FreeTextVariantsTest.read(text.toString());
      assertThat(read.rows()).as(text.toString()).hasSize(1);
      assertThat(read.rows().get(0).geometry()).as("%s %s", text, read.codes()).isNotNull();
      Coordinate[] got = read.rows().get(0).geometry().getCoordinates();
      assertThat(got).as(text.toString()).hasSize(ring.length);
      for (int i = 0; i < ring.length; i++) {
        assertThat(new double[] {got[i].x, got[i].y}).isEqualTo(printed[i]);
      }
    }
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  @Test
  void anglesAreReadInEveryNotation() throws Exception {
    List<String> forms =
        List.of(
            "%d°%02d′%s″", "%d°%d'%s\"", "%d度%d分%s秒", "%d:%02d:%s", "%d-%02d-%s", "%d°%02d′%s″E|N");
    for (int round = 0; round < ROUNDS; round++) {
      Coordinate[] ring = random.polygon(105.5, 33.5, 0.1, random.between(3, 9)).getCoordinates();
      String form = random.oneOf(forms);
      StringBuilder text = new StringBuilder("点号\t经度\t纬度\n");
      for (int i = 0; i < ring.length - 1; i++) {
        String east = form.replace("|N", "");
        String north = form.contains("|N") ? form.replace("E|N", "N") : form;
        text.append("J" + (i + 1) + "\t" + degrees(ring[i].x, east) + "\t");
        text.append(degrees(ring[i].y, north) + "\n");
      }
      ReadBack read = FreeTextVariantsTest.read(text.toString());
      assertThat(read.rows().get(0).geometry()).as("%s %s", text, read.codes()).isNotNull();
      Coordinate[] got = read.rows().get(0).geometry().getCoordinates();
      assertThat(got).hasSize(ring.length);
      for (int i = 0; i < ring.length; i++) {
        assertThat(got[i].x).as(text.toString()).isCloseTo(ring[i].x, within(HALF_OF_LAST_SECOND));
        assertThat(got[i].y).as(text.toString()).isCloseTo(ring[i].y, within(HALF_OF_LAST_SECOND));
      }
    }
  }
}
