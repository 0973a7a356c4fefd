package org.ecozone.store.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** A layer with one of everything that an entry must bring back. */
final class NastyLayer {
  static final EntryHead HEAD =
      new EntryHead("build 1", EntryKind.LAYER, "ab".repeat(32), "区 划.gpkg", "红线", "key");

  private NastyLayer() {}

  static LayerContent content() throws Exception {
    List<Zone> zones = new ArrayList<>();
    String[] shapes = {
      "POINT (35629160.98 3700000.125)",
      "LINESTRING (0 0, 1 1e-6, 2 -0)",
      "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1), (4 4, 5 4, 5 5, 4 5, 4 4))",
      "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 9, 5 5), (6 6, 7 6, 7 7, 6 6)))",
      "MULTILINESTRING ((104.9 33.3, 105 33.4), (1 2, 3 4, 5 6))",
      "MULTIPOINT ((1 2), (3 4))",
      "GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 1 0, 1 1, 0 0)), GEOMETRYCOLLECTION (POINT (3 4)))",
    };
    List<Map<String, Object>> attributes =
        List.of(
            Map.of(),
            Map.of("LX", "国家公园", "MJ", 12.5, "N", 9_007_199_254_740_993L, "OK", true),
            Map.of("NAN", Double.NaN, "NEG", -0.0, "NO", false, "EMPTY", ""),
            Map.of("LX", "国家公园", "MJ", 12.5, "N", 9_007_199_254_740_993L, "OK", true));
    long[] fids = {Long.MIN_VALUE, -5, 0, 1, 2, 3, Long.MAX_VALUE};
    for (int i = 0; i < shapes.length; i++) {
      zones.add(
          new Zone(
              fids[i],
              packed(shapes[i]),
              i == 0 ? "" : "ZH6212210" + i,
              i == 1 ? "\uD800 no valid text \0" : "名称 🐼 " + i % 2,
              i % 3 == 0 ? "" : "核心保护区",
              i % 2 == 0,
              attributes.get(i % attributes.size())));
    }
    List<LostFeature> lost =
        List.of(
            new LostFeature(7, null, "GEOMETRY_NULL"),
            new LostFeature(8, new Envelope(), "GEOMETRY_EMPTY"),
            new LostFeature(-9, new Envelope(1, 2, -4, 3), "GEOMETRY_UNREPAIRABLE"));
    List<Issue> issues =
        List.of(
            new Issue(Severity.ERROR, "A", "store", "f", "t", null, List.of(), null, null),
            new Issue(
                Severity.WARNING, "B", "store", "f", "t", -1L, List.of("1", "", "二"), 1.5, null),
            new Issue(
                Severity.INFO, "C", "store", "", "", 0L, List.of("x"), -0.0, Double.MAX_VALUE));
    return new LayerContent(
        "STBHHX",
        true,
        "生态保护红线",
        Crs.ofEpsg(4523),
        zones,
        lost,
        new Envelope(-1, 35629160.98, -0.0, 3700000.125),
        3,
        Map.of("LX", "国家公园", "A", ""),
        issues);
  }

  /** As the reader of GeoPackages packs it; collections by their parts. */
  private static Geometry packed(String wkt) throws Exception {
    Geometry geometry =
        new WKTReader(
                new org.locationtech.jts.geom.GeometryFactory(
                    new org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory(
                        org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory.DOUBLE)))
            .read(wkt);
    return CompactGeometry.of(geometry);
  }
}
