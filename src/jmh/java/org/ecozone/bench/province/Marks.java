package org.ecozone.bench.province;

import java.time.Instant;
import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.TableSpec;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.locationtech.jts.geom.Polygon;

/** What every table of the province says of itself: that it is invented. */
final class Marks {
  static final Instant STAMP = Instant.parse("2026-05-31T00:00:00Z");
  static final String NOTE = "示意数据：由程序按种子生成，图形与属性均为虚构，仅用于测速，不得用于任何实际工作。";

  private static final int RIM_CORNERS = 64;
  private static final double RIM = 1.16;

  private Marks() {}

  static String title(String name) {
    return name + "（示意数据）";
  }

  static List<TableSpec.Column> texts(String... names) {
    return List.of(names).stream()
        .map(name -> new TableSpec.Column(name, TableSpec.Type.TEXT))
        .toList();
  }

  /** Public, valid without end, covering the province and a rim around it. */
  static LayerIdentity identity(Land land, CrsTransform outward) throws CrsException {
    Ring ring = new Ring();
    double radius = RIM * land.size().radiusM();
    for (int k = 0; k < RIM_CORNERS; k++) {
      double angle = 2 * Math.PI * k / RIM_CORNERS;
      ring.add(
          Land.CENTRE_X + radius * StrictMath.cos(angle),
          Land.CENTRE_Y + radius * StrictMath.sin(angle));
    }
    Polygon rim = Ring.FACTORY.createPolygon(ring.closed());
    return new LayerIdentity(
        "示意数据（虚构）",
        "示意〔2026〕0号",
        "示意数据 测速",
        "2026-05-31",
        null,
        null,
        "公开",
        Coverage.ofPolygon(outward.apply(rim), outward.to()));
  }
}
