package org.ecozone.app.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ZoneLayer;

/**
 * What a screening of the open project would rest on, as the workspace stands at one moment: every
 * zone layer of the project, hidden ones too. Immutable; made on the workspace's thread.
 *
 * @param layers in the order of the tree
 * @param asOf the day whose rules and layer validity count
 * @param odd what is odd about the project itself, as the command line says it
 */
public record ReviewScope(
    List<Entry> layers, Project.Basis basis, LocalDate asOf, List<Issue> odd) {
  public ReviewScope {
    layers = List.copyOf(layers);
    odd = List.copyOf(odd);
  }

  /** A layer of the project and what was read of it. */
  public record Entry(LayerItem.Layer item, LayerContent content) {}

  /**
   * @param today stands in for the as-of date where the project states none
   */
  public static ReviewScope of(Workspace workspace, LocalDate today) {
    Project project = workspace.project();
    List<Entry> entries = new ArrayList<>();
    for (LayerItem.Layer item : LayerTree.screened(project.layers())) {
      entries.add(new Entry(item, workspace.content(item.id())));
    }
    LocalDate stated = project.basis().asOf();
    List<Issue> odd = ProjectInputs.of(workspace.file(), project, List.of()).issues();
    return new ReviewScope(entries, project.basis(), stated == null ? today : stated, odd);
  }

  /** True if a layer is still being read. */
  public boolean isLoading() {
    return layers.stream().anyMatch(entry -> entry.content().state() == LayerContent.State.LOADING);
  }

  /**
   * Layer id to a text that changes with everything of the layer that a screening rests on, and
   * with nothing else: not with its visibility, opacity, style or filter.
   */
  Map<String, String> prints() {
    Map<String, String> prints = new LinkedHashMap<>();
    layers.forEach(entry -> prints.put(entry.item().id(), print(entry)));
    return prints;
  }

  private static String print(Entry entry) {
    LayerContent content = entry.content();
    List<String> parts = new ArrayList<>();
    parts.add(content.state().name());
    parts.add(String.valueOf(entry.item().file()));
    parts.add(entry.item().table());
    parts.add(entry.item().setUp().toString());
    ZoneLayer layer = content.layer();
    if (layer != null) {
      parts.add(layer.code());
      parts.add(layer.source().toString());
      parts.add(layer.crs().id());
      parts.add(layer.identity().toString());
      parts.add(layer.constants().toString());
      parts.add(layer.zones().size() + " " + layer.lost().size() + " " + layer.repaired());
    } else {
      content.issues().stream().map(Issue::code).forEach(parts::add);
    }
    parts.add(String.valueOf(content.unchecked()));
    return String.join("\n", parts);
  }
}
