package org.ecozone.gui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.OpenCache;
import org.ecozone.app.place.Notation;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.Preferences.Officer;
import org.ecozone.app.preferences.Preferences.Units;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.Settings;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;

/** What can be chosen, and what is refused. FX thread. */
public final class SettingsViewModel {
  private static final int LONGEST_NAME = 60;

  private final ReadOnlyObjectWrapper<CacheSize> cacheSize = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> crsProblem = new ReadOnlyObjectWrapper<>("");
  private final Desk desk;
  private final Settings settings;
  private final Commands commands;

  /** What lies in the cache. */
  public record CacheSize(int entries, long bytes) {}

  public SettingsViewModel(Desk desk, Commands commands) {
    this.desk = desk;
    this.commands = commands;
    settings = desk.settings();
  }

  public Preferences preferences() {
    return settings.preferences();
  }

  /** Null until somebody looked. */
  public ReadOnlyObjectProperty<CacheSize> cacheSizeProperty() {
    return cacheSize.getReadOnlyProperty();
  }

  /** Text key of why the CRS was refused, empty if it was not. */
  public ReadOnlyObjectProperty<String> crsProblemProperty() {
    return crsProblem.getReadOnlyProperty();
  }

  public void chooseOfficer(String name, String bureau) {
    settings.change(all -> all.withOfficer(new Officer(line(name), line(bureau))));
  }

  /** One line of bounded length, as it will stand in a record. */
  private static String line(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
  }

  public void chooseLang(Lang lang) {
    settings.change(all -> all.withLook(new Look(lang, all.look().theme())));
  }

  public void chooseTheme(ThemeName theme) {
    settings.change(all -> all.withLook(new Look(all.look().lang(), theme)));
  }

  public void chooseAreaUnit(AreaUnit unit) {
    settings.change(
        all -> all.withUnits(new Units(unit, all.units().notation(), all.units().crs())));
  }

  public void chooseNotation(Notation notation) {
    settings.change(
        all -> all.withUnits(new Units(all.units().area(), notation, all.units().crs())));
  }

  /** A CRS for coordinates, {@code EPSG:4544} or {@code 4544}; empty for that of the map. */
  public void chooseCrs(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    String code = wanted.startsWith("EPSG:") ? wanted.substring("EPSG:".length()) : wanted;
    if (code.isEmpty()) {
      crsProblem.set("");
      keepCrs("");
    } else if (!code.matches("\\d{4,6}")) {
      crsProblem.set("gui/settings.crs.form");
    } else {
      int number = Integer.parseInt(code);
      desk.jobs()
          .run(
              new Job<Crs>(
                  "gui/settings.job.crs",
                  List.of(number),
                  "settings-crs",
                  progress -> Crs.ofEpsg(number),
                  crs -> {
                    crsProblem.set("");
                    keepCrs("EPSG:" + number);
                  },
                  failure -> crsProblem.set("gui/settings.crs.unknown")));
    }
  }

  private void keepCrs(String crs) {
    settings.change(
        all -> all.withUnits(new Units(all.units().area(), all.units().notation(), crs)));
  }

  public void addDataFolder(Path folder) {
    List<Path> folders = new ArrayList<>(preferences().dataFolders());
    if (!folders.contains(folder)) {
      folders.add(folder);
      settings.change(all -> all.withDataFolders(folders));
    }
  }

  public void removeDataFolder(Path folder) {
    List<Path> folders = new ArrayList<>(preferences().dataFolders());
    folders.remove(folder);
    settings.change(all -> all.withDataFolders(folders));
  }

  public void chooseCacheScope(CacheChoice.Scope scope) {
    settings.change(all -> all.withCache(new CacheChoice(scope, all.cache().folder())));
  }

  /**
   * @param folder null for the user's cache folder of the system
   */
  public void chooseCacheFolder(Path folder) {
    settings.change(all -> all.withCache(new CacheChoice(all.cache().scope(), folder)));
    lookAtCache();
  }

  /** Where the cache lies; empty if the system names no place. */
  public Optional<Path> cacheFolder() {
    return new OpenCache(desk.installation()).folder(preferences().cache().folder());
  }

  /** Counts what lies in the cache. */
  public void lookAtCache() {
    Path folder = preferences().cache().folder();
    if (cacheFolder().isEmpty()) {
      return;
    }
    desk.jobs()
        .run(
            new Job<CacheSize>(
                "gui/settings.job.cache-size",
                List.of(),
                "settings-cache",
                progress -> size(new OpenCache(desk.installation()).list(folder)),
                cacheSize::set,
                failure -> cacheSize.set(new CacheSize(0, 0))));
  }

  private static CacheSize size(List<OpenCache.Entry> entries) {
    return new CacheSize(entries.size(), entries.stream().mapToLong(OpenCache.Entry::bytes).sum());
  }

  /** Deletes what lies in the cache. */
  public void clearCache() {
    Path folder = preferences().cache().folder();
    desk.jobs()
        .run(
            new Job<OpenCache.Cleared>(
                "gui/settings.job.cache-clear",
                List.of(),
                "settings-cache",
                progress -> new OpenCache(desk.installation()).clear(folder),
                cleared -> {
                  desk.messages()
                      .show(
                          Severity.INFO,
                          desk.texts()
                              .get(
                                  "gui/settings.cache.cleared",
                                  cleared.files(),
                                  megabytes(cleared.bytes())),
                          "");
                  lookAtCache();
                },
                desk.messages()::failure));
  }

  /** Megabytes with one decimal. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  public List<Command> commands() {
    return commands.list();
  }

  /**
   * Gives a command other keys, unless they make no sense or another command has them.
   *
   * @param keys {@code Shortcut+K}; empty for none
   * @return why not; empty if it was done
   */
  public Optional<String> chooseKeys(Command command, String keys) {
    if (!keys.isEmpty() && !Commands.areKeys(keys)) {
      return Optional.of(desk.texts().get("gui/settings.keys.bad"));
    }
    Optional<Command> other = commands.withKeys(keys).filter(found -> found != command);
    if (other.isPresent()) {
      return Optional.of(
          desk.texts().get("gui/settings.keys.taken", other.get().textProperty().get()));
    }
    commands.choose(command, keys);
    return Optional.empty();
  }

  /** All commands have their usual keys again. */
  public void resetKeys() {
    settings.change(all -> all.withShortcuts(Map.of()));
  }
}
