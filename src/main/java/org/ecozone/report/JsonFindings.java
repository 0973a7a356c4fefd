package org.ecozone.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Source;
import org.ecozone.zone.ZoneLayer;

/**
 * Findings of the record. A rule that was checked and did not apply, and about which there is
 * nothing to say but one plain reason, stands as its id in {@code not_triggered}; every other
 * finding is an object. What is empty or false is left out.
 *
 * <p>Threads: safe.
 */
final class JsonFindings {
  private final NoteLedger notes;
  private final Map<Source, Integer> ledger = new HashMap<>();

  JsonFindings(NoteLedger notes, List<ZoneLayer> layers) {
    this.notes = notes;
    for (int i = 0; i < layers.size(); i++) {
      ledger.put(layers.get(i).source(), i);
    }
  }

  /** Rules of a parcel that did not apply for one reason; an empty reason: nothing was met. */
  private record Silence(String parcel, String reason, List<String> rules) {
    static Silence find(List<Silence> all, Finding finding) {
      String reason = finding.notes().isEmpty() ? "" : finding.notes().get(0).key();
      for (Silence one : all) {
        if (one.reason.equals(reason) && one.parcel.equals(finding.parcel())) {
          return one;
        }
      }
      Silence fresh = new Silence(finding.parcel(), reason, new ArrayList<>());
      all.add(fresh);
      return fresh;
    }
  }

  /**
   * @param objects bytes of findings by {@link #write(Utf8Bytes, Finding)}
   */
  void write(JsonBytes json, List<Finding> findings, FindingBytes objects) {
    List<Silence> silent = new ArrayList<>();
    json.name("findings").beginArray();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (isSilent(finding)) {
        Silence.find(silent, finding).rules().add(finding.ruleId());
      } else {
        json.line().value(bytes -> objects.write(bytes, finding));
      }
    }
    json.endArray();
    json.name("not_triggered").beginArray();
    for (Silence silence : silent) {
      json.line().beginObject();
      json.text("parcel", silence.parcel());
      json.text("reason", silence.reason());
      json.texts("rules", silence.rules());
      json.endObject();
    }
    json.endArray();
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

  void write(Utf8Bytes bytes, Finding finding) {
    write(new JsonBytes(bytes), finding);
  }

  private void write(JsonBytes json, Finding finding) {
    json.beginObject();
    if (!finding.parcel().isEmpty()) {
      json.text("parcel", finding.parcel());
    }
    json.text("rule", finding.ruleId());
    json.text("layer", finding.layer());
    if (finding.zoneFid() != null) {
      json.number("ledger", ledger.getOrDefault(finding.zoneSource(), -1));
      json.number("zone_fid", finding.zoneFid());
    }
    json.text("verdict", finding.verdict().name());
    json.text("state", finding.state().name());
    if (finding.open()) {
      json.flag("open", true);
    }
    if (finding.areaM2() != null) {
      json.number("area_m2", finding.areaM2());
    }
    if (finding.distanceM() != null) {
      json.number("distance_m", finding.distanceM());
    }
    if (!finding.notes().isEmpty()) {
      notes(json, finding.notes());
    }
    json.endObject();
  }

  private void notes(JsonBytes json, List<Note> all) {
    json.name("notes").beginArray();
    for (int i = 0; i < all.size(); i++) {
      Note note = all.get(i);
      if (note.recurs()) {
        json.text(notes.id(note));
      } else {
        json.beginObject().text("key", note.key());
        json.texts("args", note.args()).text("text", note.text(Lang.ZH)).endObject();
      }
    }
    json.endArray();
  }
}
