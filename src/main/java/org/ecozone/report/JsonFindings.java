package org.ecozone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.zone.Lang;

/**
 * Findings of the record. A rule that was checked and did not apply, and about which there is nothing else to say, stands
 * as its id in {@code not_triggered}; every other finding is an object.
 */
final class JsonFindings {
  private JsonFindings() {}

  static void write(JsonGenerator json, List<Finding> findings) throws IOException {
    Map<String, List<String>> silent = new LinkedHashMap<>();
    List<Finding> spoken = new ArrayList<>();
    for (Finding finding : findings) {
      if (isSilent(finding)) {
        silent.computeIfAbsent(finding.parcel(), parcel -> new ArrayList<>()).add(finding.ruleId());
      } else {
        spoken.add(finding);
      }
    }
    json.writeArrayFieldStart("findings");
    writeAll(json, spoken);
    json.writeEndArray();
    json.writeArrayFieldStart("not_triggered");
    for (Map.Entry<String, List<String>> entry : silent.entrySet()) {
      json.writeStartObject();
      json.writeStringField("parcel", entry.getKey());
      json.writeArrayFieldStart("rules");
      for (String rule : entry.getValue()) {
        json.writeString(rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean isSilent(Finding finding) {
    return finding.state() == FindingState.NOT_TRIGGERED
        && finding.notes().isEmpty()
        && finding.zoneFid() == null
        && finding.areaM2() == null
        && finding.distanceM() == null;
  }

  static void writeAll(JsonGenerator json, List<Finding> findings) throws IOException {
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("parcel", finding.parcel());
      json.writeStringField("rule", finding.ruleId());
      json.writeStringField("layer", finding.layer());
      if (finding.zoneFid() != null) {
        json.writeNumberField("zone_fid", finding.zoneFid());
      }
      json.writeStringField("verdict", finding.verdict().name());
      json.writeStringField("state", finding.state().name());
      json.writeBooleanField("open", finding.open());
      if (finding.areaM2() != null) {
        JsonFacts.number(json, "area_m2", finding.areaM2());
      }
      if (finding.distanceM() != null) {
        JsonFacts.number(json, "distance_m", finding.distanceM());
      }
      json.writeArrayFieldStart("notes");
      for (Note note : finding.notes()) {
        note(json, note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void note(JsonGenerator json, Note note) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", note.key());
    json.writeArrayFieldStart("args");
    for (String arg : note.args()) {
      json.writeString(arg);
    }
    json.writeEndArray();
    json.writeStringField("text", note.text(Lang.ZH));
    json.writeEndObject();
  }
}
