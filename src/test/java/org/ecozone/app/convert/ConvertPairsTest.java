package org.ecozone.app.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/**
 * Every format into every other: number of parcels, area of each, holes and parts, Chinese texts.
 * The areas of the source are the oracle.
 */
final class ConvertPairsTest {
  private static final int EPSG = 4523;

  /** Formats of areas; GPX has none, and has tests of its own. */
  private static final Set<ExchangeFormat> AREAS =
      EnumSet.complementOf(EnumSet.of(ExchangeFormat.GPX));

  /** Formats that hold no column but the number of the parcel, or none at all. */
  private static final Set<ExchangeFormat> WITHOUT_TEXTS =
      EnumSet.of(
          ExchangeFormat.DXF,
          ExchangeFormat.FREE_TEXT,
          ExchangeFormat.SURVEY_TXT,
          ExchangeFormat.CORNER_CSV,
          ExchangeFormat.CORNER_XLSX);

  private static final List<String> LAND =
      List.of(
          "POLYGON ((35500000 3700000, 35500400 3700000, 35500400 3700300, 35500000 3700300,"
              + " 35500000 3700000))",
          "POLYGON ((35501000 3700000, 35502000 3700000, 35502000 3701000, 35501000 3701000,"
              + " 35501000 3700000), (35501200 3700200, 35501200 3700400, 35501400 3700400,"
              + " 35501400 3700200, 35501200 3700200))",
          "MULTIPOLYGON (((35503000 3700000, 35503100 3700000, 35503100 3700100, 35503000 3700100,"
              + " 35503000 3700000)), ((35503500 3700000, 35503700.5 3700000, 35503700.5"
              + " 3700200.25, 35503500 3700200.25, 35503500 3700000)))");

  @TempDir Path folder;

  private Path source;
  private List<Double> areasM2;

  @BeforeEach
  void writeSource() throws Exception {
    source = folder.resolve("源.gpkg");
    areasM2 = new ArrayList<>();
    Crs crs = Crs.ofEpsg(EPSG);
    try (GeoPackageWriter writer = GeoPackageWriter.create(source)) {
      writer.beginTable(
          new TableSpec(
              "地块",
              "",
              "",
              "MULTIPOLYGON",
              crs,
              List.of(
                  new Column("地块编号", Type.TEXT),
                  new Column("权属", Type.TEXT),
                  new Column("人数", Type.INTEGER)),
              false));
      for (int i = 0; i < LAND.size(); i++) {
        Geometry land = new WKTReader().read(LAND.get(i));
        areasM2.add(EllipsoidalArea.areaM2(land, crs));
        writer.add(land, List.of("DK-" + (i + 1), "陇南市徽县<甲>&村", (long) (10 + i)));
      }
      writer.commit();
    }
  }

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (ExchangeFormat from : AREAS) {
      for (ExchangeFormat to : AREAS) {
        if (isThere(from) && isThere(to)) {
          pairs.add(Arguments.of(from, to));
        }
      }
    }
    return pairs.stream();
  }

  private static boolean isThere(ExchangeFormat format) {
    return Doors.canRead(format) && Doors.canWrite(format);
  }

  @Test
  void everyFormatIsReadAndWritten() {
    assertThat(ExchangeFormat.values()).allMatch(ConvertPairsTest::isThere);
  }

  private Path file(String stem, ExchangeFormat format) {
    return folder.resolve(stem + "." + format.endings().get(0));
  }

  /** What is not stated in a file is said: the CRS of the source, degrees where it is KML. */
  private ConvertResult convert(Path in, Path out, ExchangeFormat from, ExchangeFormat to)
      throws AppException {
    boolean silent =
        EnumSet.of(
                ExchangeFormat.DXF,
                ExchangeFormat.FREE_TEXT,
                ExchangeFormat.CORNER_CSV,
                ExchangeFormat.CORNER_XLSX)
            .contains(from);
    return new ConvertFile()
        .convert(
            new ConvertRequest(
                in,
                out,
                new From(silent ? EPSG : 0, IntakeChoices.NONE, ""),
                new To(isOfDegrees(to) ? 0 : EPSG, Map.of(), Classified.REFUSED)),
            Progress.NONE);
  }

  private static boolean isOfDegrees(ExchangeFormat format) {
    return format == ExchangeFormat.KML || format == ExchangeFormat.GEOJSON;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void parcelsAreasAndTextsSurvive(ExchangeFormat from, ExchangeFormat to) throws Exception {
    Path first = file("一", from);
    ConvertResult there = convert(source, first, ExchangeFormat.GEOPACKAGE, from);
    assertThat(there.outcome()).as(there.issues().toString()).isEqualTo(Outcome.DONE);
    Path second = file("二", to);
    ConvertResult further = convert(first, second, from, to);
    assertThat(further.outcome()).as(further.issues().toString()).isEqualTo(Outcome.DONE);
    Path back = folder.resolve("回.gpkg");
    convert(second, back, to, ExchangeFormat.GEOPACKAGE);
    compare(back, from, to);
  }

  private void compare(Path back, ExchangeFormat from, ExchangeFormat to) throws Exception {
    Crs crs = Crs.ofEpsg(EPSG);
    try (GeoPackageFile file = GeoPackageFile.open(back, Progress.NONE)) {
      assertThat(file.tables()).hasSize(1);
      FeatureTable table = file.tables().get(0);
      Crs stored = FeatureRows.crs(file, table, Progress.NONE);
      assertThat(stored).isEqualTo(crs);
      List<Double> found = new ArrayList<>();
      Set<String> texts = new TreeSet<>();
      FeatureRows.read(
          file,
          table,
          Progress.NONE,
          row -> {
            assertThat(row.geometry().isValid()).isTrue();
            found.add(EllipsoidalArea.areaM2(row.geometry(), crs));
            row.values().forEach(value -> texts.add(String.valueOf(value)));
          });
      assertThat(found).hasSize(areasM2.size());
      // a drawing has an order of its own
      found.sort(null);
      areasM2.sort(null);
      for (int i = 0; i < found.size(); i++) {
        // a millimetre at the corners of 4 km of outline
        assertThat(found.get(i)).isCloseTo(areasM2.get(i), within(5.0));
      }
      if (!WITHOUT_TEXTS.contains(from) && !WITHOUT_TEXTS.contains(to)) {
        assertThat(texts).contains("陇南市徽县<甲>&村", "12");
      }
      if (from != ExchangeFormat.DXF
          && to != ExchangeFormat.DXF
          && from != ExchangeFormat.FREE_TEXT
          && to != ExchangeFormat.FREE_TEXT) {
        assertThat(texts).contains("DK-1", "DK-2", "DK-3");
      }
    }
  }

  @Test
  void gpxHoldsOutlinesWithoutHolesOnlyAndSaysSo() throws Exception {
    ConvertResult result =
        convert(source, folder.resolve("a.gpx"), ExchangeFormat.GEOPACKAGE, ExchangeFormat.KML);
    assertThat(result.outcome()).isEqualTo(Outcome.ATTENTION);
    assertThat(result.written()).isEqualTo(2);
    assertThat(result.issues())
        .filteredOn(issue -> issue.code().equals(ConvertIssue.ROW_NOT_WRITTEN.name()))
        .extracting(Issue::fid)
        .containsExactly(2L);
  }

  @Test
  void linesGoThroughGpxAndBack() throws Exception {
    Path lines = folder.resolve("线.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(lines)) {
      writer.beginTable(
          new TableSpec(
              "线",
              "",
              "",
              "LINESTRING",
              Crs.ofEpsg(EPSG),
              List.of(new Column("name", Type.TEXT)),
              false));
      writer.add(
          new WKTReader().read("LINESTRING (35500000 3700000, 35501000 3700500)"), List.of("管线一"));
      writer.commit();
    }
    Path gpx = folder.resolve("线.gpx");
    ConvertResult there = new ConvertFile().convert(lines, gpx, 0, 0, Progress.NONE);
    assertThat(there.outcome()).as(there.issues().toString()).isEqualTo(Outcome.DONE);
    Path back = folder.resolve("线回.gpkg");
    new ConvertFile().convert(gpx, back, 0, EPSG, Progress.NONE);
    try (GeoPackageFile file = GeoPackageFile.open(back, Progress.NONE)) {
      FeatureTable table = file.tables().get(0);
      FeatureRows.read(
          file,
          table,
          Progress.NONE,
          row -> {
            assertThat(row.geometry().getEnvelopeInternal().getMaxX())
                .isCloseTo(35501000, within(0.01));
            assertThat(row.values()).contains("管线一");
          });
      assertThat(table.rowCount()).isEqualTo(1);
    }
  }

  @Test
  void kmlIsMovedToWgs84AndThatIsSaid() throws Exception {
    ConvertResult result =
        convert(source, folder.resolve("a.kml"), ExchangeFormat.GEOPACKAGE, ExchangeFormat.KML);
    assertThat(result.issues())
        .filteredOn(issue -> issue.code().equals(ConvertIssue.MOVED_FOR_FORMAT.name()))
        .extracting(Issue::args)
        .containsExactly(List.of("EPSG:4523", "EPSG:4326"));
    Geometry degrees =
        CrsTransform.between(Crs.ofEpsg(EPSG), Crs.ofEpsg(4326))
            .apply(new WKTReader().read(LAND.get(1)));
    String lon = Double.toString(degrees.getCoordinate().x).substring(0, 9);
    assertThat(Files.readString(folder.resolve("a.kml"))).contains(lon);
    AppException other =
        catchThrowableOfType(
            () ->
                new ConvertFile().convert(source, folder.resolve("b.kml"), 0, 4490, Progress.NONE),
            AppException.class);
    assertThat(other.outcome()).isEqualTo(Outcome.USAGE);
    assertThat(folder.resolve("b.kml")).doesNotExist();
  }

  @Test
  void severalTablesBecomeAFileEach() throws Exception {
    Path two = folder.resolve("two.gpkg");
    tables(two, LayerIdentity.NOT_STATED);
    ConvertResult result =
        new ConvertFile().convert(two, folder.resolve("out.geojson"), 0, 4490, Progress.NONE);
    assertThat(result.files())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("out_甲_乙.geojson", "out_丙.geojson");
    assertThat(result.files()).allSatisfy(path -> assertThat(path).exists());
    assertThat(folder.resolve("out.geojson")).doesNotExist();
    assertThat(result.issues())
        .extracting(Issue::code)
        .contains(ConvertIssue.FILE_PER_TABLE.name());
    ConvertResult one =
        new ConvertFile()
            .convert(
                new ConvertRequest(
                    two,
                    folder.resolve("one.geojson"),
                    new From(0, IntakeChoices.NONE, "丙"),
                    new To(0, Map.of(), Classified.REFUSED)),
                Progress.NONE);
    assertThat(one.files()).containsExactly(folder.resolve("one.geojson"));
  }

  private static void tables(Path path, LayerIdentity identity) throws Exception {
    try (GeoPackageWriter writer = GeoPackageWriter.create(path)) {
      for (String name : List.of("甲/乙", "丙")) {
        TableSpec spec = new TableSpec(name, "", "", "POLYGON", Crs.ofEpsg(EPSG), List.of(), false);
        if (identity.equals(LayerIdentity.NOT_STATED) || name.equals("丙")) {
          writer.beginTable(spec);
        } else {
          writer.beginTable(spec, identity);
        }
        writer.add(new WKTReader().read(LAND.get(0)), List.of());
      }
      writer.commit();
    }
  }

  @Test
  void classifiedTableDoesNotLeaveByAccident() throws Exception {
    Path two = folder.resolve("two.gpkg");
    tables(two, new LayerIdentity("", "", "", "", null, null, "秘密", null));
    for (String target : List.of("a.geojson", "a.kml", "a.dxf", "a.gpkg")) {
      Path out = folder.resolve(target);
      AppException refused =
          catchThrowableOfType(
              () -> new ConvertFile().convert(two, out, 0, 0, Progress.NONE), AppException.class);
      assertThat(refused.outcome()).isEqualTo(Outcome.USAGE);
      assertThat(refused.issues()).extracting(Issue::code).containsExactly("CLASSIFIED");
      assertThat(refused.issues().get(0).args()).containsExactly("秘密");
      assertThat(out).doesNotExist();
    }
    ConvertResult other = convert(two, "丙", "b.geojson", Classified.REFUSED);
    assertThat(other.outcome()).isEqualTo(Outcome.DONE);
    ConvertResult said = convert(two, "", "c.geojson", Classified.CONVERTED);
    assertThat(said.issues()).extracting(Issue::code).contains("CLASSIFICATION_NOT_CARRIED");
    convert(two, "", "d.gpkg", Classified.CONVERTED);
    try (GeoPackageFile file = GeoPackageFile.open(folder.resolve("d.gpkg"), Progress.NONE)) {
      assertThat(file.identity(file.tables().get(0)).identity().classification()).isEqualTo("秘密");
    }
  }

  private ConvertResult convert(Path in, String table, String out, Classified classified)
      throws AppException {
    return new ConvertFile()
        .convert(
            new ConvertRequest(
                in,
                folder.resolve(out),
                new From(0, IntakeChoices.NONE, table),
                new To(0, Map.of(), classified)),
            Progress.NONE);
  }

  @Test
  void wrongRequestsAreRefusedWithNothingWritten() throws Exception {
    assertThat(refusal("a.docx", Map.of())).isEqualTo("TARGET_UNKNOWN");
    assertThat(refusal("a.geojson", Map.of("nonsense", "1"))).isEqualTo("OPTION_UNKNOWN");
    assertThat(refusal("a.shp", Map.of("axis-order", "NORTH_EAST")))
        .isEqualTo("OPTION_OF_OTHER_FORMAT");
    assertThat(folder.toFile().list()).containsExactly("源.gpkg");
  }

  private String refusal(String out, Map<String, String> options) {
    AppException refused =
        catchThrowableOfType(
            () ->
                new ConvertFile()
                    .convert(
                        new ConvertRequest(
                            source,
                            folder.resolve(out),
                            new From(0, IntakeChoices.NONE, ""),
                            new To(0, options, Classified.REFUSED)),
                        Progress.NONE),
            AppException.class);
    assertThat(refused.outcome()).isEqualTo(Outcome.USAGE);
    return refused.issues().get(0).code();
  }
}
