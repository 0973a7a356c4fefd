package org.ecozone.gui.intake.received;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeMemory;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;

/** Puts accepted sites into the project: one step to undo, ids that no other site has. */
final class NewSites {
  private final Workspace workspace;

  NewSites(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Adds them, and how their files were read.
   *
   * @param examined what the sites were made of
   * @return the sites as they are in the project now; the first of them is under review
   */
  List<SiteItem> add(List<AcceptedSites> accepted, List<Examination> examined) {
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
      List<Project.Received> received = project.received();
      for (Examination each : examined) {
        received = IntakeMemory.with(received, each);
      }
      workspace.change("gui/intake.undo.add", project.withSites(all).withReceived(received));
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
