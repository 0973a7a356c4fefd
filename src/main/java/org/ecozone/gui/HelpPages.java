package org.ecozone.gui;

import javafx.stage.Stage;

/** The sheet of shortcuts and what is to be said about the program. */
final class HelpPages {
  private final Shell shell;
  private final Stage stage;

  HelpPages(Shell shell, Stage stage) {
    this.shell = shell;
    this.stage = stage;
  }

  void showKeys() {}

  void showAbout() {}
}
