package org.ecozone.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.PreferencesFile;
import org.ecozone.gui.common.Fonts;
import org.ecozone.gui.common.UncaughtErrors;
import org.ecozone.gui.common.WindowIcon;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;

/**
 * The window as the toolkit starts it. Parameters: files to open; {@code --demo=DIR} a demo to open
 * screened; {@code --lang=zh|en}.
 */
public final class EcoZoneApp extends Application {
  private Installation installation;
  private PreferencesFile.Read read;

  /** Not on the FX thread: reads files. */
  @Override
  public void init() {
    installation = Installation.find(System.getenv());
    read = new PreferencesFile(installation.userFolder()).read();
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    WindowIcon.putOn(stage);
    Shell shell = new Shell(installation, withLang(read.preferences()));
    new UncaughtErrors(shell.texts(), stage).install();
    MainWindow window = new MainWindow(shell, stage);
    Platform.setImplicitExit(false);
    new Closing(shell, stage, window, this::withoutLang, Platform::exit).install();
    window.show();
    read.issues()
        .forEach(
            issue ->
                shell.messages().show(Severity.WARNING, issue.message(shell.texts().lang()), ""));
    open(window);
  }

  private Preferences withLang(Preferences preferences) {
    String named = getParameters().getNamed().getOrDefault("lang", "");
    return named.isEmpty()
        ? preferences
        : preferences.withLook(
            new Look(Lang.valueOf(named.toUpperCase(Locale.ROOT)), preferences.look().theme()));
  }

  /** A language that was named for this time is not the one that the user chose. */
  private Preferences withoutLang(Preferences preferences) {
    Look look = preferences.look();
    return look.lang() == withLang(read.preferences()).look().lang()
        ? preferences.withLook(new Look(read.preferences().look().lang(), look.theme()))
        : preferences;
  }

  private void open(MainWindow window) {
    Map<String, String> named = getParameters().getNamed();
    if (named.containsKey("demo")) {
      window.openDemo(Path.of(named.get("demo")));
    }
    List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
    if (!files.isEmpty()) {
      window.open(files);
    }
  }
}
