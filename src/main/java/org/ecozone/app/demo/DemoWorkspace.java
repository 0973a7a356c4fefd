package org.ecozone.app.demo;

import java.nio.file.Path;
import java.util.Set;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;

/**
 * The demo workspace: an invented 陇南 and twelve invented projects, all marked 示意数据.
 *
 * <p>The same bytes every time. The data hold a few faults on purpose, far from the projects;
 * faults.csv lists them.
 */
public final class DemoWorkspace {
  public static final String ZONES_FILE = "zones.gpkg";
  public static final String SITES_FILE = "sites.gpkg";

  /**
   * Tables that cover the land or most of it. A first picture with all of them at once shows none;
   * they are screened like the others, drawn only when the user turns them on.
   */
  public static final Set<String> BACKGROUND_TABLES =
      Set.of(
          "DLTB",
          "PDT",
          "LD",
          "JBCY",
          "STLS",
          "DZZH",
          "GDTRFL",
          "HJGKDY",
          "YJJBNTJZQ",
          "一般生态空间",
          "水源补给区",
          "地下水管控区",
          "STLD",
          "YSDWQX");

  private DemoWorkspace() {}

  /**
   * True if the file is a demo of ours, by the mark in the description of each of its tables; false
   * for anything else, also for a file that cannot be opened.
   */
  public static boolean isDemo(Path file, Progress progress) {
    try (GeoPackageFile opened = GeoPackageFile.open(file, progress)) {
      return !opened.tables().isEmpty()
          && opened.tables().stream()
              .allMatch(table -> table.description().contains(ZonesFile.MARK));
    } catch (StoreException e) {
      return false;
    }
  }

  /**
   * Writes {@code zones.gpkg} and {@code sites.gpkg} into a folder that exists; each replaces an
   * older one by rename.
   */
  public static void write(Path dir, Progress progress) throws StoreException {
    try {
      Land land = new Land();
      Farmland farmland = new Farmland("YJJBNTTB", land);
      new ZonesFile(land, farmland).write(dir.resolve(ZONES_FILE), progress);
      SitesFile.write(dir.resolve(SITES_FILE), SitesFile.rows(), land, farmland);
    } catch (CrsException e) {
      throw new IllegalStateException(
          "the demo uses only coordinate systems that ship with the program", e);
    }
  }
}
