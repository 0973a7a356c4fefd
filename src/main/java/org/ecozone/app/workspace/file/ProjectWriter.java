package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.app.Installation;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Clauses;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.project.DocumentWriter;
import org.ecozone.store.project.FileReference;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** From a project to the bytes of its file; the form is described in src/docs/project-file.md. */
final class ProjectWriter {
  private final Path folder;

  /** For a file in this folder. */
  ProjectWriter(Path folder) {
    this.folder = folder;
  }

  byte[] bytes(Project project) {
    return DocumentWriter.bytes(tree(project));
  }

  Map<String, Object> tree(Project project) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", ProjectReader.FORMAT);
    tree.put("version", ProjectReader.VERSION);
    tree.put("program", Installation.version());
    tree.put("map_crs", stated(project.mapCrs()));
    tree.put("basis", basis(project.basis()));
    tree.put("layers", layers(project.layers()));
    List<Object> sites = new ArrayList<>();
    project.sites().forEach(site -> sites.add(site(site)));
    tree.put("sites", sites);
    List<Object> bookmarks = new ArrayList<>();
    project.bookmarks().forEach(bookmark -> bookmarks.add(bookmark(bookmark)));
    tree.put("bookmarks", bookmarks);
    List<Object> overrides = new ArrayList<>();
    project.overrides().forEach(override -> overrides.add(override(override)));
    tree.put("overrides", overrides);
    tree.put("view", project.view() == null ? null : view(project.view()));
    List<Object> received = new ArrayList<>();
    project.received().forEach(file -> received.add(received(file)));
    tree.put("received", received.isEmpty() ? null : received);
    return tree;
  }

  private static Map<String, Object> received(Project.Received file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("hash", file.sha256());
    tree.put("file", file.file());
    tree.put("format", file.format());
    tree.put("choices", file.choices().isEmpty() ? null : new TreeMap<>(file.choices()));
    return tree;
  }

  private static String stated(String text) {
    return text.isEmpty() ? null : text;
  }

  private Map<String, Object> basis(Project.Basis basis) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rules", FileReference.of(basis.rules(), folder));
    tree.put("profiles", FileReference.of(basis.profiles(), folder));
    tree.put("as_of", basis.asOf() == null ? null : basis.asOf().toString());
    return tree;
  }

  private List<Object> layers(List<LayerItem> items) {
    List<Object> tree = new ArrayList<>();
    for (LayerItem item : items) {
      tree.add(
          item instanceof LayerItem.Group group ? group(group) : layer((LayerItem.Layer) item));
    }
    return tree;
  }

  private Map<String, Object> group(LayerItem.Group group) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", ProjectReader.ItemType.GROUP);
    tree.put("id", group.id());
    tree.put("title", group.title());
    tree.put("visible", group.visible());
    tree.put("expanded", group.expanded());
    tree.put("items", layers(group.items()));
    return tree;
  }

  private Map<String, Object> layer(LayerItem.Layer layer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", ProjectReader.ItemType.LAYER);
    tree.put("id", layer.id());
    tree.put("file", FileReference.of(layer.file(), folder));
    tree.put("table", stated(layer.table()));
    tree.put("kind", layer.kind());
    tree.put("title", stated(layer.title()));
    tree.put("visible", layer.visible());
    tree.put("opacity", layer.opacity());
    tree.put("filter", stated(layer.filter()));
    tree.put("style", stated(layer.style()));
    tree.put("set_up", layer.setUp().equals(SetUp.NONE) ? null : setUp(layer.setUp(), folder));
    return tree;
  }

  /**
   * Also how a set-up stands in the record of a screening.
   *
   * @param folder that paths are relative to; null: files are named without their folder
   */
  static Map<String, Object> setUp(SetUp setUp, Path folder) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", stated(setUp.code()));
    tree.put("fields", setUp.fields().isEmpty() ? null : new TreeMap<>(setUp.fields()));
    tree.put("classes", setUp.classes().isEmpty() ? null : new TreeMap<>(setUp.classes()));
    tree.put("identity", setUp.identity() == null ? null : IdentityJson.fields(setUp.identity()));
    tree.put("clauses", setUp.clauses() == null ? null : clauses(setUp.clauses(), folder));
    tree.put("crs", stated(setUp.readBy().crs()));
    tree.put("encoding", stated(setUp.readBy().encoding()));
    return tree;
  }

  private static Map<String, Object> clauses(Clauses clauses, Path folder) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (folder == null) {
      tree.put("name", String.valueOf(clauses.file().getFileName()));
    } else {
      tree.put("file", FileReference.of(clauses.file(), folder));
    }
    tree.put("sha256", clauses.sha256());
    boolean usual = clauses.preferred() == Preferred.LAYER;
    tree.put("preferred", usual ? null : clauses.preferred());
    return tree;
  }

  Map<String, Object> site(SiteItem site) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", site.id());
    tree.put("name", stated(site.name()));
    tree.put("crs", stated(site.crs()));
    tree.put("attributes", new TreeMap<>(site.attributes()));
    List<Object> parcels = new ArrayList<>();
    for (SiteItem.Part part : site.parcels()) {
      Map<String, Object> parcel = new LinkedHashMap<>();
      parcel.put("parcel", stated(part.parcel()));
      parcel.put("wkb", wkb(part.geometry()));
      parcels.add(parcel);
    }
    tree.put("parcels", parcels);
    if (!site.origin().equals(SiteItem.Origin.NONE)) {
      Map<String, Object> origin = new LinkedHashMap<>();
      origin.put("file", FileReference.of(site.origin().file(), folder));
      origin.put("table", stated(site.origin().table()));
      origin.put("fid", site.origin().fid());
      tree.put("origin", origin);
    }
    return tree;
  }

  private static Map<String, Object> bookmark(Project.Bookmark bookmark) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", bookmark.name());
    tree.put("folder", stated(bookmark.folder()));
    tree.put("view", view(bookmark.view()));
    return tree;
  }

  private static Map<String, Object> view(Project.View view) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("center_x", view.centerX());
    tree.put("center_y", view.centerY());
    tree.put("scale_denominator", view.scaleDenominator());
    return tree;
  }

  private static Map<String, Object> override(Project.Override override) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("site", override.siteId());
    tree.put("parcel", stated(override.parcel()));
    tree.put("rule", override.ruleId());
    tree.put("layer", override.layer());
    tree.put("zone_fid", override.zoneFid());
    tree.put("verdict", override.verdict());
    tree.put("reason", override.reason());
    tree.put("officer", override.officer());
    tree.put("date", override.date().toString());
    tree.put("machine", stated(override.machine()));
    return tree;
  }

  /** With heights where it has any: they belong to the geometry as it was received. */
  private static String wkb(Geometry geometry) {
    boolean high =
        Arrays.stream(geometry.getCoordinates()).anyMatch(point -> !Double.isNaN(point.getZ()));
    return WKBWriter.toHex(new WKBWriter(high ? 3 : 2).write(geometry));
  }
}
