package org.ecozone.gui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The font that comes with the program, so that Chinese is there on a machine that has none. */
public final class Fonts {
  /** Name of the family. */
  public static final String FAMILY = "Noto Sans SC";

  private static final List<String> FILES =
      List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");
  private static final double ANY_SIZE = 13;

  private Fonts() {}

  /** Makes the family known to the toolkit. Once, before the first scene. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("/org/ecozone/fonts/" + file)) {
        if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
          throw new IllegalStateException("cannot load font " + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
