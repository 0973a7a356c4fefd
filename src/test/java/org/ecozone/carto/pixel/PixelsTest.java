package org.ecozone.carto.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;

class PixelsTest {
  @Test
  void whatIsOpaqueStaysOpaqueUnderAnyColour() {
    for (int alpha = 0; alpha < 256; alpha++) {
      int above = Pixels.premultiplied(alpha << 24 | 0x123456);
      assertThat(Pixels.over(above, 0xff808080) >>> 24).isEqualTo(255);
    }
  }

  @Test
  void whiteStaysWhiteUnderWhite() {
    int pixel = 0xffffffff;
    for (int i = 0; i < 1000; i++) {
      pixel = Pixels.over(Pixels.premultiplied((i % 256) << 24 | 0xffffff), pixel);
    }
    assertThat(pixel).isEqualTo(0xffffffff);
  }

  @Test
  void blendingIsThatOfPorterAndDuffToAStep() {
    Seeded random = Seeded.of("PixelsTest.over");
    for (int i = 0; i < 5000; i++) {
      int above = random.between(0, 255) << 24 | random.between(0, 0xffffff);
      int below = random.between(0, 255) << 24 | random.between(0, 0xffffff);
      int found = Pixels.over(Pixels.premultiplied(above), Pixels.premultiplied(below));
      for (int shift = 0; shift <= 24; shift += 8) {
        double rest = 1 - (above >>> 24) / 255.0;
        double exact = part(above, shift) + part(below, shift) * rest;
        assertThat((double) (found >>> shift & 0xff)).isCloseTo(exact, within(2.0));
      }
    }
  }

  @Test
  void aGroupLaidAtHalfShareIsHalfSeen() {
    Pixels below = new Pixels(new int[] {0xffffffff, 0xffffffff}, 2, 1);
    Pixels group = new Pixels(new int[] {0xff000000, 0}, 2, 1);
    below.lay(group, 128);
    assertThat(below.argb()[0] & 0xff).isCloseTo(127, within(1));
    assertThat(below.argb()[1]).isEqualTo(0xffffffff);
  }

  /** Premultiplied component, 0 to 255. */
  private static double part(int colour, int shift) {
    double alpha = (colour >>> 24) / 255.0;
    return shift == 24 ? 255 * alpha : (colour >>> shift & 0xff) * alpha;
  }
}
