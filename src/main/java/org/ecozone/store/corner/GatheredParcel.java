package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.zone.Issue;

/** Rings of one parcel. */
final class GatheredParcel {
  private static final Pattern AROUND = Pattern.compile("^[\\s#*【\\[(（]+|[\\s:：;；,，。】\\])）]+$");
  private static final Pattern LABEL = Pattern.compile("^[^\\d:：]{2,8}[:：]\\s*(?=\\S)");
  private static final Pattern TWO = Pattern.compile("^(\\S{1,30}?)[\\s:：,，、(（]+(\\S.*)$");
  private static final int LONGEST = 100;

  final String id;
  String name;
  final long firstRow;
  final List<GatheredRing> rings = new ArrayList<>();
  private final Map<String, GatheredRing> byKey = new HashMap<>();
  final String[] extras;
  final boolean[] varies;
  Issue failure;

  GatheredParcel(String id, String name, long firstRow, int extraColumns) {
    this.id = id;
    this.name = name;
    this.firstRow = firstRow;
    this.extras = new String[extraColumns];
    this.varies = new boolean[extraColumns];
  }

  GatheredRing ring() {
    return rings.isEmpty() ? null : rings.get(rings.size() - 1);
  }

  /** The last one of a number. */
  GatheredRing ring(String key) {
    return byKey.get(key);
  }

  void add(GatheredRing ring) {
    rings.add(ring);
    byKey.put(ring.key, ring);
  }

  void fail(Issue issue) {
    failure = failure == null ? issue : failure;
  }

  void extra(int column, String text) {
    if (text.isEmpty() || varies[column]) {
      return;
    }
    if (extras[column] == null) {
      extras[column] = text;
    } else if (!extras[column].equals(text)) {
      varies[column] = true;
    }
  }

  /** How messages call it. */
  String shown() {
    return !id.isEmpty() ? id : !name.isEmpty() ? name : "—";
  }

  private static String bare(String text) {
    String bare = LABEL.matcher(text.strip()).replaceFirst("");
    bare = AROUND.matcher(bare).replaceAll("");
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  /** Its first word, or all of it. */
  static String headingId(String text) {
    Matcher two = TWO.matcher(bare(text));
    return two.matches() ? two.group(1) : bare(text);
  }

  /** What follows its first word; empty if nothing does. */
  static String headingName(String text) {
    Matcher two = TWO.matcher(bare(text));
    return two.matches() ? AROUND.matcher(two.group(2)).replaceAll("") : "";
  }
}
