package org.ecozone.gui.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;

/** Puts accepted sites into the project: one step to undo, ids that no other site has. */
final class NewSites {
  private final Workspace workspace;

  NewSites(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The sites as they are in the project now; the first of them is under review. */
  List<SiteItem> add(List<AcceptedSites> accepted) {
    Project project = workspace.project();
    List<SiteItem> all = new ArrayList<>(project.sites());
    Set<String> ids = new HashSet<>();
    all.forEach(site -> ids.add(site.id()));
    List<SiteItem> fresh = new ArrayList<>();
    for (AcceptedSites each : accepted) {
      for (SiteItem site : each.sites()) {
        fresh.add(withId(site, free(site.id(), ids)));
      }
    }
    if (!fresh.isEmpty()) {
      all.addAll(fresh);
      workspace.change("gui/intake.undo.add", project.withSites(all));
      workspace.setCurrentSite(fresh.get(0).id());
    }
    return fresh;
  }

  private static String free(String wanted, Set<String> ids) {
    String stem = wanted.isBlank() ? "S" + (ids.size() + 1) : wanted;
    String id = stem;
    for (int i = 2; !ids.add(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  private static SiteItem withId(SiteItem site, String id) {
    return new SiteItem(
        id, site.name(), site.parcels(), site.crs(), site.attributes(), site.origin());
  }
}
