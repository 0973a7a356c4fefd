package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.review.SiteLand;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.screen.SiteSupply;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.AttributesTable;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/** The sites of a project, drawn ones too, ready to be screened like those of a file. */
final class ProjectSites {
  private final AttributeCatalog catalog;

  ProjectSites(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param attributes file of attributes beside them, null if there is none
   */
  OpenSites.Opened open(ProjectInputs project, Path attributes) throws AppException {
    List<Site> sites = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (SiteItem item : project.sites()) {
      SiteLand land = SiteLand.of(item);
      sites.add(land.site());
      issues.addAll(land.issues());
    }
    List<Site> known = attributes == null ? sites : merged(sites, attributes, issues);
    return new OpenSites.Opened(SiteSupply.of(known), source(project), issues, 0, null);
  }

  /** By its sites alone: where the map stands and how layers look make no other screening. */
  private static Source source(ProjectInputs project) {
    return new Source(
        String.valueOf(project.file().getFileName()), "", ProjectFile.sha256(project.sites()));
  }

  private List<Site> merged(List<Site> sites, Path attributes, List<Issue> issues)
      throws AppException {
    try {
      AttributesTable table = AttributesTable.read(attributes, catalog.aliases());
      issues.addAll(table.issues());
      AttributesBeside beside =
          new AttributesBeside(table, String.valueOf(attributes.getFileName()), catalog);
      Set<String> met = new HashSet<>();
      List<Site> merged = new ArrayList<>();
      for (Site site : sites) {
        if (beside.knows(site.id())) {
          met.add(site.id());
        }
        merged.add(beside.merge(site, issues::add));
      }
      issues.addAll(beside.unknownSites(met));
      return merged;
    } catch (StoreException e) {
      throw OpenSites.refused(e);
    }
  }
}
