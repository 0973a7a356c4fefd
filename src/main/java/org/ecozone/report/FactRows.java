package org.ecozone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** Rows of intersections.csv and totals.csv. */
final class FactRows {
  static final List<String> INTERSECTIONS =
      List.of(
          "site_id",
          "parcel",
          "layer",
          "zone_fid",
          "zone_code",
          "zone_name",
          "zone_class",
          "relation",
          "area_m2",
          "planar_area_m2",
          "length_m",
          "site_share_pct",
          "distance_m",
          "sliver",
          "file",
          "table");
  static final List<String> TOTALS =
      List.of(
          "site_id",
          "layer",
          "zone_class",
          "zones",
          "gross_area_m2",
          "net_area_m2",
          "site_share_pct");

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.layer().code())
          .thenComparingLong(row -> row.zone().fid())
          .thenComparing(row -> row.layer().source().file())
          .thenComparing(row -> row.layer().source().table());

  private final CsvTable intersections;
  private final CsvTable totals;

  FactRows(CsvTable intersections, CsvTable totals) {
    this.intersections = intersections;
    this.totals = totals;
  }

  private record Row(ZoneLayer layer, Zone zone, Relation relation, Figures figures) {}

  /** The six columns from area_m2 to sliver, in the order of the file. */
  private record Figures(
      String area,
      String planarArea,
      String length,
      String share,
      String distance,
      String sliver) {}

  void write(SiteFacts facts) {
    for (ParcelFacts parcel : facts.parcels()) {
      List<Row> rows = new ArrayList<>();
      parcel.intersections().forEach(piece -> rows.add(row(facts, parcel, piece)));
      parcel.near().forEach(near -> rows.add(row(near)));
      rows.sort(ORDER);
      rows.forEach(row -> write(facts.site().id(), parcel.parcel(), row));
    }
    boolean areal = Dimensions.of(facts.site()) == Dimensions.AREA;
    facts.totals().stream()
        .sorted(
            Comparator.comparing(SiteFacts.Total::layerCode)
                .thenComparing(SiteFacts.Total::zoneClass))
        .forEach(total -> write(facts.site().id(), total, areal));
  }

  private static Row row(SiteFacts facts, ParcelFacts parcel, Intersection piece) {
    Dimensions can =
        Dimensions.of(facts.site(), parcel.parcel())
            .and(Dimensions.of(piece.zone().geometry().getDimension()));
    boolean area = can == Dimensions.AREA;
    Figures figures =
        new Figures(
            area ? Decimals.areaM2(piece.areaM2()) : "",
            area ? Decimals.areaM2(piece.planarAreaM2()) : "",
            can == Dimensions.LENGTH ? Decimals.lengthM(piece.lengthM()) : "",
            Decimals.percent(shareOfSite(facts, piece)),
            Decimals.lengthM(0),
            piece.sliver() ? "1" : "0");
    return new Row(piece.layer(), piece.zone(), piece.relation(), figures);
  }

  /** The overlay states the share of the parcel; the column is of the site. */
  private static double shareOfSite(SiteFacts facts, Intersection piece) {
    SiteFacts.Measure whole = facts.measure();
    if (facts.parcels().size() == 1) {
      return piece.siteShare();
    }
    if (whole.areaM2() > 0) {
      return piece.areaM2() / whole.areaM2();
    }
    return whole.lengthM() > 0
        ? piece.lengthM() / whole.lengthM()
        : piece.siteShare() / facts.parcels().size();
  }

  private static Row row(Proximity near) {
    Figures figures = new Figures("", "", "", "", Decimals.lengthM(near.distanceM()), "0");
    return new Row(near.layer(), near.zone(), Relation.NEAR, figures);
  }

  private void write(String siteId, String parcel, Row row) {
    Zone zone = row.zone();
    Figures figures = row.figures();
    intersections.row(
        siteId,
        parcel,
        CsvTable.text(row.layer().code()),
        Long.toString(zone.fid()),
        CsvTable.text(zone.code()),
        CsvTable.text(zone.name()),
        CsvTable.text(zone.zoneClass()),
        row.relation().name(),
        figures.area(),
        figures.planarArea(),
        figures.length(),
        figures.share(),
        figures.distance(),
        figures.sliver(),
        CsvTable.text(row.layer().source().file()),
        CsvTable.text(row.layer().source().table()));
  }

  private void write(String siteId, SiteFacts.Total total, boolean areal) {
    totals.row(
        siteId,
        CsvTable.text(total.layerCode()),
        CsvTable.text(total.zoneClass()),
        Integer.toString(total.zones()),
        areal ? Decimals.areaM2(total.grossAreaM2()) : "",
        areal ? Decimals.areaM2(total.netAreaM2()) : "",
        Decimals.percent(total.netShare()));
  }
}
