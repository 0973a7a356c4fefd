package org.ecozone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.geopackage.FeatureDecoder.Mixed;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.site.SiteCollector;
import org.ecozone.store.site.SiteColumns;
import org.ecozone.store.staging.Reading;
import org.ecozone.store.staging.SaidOnce;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;

/**
 * Reads project sites from a GeoPackage into memory, all of them; {@link SiteSource} is for many.
 *
 * <p>Out: every row belongs to a site; a site whose geometry (or that of one of its parcels) cannot
 * be used has no parcels and a failure code.
 *
 * <p>Fails: {@link StoreException} if the sites as a whole mean nothing: file unreadable, table not
 * clear, no CRS, axes swapped, coordinates that do not fit, changed while reading. Then nothing may
 * be written.
 */
public final class SiteReader {
  private SiteReader() {}

  /**
   * Reads the sites.
   *
   * @param table table name, or null if the file has only one feature table
   * @param idField column of the site id, or null for the usual names
   * @param nameField column of the name, or null for the usual names
   * @param attributeAliases lower-case column name to canonical attribute name
   */
  public static SiteLoad read(
      Path path,
      String table,
      String idField,
      String nameField,
      Map<String, String> attributeAliases,
      Progress progress)
      throws StoreException {
    try (GeoPackageFile file = GeoPackageFile.open(path, Reading.SITES, progress)) {
      return read(file, table, idField, nameField, attributeAliases, progress);
    }
  }

  /** The same of a file that is open already, a staged one for example; it stays open. */
  public static SiteLoad read(
      GeoPackageFile file,
      String table,
      String idField,
      String nameField,
      Map<String, String> attributeAliases,
      Progress progress)
      throws StoreException {
    TableEntry entry = choose(file, table);
    SiteColumns columns =
        SiteColumns.of(file.name(), entry.table(), idField, nameField, attributeAliases);
    LayerScan scan = new LayerScan(file.connection(), entry, file.name(), columns.all(), progress);
    SiteCollector collector = new SiteCollector(columns, scan.log());
    scan.run(Mixed.REFUSE, 1, collector::add);
    List<Site> sites = collector.sites(scan.crs(), file.source(entry.table().name()));
    return new SiteLoad(sites, issues(file, entry, columns, scan, sites.isEmpty()));
  }

  /** What was met until the last row was read. Fails if the file was changed meanwhile. */
  static List<Issue> issues(
      GeoPackageFile file, TableEntry entry, SiteColumns columns, LayerScan scan, boolean empty)
      throws StoreException {
    if (empty) {
      scan.log().add(StoreIssue.SITES_EMPTY);
    }
    Optional<Issue> changed = file.verifyUnchanged();
    if (changed.isPresent()) {
      throw new StoreException(changed.get(), null);
    }
    List<Issue> issues = new ArrayList<>();
    for (Issue issue : file.issues()) {
      if (issue.layer().isEmpty() || issue.layer().equals(entry.table().name())) {
        issues.add(issue);
      }
    }
    issues.addAll(columns.issues());
    issues.addAll(SaidOnce.unsaid(issues, scan.log().close()));
    return issues;
  }

  static TableEntry choose(GeoPackageFile file, String wanted) throws StoreException {
    List<String> names = new ArrayList<>();
    file.entries().forEach(entry -> names.add(entry.table().name()));
    file.broken().forEach(broken -> names.add(broken.name()));
    if (names.isEmpty()) {
      throw new StoreException(Issue.of(StoreIssue.NO_FEATURE_TABLE, file.name(), ""), null);
    }
    if (wanted == null && names.size() > 1) {
      throw new StoreException(
          Issue.of(StoreIssue.AMBIGUOUS_SITES_TABLE, file.name(), "", String.join(", ", names)),
          null);
    }
    String name = wanted == null ? names.get(0) : wanted;
    for (TableEntry entry : file.entries()) {
      if (entry.table().name().equalsIgnoreCase(name)) {
        return entry;
      }
    }
    for (BrokenTable broken : file.broken()) {
      if (broken.name().equalsIgnoreCase(name)) {
        throw new StoreException(broken.issue(), null);
      }
    }
    throw new StoreException(
        Issue.of(StoreIssue.UNKNOWN_SITES_TABLE, file.name(), "", name, String.join(", ", names)),
        null);
  }
}
