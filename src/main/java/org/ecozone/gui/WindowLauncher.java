package org.ecozone.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Starts the toolkit and the window. A class of its own because a class that extends Application
 * cannot be the main class where JavaFX lies on the class path.
 */
public final class WindowLauncher {
  /** Says at every start that it runs from the class path; kept so that its level stays. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private WindowLauncher() {}

  /**
   * Opens the window and returns when it is closed. Once in a process.
   *
   * @param files files and folders to open
   * @param demo folder of a demo to open screened, null for none
   * @param named language for this time; empty: the one chosen in the window
   * @param lang language of the answer
   * @return why it could not be opened; empty if it was
   */
  public static Optional<String> open(
      List<Path> files, Path demo, Optional<Lang> named, Lang lang) {
    // Maps are painted by AWT into pictures, without a screen; with one, AWT and JavaFX would fight
    // for it.
    System.setProperty("java.awt.headless", "true");
    TOOLKIT.setLevel(Level.SEVERE);
    List<String> arguments = new ArrayList<>();
    files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
    if (demo != null) {
      arguments.add("--demo=" + demo.toAbsolutePath());
    }
    named.ifPresent(tag -> arguments.add("--lang=" + tag.tag()));
    try {
      Application.launch(EcoZoneApp.class, arguments.toArray(String[]::new));
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      // A display that does not answer, a library that does not fit: no window on this machine.
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Optional.of(Texts.of("gui", lang).get("display.failed", said));
    }
  }
}
