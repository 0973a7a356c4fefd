package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A layer in two tables, one of them on Xi'an 1980: what that one holds at the site nobody knows,
 * although the counties that it states cover the site.
 */
class TransformFailureTest {
  private static final double X = 35_500_000;
  private static final double Y = 3_700_000;
  private static final int CGCS2000 = 4523;
  private static final int XIAN80 = 2359;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Geometry box(double x, double y, double side) {
    return FACTORY.toGeometry(new Envelope(X + x, X + x + side, Y + y, Y + y + side));
  }

  private static ZoneLayer layer(
      String code, String table, int epsg, String county, Geometry geometry, Coverage coverage)
      throws CrsException {
    return new ZoneLayer(
        code,
        true,
        code,
        new Source("zones.gpkg", table, "aa"),
        Crs.ofEpsg(epsg),
        new LayerIdentity("", "", "", "", null, null, "", coverage),
        List.of(new Zone(1, geometry, county, "", "", true, Map.of())),
        List.of(),
        geometry.getEnvelopeInternal(),
        0);
  }

  private static SiteScreening screen(RuleRows rules, String code) throws Exception {
    Coverage county = Coverage.ofCounties(List.of("621227"));
    Geometry land = box(-9000, -9000, 18_000);
    Crs crs = Crs.ofEpsg(CGCS2000);
    List<ZoneLayer> layers =
        List.of(
            layer(code, "a", CGCS2000, "", box(5000, 5000, 100), county),
            layer(code, "b", XIAN80, "", box(0, 0, 100), county),
            layer("XZQ", "XZQ", CGCS2000, "621227", land, Coverage.ofPolygon(land, crs)));
    Geometry place = box(0, 0, 50);
    Source source = new Source("sites.gpkg", "sites", "bb");
    Site site =
        new Site("s", 1, "", List.of(new Parcel("", place, place)), crs, Map.of(), source, "");
    ScreeningInput input =
        new ScreeningInput(
            source,
            SiteSupply.of(List.of(site)),
            layers,
            List.of(),
            rules.read(),
            ScreenFixture.catalogs(code + "\n"),
            ScreenFixture.PROFILES,
            "cc",
            Map.of(),
            "0.1.0",
            Map.of("asOf", "2026-11-20"),
            List.of());
    Screened screened = new Screened();
    new Screener((given, needs) -> new SiteOverlay(given, needs)::facts)
        .screen(input, 1, Progress.NONE, screened);
    return screened.only();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERSECTS", "OVERLAP_COUNT_GE_2", "INTERSECTS_COUNT_GE_2", "WITHIN"})
  void aTableOfAnotherDatumLeavesTheRuleUndecided(String relation) throws Exception {
    SiteScreening site =
        screen(new RuleRows().rule("R001", "STBHHX").with("relation", relation), "STBHHX");

    assertThat(site.findings()).extracting(Finding::state).containsOnly(FindingState.UNDECIDED);
    assertThat(site.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(site.worstPossible()).isEqualTo(Verdict.PROHIBITED);
    assertThat(site.uncheckedLayers()).containsExactly("STBHHX");
  }

  @Test
  void aTableOfAnotherDatumLeavesADistanceRuleUndecided() throws Exception {
    RuleRows rules =
        new RuleRows()
            .rule("R080", "HHAX")
            .with("relation", "DISTANCE_LE")
            .with("distance_m", "1000");
    SiteScreening site = screen(rules, "HHAX");

    assertThat(site.findings()).extracting(Finding::state).containsOnly(FindingState.UNDECIDED);
    assertThat(site.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }
}
