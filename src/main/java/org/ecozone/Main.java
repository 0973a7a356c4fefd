package org.ecozone;

import java.util.Optional;
import org.ecozone.cli.CommandLineFace;
import org.ecozone.cli.WindowFace;
import org.ecozone.gui.Display;
import org.ecozone.gui.WindowLauncher;
import org.ecozone.zone.Lang;

/** Picks the face: the command line, which opens the window where it is asked to. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLineFace.ofProcess(new Window()).run(args));
  }

  /** The window of this machine; its classes are loaded only when it is asked for. */
  private static final class Window implements WindowFace {
    @Override
    public Optional<String> obstacle(Lang lang) {
      return Display.ofProcess().obstacle(lang);
    }

    @Override
    public Optional<String> open(Request request, Lang lang) {
      return WindowLauncher.open(request.files(), request.demo(), request.lang(), lang);
    }
  }
}
