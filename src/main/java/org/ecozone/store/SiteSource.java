package org.ecozone.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.geopackage.FeatureDecoder.Mixed;
import org.ecozone.store.geopackage.KeyedRows;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.RowCursor.Content;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.site.SiteCensus;
import org.ecozone.store.site.SiteCollector;
import org.ecozone.store.site.SiteColumns;
import org.ecozone.store.site.SiteLayout;
import org.ecozone.store.site.SiteStream;
import org.ecozone.store.site.SiteTable;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * The sites of a GeoPackage without all of them being in memory: the same sites and issues as
 * {@link SiteReader} gives.
 *
 * <p>Opening goes through the whole table once: every geometry is decoded, checked and let go, so
 * that everything that can be wrong is known before anything is written, and a file whose sites
 * mean nothing as a whole is refused. What stays is which rows are which sites, some 60 bytes for
 * each. Every {@link #stream} then reads the table again; the file must be the same all the time
 * and after, or the stream fails.
 *
 * <p>The rows of a view, and of a table whose fid is no key, cannot be found again: such sites are
 * all held in memory (1 to 2 kB each with 15 vertices). A view is stopped by the budget of {@link
 * org.ecozone.store.geopackage.file.QueryGuard} and at 2 GB of geometry.
 *
 * <p>Threads: one at a time. The file stays open until {@link #close()}.
 *
 * <p>Fails: {@link StoreException} as {@link SiteReader}.
 */
public final class SiteSource implements AutoCloseable {
  private static final int SITES_IN_BATCH = 64;

  /**
   * Which table and columns to take.
   *
   * @param table table name, or null if the file has only one feature table
   * @param idField column of the site id, or null for the usual names
   * @param nameField column of the name, or null for the usual names
   * @param attributeAliases lower-case column name to canonical attribute name
   */
  public record Query(
      String table, String idField, String nameField, Map<String, String> attributeAliases) {
    public Query {
      attributeAliases = Map.copyOf(attributeAliases);
    }
  }

  private final GeoPackageFile file;
  private final SiteTable table;
  private final SiteLayout layout;
  private final Set<Map<String, String>> forms;
  private final List<Site> held;
  private final List<Issue> issues;

  private SiteSource(
      GeoPackageFile file,
      SiteTable table,
      SiteLayout layout,
      Set<Map<String, String>> forms,
      List<Site> held,
      List<Issue> issues) {
    this.file = file;
    this.table = table;
    this.layout = layout;
    this.forms = forms;
    this.held = held;
    this.issues = List.copyOf(issues);
  }

  /** Reads the table once. */
  public static SiteSource open(Path path, Query query, int threads, Progress progress)
      throws StoreException {
    return open(path, Reading.SITES, query, threads, progress);
  }

  /**
   * Reads the table once.
   *
   * @param reading how a file that is no GeoPackage is read
   */
  public static SiteSource open(
      Path path, Reading reading, Query query, int threads, Progress progress)
      throws StoreException {
    GeoPackageFile file = GeoPackageFile.open(path, reading, progress);
    boolean done = false;
    try {
      SiteSource source = read(file, query, threads, progress);
      done = true;
      return source;
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  private static SiteSource read(GeoPackageFile file, Query query, int threads, Progress progress)
      throws StoreException {
    TableEntry entry = SiteReader.choose(file, query.table());
    SiteColumns columns =
        SiteColumns.of(
            file.name(),
            entry.table(),
            query.idField(),
            query.nameField(),
            query.attributeAliases());
    LayerScan scan = new LayerScan(file.connection(), entry, file.name(), columns.all(), progress);
    Source source = file.source(entry.table().name());
    SiteTable table = new SiteTable(file.connection(), entry, columns, scan.crs(), source);
    SiteLayout layout = null;
    Set<Map<String, String>> forms = null;
    List<Site> held = null;
    if (KeyedRows.isKeyed(file.connection(), entry)) {
      KeyedRows keyed = new KeyedRows(file.connection(), entry, columns.all(), progress);
      SiteCensus census = new SiteCensus(columns, scan.log(), keyed);
      scan.run(Mixed.REFUSE, threads, census::add);
      layout = census.finish();
      forms = census.forms().orElse(null);
    } else {
      SiteCollector collector = new SiteCollector(columns, scan.log());
      scan.run(Mixed.REFUSE, threads, collector::add);
      held = collector.sites(scan.crs(), source);
      forms = new HashSet<>();
      for (Site site : held) {
        forms.add(site.attributes());
      }
    }
    boolean empty = layout == null ? held.isEmpty() : layout.sites() == 0;
    List<Issue> issues = SiteReader.issues(file, entry, columns, scan, empty);
    return new SiteSource(file, table, layout, forms, held, issues);
  }

  /** File, table and hash of the sites. */
  public Source source() {
    return table.source();
  }

  public long count() {
    return held == null ? layout.sites() : held.size();
  }

  /** Everything that was met; complete before the first site is handed out. */
  public List<Issue> issues() {
    return issues;
  }

  /** Every different set of attributes of the sites, if they are few enough to be known. */
  public Optional<Set<Map<String, String>>> forms() {
    return Optional.ofNullable(forms);
  }

  /** Once through all sites. */
  public SiteBatches stream(int sitesInBatch, Progress progress) {
    return held == null
        ? stream(Content.ALL, sitesInBatch, progress)
        : new HeldBatches(held, sitesInBatch);
  }

  /** Once through all sites, without their land if they are not in memory anyway. */
  public SiteBatches streamWithoutLand(Progress progress) {
    return held == null
        ? stream(Content.WITHOUT_GEOMETRY, SITES_IN_BATCH, progress)
        : new HeldBatches(held, SITES_IN_BATCH);
  }

  private SiteBatches stream(Content content, int sitesInBatch, Progress progress) {
    return new SiteStream(table, layout, content, sitesInBatch, this::requireUnchanged, progress);
  }

  private void requireUnchanged() {
    Optional<Issue> changed = file.verifyUnchanged();
    if (changed.isPresent()) {
      throw new UncheckedStoreException(new StoreException(changed.get(), null));
    }
  }

  @Override
  public void close() throws StoreException {
    file.close();
  }

  private static final class HeldBatches implements SiteBatches {
    private final Iterator<Site> sites;
    private final int sitesInBatch;

    HeldBatches(List<Site> sites, int sitesInBatch) {
      this.sites = sites.iterator();
      this.sitesInBatch = sitesInBatch;
    }

    @Override
    public boolean hasNext() {
      return sites.hasNext();
    }

    @Override
    public Batch next() {
      List<Site> batch = new ArrayList<>(sitesInBatch);
      batch.add(sites.next());
      while (sites.hasNext() && batch.size() < sitesInBatch) {
        batch.add(sites.next());
      }
      return () -> batch;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
