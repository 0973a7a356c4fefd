package org.ecozone.app.doors;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecozone.support.Seeded;

/** What happens to files on their way. */
final class Damage {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern POINT =
      Pattern.compile("(?m)^J(\\d+),(\\d+),(\\d+\\.\\d{3}),(\\d+\\.\\d{3})$");
  private static final Pattern DIGITS = Pattern.compile("\\d{5,}\\.\\d+");

  private final Seeded seeded;

  Damage(Seeded seeded) {
    this.seeded = seeded;
  }

  /** Changes a text, or gives null where there is nothing to change. */
  interface Change {
    String of(String text);
  }

  /** All that can happen to a coordinate TXT of {@link HandMade#standard}. */
  Map<String, byte[]> ofTxt(String text) {
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put("line-lost", this::withoutALine);
    changes.put("digits-swapped", this::digitsSwapped);
    changes.put("zone-of-some", this::zoneOfSome);
    changes.put("zone-of-one-parcel", this::zoneOfOneParcel);
    changes.put("zone-of-all", t -> t.replaceAll(",35(\\d{6}\\.)", ",36$1"));
    changes.put("zone-of-head", t -> t.replace("带号=35", "带号=36"));
    changes.put("no-prefix-other-head", t -> changesOfZone(t, "36"));
    changes.put("no-prefix-no-head", t -> changesOfZone(t, ""));
    changes.put("six-degrees", t -> t.replace("几度分带=3", "几度分带=6"));
    changes.put("old-datum", t -> t.replace("2000国家大地坐标系", "1980西安坐标系"));
    changes.put("ring-of-one", this::ringOfOne);
    changes.put("null-vertex", t -> pointsChanged(t, m -> point(m, "0.00", "0.00")));
    changes.put("half-null-vertex", t -> pointsChanged(t, m -> point(m, m.group(3), "0.00")));
    changes.put("axes-swapped-once", t -> pointsChanged(t, m -> point(m, m.group(4), m.group(3))));
    changes.put("axes-swapped", t -> POINT.matcher(t).replaceAll("J$1,$2,$4,$3"));
    changes.put("parcel-twice", Damage::lastParcelTwice);
    changes.put("gap", this::gap);
    changes.put("no-closing", Damage::withoutClosing);
    changes.put("points-out-of-order", this::twoPointsSwapped);
    changes.put("metres-of-mm", t -> POINT.matcher(t).replaceAll(m -> thousandfold(m)));
    changes.put("line-twice", this::aLineTwice);
    changes.put(
        "point-without-comma",
        t -> pointsChanged(t, m -> m.group().replaceFirst(",(?=\\d+\\.\\d+$)", "")));
    changes.put("decimal-comma", t -> pointsChanged(t, m -> m.group().replace('.', ',')));
    changes.put("letter-o", t -> pointsChanged(t, m -> m.group().replaceFirst("0(?=\\d*$)", "O")));
    changes.put("no-mark", t -> t.replaceFirst("(?m),@$", ""));
    changes.put("mixed-ends", this::mixedEnds);
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    changes.forEach(
        (name, change) -> {
          String changed = change.of(text);
          if (changed != null && !changed.equals(text)) {
            damaged.put(name, changed.getBytes(GB18030));
          }
        });
    byte[] bytes = text.getBytes(GB18030);
    for (int i = 0; i < 6; i++) {
      damaged.put("cut" + i, cut(bytes));
    }
    byte[] marked = new byte[bytes.length + 3];
    System.arraycopy(bytes, 0, marked, 3, bytes.length);
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    damaged.put("wrong-mark", marked);
    return damaged;
  }

  byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, seeded.between(bytes.length / 4, bytes.length - 2));
  }

  byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[seeded.between(0, bytes.length - 1)] ^= (byte) (1 << seeded.between(0, 7));
    return flipped;
  }

  /** Flipped in the heads of the file and of its first record, and in their boxes. */
  byte[] headFlipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[seeded.between(0, 150)] ^= (byte) (1 << seeded.between(0, 7));
    return flipped;
  }

  private interface PointChange {
    String of(MatchResult point);
  }

  private static String point(MatchResult m, String first, String second) {
    return "J" + m.group(1) + "," + m.group(2) + "," + first + "," + second;
  }

  private static String thousandfold(MatchResult m) {
    return point(m, m.group(3).replace(".", ""), m.group(4).replace(".", ""));
  }

  /** Changes one point of all. */
  private String pointsChanged(String text, PointChange change) {
    List<MatchResult> points = POINT.matcher(text).results().toList();
    MatchResult one = seeded.oneOf(points);
    return text.substring(0, one.start()) + change.of(one) + text.substring(one.end());
  }

  private static String changesOfZone(String text, String zone) {
    return text.replace("带号=35", "带号=" + zone).replaceAll(",35(\\d{6}\\.)", ",$1");
  }

  private String withoutALine(String text) {
    return pointsChanged(text, m -> "").replace("\n\n", "\n");
  }

  private String aLineTwice(String text) {
    return pointsChanged(text, m -> m.group() + "\n" + m.group());
  }

  String digitsSwapped(String text) {
    List<MatchResult> numbers = DIGITS.matcher(text).results().toList();
    MatchResult one = seeded.oneOf(numbers);
    char[] digits = one.group().toCharArray();
    int at = seeded.between(1, one.group().indexOf('.') - 2);
    char first = digits[at];
    digits[at] = digits[at + 1];
    digits[at + 1] = first;
    return text.substring(0, one.start()) + new String(digits) + text.substring(one.end());
  }

  private String zoneOfSome(String text) {
    return POINT
        .matcher(text)
        .replaceAll(
            m ->
                seeded.chance(0.3) ? m.group().replaceFirst(",35(?=\\d{6}\\.)", ",36") : m.group());
  }

  private String zoneOfOneParcel(String text) {
    List<String> parcels = parcels(text);
    if (parcels.size() < 3) {
      return null;
    }
    int one = seeded.between(1, parcels.size() - 1);
    parcels.set(one, parcels.get(one).replaceAll(",35(?=\\d{6}\\.)", ",36"));
    return String.join("", parcels);
  }

  private static List<String> parcels(String text) {
    return new ArrayList<>(Arrays.asList(text.split("(?m)(?=^\\d+,[\\d.]+,DK)")));
  }

  private static String lastParcelTwice(String text) {
    List<String> parcels = parcels(text);
    return text + parcels.get(parcels.size() - 1);
  }

  private String ringOfOne(String text) {
    return pointsChanged(
        text, m -> m.group().replaceFirst(",\\d+,", "," + seeded.between(2, 4) + ","));
  }

  /** The closing point and the one before it are lost. */
  private String gap(String text) {
    String[] lines = text.split("\n");
    return String.join("\n", Arrays.copyOf(lines, lines.length - 2)) + "\n";
  }

  private static String withoutClosing(String text) {
    String[] lines = text.split("\n");
    return String.join("\n", Arrays.copyOf(lines, lines.length - 1)) + "\n";
  }

  private String twoPointsSwapped(String text) {
    List<MatchResult> points = POINT.matcher(text).results().toList();
    int at = seeded.between(0, points.size() - 2);
    MatchResult a = points.get(at);
    MatchResult b = points.get(at + 1);
    return text.substring(0, a.start())
        + b.group()
        + text.substring(a.end(), b.start())
        + a.group()
        + text.substring(b.end());
  }

  private String mixedEnds(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n")) {
      out.append(line).append(seeded.oneOf(List.of("\n", "\r\n", "\r", "\r\r\n", "\n\n")));
    }
    return out.toString();
  }

  /**
   * What can happen to a table of corners. A table that ends within its first ring says nothing of
   * what is missing, so that it is cut behind that one.
   */
  Map<String, byte[]> ofCorners(byte[] bytes) {
    Map<String, byte[]> damaged = ofText(bytes);
    damaged.keySet().removeIf(what -> what.startsWith("cut"));
    String text = new String(bytes, StandardCharsets.UTF_8);
    int behindHead = text.indexOf('\n') + 1;
    String first = text.substring(behindHead, text.indexOf('\n', behindHead));
    String closing = first.substring(first.indexOf(",J1,"));
    int behindRing = text.indexOf(closing, behindHead + first.length()) + closing.length();
    for (int i = 0; i < 6 && text.length() - behindRing > 20; i++) {
      String cut = text.substring(0, seeded.between(behindRing + 4, text.length() - 10));
      String last = cut.substring(cut.lastIndexOf('\n') + 1);
      if (text.indexOf(last.isEmpty() ? closing : last) < cut.lastIndexOf('\n')) {
        continue; // of a parcel that is not there at all nothing can tell
      }
      damaged.put("cut" + i, cut.getBytes(StandardCharsets.UTF_8));
    }
    return damaged;
  }

  /** What can happen to any text. */
  Map<String, byte[]> ofText(byte[] bytes) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      damaged.put("cut" + i, cut(bytes));
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    damaged.put("mixed-ends", mixedEndsOf(text).getBytes(StandardCharsets.ISO_8859_1));
    byte[] marked = ("\u00EF\u00BB\u00BF" + text).getBytes(StandardCharsets.ISO_8859_1);
    damaged.put("mark", marked);
    return damaged;
  }

  private static String mixedEndsOf(String text) {
    StringBuilder out = new StringBuilder();
    int line = 0;
    for (String each : text.split("\r?\n")) {
      out.append(each).append(line++ % 2 == 0 ? "\n" : "\r\n");
    }
    return out.toString();
  }
}
