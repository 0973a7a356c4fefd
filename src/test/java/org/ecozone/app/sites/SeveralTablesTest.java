package org.ecozone.app.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.sites.SitesFile.Unreadable;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.SiteSource;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** A file with several tables gives the same sites in the window and on the command line. */
final class SeveralTablesTest {
  private static final IntakeChoices ZONE_35 = IntakeChoices.NONE.withCrs("EPSG:4523", null);

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    Path user = Files.createDirectories(folder.resolve("user"));
    installation = Installation.find(Map.of("ECOZONE_HOME", user.toString()));
  }

  /** What both faces know of a site. */
  private record Land(String id, String name, List<String> parcels, List<Geometry> geometries) {}

  private List<Land> window(Path file, IntakeChoices choices) throws Exception {
    Examine examine = new Examine(installation);
    Examination found = examine.file(file, choices, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    AcceptedSites accepted = examine.accept(found, Progress.NONE);
    List<Land> lands = new ArrayList<>();
    for (SiteItem site : accepted.sites()) {
      lands.add(
          new Land(
              site.id(),
              site.name(),
              site.parcels().stream().map(SiteItem.Part::parcel).toList(),
              site.parcels().stream().map(SiteItem.Part::geometry).toList()));
    }
    return lands;
  }

  private List<Land> commandLine(Path file, IntakeChoices choices) throws Exception {
    List<Land> lands = new ArrayList<>();
    try (SiteRows rows = open(file, null, choices);
        SiteBatches batches = rows.stream(2, Progress.NONE)) {
      assertThat(rows.source().file()).isEqualTo(file.getFileName().toString());
      while (batches.hasNext()) {
        for (Site site : batches.next().sites()) {
          lands.add(
              new Land(
                  site.id(),
                  site.name(),
                  site.parcels().stream().map(Parcel::id).toList(),
                  site.parcels().stream().map(Parcel::received).toList()));
        }
      }
      assertThat(rows.count()).isEqualTo(lands.size());
    }
    return lands;
  }

  private SiteRows open(Path file, String table, IntakeChoices choices) throws Exception {
    SiteSource.Query query = new SiteSource.Query(table, null, null, Map.of());
    return new SitesFile(query, choices, Unreadable.REFUSED, 1, new PlaceRows(installation))
        .open(file, Progress.NONE);
  }

  private List<Land> both(Path file, IntakeChoices choices) throws Exception {
    List<Land> here = commandLine(file, choices);
    assertThat(here).isEqualTo(window(file, choices));
    return here;
  }

  private static String groups(Object... codesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      text.append(codesAndValues[i]).append('\n').append(codesAndValues[i + 1]).append('\n');
    }
    return text.toString();
  }

  private static String polyline(int closed, int... xy) {
    StringBuilder text =
        new StringBuilder(groups(0, "LWPOLYLINE", 8, "用地", 90, xy.length / 2, 70, closed));
    for (int i = 0; i < xy.length; i += 2) {
      text.append(groups(10, 35_500_000 + xy[i], 20, 3_700_000 + xy[i + 1]));
    }
    return text.toString();
  }

  private Path drawing() throws Exception {
    String text =
        groups(0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, "AC1021", 9, "$INSUNITS", 70, 6)
            + groups(0, "ENDSEC", 0, "SECTION", 2, "ENTITIES")
            + polyline(1, 0, 0, 100, 0, 100, 100, 0, 100)
            + polyline(1, 200, 0, 300, 0, 300, 100, 200, 100)
            + polyline(0, 400, 0, 500, 20, 600, 0)
            + groups(0, "POINT", 8, "用地", 10, 35_500_700, 20, 3_700_000, 30, 0)
            + groups(0, "ENDSEC", 0, "EOF");
    return Files.writeString(folder.resolve("某项目.dxf"), text);
  }

  @Test
  void drawingWithAreasLinesAndPointsIsOneSite() throws Exception {
    List<Land> sites = both(drawing(), ZONE_35);
    assertThat(sites).hasSize(1);
    assertThat(sites.get(0).id()).isEqualTo("某项目");
    assertThat(sites.get(0).parcels()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(sites.get(0).geometries()).extracting(Geometry::getDimension).contains(2, 1);
    assertThat(sites.get(0).geometries().stream().mapToDouble(Geometry::getLength).sum())
        .isGreaterThan(1000);
  }

  @Test
  void rowsOfADrawingAreSitesThatNoTwoTablesShareAnIdOf() throws Exception {
    List<Land> sites = both(drawing(), ZONE_35.withGrouping(Grouping.ROWS));
    assertThat(sites).hasSizeGreaterThanOrEqualTo(3);
    assertThat(sites).extracting(Land::id).doesNotHaveDuplicates();
  }

  @Test
  void oneTableOfADrawingCanStillBeNamed() throws Exception {
    Path file = drawing();
    try (SiteRows all = open(file, null, ZONE_35);
        SiteRows one = open(file, "面", ZONE_35)) {
      assertThat(all.source().table()).isEmpty();
      assertThat(one.source().table()).isEqualTo("面");
    }
  }

  @Test
  void trackAndWaypointsOfAGpxAreTheSameSitesInBoth() throws Exception {
    String gpx =
        "<gpx version=\"1.1\" creator=\"x\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
            + "<wpt lat=\"33.40\" lon=\"105.00\"><name>甲</name></wpt>"
            + "<wpt lat=\"33.41\" lon=\"105.01\"><name>乙</name></wpt>"
            + "<trk><name>线</name><trkseg><trkpt lat=\"33.40\" lon=\"105.00\"/>"
            + "<trkpt lat=\"33.42\" lon=\"105.02\"/></trkseg></trk></gpx>";
    Path file = Files.writeString(folder.resolve("走线.gpx"), gpx, StandardCharsets.UTF_8);
    List<Land> rows = both(file, IntakeChoices.NONE);
    assertThat(rows).extracting(Land::name).contains("甲", "乙", "线");
    assertThat(rows).extracting(Land::id).doesNotHaveDuplicates();
    List<Land> one = both(file, IntakeChoices.NONE.withGrouping(Grouping.FILE));
    assertThat(one).hasSize(1);
    assertThat(one.get(0).id()).isEqualTo("走线");
    assertThat(one.get(0).parcels()).hasSize(3).doesNotHaveDuplicates();
  }

  private Path zip(String name, int... epsg) throws Exception {
    Path made = Files.createDirectories(folder.resolve("shp"));
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (int i = 0; i < epsg.length; i++) {
        Path shp = made.resolve("地块" + i + ".shp");
        int east = epsg[i] == 4523 ? 35_500_000 : 36_500_000;
        shape(shp, epsg[i], east + 1000 * i);
        for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
          entries.putNextEntry(new ZipEntry("地块" + i + "." + ending));
          entries.write(Files.readAllBytes(made.resolve("地块" + i + "." + ending)));
        }
      }
    }
    return zip;
  }

  private static void shape(Path file, int epsg, int east) throws Exception {
    String ring = "%d 3700000, %d 3700000, %d 3700100, %d 3700000";
    String wkt = "POLYGON ((" + String.format(ring, east, east + 100, east + 100, east) + "))";
    try (FeatureWriter writer = Doors.create(ExchangeFormat.SHAPEFILE, file, WriteChoices.NONE)) {
      List<Column> columns = List.of(new Column("XMDM", Type.TEXT));
      writer.beginTable(
          new OutTable("t", "POLYGON", Crs.ofEpsg(epsg), columns, ColumnRoles.NONE, ""));
      writer.row(new OutRow(1, new WKTReader().read(wkt), Arrays.asList((Object) "P1")));
      writer.commit();
    }
  }

  @Test
  void shapefilesOfOneArchiveAreReadTogetherAndTheirIdsToldApart() throws Exception {
    List<Land> sites = both(zip("两个.zip", 4523, 4523), IntakeChoices.NONE);
    assertThat(sites).extracting(Land::id).containsExactly("地块0/P1", "地块1/P1");
  }

  @Test
  void tablesInDifferentCrsAreNotReadTogether() throws Exception {
    Path file = zip("两带.zip", 4523, 4524);
    assertThatThrownBy(() -> open(file, null, IntakeChoices.NONE))
        .isInstanceOfSatisfying(
            AppException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(Outcome.USAGE);
              assertThat(e.issues()).extracting(Issue::code).containsExactly("TABLES_DIFFER");
            });
    try (SiteRows one = open(file, "地块1", IntakeChoices.NONE)) {
      assertThat(one.count()).isEqualTo(1);
    }
    Examination found =
        new Examine(installation).file(file, IntakeChoices.NONE, null, Progress.NONE);
    assertThat(found.obstacles()).extracting(Issue::code).contains("TABLES_DIFFER");
  }
}
