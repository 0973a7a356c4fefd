package org.ecozone.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One row of data/rules/cases.csv made into a site and its layers.
 *
 * <p>The site is a square of 100 m on the central meridian of zone 35 (EPSG:4523), where the scale
 * is 1. Every layer of the vocabulary that the case does not name is there, empty, and speaks for
 * 40 km around: so only what the row names decides.
 */
record RuleCase(
    String ruleId,
    String name,
    String layers,
    String place,
    String project,
    String expectState,
    String expectVerdict,
    String why) {
  private static final double X = 35_500_000;
  private static final double Y = 3_730_000;
  private static final double SIDE = 100;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Override
  public String toString() {
    return ruleId + " " + name;
  }

  Site site() throws CrsException {
    Geometry square = box(X, Y, SIDE, SIDE);
    Map<String, String> stated = new TreeMap<>(pairs(project));
    return new Site(
        "case",
        1,
        name,
        List.of(new Parcel("", square, square)),
        Crs.ofEpsg(4523),
        stated,
        new Source("cases.csv", "", ""),
        "");
  }

  List<ZoneLayer> layers(Rule rule, Map<String, LayerProfile> profiles) throws CrsException {
    Map<String, List<Zone>> zones = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    String[] specs = layers.isEmpty() ? new String[0] : layers.split("\\|");
    String[] places = place.split("\\|");
    for (int i = 0; i < places.length; i++) {
      String where = places[i].trim();
      String spec = i < specs.length ? specs[i].trim() : "";
      String code = spec.isEmpty() ? "XZQ" : spec.replaceAll("\\{.*", "");
      if (where.startsWith("COUNTY=")) {
        zones.computeIfAbsent("XZQ", k -> new ArrayList<>()).add(county(where.substring(7)));
      } else if (where.equals("MISSING")) {
        missing.add(code);
      } else if (!where.isEmpty()) {
        List<Zone> of = zones.computeIfAbsent(code, k -> new ArrayList<>());
        of.add(zone(of.size() + 1, spec, shape(where), profiles.get(code)));
      }
    }
    Set<String> alternatives =
        Set.of(rule.layer().contains(">") ? rule.layer().split(">") : new String[0]);
    List<ZoneLayer> result = new ArrayList<>();
    for (String code : profiles.keySet()) {
      boolean named = zones.containsKey(code);
      boolean left =
          missing.contains(code)
              || (alternatives.contains(code) && !named)
              || (code.equals("XZQ") && !named && rule.relation().equals("ATTRIBUTE"));
      if (!left) {
        result.add(layer(code, zones.getOrDefault(code, List.of())));
      }
    }
    return result;
  }

  private static ZoneLayer layer(String code, List<Zone> zones) throws CrsException {
    Crs crs = Crs.ofEpsg(4523);
    Envelope extent = new Envelope();
    zones.forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
    LayerIdentity identity =
        new LayerIdentity(
            "",
            "",
            "",
            "",
            null,
            null,
            "",
            Coverage.ofPolygon(box(X - 40_000, Y - 40_000, 80_000, 80_000), crs));
    return new ZoneLayer(
        code,
        true,
        code,
        new Source("cases.gpkg", code, "00"),
        crs,
        identity,
        zones,
        List.of(),
        extent,
        0);
  }

  private static Zone county(String code) {
    return new Zone(1, box(X - 40_000, Y - 40_000, 80_000, 80_000), code, code, "", true, Map.of());
  }

  private static Zone zone(long fid, String spec, Geometry shape, LayerProfile profile) {
    int brace = spec.indexOf('{');
    Map<String, String> values =
        brace < 0 ? Map.of() : pairs(spec.substring(brace + 1, spec.lastIndexOf('}')));
    Map<String, Object> attributes = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (!Set.of("class", "code", "name").contains(key)) {
            attributes.put(
                key,
                value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value);
          }
        });
    String zoneClass = values.getOrDefault("class", "");
    boolean listed = profile != null && profile.values().containsKey("class");
    boolean known = !zoneClass.equals("?") && (!listed || !zoneClass.isEmpty());
    if (profile != null && profile.fields().containsKey("GNQ") && values.containsKey("GNQ")) {
      zoneClass = values.get("GNQ");
      known = true;
    }
    return new Zone(
        fid,
        shape,
        values.getOrDefault("code", ""),
        values.getOrDefault("name", values.getOrDefault("HLMC", "")),
        zoneClass.equals("?") ? "不明" : zoneClass,
        known,
        attributes);
  }

  /**
   * Geometry of a zone for a place: half over (the eastern half, or the western one), all over,
   * edge to edge, far away, or a gap in metres to the east.
   */
  private static Geometry shape(String where) {
    if (where.startsWith("D=")) {
      return box(X + SIDE + Double.parseDouble(where.substring(2)), Y - 2000, 500, 5000);
    }
    return switch (where) {
      case "IN" -> box(X + SIDE / 2, Y - 500, 1000, 1100);
      case "WEST" -> box(X - 1000 + SIDE / 2, Y - 500, 1000, 1100);
      case "ALL" -> box(X - 500, Y - 500, 1100, 1100);
      case "TOUCH" -> box(X + SIDE, Y - 500, 1000, 1100);
      case "FAR" -> box(X + 5000, Y, 1000, 1000);
      default -> throw new IllegalArgumentException("place " + where);
    };
  }

  private static Geometry box(double x, double y, double width, double height) {
    return GEOMETRY.toGeometry(new Envelope(x, x + width, y, y + height));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    for (String pair : text.split(";")) {
      if (!pair.isBlank()) {
        int equals = pair.indexOf('=');
        result.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
      }
    }
    return result;
  }
}
