package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.app.Outcome;
import org.ecozone.cli.WindowFace.Request;
import org.ecozone.zone.Lang;

/**
 * A command's wish that the window opens. It comes true when the command is over, so that Ctrl-C
 * then ends the window and not a command that is done.
 */
final class WindowWish {
  private final WindowFace window;
  private final Optional<Lang> named;
  private Request wanted;
  private Outcome ifRefused = Outcome.DONE;

  /**
   * @param named language named on the command line
   */
  WindowWish(WindowFace window, Optional<Lang> named) {
    this.window = window;
    this.named = named;
  }

  Optional<String> obstacle(Lang lang) {
    return window.obstacle(lang);
  }

  /**
   * @param demo null for none
   * @param refused outcome if the window does not open after all
   */
  void want(List<Path> files, Path demo, Outcome refused) {
    wanted = new Request(files, demo, named);
    ifRefused = refused;
  }

  /** Opens the window if a command wanted it; exit code of all. */
  int comeTrue(Terminal terminal, int exitCode) {
    if (wanted == null) {
      return exitCode;
    }
    Optional<String> failure = window.open(wanted, terminal.lang());
    failure.ifPresent(terminal.err()::println);
    return failure.isPresent() ? Math.max(exitCode, ifRefused.exitCode()) : exitCode;
  }
}
