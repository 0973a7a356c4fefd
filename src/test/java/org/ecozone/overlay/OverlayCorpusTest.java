package org.ecozone.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.geo.Measures;
import org.ecozone.job.Progress;
import org.ecozone.overlay.index.BruteForceZoneIndex;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.PackedZoneIndex;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.overlay.index.SiteShape;
import org.ecozone.overlay.index.ZonePieces;
import org.ecozone.support.Shapes;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Geometries that break overlays, each with what it broke: src/test/resources/overlay. */
class OverlayCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/overlay");

  static Stream<Path> cases() throws IOException {
    return Files.list(CORPUS).filter(path -> path.toString().endsWith(".txt")).sorted();
  }

  private record Case(
      Geometry site, Geometry zone, Relation relation, double area, double tolerance) {
    static Case read(Path path) throws IOException {
      Map<String, String> values =
          Files.readAllLines(path).stream()
              .filter(line -> line.contains(": ") && !line.startsWith("#"))
              .map(line -> line.split(": ", 2))
              .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
      double[] offset = numbers(values.get("offset"));
      double[] area = numbers(values.get("area"));
      return new Case(
          moved(values.get("site"), offset),
          moved(values.get("zone"), offset),
          Relation.valueOf(values.get("relation")),
          area[0],
          area[1]);
    }

    private static double[] numbers(String text) {
      return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Geometry moved(String wkt, double[] offset) {
      Geometry geometry = Shapes.wkt(wkt);
      geometry.apply(
          (CoordinateFilter)
              point -> {
                point.x += offset[0];
                point.y += offset[1];
              });
      geometry.geometryChanged();
      return geometry;
    }

    ZoneLayer layer() {
      return Fixture.layerOf("CASE", Fixture.GK35, List.of(zone));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void indexGivesTheExpectedRelationAndArea(Path path) throws IOException, OverlayFailure {
    Case nasty = Case.read(path);

    check(
        nasty, new PackedZoneIndex(nasty.layer()).pieces(new SiteShape(nasty.site), Progress.NONE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bruteForceGivesTheExpectedRelationAndArea(Path path) throws IOException, OverlayFailure {
    Case nasty = Case.read(path);

    check(
        nasty,
        new BruteForceZoneIndex(nasty.layer()).pieces(new SiteShape(nasty.site), Progress.NONE));
  }

  private static void check(Case nasty, ZonePieces found) throws OverlayFailure {
    assertThat(found.failed()).isEmpty();
    assertThat(found.pieces()).hasSize(1);
    assertThat(found.pieces().get(0).relation()).isEqualTo(nasty.relation);
    assertThat(Measures.planarArea(found.pieces().get(0).geometry()))
        .isCloseTo(nasty.area, within(nasty.tolerance));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pieceAndRestAddUpToTheSite(Path path) throws IOException, OverlayFailure {
    Case nasty = Case.read(path);
    if (nasty.site.getDimension() < 2) {
      return;
    }
    double piece = Measures.planarArea(RobustOverlay.intersection(nasty.site, nasty.zone));
    double rest = Measures.planarArea(RobustOverlay.difference(nasty.site, nasty.zone));

    assertThat(piece + rest).isCloseTo(Measures.planarArea(nasty.site), within(1e-4));
  }

  @Test
  void everyCaseIsListedWithItsOrigin() throws IOException {
    String readme = Files.readString(CORPUS.resolve("README.md"));

    assertThat(cases())
        .allSatisfy(
            path -> {
              assertThat(readme)
                  .contains("| " + path.getFileName().toString().replace(".txt", "") + " |");
              assertThat(Files.readAllLines(path).get(0)).startsWith("# ");
            });
  }
}
