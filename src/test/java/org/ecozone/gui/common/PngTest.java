package org.ecozone.gui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;

/** Pictures written here are read by somebody else's reader. */
class PngTest {
  @Test
  void everyPixelIsReadAgain() throws IOException {
    Random random = new Random(Seeded.seedOf("PngTest"));
    int widthPx = 37;
    int[] argb = new int[widthPx * 23];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | random.nextInt(0x1000000);
    }

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(argb, widthPx)));

    assertThat(read.getWidth()).isEqualTo(widthPx);
    assertThat(read.getHeight()).isEqualTo(23);
    assertThat(read.getRGB(0, 0, widthPx, 23, null, 0, widthPx)).isEqualTo(argb);
  }

  @Test
  void whatIsSeenThroughIsWhite() throws IOException {
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(Png.of(new int[] {0x00123456, 0x80000000}, 2)));

    assertThat(read.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(read.getRGB(1, 0) & 0xFF).isEqualTo(127);
  }
}
