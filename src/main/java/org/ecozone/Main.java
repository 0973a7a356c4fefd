package org.ecozone;

import org.ecozone.cli.CommandLineFace;

/** Picks the face: the command line, as long as there is no window. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLineFace.ofProcess().run(args));
  }
}
