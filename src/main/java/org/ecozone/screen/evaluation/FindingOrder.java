package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.Finding;
import org.ecozone.zone.Source;

/** The order in which findings stand. */
public final class FindingOrder {
  /** Layer, zone fid (none first), rule id; then table, then what keeps the order stable. */
  public static final Comparator<Finding> IN_PARCEL = FindingOrder::compareInParcel;

  private FindingOrder() {}

  /** By parcel (the whole site first, then as in the site), then {@link #IN_PARCEL}. Stable. */
  public static List<Finding> sort(List<Finding> findings, List<ParcelFacts> parcels) {
    Map<String, Integer> places = new HashMap<>();
    places.put("", -1);
    for (ParcelFacts parcel : parcels) {
      places.putIfAbsent(parcel.parcel(), places.size());
    }
    if (places.size() == 1) {
      return merge(findings);
    }
    findings.sort(
        Comparator.<Finding>comparingInt(finding -> places.getOrDefault(finding.parcel(), -1))
            .thenComparing(IN_PARCEL));
    return findings;
  }

  /**
   * Rules come in the order of their layers, so that only findings about zones have to be put in
   * their place; findings with and without a zone are never equal in order.
   */
  private static List<Finding> merge(List<Finding> findings) {
    List<Finding> ofRules = new ArrayList<>(findings.size());
    List<Finding> ofZones = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      (finding.zoneFid() == null ? ofRules : ofZones).add(finding);
    }
    sortIfNeeded(ofRules);
    sortIfNeeded(ofZones);
    int rule = 0;
    int zone = 0;
    for (int i = 0; i < findings.size(); i++) {
      boolean ruleNext =
          zone == ofZones.size()
              || rule < ofRules.size() && compareInParcel(ofRules.get(rule), ofZones.get(zone)) < 0;
      findings.set(i, ruleNext ? ofRules.get(rule++) : ofZones.get(zone++));
    }
    return findings;
  }

  private static void sortIfNeeded(List<Finding> findings) {
    for (int i = 1; i < findings.size(); i++) {
      if (compareInParcel(findings.get(i - 1), findings.get(i)) > 0) {
        findings.sort(IN_PARCEL);
        return;
      }
    }
  }

  static int compareInParcel(Finding a, Finding b) {
    int order = compare(a.layer(), b.layer());
    if (order == 0) {
      long fidA = a.zoneFid() == null ? Long.MIN_VALUE : a.zoneFid();
      long fidB = b.zoneFid() == null ? Long.MIN_VALUE : b.zoneFid();
      order = Long.compare(fidA, fidB);
    }
    if (order == 0) {
      order = compare(a.ruleId(), b.ruleId());
    }
    if (order == 0) {
      order = compare(a.zoneSource(), b.zoneSource());
    }
    return order == 0 ? a.state().compareTo(b.state()) : order;
  }

  @SuppressWarnings("ReferenceEquality") // mostly the same object: then nothing need be compared
  private static int compare(String a, String b) {
    return a == b ? 0 : a.compareTo(b);
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private static int compare(Source a, Source b) {
    return a == b ? 0 : table(a).compareTo(table(b));
  }

  private static String table(Source source) {
    return source == null ? "" : source.file() + "\n" + source.table();
  }
}
