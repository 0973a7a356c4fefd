package org.ecozone.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SiteItem.Origin;
import org.ecozone.app.workspace.SiteItem.Part;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.job.Progress;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Sites as people really draw and paste them: never no conflict, and the same on both faces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddSitesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Path dir;
  private final Map<String, SiteItem> sites = new LinkedHashMap<>();
  private final Map<String, SiteScreening> window = new HashMap<>();
  private Workspace workspace;

  private void add(String id, List<Part> parts, String crs, Map<String, String> attributes) {
    sites.put(id, new SiteItem(id, "项目 " + id, parts, crs, attributes, Origin.NONE));
  }

  private void add(String id, Geometry geometry, String crs) {
    add(id, List.of(new Part("", geometry)), crs, Map.of());
  }

  @BeforeAll
  void screenThemAll(@TempDir Path folder) throws Exception {
    dir = folder;
    workspace = OpenedSamples.workspace();
    SiteItem tailings = workspace.project().sites().get(0);
    Geometry land = tailings.geometry();
    String crs = tailings.crs();
    add("same", land, crs);
    add("no-crs", land, "");
    add("nonsense-crs", land, "EPSG:99999");
    add("swapped", swapped(land), crs);
    add("empty", FACTORY.createPolygon(), crs);
    add("no-land", List.of(), crs, Map.of());
    add("point", land.getCentroid(), crs);
    add("line", land.getBoundary(), crs);
    add("z", withZ(land), crs);
    add("bow-tie", bowTie(land), crs);
    add("far", AffineTransformation.translationInstance(0, 900_000).transform(land), crs);
    add("half-out", wide(land), crs);
    add("mixed", FACTORY.createGeometryCollection(new Geometry[] {land, land.getCentroid()}), crs);
    add("xian80", land, "EPSG:2361");
    add(
        "one-parcel-lost",
        List.of(new Part("1", land), new Part("2", FACTORY.createPolygon())),
        crs,
        Map.of());
    add(
        "bad-form",
        List.of(new Part("", land)),
        crs,
        Map.of("nature", "　", "county", "６２１２２７", "tailings", "大概", "industry", "??"));
    add("a,b\"c\n=1", land, crs);
    workspace.adjust(workspace.project().withSites(List.copyOf(sites.values())));
    ReviewEngine engine = new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 2);
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    engine.screenAll(
        ready,
        List.copyOf(sites.values()),
        result -> window.put(result.item().id(), result.screening()),
        Progress.NONE);
    engine.export(
        new ExportReview.Request(dir.resolve("结果"), workspace.project(), DAY, Lang.ZH),
        Progress.NONE);
  }

  /** So large that most of it lies outside of what the layers cover. */
  private static Geometry wide(Geometry land) {
    Coordinate c = land.getCentroid().getCoordinate();
    return AffineTransformation.scaleInstance(300, 300, c.x, c.y).transform(land);
  }

  private static Geometry swapped(Geometry land) {
    return each(
        land,
        (seq, i) -> {
          double x = seq.getX(i);
          seq.setOrdinate(i, 0, seq.getY(i));
          seq.setOrdinate(i, 1, x);
        });
  }

  private static Geometry withZ(Geometry land) {
    Coordinate[] ring = land.getCoordinates().clone();
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(ring[i].x, ring[i].y, 1200 + i);
    }
    return FACTORY.createPolygon(ring);
  }

  private static Geometry bowTie(Geometry land) {
    Coordinate c = land.getCentroid().getCoordinate();
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(c.x - 100, c.y - 100),
          new Coordinate(c.x + 100, c.y + 100),
          new Coordinate(c.x + 100, c.y - 100),
          new Coordinate(c.x - 100, c.y + 100),
          new Coordinate(c.x - 100, c.y - 100)
        });
  }

  private interface Edit {
    void at(CoordinateSequence sequence, int index);
  }

  private static Geometry each(Geometry land, Edit edit) {
    Geometry copy = land.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int index) {
            edit.at(sequence, index);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  @Test
  void noneOfThemReadsAsNoConflict() {
    assertThat(window).hasSameSizeAs(sites);
    window.forEach(
        (id, said) -> {
          assertThat(said.verdict()).as(id).isNotEqualTo(Verdict.NONE);
        });
  }

  @Test
  void whatIsOddAboutASiteStandsWithItsResult() throws Exception {
    ReviewEngine engine = new ReviewEngine(OpenedSamples.installation(), Clock.systemUTC(), 1);
    ReadyReview ready = engine.prepare(ReviewScope.of(workspace, DAY), Progress.NONE);
    Map<String, String> codes =
        Map.of(
            "bow-tie", "GEOMETRY_REPAIRED",
            "no-crs", "CRS_UNKNOWN",
            "swapped", "GEOMETRY_OUT_OF_RANGE",
            "mixed", "SITE_MIXED_DIMENSION",
            "bad-form", "BAD_ATTRIBUTE_VALUE");
    codes.forEach(
        (id, code) ->
            assertThat(engine.screen(ready, sites.get(id), Progress.NONE).issues())
                .as(id)
                .extracting(Issue::code)
                .contains(code));
  }

  @Test
  void theProjectBesideTheExportGivesTheSameBytes() throws Exception {
    Path again = dir.resolve("again");
    ProjectInputs project = ProjectInputs.read(dir.resolve("结果").resolve(ExportReview.PROJECT));
    assertThat(project.issues()).isEmpty();
    ScreenRequest request =
        new ScreenRequest(
            new ScreenRequest.Inputs(List.of(), null, null, null, null, null),
            new ScreenRequest.SiteColumns("", "", ""),
            Map.of(),
            DAY,
            new ScreenRequest.Output(
                again,
                Set.of(OutputFormat.JSON, OutputFormat.CSV, OutputFormat.GPKG),
                ScreenRequest.FindingsShown.ALL,
                Lang.ZH),
            1,
            CacheChoice.NONE,
            project);
    new ScreenSites(OpenedSamples.installation()).screen(request, Progress.NONE);
    try (Stream<Path> written = Files.list(again)) {
      List<Path> files =
          written
              .filter(file -> !file.endsWith("run.json"))
              .filter(file -> !file.toString().endsWith(".gpkg"))
              .toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(6);
      for (Path file : files) {
        assertThat(file).hasSameBinaryContentAs(dir.resolve("结果").resolve(file.getFileName()));
      }
    }
  }

  @Test
  void theCommandLineSaysTheSame() throws Exception {
    String csv = Files.readString(dir.resolve("结果").resolve("sites.csv"));
    sites
        .keySet()
        .forEach(
            id -> {
              SiteScreening said = window.get(id);
              String line =
                  String.join(
                      ",",
                      quoted("项目 " + id),
                      said.verdict().name(),
                      said.worstPossible().name(),
                      "" + said.undecided(),
                      String.join(";", said.uncheckedLayers()),
                      said.triggered() + ",");
              assertThat(csv).contains("," + line);
            });
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
