package org.ecozone.app.doors;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.locationtech.jts.geom.Geometry;

/** Land written by the writers of the program. */
final class WrittenLand {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("site_id", Type.TEXT),
          new Column("地块编号", Type.TEXT),
          new Column("权属", Type.TEXT));

  private WrittenLand() {}

  /** In the CRS of the land, or in that of the format; the name of the file is the id. */
  static Path write(Land land, Path folder, ExchangeFormat format, int epsg) throws Exception {
    return write(land, folder, format, epsg, Map.of());
  }

  static Path write(
      Land land, Path folder, ExchangeFormat format, int epsg, Map<WriteOption, String> options)
      throws Exception {
    Path path = folder.resolve(land.id() + "." + format.endings().get(0));
    Crs crs = Crs.ofEpsg(epsg);
    CrsTransform move = CrsTransform.between(Crs.ofEpsg(Land.EPSG), crs);
    try (FeatureWriter writer = Doors.create(format, path, new WriteChoices(options))) {
      writer.beginTable(
          new OutTable(
              land.id(),
              type(land),
              crs,
              COLUMNS,
              new ColumnRoles("地块编号", "", "", null),
              land.id()));
      long fid = 1;
      for (Land.Piece piece : land.pieces()) {
        Geometry shape = epsg == Land.EPSG ? piece.shape() : move.apply(piece.shape());
        List<Object> values = List.of(land.id(), piece.number(), "陇南市㛃村");
        if (!writer.row(new OutRow(fid++, shape, values))) {
          throw new IllegalStateException(format + ": " + writer.issues());
        }
      }
      writer.commit();
    }
    return path;
  }

  private static String type(Land land) {
    return switch (land.dimension()) {
      case 2 -> "MULTIPOLYGON";
      case 1 -> "LINESTRING";
      default -> "POINT";
    };
  }
}
