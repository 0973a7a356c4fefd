package org.ecozone.gui;

import javafx.application.Application;
import javafx.stage.Stage;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.gui.common.Fonts;

/** The window as the toolkit starts it. */
public final class EcoZoneApp extends Application {
  private Installation installation;
  private Preferences preferences;

  /** Not on the FX thread: reads files. */
  @Override
  public void init() {
    installation = Installation.find(System.getenv());
    preferences = Preferences.USUAL;
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    Shell shell = new Shell(installation, preferences);
    MainWindow window = new MainWindow(shell, stage);
    window.show();
  }
}
