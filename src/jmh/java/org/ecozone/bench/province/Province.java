package org.ecozone.bench.province;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.StoreException;

/**
 * Writes an invented province (示意数据): zones.gpkg with 生态保护红线, 自然保护地, 环境管控单元, 城镇开发边界 and 永久基本农田, and
 * sites.gpkg.
 *
 * <p>The coordinates are those of EPSG:4544; any other CRS has the same vertices transformed.
 */
public final class Province {
  private static final int DRAWN_IN = 4544;

  private final Land land;

  public Province(ProvinceSize size) {
    this.land = new Land(size);
  }

  /** Writes zones.gpkg and sites.gpkg into a folder, which is made. */
  public void write(Path folder, int epsg) throws IOException, StoreException, CrsException {
    Files.createDirectories(folder);
    writeZones(folder.resolve("zones.gpkg"), epsg);
    writeSites(folder.resolve("sites.gpkg"), epsg);
  }

  public void writeZones(Path file, int epsg) throws StoreException, CrsException {
    new ZonesFile(land, outward(epsg)).write(file);
  }

  public void writeSites(Path file, int epsg) throws StoreException, CrsException {
    new SitesFile(land, outward(epsg)).write(file);
  }

  private static CrsTransform outward(int epsg) throws CrsException {
    return CrsTransform.between(Crs.ofEpsg(DRAWN_IN), Crs.ofEpsg(epsg));
  }

  /** {@code zones|sites FILE EPSG FACTOR SITES [SEED]}. */
  public static void main(String[] args) throws Exception {
    long seed = args.length > 5 ? Long.parseLong(args[5]) : ProvinceSize.FULL.seed();
    ProvinceSize size =
        new ProvinceSize(Double.parseDouble(args[3]), Integer.parseInt(args[4]), seed);
    Path file = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Province province = new Province(size);
    int epsg = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "zones" -> province.writeZones(file, epsg);
      case "sites" -> province.writeSites(file, epsg);
      default -> throw new IllegalArgumentException("zones or sites, not " + args[0]);
    }
  }
}
