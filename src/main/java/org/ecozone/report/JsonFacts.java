package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.IdentityHashMap;
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
  private final JsonGenerator json;
  private final Map<ZoneLayer, Integer> ledger = new IdentityHashMap<>();

  JsonFacts(JsonGenerator json, List<ZoneLayer> layers) {
    this.json = json;
    for (ZoneLayer layer : layers) {
      ledger.put(layer, ledger.size());
    }
  }

  void site(Site site, Map<String, String> derived, List<String> counties) throws IOException {
    json.writeStringField("site_id", site.id());
    json.writeNumberField("fid", site.fid());
    json.writeStringField("name", site.name());
    JsonText.texts(json, "attributes_stated", site.attributes());
    JsonText.texts(json, "attributes_derived", derived);
    JsonText.texts(json, "counties", counties);
    json.writeStringField("failure", site.failure());
    json.writeStringField("crs", site.crs() == null ? "" : site.crs().id());
    json.writeArrayFieldStart("parcels");
    for (Parcel parcel : site.parcels()) {
      json.writeStartObject();
      json.writeStringField("parcel", parcel.id());
      JsonGeometry.field(json, "received", parcel.received());
      if (!parcel.geometry().equalsExact(parcel.received())) {
        JsonGeometry.field(json, "repaired", parcel.geometry());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void facts(SiteFacts facts) throws IOException {
    json.writeObjectFieldStart("measure");
    measure(facts.measure());
    json.writeEndObject();
    json.writeArrayFieldStart("totals");
    for (SiteFacts.Total total : facts.totals()) {
      json.writeStartObject();
      json.writeStringField("layer", total.layerCode());
      json.writeStringField("zone_class", total.zoneClass());
      json.writeNumberField("zones", total.zones());
      JsonText.number(json, "gross_area_m2", total.grossAreaM2());
      JsonText.number(json, "net_area_m2", total.netAreaM2());
      JsonText.number(json, "net_share", total.netShare());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("facts");
    for (ParcelFacts parcel : facts.parcels()) {
      parcel(parcel);
    }
    json.writeEndArray();
  }

  private void measure(SiteFacts.Measure measure) throws IOException {
    JsonText.number(json, "area_m2", measure.areaM2());
    JsonText.number(json, "planar_area_m2", measure.planarAreaM2());
    json.writeStringField("planar_crs", measure.planarCrs());
    JsonText.number(json, "length_m", measure.lengthM());
  }

  private void parcel(ParcelFacts parcel) throws IOException {
    json.writeStartObject();
    json.writeStringField("parcel", parcel.parcel());
    measure(parcel.measure());
    json.writeArrayFieldStart("intersections");
    for (Intersection piece : parcel.intersections()) {
      intersection(piece);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("near");
    for (Proximity near : parcel.near()) {
      json.writeStartObject();
      proximity(near);
      json.writeEndObject();
    }
    json.writeEndArray();
    needs(parcel);
    json.writeObjectFieldStart("checks");
    for (Map.Entry<String, LayerCheck> check : new TreeMap<>(parcel.checks()).entrySet()) {
      check(check.getKey(), check.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void intersection(Intersection piece) throws IOException {
    json.writeStartObject();
    zone(piece.layer(), piece.zone());
    json.writeStringField("relation", piece.relation().name());
    JsonText.number(json, "area_m2", piece.areaM2());
    JsonText.number(json, "planar_area_m2", piece.planarAreaM2());
    JsonText.number(json, "length_m", piece.lengthM());
    if (!piece.chainage().isEmpty()) {
      json.writeArrayFieldStart("chainage_m");
      for (Chainage chainage : piece.chainage()) {
        json.writeArray(new double[] {chainage.fromM(), chainage.toM()}, 0, 2);
      }
      json.writeEndArray();
    }
    JsonText.number(json, "parcel_share", piece.siteShare());
    JsonText.number(json, "zone_share", piece.zoneShare());
    json.writeBooleanField("sliver", piece.sliver());
    json.writeEndObject();
  }

  private void zone(ZoneLayer layer, Zone zone) throws IOException {
    json.writeStringField("layer", layer.code());
    json.writeNumberField("ledger", ledger.getOrDefault(layer, -1));
    json.writeNumberField("zone_fid", zone.fid());
    json.writeStringField("zone_code", zone.code());
    json.writeStringField("zone_name", zone.name());
    json.writeStringField("zone_class", zone.zoneClass());
    json.writeBooleanField("class_known", zone.classKnown());
  }

  private void proximity(Proximity near) throws IOException {
    zone(near.layer(), near.zone());
    JsonText.number(json, "distance_m", near.distanceM());
    JsonText.number(json, "bearing_deg", near.line().bearingDeg());
    JsonText.number(json, "from_lon", near.line().fromLon());
    JsonText.number(json, "from_lat", near.line().fromLat());
    JsonText.number(json, "to_lon", near.line().toLon());
    JsonText.number(json, "to_lat", near.line().toLat());
  }

  private void needs(ParcelFacts parcel) throws IOException {
    json.writeObjectFieldStart("remainders");
    for (Map.Entry<String, RemainderFact> entry : new TreeMap<>(parcel.remainders()).entrySet()) {
      remainder(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("joints");
    for (Map.Entry<String, List<JointFact>> entry : new TreeMap<>(parcel.joints()).entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (JointFact joint : entry.getValue()) {
        joint(joint);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("nearest");
    for (Map.Entry<String, List<NearestFact>> entry : new TreeMap<>(parcel.nearest()).entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (NearestFact nearest : entry.getValue()) {
        json.writeStartObject();
        proximity(nearest.proximity());
        json.writeStringField("selected", nearest.selected().name());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void remainder(String key, RemainderFact remainder) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeBooleanField("certain", remainder.certain());
    json.writeBooleanField("possible", remainder.possible());
    JsonText.number(json, "certain_area_m2", remainder.certainAreaM2());
    JsonText.number(json, "certain_length_m", remainder.certainLengthM());
    JsonText.number(json, "possible_area_m2", remainder.possibleAreaM2());
    JsonText.number(json, "possible_length_m", remainder.possibleLengthM());
    json.writeEndObject();
  }

  private void joint(JointFact joint) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("a");
    zone(joint.layerA(), joint.zoneA());
    json.writeEndObject();
    json.writeObjectFieldStart("b");
    zone(joint.layerB(), joint.zoneB());
    json.writeEndObject();
    json.writeStringField("selected", joint.selected().name());
    JsonText.number(json, "area_m2", joint.areaM2());
    JsonText.number(json, "length_m", joint.lengthM());
    json.writeEndObject();
  }

  private void check(String code, LayerCheck check) throws IOException {
    json.writeObjectFieldStart(code);
    if (check.uncovered()) {
      json.writeBooleanField("uncovered", true);
      JsonText.number(json, "uncovered_area_m2", check.uncoveredAreaM2());
    }
    if (check.searchUncovered()) {
      json.writeBooleanField("search_uncovered", true);
      JsonText.number(json, "coverage_distance_m", check.coverageDistanceM());
    }
    if (check.coverageUnknown()) {
      json.writeBooleanField("coverage_unknown", true);
    }
    if (check.transformFailed()) {
      json.writeBooleanField("transform_failed", true);
    }
    if (!check.lost().isEmpty()) {
      json.writeArrayFieldStart("lost");
      for (LostFeature lost : check.lost()) {
        JsonLedger.lost(json, lost);
      }
      json.writeEndArray();
    }
    if (!check.failedFids().isEmpty()) {
      json.writeArrayFieldStart("failed_fids");
      for (Long fid : check.failedFids()) {
        json.writeNumber(fid);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
