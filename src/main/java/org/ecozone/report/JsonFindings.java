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
 * Findings of the record. A rule that was checked and did not apply, and about which there is
 * nothing to say but one plain reason, stands as its id in {@code not_triggered}; every other
 * finding is an object.
 */
final class JsonFindings {
  private JsonFindings() {}

  /** Why rules of a parcel did not apply; an empty reason is that nothing was met. */
  private record Silence(String parcel, String reason) {}

  static void write(JsonGenerator json, List<Finding> findings) throws IOException {
    Map<Silence, List<String>> silent = new LinkedHashMap<>();
    List<Finding> spoken = new ArrayList<>();
    for (Finding finding : findings) {
      if (isSilent(finding)) {
        String reason = finding.notes().isEmpty() ? "" : finding.notes().get(0).key();
        silent
            .computeIfAbsent(new Silence(finding.parcel(), reason), key -> new ArrayList<>())
            .add(finding.ruleId());
      } else {
        spoken.add(finding);
      }
    }
    json.writeArrayFieldStart("findings");
    writeAll(json, spoken);
    json.writeEndArray();
    json.writeArrayFieldStart("not_triggered");
    for (Map.Entry<Silence, List<String>> entry : silent.entrySet()) {
      json.writeStartObject();
      json.writeStringField("parcel", entry.getKey().parcel());
      json.writeStringField("reason", entry.getKey().reason());
      JsonText.texts(json, "rules", entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean isSilent(Finding finding) {
    List<Note> notes = finding.notes();
    boolean plain = notes.isEmpty() || notes.size() == 1 && notes.get(0).args().isEmpty();
    return finding.state() == FindingState.NOT_TRIGGERED
        && plain
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
        json.writeStringField("file", finding.zoneSource().file());
        json.writeStringField("table", finding.zoneSource().table());
      }
      json.writeStringField("verdict", finding.verdict().name());
      json.writeStringField("state", finding.state().name());
      json.writeBooleanField("open", finding.open());
      if (finding.areaM2() != null) {
        JsonText.number(json, "area_m2", finding.areaM2());
      }
      if (finding.distanceM() != null) {
        JsonText.number(json, "distance_m", finding.distanceM());
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
    JsonText.texts(json, "args", note.args());
    json.writeStringField("text", note.text(Lang.ZH));
    json.writeEndObject();
  }
}
