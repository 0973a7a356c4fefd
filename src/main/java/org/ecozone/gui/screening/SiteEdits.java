package org.ecozone.gui.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.locationtech.jts.geom.Geometry;

/** Changes to the sites of the project, each a step to undo. FX thread. */
final class SiteEdits {
  private static final String UNDO = "gui/screening.undo.";

  private final Workspace workspace;

  SiteEdits(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Adds sites; one whose id is taken gets a new one.
   *
   * @return ids as they were given, in order
   */
  List<String> add(List<SiteItem> added) {
    List<SiteItem> sites = new ArrayList<>(workspace.project().sites());
    Set<String> ids = new HashSet<>();
    sites.forEach(site -> ids.add(site.id()));
    List<String> given = new ArrayList<>();
    for (SiteItem site : added) {
      String id = free(site.id(), ids);
      given.add(id);
      sites.add(withId(site, id));
    }
    change("add", workspace.project().withSites(sites));
    if (!given.isEmpty()) {
      workspace.setCurrentSite(given.get(0));
    }
    return given;
  }

  private static String free(String wanted, Set<String> ids) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static SiteItem withId(SiteItem site, String id) {
    return new SiteItem(
        id, site.name(), site.parcels(), site.crs(), site.attributes(), site.origin());
  }

  /** An id that no site has, for one that was drawn or pasted. */
  String freshId() {
    Set<String> ids = new HashSet<>();
    workspace.project().sites().forEach(site -> ids.add(site.id()));
    int number = ids.size() + 1;
    while (ids.contains("S" + number)) {
      number++;
    }
    return "S" + number;
  }

  /** Removes sites and what was decided about them. */
  void remove(Set<String> ids) {
    Project project = workspace.project();
    change(
        "remove",
        project
            .withSites(project.sites().stream().filter(site -> !ids.contains(site.id())).toList())
            .withOverrides(
                project.overrides().stream()
                    .filter(decision -> !ids.contains(decision.siteId()))
                    .toList()));
    if (ids.contains(workspace.currentSite())) {
      workspace.setCurrentSite("");
    }
  }

  void rename(String id, String name) {
    if (!name.isBlank()) {
      replace("rename", id, site -> site.withName(name.strip()));
    }
  }

  /** A copy below the site, without what was decided about it. */
  Optional<String> duplicate(String id, String nameOfCopy) {
    Optional<SiteItem> site = find(id);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(add(List.of(site.get().withName(nameOfCopy))).get(0));
  }

  /** Copies of several sites, as one step. */
  void duplicate(List<SiteItem> sites, Function<SiteItem, String> nameOfCopy) {
    if (!sites.isEmpty()) {
      add(sites.stream().map(site -> site.withName(nameOfCopy.apply(site))).toList());
    }
  }

  /** States an attribute; a blank value takes the statement back. */
  void state(String id, String attribute, String value) {
    state(id, Map.of(attribute, value));
  }

  /** States several attributes as one step. */
  void state(String id, Map<String, String> values) {
    replace(
        "form",
        id,
        site -> {
          Map<String, String> attributes = new HashMap<>(site.attributes());
          values.forEach(
              (attribute, value) -> {
                if (value.isBlank()) {
                  attributes.remove(attribute);
                } else {
                  attributes.put(attribute, value.strip());
                }
              });
          return site.withAttributes(attributes);
        });
  }

  /** Gives a site other land, in the map's CRS. */
  void reshape(String id, Geometry geometry, String crs) {
    replace("reshape", id, site -> reshaped(site, geometry, crs));
  }

  /** Parcels stay as long as the parts can still be told apart. */
  static SiteItem reshaped(SiteItem site, Geometry geometry, String crs) {
    SiteItem moved = site.withGeometry(geometry);
    if (site.parcels().size() > 1 && site.parcels().size() == geometry.getNumGeometries()) {
      List<SiteItem.Part> parts = new ArrayList<>();
      for (int i = 0; i < site.parcels().size(); i++) {
        parts.add(new SiteItem.Part(site.parcels().get(i).parcel(), geometry.getGeometryN(i)));
      }
      moved = site.withParcels(parts);
    }
    return new SiteItem(
        moved.id(), moved.name(), moved.parcels(), crs, moved.attributes(), moved.origin());
  }

  private Optional<SiteItem> find(String id) {
    return workspace.project().sites().stream().filter(site -> site.id().equals(id)).findFirst();
  }

  private void replace(String what, String id, UnaryOperator<SiteItem> edit) {
    List<SiteItem> sites =
        workspace.project().sites().stream()
            .map(site -> site.id().equals(id) ? edit.apply(site) : site)
            .toList();
    change(what, workspace.project().withSites(sites));
  }

  private void change(String what, Project changed) {
    workspace.change(UNDO + what, changed);
  }
}
