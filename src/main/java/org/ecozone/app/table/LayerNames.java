package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.workspace.Project;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerProfile;

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
