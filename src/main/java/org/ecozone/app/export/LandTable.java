package org.ecozone.app.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.export.ExportLand.Moved;
import org.ecozone.app.export.ExportLand.Request;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Measures;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Parcels as the rows of a table: number, name, parcel, area, and what is stated of the project.
 */
final class LandTable {
  private static final int AREA_DECIMALS = 6;
  private static final List<String> FAMILIES = List.of("POINT", "LINESTRING", "POLYGON");

  private final List<Moved> rows;
  private final Crs crs;
  private final AreaUnit unit;
  private final List<String> attributes;

  /**
   * Parcels in one CRS.
   *
   * @param unit name of the unit of areas, null for hectares
   */
  LandTable(List<Moved> rows, Crs crs, String unit) {
    this.rows = rows;
    this.crs = crs;
    this.unit = unit == null ? AreaUnit.HECTARE : AreaUnit.valueOf(unit);
    Set<String> stated = new LinkedHashSet<>();
    for (Moved row : rows) {
      stated.addAll(new TreeMap<>(row.site().attributes()).keySet());
    }
    attributes = List.copyOf(stated);
  }

  /** Headings are those of the forms, in Chinese whatever the language of the window. */
  private static String heading(String key) {
    return Texts.of("app/export", Lang.ZH).get("column." + key);
  }

  OutTable describe(Request request) {
    List<Column> columns = new ArrayList<>();
    for (String key : List.of("site", "name", "parcel")) {
      columns.add(new Column(heading(key), Type.TEXT));
    }
    columns.add(new Column(heading("area"), Type.DOUBLE));
    attributes.forEach(name -> columns.add(new Column(name, Type.TEXT)));
    String fileName = String.valueOf(request.target().getFileName());
    int dot = fileName.lastIndexOf('.');
    String projects =
        String.join("、", rows.stream().map(row -> row.site().name()).distinct().toList());
    boolean single = rows.stream().map(row -> row.site().id()).distinct().count() == 1;
    return new OutTable(
        dot > 0 ? fileName.substring(0, dot) : fileName,
        geometryType(),
        crs,
        columns,
        new ColumnRoles(heading("parcel"), heading("name"), heading("area"), unit),
        single ? projects : "");
  }

  private String geometryType() {
    Set<String> types = new LinkedHashSet<>();
    boolean several = false;
    for (Moved row : rows) {
      types.add(FAMILIES.get(row.geometry().getDimension()));
      several |= row.geometry().getNumGeometries() > 1;
    }
    if (types.size() > 1) {
      return "GEOMETRY";
    }
    return (several ? "MULTI" : "") + types.iterator().next();
  }

  OutRow row(int index) throws CrsException {
    Moved row = rows.get(index);
    List<Object> values = new ArrayList<>();
    values.add(row.site().id());
    values.add(row.site().name());
    values.add(row.parcel());
    values.add(area(row));
    Map<String, String> stated = row.site().attributes();
    attributes.forEach(name -> values.add(stated.get(name)));
    return new OutRow(index + 1L, row.geometry(), values);
  }

  /** Planar, as the files of surveys state it; null for what has no area. */
  private Double area(Moved row) throws CrsException {
    if (row.geometry().getDimension() < 2) {
      return null;
    }
    Crs planar = Measures.planarCrs(row.geometry(), crs);
    double areaM2 = Measures.planarAreaM2(row.geometry(), crs, planar);
    return BigDecimal.valueOf(areaM2 / unit.squareMetres())
        .setScale(AREA_DECIMALS, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
