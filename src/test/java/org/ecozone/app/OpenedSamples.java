package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.screen.Catalogs;
import org.ecozone.store.SiteReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.ZoneLayer;

/** The demo's layers and sites in a workspace, for tests that do not look at opening. */
public final class OpenedSamples {
  public static final Path ZONES = Path.of("data/samples/zones.gpkg");
  public static final Path SITES = Path.of("data/samples/sites.gpkg");

  private static List<ZoneLayer> layers;
  private static List<Issue> issues;

  private OpenedSamples() {}

  /** The program's own data, nothing of a user's. */
  public static Installation installation() {
    return new Installation(Path.of("").toAbsolutePath(), Path.of("target/no-user-folder"));
  }

  /** A workspace with all layers ready and all twelve projects; layers are read once. */
  public static Workspace workspace() throws Exception {
    Workspace workspace = new Workspace();
    readLayers();
    List<LayerItem> items = new ArrayList<>();
    for (ZoneLayer layer : layers) {
      items.add(LayerItem.Layer.of(ZONES, layer.source().table(), LayerItem.Kind.ZONES));
    }
    workspace.adjust(workspace.project().withLayers(items).withSites(sites()));
    for (int i = 0; i < items.size(); i++) {
      workspace.putContent(
          items.get(i).id(),
          new LayerContent(LayerContent.State.READY, layers.get(i), issues(layers.get(i))));
    }
    return workspace;
  }

  private static synchronized void readLayers() throws Exception {
    if (layers == null) {
      RuleBook book = RuleBook.read(installation(), null, null);
      OpenLayers.Opened opened =
          new OpenLayers(book.profiles(), Map.of(), null, List.of(), 2)
              .open(List.of(ZONES), null, "", Progress.NONE);
      layers = opened.layers();
      issues = opened.issues();
      if (!opened.unchecked().isEmpty()) {
        throw new IllegalStateException("unchecked layers in the demo: " + opened.unchecked());
      }
    }
  }

  private static List<Issue> issues(ZoneLayer layer) {
    return issues.stream().filter(issue -> issue.layer().equals(layer.source().table())).toList();
  }

  /** The twelve projects as items. */
  public static List<SiteItem> sites() throws Exception {
    Catalogs catalogs = RuleBook.read(installation(), null, null).catalogs();
    List<SiteItem> items = new ArrayList<>();
    for (Site site :
        SiteReader.read(SITES, null, null, null, catalogs.attributes().aliases(), Progress.NONE)
            .sites()) {
      List<SiteItem.Part> parts = new ArrayList<>();
      for (Parcel parcel : site.parcels()) {
        parts.add(new SiteItem.Part(parcel.id(), parcel.received()));
      }
      items.add(
          new SiteItem(
              site.id(),
              site.name(),
              parts,
              site.crs().id(),
              site.attributes(),
              new SiteItem.Origin(SITES, site.source().table(), site.fid())));
    }
    return items;
  }
}
