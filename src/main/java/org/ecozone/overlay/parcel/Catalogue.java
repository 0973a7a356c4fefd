package org.ecozone.overlay.parcel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.KeyedFacts.Keys;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.ZoneTest;

/**
 * Layers and needs, prepared once for all sites. Needs on layer codes of which no layer was handed
 * in are left out. Layer codes are named by their position in {@link #groups()}.
 *
 * <p>Threads: immutable, but for what the selections remember.
 */
public final class Catalogue {
  private final List<LayerGroup> groups;
  private final Map<String, Integer> positions = new HashMap<>();
  private final double nearM;
  private final List<Need<FactNeeds.Remainder>> remainders;
  private final List<JointNeed> joints;
  private final List<Need<FactNeeds.Nearest>> nearest;
  private final Keys checkKeys;
  private final Keys remainderKeys;
  private final Keys jointKeys;
  private final Keys nearestKeys;
  private final LayerCheck plainCheck;
  private final ZonePairs pairs = new ZonePairs();

  /**
   * Of two needs of one kind and key the last counts.
   *
   * @param groups the layers of each code, codes ascending
   */
  public Catalogue(List<LayerGroup> groups, FactNeeds needs) {
    this.groups = List.copyOf(groups);
    this.nearM = needs.nearM();
    for (int i = 0; i < groups.size(); i++) {
      positions.put(groups.get(i).code(), i);
    }
    Map<String, Need<FactNeeds.Remainder>> left = new LinkedHashMap<>();
    for (FactNeeds.Remainder need : needs.remainders()) {
      add(need.key(), need, need.layerCode(), need.test(), left);
    }
    Map<String, Need<FactNeeds.Nearest>> close = new LinkedHashMap<>();
    for (FactNeeds.Nearest need : needs.nearest()) {
      add(need.key(), need, need.layerCode(), need.test(), close);
    }
    Map<String, JointNeed> common = new LinkedHashMap<>();
    for (FactNeeds.Joint need : needs.joints()) {
      add(need, common);
    }
    this.remainders = List.copyOf(left.values());
    this.nearest = List.copyOf(close.values());
    this.joints = List.copyOf(common.values());
    this.checkKeys = new Keys(groups.stream().map(LayerGroup::code).toList());
    this.remainderKeys = new Keys(left.keySet());
    this.jointKeys = new Keys(common.keySet());
    this.nearestKeys = new Keys(close.keySet());
    this.plainCheck = new LayerCheck(0, false, false, false, nearM, List.of(), List.of());
  }

  /** A need on one layer code; the selection remembers which zones the filter selects. */
  record Need<T>(T what, int code, ZoneSelection selection) {}

  /** A need on two layer codes, or on one. */
  record JointNeed(
      FactNeeds.Joint what,
      int codeA,
      int codeB,
      ZoneSelection selectionA,
      ZoneSelection selectionB) {}

  private <T> void add(String key, T what, String code, ZoneTest test, Map<String, Need<T>> into) {
    Integer position = positions.get(code);
    if (position != null) {
      into.put(key, new Need<>(what, position, selection(test, position)));
    }
  }

  private void add(FactNeeds.Joint need, Map<String, JointNeed> into) {
    Integer a = positions.get(need.layerA());
    Integer b = positions.get(need.layerB());
    if (a != null && b != null) {
      into.put(
          need.key(),
          new JointNeed(need, a, b, selection(need.testA(), a), selection(need.testB(), b)));
    }
  }

  private ZoneSelection selection(ZoneTest test, int position) {
    return new ZoneSelection(test, groups.get(position).layers());
  }

  /** Layer codes ascending. */
  public List<LayerGroup> groups() {
    return groups;
  }

  double nearM() {
    return nearM;
  }

  List<Need<FactNeeds.Remainder>> remainders() {
    return remainders;
  }

  List<JointNeed> joints() {
    return joints;
  }

  List<Need<FactNeeds.Nearest>> nearest() {
    return nearest;
  }

  Keys checkKeys() {
    return checkKeys;
  }

  Keys remainderKeys() {
    return remainderKeys;
  }

  Keys jointKeys() {
    return jointKeys;
  }

  Keys nearestKeys() {
    return nearestKeys;
  }

  /** The check of a parcel about which a layer code can say everything. */
  LayerCheck plainCheck() {
    return plainCheck;
  }

  ZonePairs pairs() {
    return pairs;
  }
}
