package org.ecozone.app.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.place.Notation;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** Preferences as lines {@code key = value}, there and back. */
final class PreferenceLines {
  private static final String SHORTCUT = "shortcut.";
  private static final String LAYOUT = "layout.";
  private static final String FOLDER = "folder.";

  private final Properties lines;
  private final String fileName;
  private final List<Issue> issues;

  PreferenceLines(Properties lines, String fileName, List<Issue> issues) {
    this.lines = lines;
    this.fileName = fileName;
    this.issues = issues;
  }

  Preferences preferences() {
    Preferences usual = Preferences.USUAL;
    return new Preferences(
        new Preferences.Officer(text("officer.name"), text("officer.bureau")),
        new Preferences.Look(
            choice("look.lang", Lang.class, usual.look().lang()),
            choice("look.theme", ThemeName.class, usual.look().theme())),
        new Preferences.Units(
            choice("units.area", AreaUnit.class, usual.units().area()),
            choice("units.notation", Notation.class, usual.units().notation()),
            text("units.crs")),
        new CacheChoice(
            choice("cache.scope", CacheChoice.Scope.class, usual.cache().scope()),
            path("cache.folder").orElse(null)),
        folders(),
        below(SHORTCUT),
        below(LAYOUT));
  }

  private String text(String key) {
    return lines.getProperty(key, "").strip();
  }

  private <E extends Enum<E>> E choice(String key, Class<E> type, E usual) {
    String stated = text(key);
    if (stated.isEmpty()) {
      return usual;
    }
    try {
      return Enum.valueOf(type, stated);
    } catch (IllegalArgumentException e) {
      ignored(key, stated);
      return usual;
    }
  }

  private Optional<Path> path(String key) {
    String stated = text(key);
    try {
      return stated.isEmpty() ? Optional.empty() : Optional.of(Path.of(stated));
    } catch (InvalidPathException e) {
      ignored(key, stated);
      return Optional.empty();
    }
  }

  private void ignored(String key, String stated) {
    issues.add(Issue.of(PreferencesIssue.PREFERENCE_IGNORED, fileName, "", key, stated));
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; lines.containsKey(FOLDER + i); i++) {
      path(FOLDER + i).ifPresent(folders::add);
    }
    return folders;
  }

  private Map<String, String> below(String prefix) {
    return lines.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), lines::getProperty));
  }

  /** The lines to write, in the order of their keys. */
  static List<String> of(Preferences preferences) {
    Map<String, String> all = new TreeMap<>();
    all.put("officer.name", preferences.officer().name());
    all.put("officer.bureau", preferences.officer().bureau());
    all.put("look.lang", preferences.look().lang().name());
    all.put("look.theme", preferences.look().theme().name());
    all.put("units.area", preferences.units().area().name());
    all.put("units.notation", preferences.units().notation().name());
    all.put("units.crs", preferences.units().crs());
    all.put("cache.scope", preferences.cache().scope().name());
    if (preferences.cache().folder() != null) {
      all.put("cache.folder", preferences.cache().folder().toString());
    }
    for (int i = 0; i < preferences.dataFolders().size(); i++) {
      all.put(FOLDER + i, preferences.dataFolders().get(i).toString());
    }
    preferences.shortcuts().forEach((id, keys) -> all.put(SHORTCUT + id, keys));
    preferences.layout().forEach((key, value) -> all.put(LAYOUT + key, value));
    return all.entrySet().stream()
        .map(line -> escaped(line.getKey()) + "=" + escaped(line.getValue()))
        .toList();
  }

  /** As {@link Properties} reads it. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\\', '=', ':', '#', '!' -> escaped.append('\\').append(c);
        case ' ' -> escaped.append(i == 0 ? "\\ " : " ");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
