package org.ecozone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.support.Shapes;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerIdentity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Zone layers and sites in real GeoPackages in a folder, a few rules, and the screening of them.
 *
 * <p>Unless a test says otherwise: the red line must be there, the rules are R900 (red line,
 * prohibited) and those a test adds, and every layer states that it covers the whole of Longnan, so
 * that nothing is open for want of coverage.
 */
final class GeoPackageWorld {
  /** Easting and northing of a place on the central meridian 105°E, EPSG:4523. */
  static final int X = 35_500_000;

  static final int Y = 3_700_000;

  static final String R900 = rule("R900", "STBHHX", "", "INTERSECTS", "", "", "PROHIBITED");

  private static final String RULE_HEADER =
      "id,version,enabled,layer,zone_filter,relation,distance_m,project_filter,verdict,"
          + "exception_filter,exception_verdict,requirement,legal_basis,effective_from,effective_to,"
          + "source,status,note\n";

  private final Path folder;
  private final Path zones;
  private final Path user;
  private final LocalDate asOf = LocalDate.of(2026, 6, 1);
  private Path attributes;

  GeoPackageWorld(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    zones = Files.createDirectories(folder.resolve("zones"));
    user = Files.createDirectories(folder.resolve("user/rules")).getParent();
    rules(R900);
    mandatory("STBHHX");
  }

  /** A row of the catalogue without exception and dates. */
  static String rule(
      String id,
      String layer,
      String zoneFilter,
      String relation,
      String distanceM,
      String projectFilter,
      String verdict) {
    String format = "%s,1,true,%s,\"%s\",%s,%s,\"%s\",%s,,,要求,依据,,,test,有效,";
    return format.formatted(id, layer, zoneFilter, relation, distanceM, projectFilter, verdict);
  }

  /** Axis-parallel, metres from {@link #X}, {@link #Y}. */
  static Polygon square(double x, double y, double size) {
    return Shapes.square(X + x, Y + y, size);
  }

  static Polygon rectangle(double x, double y, double width, double height) {
    return Shapes.rectangle(X + x, Y + y, width, height);
  }

  GeoPackageWorld rules(String... rows) throws IOException {
    Files.writeString(user.resolve("rules/rules.csv"), RULE_HEADER + String.join("\n", rows));
    return this;
  }

  GeoPackageWorld mandatory(String... layers) throws IOException {
    String rows = String.join(",\n", layers);
    Files.writeString(user.resolve("rules/mandatory.csv"), "layer,note\n" + rows + ",\n");
    return this;
  }

  /** The shipped catalogue and list of mandatory layers. */
  GeoPackageWorld shippedRules() throws IOException {
    Files.delete(user.resolve("rules/rules.csv"));
    Files.delete(user.resolve("rules/mandatory.csv"));
    return this;
  }

  /** A zone table in a file of its name. */
  Table zones(String table, int epsg, String... columns) throws Exception {
    return new Table(
        zones.resolve(table + ".gpkg"), table, epsg == 0 ? null : Crs.ofEpsg(epsg), columns);
  }

  /** The sites, with site_id and these columns. */
  Table sites(int epsg, String... columns) throws Exception {
    List<String> all = new ArrayList<>(List.of("site_id"));
    all.addAll(Arrays.asList(columns));
    Table table = new Table(sitesFile(), "sites", Crs.ofEpsg(epsg), all.toArray(String[]::new));
    table.identity = null;
    return table;
  }

  /** A file of attributes beside the sites. */
  GeoPackageWorld attributes(byte[] text) throws IOException {
    attributes = Files.write(folder.resolve("attributes.csv"), text);
    return this;
  }

  Path sitesFile() {
    return folder.resolve("sites.gpkg");
  }

  Path zonesFile(String table) {
    return zones.resolve(table + ".gpkg");
  }

  Path zonesFolder() {
    return zones;
  }

  Installation installation() {
    return new Installation(Path.of(System.getProperty("ecozone.home")), user);
  }

  Screened screen() throws Exception {
    return screen("out", 1, List.of(zones));
  }

  /** The same with other threads or the zones in other words, into another folder. */
  Screened screen(String out, int threads, List<Path> zonePaths) throws Exception {
    Path results = folder.resolve(out);
    ScreenRequest request =
        new ScreenRequest(
            new Inputs(zonePaths, sitesFile(), attributes, null, null, null),
            new SiteColumns("", "", ""),
            Map.of(),
            asOf,
            new Output(
                results,
                Set.of(OutputFormat.CSV, OutputFormat.JSON, OutputFormat.GPKG),
                FindingsShown.ALL,
                Lang.ZH),
            threads);
    ScreenResult result = new ScreenSites(installation()).screen(request, Progress.NONE);
    return new Screened(results, result.outcome());
  }

  /** A feature table that is written when {@link #write()} is called. */
  static final class Table {
    private final Path file;
    private final String name;
    private final Crs crs;
    private final String[] columns;
    private final List<Object[]> rows = new ArrayList<>();
    private LayerIdentity identity;
    private Path target;

    Table(Path file, String name, Crs crs, String... columns) throws Exception {
      this.file = file;
      this.name = name;
      this.crs = crs;
      this.columns = columns;
      Polygon longnan = Shapes.rectangle(104, 32, 3.5, 3);
      stated("", Coverage.ofPolygon(longnan, Crs.ofEpsg(4490)));
    }

    Table stated(String classification, Coverage coverage) {
      identity = new LayerIdentity("", "", "", "", null, null, classification, coverage);
      return this;
    }

    Table confidential(String classification) {
      return stated(classification, identity.coverage());
    }

    /** Another file beside the usual one. */
    Table file(String fileName) {
      target = file.resolveSibling(fileName);
      return this;
    }

    /** A row with geometry (JTS, or bytes as they are) and the values of the columns. */
    Table row(Object geometry, Object... values) {
      Object[] all = new Object[values.length + 1];
      all[0] = geometry;
      System.arraycopy(values, 0, all, 1, values.length);
      rows.add(all);
      return this;
    }

    /** A site: id first. */
    Table site(String id, Geometry geometry, Object... values) {
      Object[] all = new Object[values.length + 1];
      all[0] = id;
      System.arraycopy(values, 0, all, 1, values.length);
      return row(geometry, all);
    }

    Path write() throws Exception {
      Path path = target == null ? file : target;
      List<Column> spec =
          Arrays.stream(columns).map(column -> new Column(column, Type.TEXT)).toList();
      try (GeoPackageWriter writer = GeoPackageWriter.create(path)) {
        TableSpec table = new TableSpec(name, name, "", "GEOMETRY", crs, spec, true);
        if (identity == null) {
          writer.beginTable(table);
        } else {
          writer.beginTable(table, identity);
        }
        for (Object[] row : rows) {
          List<Object> values = Arrays.asList(row).subList(1, row.length);
          if (row[0] instanceof byte[] blob) {
            writer.addRaw(blob, values);
          } else {
            writer.add((Geometry) row[0], values);
          }
        }
        writer.commit();
      }
      return path;
    }
  }
}
