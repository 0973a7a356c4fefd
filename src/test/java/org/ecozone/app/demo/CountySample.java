package org.ecozone.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A county-sized farmland layer for measurements: fields side by side with crooked shared edges,
 * invented like the demo.
 *
 * <p>Vertices per field are about {@code 4 * 2^bends}: 200 000 fields with bends 3 have 6.6
 * million, with bends 4 13 million. Run {@link #main} with FILE PATCHES BENDS EPSG to write one by
 * hand.
 */
public final class CountySample {
  private static final double CELL_WIDTH_M = 140;
  private static final double CELL_HEIGHT_M = 110;
  private static final String COUNTY = "621227";

  private CountySample() {}

  /** Writes {@code patches} fields around 徽县 in the given CRS (4490 or 4523), with an R-tree. */
  public static void write(Path file, int patches, int bends, int epsg, Progress progress)
      throws StoreException, CrsException {
    Plane plane = new Plane();
    int columns = (int) Math.ceil(Math.sqrt(patches * 1.2));
    Coordinate centre = plane.at(106.05, 33.80);
    PatchLattice lattice = new PatchLattice(centre, 12, CELL_WIDTH_M, CELL_HEIGHT_M, bends, 2026);
    FieldColumns fields = new FieldColumns();
    try (GeoPackageWriter writer = GeoPackageWriter.create(file, ZonesFile.STAMP)) {
      writer.beginTable(
          new TableSpec(
              "YJJBNTTB",
              "永久基本农田图斑（示意数据）",
              ZonesFile.NOTE,
              "POLYGON",
              Crs.ofEpsg(epsg),
              fields.specs(),
              true),
          ZonesFile.IDENTITY);
      for (int n = 0; n < patches; n++) {
        if (n % 2000 == 0) {
          progress.checkCancelled();
          progress.report(n, patches);
        }
        int i = n % columns - columns / 2;
        int j = n / columns - columns / 2;
        Geometry field = plane.in(lattice.block(i, j, 1, 1), epsg);
        writer.add(field, fields.values(n));
      }
      writer.commit();
    }
  }

  /** Columns of 永久基本农田图斑 that a reader meets in practice. */
  private static final class FieldColumns {
    private static final List<String> TEXTS =
        List.of("BSM", "XZQDM", "XZQMC", "TBBH", "DLBM", "DLMC", "ZLDWMC", "BZ");

    List<TableSpec.Column> specs() {
      List<TableSpec.Column> specs = new ArrayList<>();
      TEXTS.forEach(name -> specs.add(new TableSpec.Column(name, TableSpec.Type.TEXT)));
      specs.add(new TableSpec.Column("YJJBNTMJ", TableSpec.Type.DOUBLE));
      return specs;
    }

    List<Object> values(int n) {
      String serial = String.format(Locale.ROOT, "%07d", n + 1);
      String bsm = COUNTY + "00000" + serial;
      return List.of(
          bsm, COUNTY, "徽县", serial, "0103", "旱地", "徽县示意村", "示意", CELL_WIDTH_M * CELL_HEIGHT_M);
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(
        file,
        Integer.parseInt(args[1]),
        Integer.parseInt(args[2]),
        Integer.parseInt(args[3]),
        Progress.NONE);
  }
}
