package org.ecozone.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Rows of intersections.csv and totals.csv. A figure that is not applicable is empty.
 *
 * <p>Threads: safe after {@link #begin}.
 */
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

  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> fact.layer().code())
          .thenComparingLong(fact -> fact.zone().fid())
          .thenComparing(fact -> fact.layer().source().file())
          .thenComparing(fact -> fact.layer().source().table());
  private static final Comparator<SiteFacts.Total> TOTALS_ORDER =
      Comparator.comparing(SiteFacts.Total::layerCode).thenComparing(SiteFacts.Total::zoneClass);
  private static final byte[] NOTHING_MEASURED = CsvText.fields("", "", "", "");
  private static final byte[] MET = ",0.000,".getBytes(StandardCharsets.US_ASCII);

  private final Map<ZoneLayer, LayerColumns> layers = new IdentityHashMap<>();

  /** Columns of one layer: layer; file and table. */
  private record LayerColumns(byte[] code, byte[] source) {
    static LayerColumns of(ZoneLayer layer) {
      return new LayerColumns(
          CsvText.fields(SpreadsheetText.guarded(layer.code())),
          CsvText.fields(
              SpreadsheetText.guarded(layer.source().file()),
              SpreadsheetText.guarded(layer.source().table())));
    }
  }

  /** A row of intersections.csv; either {@code piece} or {@code near} is null. */
  private record Fact(ZoneLayer layer, Zone zone, Intersection piece, Proximity near) {}

  void begin(ScreeningHeader header) {
    header.layers().forEach(layer -> layers.put(layer, LayerColumns.of(layer)));
  }

  void writeIntersections(Utf8Bytes rows, SiteFacts facts) {
    for (ParcelFacts parcel : facts.parcels()) {
      Dimensions dimensions = Dimensions.of(facts.site(), parcel.parcel());
      for (Fact fact : inOrder(parcel)) {
        CsvText.first(rows, facts.site().id());
        CsvText.field(rows, parcel.parcel());
        if (fact.piece() == null) {
          near(rows, fact.near());
        } else {
          piece(rows, facts, dimensions, fact.piece());
        }
      }
    }
  }

  private static List<Fact> inOrder(ParcelFacts parcel) {
    List<Fact> facts = new ArrayList<>(parcel.intersections().size() + parcel.near().size());
    for (Intersection piece : parcel.intersections()) {
      facts.add(new Fact(piece.layer(), piece.zone(), piece, null));
    }
    for (Proximity near : parcel.near()) {
      facts.add(new Fact(near.layer(), near.zone(), null, near));
    }
    return sorted(facts, ORDER);
  }

  /** Most lists come in order; seeing that is cheaper than sorting. */
  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return sorted;
      }
    }
    return list;
  }

  private void piece(Utf8Bytes rows, SiteFacts facts, Dimensions parcel, Intersection piece) {
    LayerColumns layer = columns(piece.layer());
    Dimensions can = parcel.and(Dimensions.of(piece.zone().geometry().getDimension()));
    boolean area = can == Dimensions.AREA;
    boolean length = can == Dimensions.LENGTH;
    zone(rows, layer, piece.zone());
    rows.add(',').add(piece.relation().name());
    rows.add(',').addFixed(area ? piece.areaM2() : Double.NaN, Decimals.AREA);
    rows.add(',').addFixed(area ? piece.planarAreaM2() : Double.NaN, Decimals.AREA);
    rows.add(',').addFixed(length ? piece.lengthM() : Double.NaN, Decimals.LENGTH);
    rows.add(',').addFixed(shareOfSite(facts, piece) * Decimals.PERCENT, Decimals.SHARE);
    rows.add(MET).add(piece.sliver() ? '1' : '0').add(layer.source());
    CsvText.end(rows);
  }

  private void near(Utf8Bytes rows, Proximity near) {
    LayerColumns layer = columns(near.layer());
    zone(rows, layer, near.zone());
    rows.add(',').add(Relation.NEAR.name()).add(NOTHING_MEASURED);
    rows.add(',').addFixed(near.distanceM(), Decimals.LENGTH);
    rows.add(',').add('0').add(layer.source());
    CsvText.end(rows);
  }

  private static void zone(Utf8Bytes rows, LayerColumns layer, Zone zone) {
    rows.add(layer.code()).add(',').addNumber(zone.fid());
    CsvText.freeField(rows, zone.code());
    CsvText.freeField(rows, zone.name());
    CsvText.freeField(rows, zone.zoneClass());
  }

  /** A layer that the header does not list is put into words again. */
  private LayerColumns columns(ZoneLayer layer) {
    LayerColumns known = layers.get(layer);
    return known == null ? LayerColumns.of(layer) : known;
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

  void writeTotals(Utf8Bytes rows, SiteFacts facts) {
    boolean areal = Dimensions.of(facts.site()) == Dimensions.AREA;
    for (SiteFacts.Total total : sorted(facts.totals(), TOTALS_ORDER)) {
      CsvText.first(rows, facts.site().id());
      CsvText.freeField(rows, total.layerCode());
      CsvText.freeField(rows, total.zoneClass());
      rows.add(',').addNumber(total.zones());
      rows.add(',').addFixed(areal ? total.grossAreaM2() : Double.NaN, Decimals.AREA);
      rows.add(',').addFixed(areal ? total.netAreaM2() : Double.NaN, Decimals.AREA);
      rows.add(',').addFixed(total.netShare() * Decimals.PERCENT, Decimals.SHARE);
      CsvText.end(rows);
    }
  }
}
