package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.job.Progress;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.AttributesTable;
import org.ecozone.store.SiteLoad;
import org.ecozone.store.SiteReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/** Reads sites and, where given, their attributes from a file beside them. */
final class OpenSites {
  /** Faults of what the user asked for, not of the file. */
  private static final Set<String> WRONG_USAGE =
      Set.of(
          StoreIssue.AMBIGUOUS_SITES_TABLE.name(),
          StoreIssue.UNKNOWN_SITES_TABLE.name(),
          StoreIssue.FIELD_NOT_FOUND.name());

  private final AttributeCatalog catalog;

  OpenSites(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /** Fails if the sites or their attributes cannot be read: then nothing may be written. */
  SiteLoad open(Path file, SiteColumns columns, Path attributes, Progress progress)
      throws AppException {
    progress.stage("app.stage.sites", file.getFileName());
    try {
      SiteLoad load =
          SiteReader.read(
              file,
              stated(columns.table()),
              stated(columns.idField()),
              stated(columns.nameField()),
              catalog.aliases(),
              progress);
      if (attributes == null) {
        return load;
      }
      return with(
          load,
          AttributesTable.read(attributes, catalog.aliases()),
          String.valueOf(attributes.getFileName()));
    } catch (StoreException e) {
      Outcome outcome = WRONG_USAGE.contains(e.issue().code()) ? Outcome.USAGE : Outcome.UNREADABLE;
      throw new AppException(outcome, List.of(e.issue()), e);
    }
  }

  private static String stated(String text) {
    return text.isEmpty() ? null : text;
  }

  private SiteLoad with(SiteLoad load, AttributesTable table, String file) {
    List<Issue> issues = new ArrayList<>(load.issues());
    issues.addAll(table.issues());
    List<Site> sites = new ArrayList<>();
    for (Site site : load.sites()) {
      Map<String, String> beside = table.bySite().getOrDefault(site.id(), Map.of());
      sites.add(beside.isEmpty() ? site : merge(site, beside, file, issues));
    }
    issues.addAll(table.unknownSites(load.sites().stream().map(Site::id).toList(), file));
    return new SiteLoad(sites, issues);
  }

  /** A value that both state differently is unknown: which one is right is not for us to guess. */
  private Site merge(Site site, Map<String, String> beside, String file, List<Issue> issues) {
    Map<String, String> merged = new HashMap<>(site.attributes());
    beside.forEach(
        (name, value) -> {
          String own = merged.putIfAbsent(name, value);
          if (own != null && !same(name, own, value)) {
            merged.remove(name);
            issues.add(
                Issue.of(AppIssue.ATTRIBUTE_DIFFERS, file, "", site.id(), name, own, value)
                    .withFid(site.fid()));
          }
        });
    return new Site(
        site.id(),
        site.fid(),
        site.name(),
        site.parcels(),
        site.crs(),
        merged,
        site.source(),
        site.failure());
  }

  private boolean same(String name, String first, String second) {
    return first.equals(second)
        || catalog
            .find(name)
            .map(
                attribute ->
                    Objects.equals(
                            AttributeCatalog.parse(attribute, first),
                            AttributeCatalog.parse(attribute, second))
                        && AttributeCatalog.parse(attribute, first) != null)
            .orElse(false);
  }
}
