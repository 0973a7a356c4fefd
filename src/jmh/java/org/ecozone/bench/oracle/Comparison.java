package org.ecozone.bench.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.bench.oracle.LayerOracle.Expected;

/** Counts agreement and keeps the worst differences. One thread. */
final class Comparison {
  private static final double RELATIVE = 1e-9;
  private static final int SHOWN = 20;

  /**
   * By how much a place may be moved by rounding: two units in the last place of a northing of 4
   * million metres. Both the program and OverlayNG round every crossing to a double.
   */
  private static final double NOISE_M = 2e-9;

  /** The union by snapping, which pieces side by side need, moves places by this much. */
  private static final double SNAPPING_M = 8e-6;

  private final double roundingM2;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Worst> worst = new LinkedHashMap<>();
  private int faultCount;
  private long sites;
  private long pairs;
  private long touching;
  private double areaM2;
  private double expectedAreaM2;

  private static final class Worst {
    private double relative;
    private String where = "-";
    private double absolute;
    private long aboveRelative;

    void see(double difference, double expected, String place) {
      absolute = Math.max(absolute, difference);
      double share = expected > 0 ? difference / expected : difference > 0 ? 1 : 0;
      if (share > RELATIVE) {
        aboveRelative++;
      }
      if (share > relative) {
        relative = share;
        where = place;
      }
    }
  }

  /**
   * A comparison.
   *
   * @param roundingM2 what the figures held against the oracle are rounded by: 0 for facts in
   *     memory, 5e-5 for 4 decimals
   */
  Comparison(double roundingM2) {
    this.roundingM2 = roundingM2;
  }

  void site(String id, List<Fact> stated, List<Expected> expected) {
    sites++;
    Map<String, Fact> byKey = new LinkedHashMap<>();
    stated.forEach(fact -> byKey.put(fact.key(), fact));
    for (Expected layer : expected) {
      for (Fact fact : layer.facts()) {
        pair(id, byKey.remove(fact.key()), fact);
      }
    }
    byKey.values().forEach(fact -> fault(id + " " + fact.key() + ": too much, " + fact));
  }

  /** The net area of a layer: of the union of its pieces. */
  void net(String id, String layer, double stated, double expected, double perimeterM) {
    double noise = SNAPPING_M * perimeterM + roundingM2;
    see("net area of a layer", id + " " + layer, Math.abs(stated - expected), expected, noise);
  }

  private void pair(String id, Fact stated, Fact expected) {
    String place = id + " " + expected.key();
    if (stated == null) {
      fault(place + ": missing, " + expected);
      return;
    }
    if (expected.relation().equals("ADJACENT")) {
      touching++;
    } else {
      pairs++;
    }
    if (!stated.relation().equals(expected.relation())) {
      fault(place + ": " + stated.relation() + " and not " + expected.relation());
    }
    areaM2 += stated.areaM2();
    expectedAreaM2 += expected.areaM2();
    double perimeterM = expected.perimeterM();
    area("ellipsoidal area", place, stated.areaM2(), expected.areaM2(), perimeterM);
    area("planar area", place, stated.planarAreaM2(), expected.planarAreaM2(), perimeterM);
    if (!Double.isNaN(expected.lengthM())) {
      double difference = Math.abs(stated.lengthM() - expected.lengthM());
      see("length", place, difference, expected.lengthM(), 1e-3);
    }
  }

  private void area(String what, String place, double stated, double expected, double perimeterM) {
    see(what, place, Math.abs(stated - expected), expected, NOISE_M * perimeterM + roundingM2);
  }

  private void see(String what, String place, double difference, double expected, double noise) {
    worst.computeIfAbsent(what, key -> new Worst()).see(difference, expected, place);
    if (!(difference <= RELATIVE * expected + noise)) {
      fault(place + ": " + what + " is off by " + difference + " of " + expected);
    }
  }

  private void fault(String text) {
    faultCount++;
    if (faults.size() < SHOWN) {
      faults.add(text);
    }
  }

  boolean agrees() {
    return faultCount == 0;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%d sites, %d pairs that overlap, %d that touch", sites, pairs, touching);
    line(
        text,
        "sum of areas %.4f m2, expected %.4f m2, relative difference %.2e",
        areaM2,
        expectedAreaM2,
        expectedAreaM2 == 0 ? 0 : Math.abs(areaM2 - expectedAreaM2) / expectedAreaM2);
    worst.forEach(
        (what, it) ->
            line(
                text,
                "%s: worst relative %.2e (%s), worst absolute %.2e, above 1e-9: %d",
                what,
                it.relative,
                it.where,
                it.absolute,
                it.aboveRelative));
    line(
        text,
        "faults (pair, relation, or beyond 1e-9 and %.0e m of moved boundary): %d",
        NOISE_M,
        faultCount);
    faults.forEach(fault -> line(text, "  %s", fault));
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
