package org.ecozone.bench.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.GeometryRepair;
import org.ecozone.geo.GeometryRepair.Repair;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;

/** Zone layers by the program's own reader, and sites as the overlay wants them. */
public final class ZoneWorld {
  /** A county that every layer's coverage may be asked for. */
  public static final String COUNTY = "621202";

  private ZoneWorld() {}

  /**
   * Reads every layer of a file.
   *
   * @param profiles folder with the profiles, {@code data/profiles}
   */
  public static List<ZoneLayer> layers(Path file, Path profiles, int threads)
      throws StoreException {
    ProfileSet set = ProfileReader.read(List.of(profiles));
    List<ZoneLayer> layers = new ArrayList<>();
    try (GeoPackageFile opened = GeoPackageFile.open(file, Progress.NONE)) {
      for (FeatureTable table : opened.tables()) {
        LayerLoad load =
            ZoneLayerReader.read(
                opened,
                table,
                set.match(table.name(), table.identifier(), table.columns()),
                opened.identity(table).identity(),
                threads,
                Progress.NONE);
        if (load.layer() == null) {
          throw new IllegalStateException(table.name() + ": " + load.issues());
        }
        layers.add(load.layer());
      }
    }
    return layers;
  }

  /** The CRS of a file. */
  public static Crs crs(Path file) throws Exception {
    return crs(Features.epsg(file));
  }

  private static Crs crs(int epsg) throws CrsException {
    return Crs.ofEpsg(epsg);
  }

  /** A site of one parcel, repaired if need be; null if nothing of it is left. */
  public static Site site(Features.Row row, Crs crs) {
    Repair repair = GeometryRepair.repair(row.geometry());
    if (repair.geometry() == null) {
      return null;
    }
    return new Site(
        row.id(),
        row.fid(),
        "",
        List.of(new Parcel("", repair.geometry(), row.geometry())),
        crs,
        Map.of(),
        new Source("sites.gpkg", row.table(), ""),
        "");
  }

  /** One site in n of a file, the same every time, and those whose ids are given. */
  public static List<Site> sites(Path file, int every, List<String> always) throws Exception {
    Crs crs = crs(file);
    List<Site> sites = new ArrayList<>();
    int[] at = {0};
    Features.each(
        file,
        row -> {
          if (Features.isDrawn(at[0]++, every) || always.contains(row.id())) {
            Site site = site(row, crs);
            if (site != null) {
              sites.add(site);
            }
          }
        });
    return sites;
  }
}
