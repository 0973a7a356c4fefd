package org.ecozone.gui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.ThemeName;

/**
 * A look: AtlantaFX's sheet for the toolkit, and on each scene {@code styles/app/common.css} and
 * the theme's own. A sheet of that name in {@code styles/app} of the user's folder is added last.
 */
public final class Theme {
  private final ThemeName name;
  private final Installation installation;

  public Theme(ThemeName name, Installation installation) {
    this.name = name;
    this.installation = installation;
  }

  /** For every window, those yet to come too. */
  public void useEverywhere() {
    String sheet =
        name == ThemeName.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    Application.setUserAgentStylesheet(sheet);
  }

  public void use(Scene scene) {
    scene.getStylesheets().setAll(sheets());
  }

  /** URLs of the program's own sheets for this theme, the strongest last. */
  public List<String> sheets() {
    String own = name.name().toLowerCase(Locale.ROOT) + ".css";
    List<String> sheets = new ArrayList<>();
    if (installation.programFolder() != null) {
      Path shipped = installation.programFolder().resolve("styles/app");
      add(sheets, shipped.resolve("common.css"));
      add(sheets, shipped.resolve(own));
    }
    add(sheets, installation.userFolder().resolve("styles/app").resolve(own));
    return sheets;
  }

  private static void add(List<String> sheets, Path file) {
    if (Files.isRegularFile(file)) {
      sheets.add(file.toUri().toString());
    }
  }
}
