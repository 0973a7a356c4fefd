package org.ecozone.gui.common;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's mark, in the sizes that window frames and task bars ask for. FX thread. */
public final class WindowIcon {
  private static final int[] SIZES_PX = {16, 24, 32, 48, 64, 128, 256};

  private WindowIcon() {}

  /** Puts it on a window; the system takes the size it likes. */
  public static void putOn(Stage stage) {
    for (int size : SIZES_PX) {
      InputStream png =
          WindowIcon.class.getResourceAsStream("/org/ecozone/gui/icon/ecozone-" + size + ".png");
      stage.getIcons().add(new Image(png));
    }
  }
}
