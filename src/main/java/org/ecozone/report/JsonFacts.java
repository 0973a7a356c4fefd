package org.ecozone.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Sites and facts of the record. A zone is named by the index of its layer in the ledger and its
 * fid.
 */
final class JsonFacts {
  private final JsonBytes json;
  private final Map<ZoneLayer, Integer> ledger;

  /**
   * @param ledger index of each layer in the ledger
   */
  JsonFacts(JsonBytes json, Map<ZoneLayer, Integer> ledger) {
    this.json = json;
    this.ledger = ledger;
  }

  void site(Site site, Map<String, String> derived, List<String> counties) {
    json.text("site_id", site.id());
    json.number("fid", site.fid());
    json.text("name", site.name());
    json.texts("attributes_stated", site.attributes());
    json.texts("attributes_derived", derived);
    json.texts("counties", counties);
    json.text("failure", site.failure());
    json.text("crs", site.crs() == null ? "" : site.crs().id());
    json.name("parcels").beginArray();
    for (Parcel parcel : site.parcels()) {
      json.beginObject();
      json.text("parcel", parcel.id());
      JsonGeometry.field(json, "received", parcel.received());
      if (!parcel.geometry().equalsExact(parcel.received())) {
        JsonGeometry.field(json, "repaired", parcel.geometry());
      }
      json.endObject();
    }
    json.endArray();
  }

  void facts(SiteFacts facts) {
    json.name("measure").beginObject();
    measure(facts.measure());
    json.endObject();
    json.name("totals").beginArray();
    for (SiteFacts.Total total : facts.totals()) {
      json.beginObject();
      json.text("layer", total.layerCode());
      json.text("zone_class", total.zoneClass());
      json.number("zones", total.zones());
      json.number("gross_area_m2", total.grossAreaM2());
      json.number("net_area_m2", total.netAreaM2());
      json.number("net_share", total.netShare());
      json.endObject();
    }
    json.endArray();
    json.name("facts").beginArray();
    for (ParcelFacts parcel : facts.parcels()) {
      parcel(parcel);
    }
    json.endArray();
  }

  private void measure(SiteFacts.Measure measure) {
    json.number("area_m2", measure.areaM2());
    json.number("planar_area_m2", measure.planarAreaM2());
    json.text("planar_crs", measure.planarCrs());
    json.number("length_m", measure.lengthM());
  }

  private void parcel(ParcelFacts parcel) {
    json.beginObject();
    json.text("parcel", parcel.parcel());
    measure(parcel.measure());
    json.name("intersections").beginArray();
    for (Intersection piece : parcel.intersections()) {
      json.line();
      intersection(piece);
    }
    json.endArray();
    json.name("near").beginArray();
    for (Proximity near : parcel.near()) {
      json.beginObject();
      proximity(near);
      json.endObject();
    }
    json.endArray();
    needs(parcel);
    json.name("checks").beginObject();
    for (Map.Entry<String, LayerCheck> check : new TreeMap<>(parcel.checks()).entrySet()) {
      check(check.getKey(), check.getValue());
    }
    json.endObject();
    json.endObject();
  }

  private void intersection(Intersection piece) {
    json.beginObject();
    zone(piece.layer(), piece.zone());
    json.text("relation", piece.relation().name());
    json.number("area_m2", piece.areaM2());
    json.number("planar_area_m2", piece.planarAreaM2());
    json.number("length_m", piece.lengthM());
    if (!piece.chainage().isEmpty()) {
      json.name("chainage_m").beginArray();
      for (Chainage chainage : piece.chainage()) {
        json.beginArray().number(chainage.fromM()).number(chainage.toM()).endArray();
      }
      json.endArray();
    }
    json.number("parcel_share", piece.siteShare());
    json.number("zone_share", piece.zoneShare());
    json.flag("sliver", piece.sliver());
    json.endObject();
  }

  private void zone(ZoneLayer layer, Zone zone) {
    json.text("layer", layer.code());
    json.number("ledger", ledger.getOrDefault(layer, -1));
    json.number("zone_fid", zone.fid());
    json.text("zone_code", zone.code());
    json.text("zone_name", zone.name());
    json.text("zone_class", zone.zoneClass());
    json.flag("class_known", zone.classKnown());
  }

  private void proximity(Proximity near) {
    zone(near.layer(), near.zone());
    json.number("distance_m", near.distanceM());
    json.number("bearing_deg", near.line().bearingDeg());
    json.number("from_lon", near.line().fromLon());
    json.number("from_lat", near.line().fromLat());
    json.number("to_lon", near.line().toLon());
    json.number("to_lat", near.line().toLat());
  }

  private void needs(ParcelFacts parcel) {
    json.name("remainders").beginObject();
    for (Map.Entry<String, RemainderFact> entry : new TreeMap<>(parcel.remainders()).entrySet()) {
      remainder(entry.getKey(), entry.getValue());
    }
    json.endObject();
    json.name("joints").beginObject();
    for (Map.Entry<String, List<JointFact>> entry : new TreeMap<>(parcel.joints()).entrySet()) {
      json.name(entry.getKey()).beginArray();
      for (JointFact joint : entry.getValue()) {
        joint(joint);
      }
      json.endArray();
    }
    json.endObject();
    json.name("nearest").beginObject();
    for (Map.Entry<String, List<NearestFact>> entry : new TreeMap<>(parcel.nearest()).entrySet()) {
      json.name(entry.getKey()).beginArray();
      for (NearestFact nearest : entry.getValue()) {
        json.beginObject();
        proximity(nearest.proximity());
        json.text("selected", nearest.selected().name());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void remainder(String key, RemainderFact remainder) {
    json.name(key).beginObject();
    json.flag("certain", remainder.certain());
    json.flag("possible", remainder.possible());
    json.number("certain_area_m2", remainder.certainAreaM2());
    json.number("certain_length_m", remainder.certainLengthM());
    json.number("possible_area_m2", remainder.possibleAreaM2());
    json.number("possible_length_m", remainder.possibleLengthM());
    json.endObject();
  }

  private void joint(JointFact joint) {
    json.beginObject();
    json.name("a").beginObject();
    zone(joint.layerA(), joint.zoneA());
    json.endObject();
    json.name("b").beginObject();
    zone(joint.layerB(), joint.zoneB());
    json.endObject();
    json.text("selected", joint.selected().name());
    json.number("area_m2", joint.areaM2());
    json.number("length_m", joint.lengthM());
    json.endObject();
  }

  private void check(String code, LayerCheck check) {
    json.name(code).beginObject();
    if (check.uncovered()) {
      json.flag("uncovered", true);
      json.number("uncovered_area_m2", check.uncoveredAreaM2());
    }
    if (check.searchUncovered()) {
      json.flag("search_uncovered", true);
      json.number("coverage_distance_m", check.coverageDistanceM());
    }
    if (check.coverageUnknown()) {
      json.flag("coverage_unknown", true);
    }
    if (check.transformFailed()) {
      json.flag("transform_failed", true);
    }
    if (!check.lost().isEmpty()) {
      json.name("lost").beginArray();
      for (LostFeature lost : check.lost()) {
        JsonLedger.lost(json, lost);
      }
      json.endArray();
    }
    if (!check.failedFids().isEmpty()) {
      json.name("failed_fids").beginArray();
      for (Long fid : check.failedFids()) {
        json.number(fid);
      }
      json.endArray();
    }
    json.endObject();
  }
}
