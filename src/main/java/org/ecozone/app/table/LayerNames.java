package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ZoneLayer;

/** Names of the canonical layers in both languages. Immutable. */
public final class LayerNames {
  public static final LayerNames NONE = new LayerNames(Map.of());

  private final Map<String, LayerProfile> profiles;

  private LayerNames(Map<String, LayerProfile> profiles) {
    this.profiles = profiles;
  }

  /** Reads the profiles of a project. Touches the disk: for workers. */
  public static LayerNames read(Installation installation, Project.Basis basis)
      throws AppException {
    try {
      List<Path> folders =
          basis.profiles() == null ? installation.profileFolders() : List.of(basis.profiles());
      Map<String, LayerProfile> profiles = new LinkedHashMap<>();
      ProfileReader.read(folders)
          .profiles()
          .forEach(profile -> profiles.put(profile.code(), profile));
      return new LayerNames(profiles);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** Codes in the order of the profiles. */
  public List<String> codes() {
    return List.copyOf(profiles.keySet());
  }

  /** Name of a canonical layer; the code itself if nobody knows it. */
  public String name(String code, Lang lang) {
    LayerProfile profile = profiles.get(code);
    if (profile == null) {
      return code;
    }
    return lang == Lang.ZH || profile.nameEn().isBlank() ? profile.nameZh() : profile.nameEn();
  }

  /**
   * Name of a layer for people: the user's own, else that of the canonical layer, else that of the
   * table; with the table behind it where another layer has the same usual name.
   */
  public String title(LayerItem.Layer layer, Workspace workspace, Lang lang) {
    if (!layer.title().isBlank()) {
      return layer.title();
    }
    String usual = usual(layer, workspace.content(layer.id()), lang);
    boolean taken =
        !usual.equals(layer.table())
            && LayerTree.layers(workspace.project().layers()).stream()
                .anyMatch(
                    other ->
                        !other.id().equals(layer.id())
                            && other.title().isBlank()
                            && usual(other, workspace.content(other.id()), lang).equals(usual));
    return taken ? usual + " · " + layer.table() : usual;
  }

  private String usual(LayerItem.Layer layer, LayerContent content, Lang lang) {
    ZoneLayer zones = content.layer();
    if (zones != null) {
      return zones.profiled() && profiles.containsKey(zones.code())
          ? name(zones.code(), lang)
          : zones.title();
    }
    String stated = layer.setUp().code();
    if (!stated.isEmpty()) {
      return name(stated, lang);
    }
    return layer.table().isEmpty() ? String.valueOf(layer.file().getFileName()) : layer.table();
  }

  /** Classes that the layer lists, in the order of the profile; empty if it lists none. */
  public List<String> classes(String code) {
    LayerProfile profile = profiles.get(code);
    if (profile == null) {
      return List.of();
    }
    return profile.values().getOrDefault("class", Map.of()).keySet().stream()
        .filter(value -> !value.isBlank())
        .toList();
  }
}
