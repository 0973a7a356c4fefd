package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecozone.app.place.PlaceSearch.Hit;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.job.Progress;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PlaceSearchTest {
  private static final Geometry POINT = new GeometryFactory().createPoint(new Coordinate(105, 33));

  private static PlaceSearch.Source source() throws CrsException {
    List<Zone> zones =
        List.of(
            zone(1, "621227", "徽县"),
            zone(2, "621228", "两当县"),
            zone(3, "HX-01", "徽县嘉陵江湿地"),
            zone(4, "A9", ""));
    ZoneLayer layer =
        new ZoneLayer(
            "XZQ",
            true,
            "行政区",
            new Source("a.gpkg", "XZQ", ""),
            Crs.ofEpsg(4490),
            LayerIdentity.NOT_STATED,
            zones,
            List.of(),
            new Envelope(),
            0);
    SiteItem site = new SiteItem("S-7", "徽县尾矿库", POINT, "EPSG:4490", Map.of(), null, "");
    return new PlaceSearch.Source(
        List.of(new PlaceSearch.Layer("l1", "行政区", layer)),
        List.of(site),
        List.of(new Bookmark("徽县城区", "工作", new View(1, 2, 3))));
  }

  private static Zone zone(long fid, String code, String name) {
    return new Zone(fid, POINT, code, name, "", true, Map.of());
  }

  private static List<String> names(String text) throws CrsException {
    return PlaceSearch.find(text, source(), 10, Progress.NONE).stream().map(Hit::name).toList();
  }

  @Test
  void theWholeNameComesFirstThenSitesAndBookmarksThatBeginSo() throws CrsException {
    assertThat(names("徽县")).containsExactly("徽县", "徽县尾矿库", "徽县城区", "徽县嘉陵江湿地");
  }

  @Test
  void codesAndIdsAreNamesToo() throws CrsException {
    assertThat(names("621228")).containsExactly("两当县");
    assertThat(names("s-7")).containsExactly("徽县尾矿库");
    assertThat(names("ａ９")).containsExactly("A9");
  }

  @Test
  void anyPartOfANameIsFoundAndNothingForNothing() throws CrsException {
    assertThat(names("嘉陵江")).containsExactly("徽县嘉陵江湿地");
    assertThat(names("  ")).isEmpty();
    assertThat(names("兰州")).isEmpty();
  }

  @Test
  void noMoreThanWantedAreListed() throws CrsException {
    assertThat(PlaceSearch.find("徽", source(), 2, Progress.NONE)).hasSize(2);
  }
}
