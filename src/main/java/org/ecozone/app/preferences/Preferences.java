package org.ecozone.app.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.place.Notation;
import org.ecozone.zone.Lang;

/**
 * What the user chose. Immutable.
 *
 * @param officer who signs
 * @param look language and theme
 * @param units how figures are shown
 * @param cache which layers as read are kept on disk, and where
 * @param dataFolders folders in which the user keeps layers; file dialogs start in the first
 * @param shortcuts id of a command to the keys the user chose, {@code Ctrl+Shift+S}; empty text: no
 *     keys; a command that is absent has its usual ones
 * @param layout where the window and its parts stand, under keys of the window's own
 */
public record Preferences(
    Officer officer,
    Look look,
    Units units,
    CacheChoice cache,
    List<Path> dataFolders,
    Map<String, String> shortcuts,
    Map<String, String> layout) {
  /** What a first start has. */
  public static final Preferences USUAL =
      new Preferences(
          new Officer("", ""),
          new Look(Lang.ZH, ThemeName.LIGHT),
          new Units(AreaUnit.HECTARE, Notation.PLANE, ""),
          CacheChoice.USUAL,
          List.of(),
          Map.of(),
          Map.of());

  public Preferences {
    dataFolders = List.copyOf(dataFolders);
    shortcuts = Map.copyOf(shortcuts);
    layout = Map.copyOf(layout);
  }

  /**
   * @param name of the officer, empty if not stated
   * @param bureau 单位, empty if not stated
   */
  public record Officer(String name, String bureau) {}

  /** Language and theme. */
  public record Look(Lang lang, ThemeName theme) {}

  /**
   * @param crs of coordinates shown, {@code EPSG:4544}; empty for that of the map
   */
  public record Units(AreaUnit area, Notation notation, String crs) {}

  public Preferences withOfficer(Officer changed) {
    return new Preferences(changed, look, units, cache, dataFolders, shortcuts, layout);
  }

  public Preferences withLook(Look changed) {
    return new Preferences(officer, changed, units, cache, dataFolders, shortcuts, layout);
  }

  public Preferences withUnits(Units changed) {
    return new Preferences(officer, look, changed, cache, dataFolders, shortcuts, layout);
  }

  public Preferences withCache(CacheChoice changed) {
    return new Preferences(officer, look, units, changed, dataFolders, shortcuts, layout);
  }

  public Preferences withDataFolders(List<Path> changed) {
    return new Preferences(officer, look, units, cache, changed, shortcuts, layout);
  }

  public Preferences withShortcuts(Map<String, String> changed) {
    return new Preferences(officer, look, units, cache, dataFolders, changed, layout);
  }

  public Preferences withLayout(Map<String, String> changed) {
    return new Preferences(officer, look, units, cache, dataFolders, shortcuts, changed);
  }
}
