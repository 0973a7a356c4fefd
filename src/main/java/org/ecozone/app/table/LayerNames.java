package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.ZoneLayer;

/** Names of the canonical layers in both languages. Immutable. */
public final class LayerNames {
  public static final LayerNames NONE = new LayerNames(null);

  private final ProfileSet set;
  private final Map<String, LayerProfile> profiles = new LinkedHashMap<>();

  /**
   * @param set null for none
   */
  private LayerNames(ProfileSet set) {
    this.set = set;
    if (set != null) {
      set.profiles().forEach(profile -> profiles.put(profile.code(), profile));
    }
  }

  /** Reads the profiles of a project. Touches the disk: for workers. */
  public static LayerNames read(Installation installation, Project.Basis basis)
      throws AppException {
    try {
      List<Path> folders =
          basis.profiles() == null ? installation.profileFolders() : List.of(basis.profiles());
      return new LayerNames(ProfileReader.read(folders));
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
   * Names of all layers for people, by their ids: the user's own, else that of the canonical layer,
   * else that of the table; where several layers have the same usual name, with what tells them
   * apart behind it.
   */
  public Map<String, String> titles(Workspace workspace, Lang lang) {
    List<LayerItem.Layer> layers = LayerTree.layers(workspace.project().layers());
    Map<String, String> usual = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (LayerItem.Layer layer : layers) {
      if (layer.title().isBlank()) {
        String name = usual(layer, workspace.content(layer.id()), lang);
        usual.put(layer.id(), name);
        counts.merge(name, 1, Integer::sum);
      }
    }
    Map<String, String> titles = new HashMap<>();
    for (LayerItem.Layer layer : layers) {
      String name = usual.getOrDefault(layer.id(), layer.title());
      boolean taken = counts.getOrDefault(name, 0) > 1 && layer.title().isBlank();
      titles.put(layer.id(), taken ? name + " · " + part(layer, workspace) : name);
    }
    return titles;
  }

  /** What of its kind the table holds, else its name. */
  private String part(LayerItem.Layer layer, Workspace workspace) {
    LayerContent content = workspace.content(layer.id());
    ZoneLayer zones = content.layer();
    if (zones == null) {
      return byName(layer, content)
          .map(match -> words(match.constants()))
          .filter(words -> !words.isEmpty())
          .orElse(layer.table());
    }
    return zones.constants().isEmpty() ? layer.table() : words(zones.constants());
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
    if (layer.table().isEmpty()) {
      return String.valueOf(layer.file().getFileName());
    }
    Optional<ProfileMatch> named = byName(layer, content);
    return named.map(match -> name(match.code(), lang)).orElse(layer.table());
  }

  /** What a table is going to be, as far as its name alone says; only while it is being read. */
  private Optional<ProfileMatch> byName(LayerItem.Layer layer, LayerContent content) {
    if (set == null || content.state() != LayerContent.State.LOADING) {
      return Optional.empty();
    }
    ProfileMatch match = set.match(layer.table(), "", List.of());
    return match.profile() == null ? Optional.empty() : Optional.of(match);
  }

  private static String words(Map<String, String> constants) {
    return String.join("、", new TreeMap<>(constants).values());
  }

  /** What people call a canonical attribute of a layer; the attribute itself if nobody says. */
  public String attribute(String code, String attribute, Lang lang) {
    return set == null ? attribute : set.attributeTitle(code, attribute, lang).orElse(attribute);
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
