package org.ecozone.app.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.app.replay.VerifyResult.Difference;
import org.ecozone.app.results.JsonTree;
import org.ecozone.job.Progress;

/**
 * Compares two screening records field by field.
 *
 * <p>Sites are compared pair by pair, so that a record of any size takes the memory of two sites.
 * Inside a site, elements of an array are paired by what names them (rule, parcel, zone), so that
 * one finding more is one difference.
 */
final class RecordComparison {
  private static final String SITES = "sites";

  /** What officers decided: kept in the record, and nothing that a program could say again. */
  private static final String DECISIONS = "overrides";

  private static final String NOTHING = "-";
  private static final List<String> NAMES =
      List.of(
          "id",
          "site_id",
          "parcel",
          "rule",
          "layer",
          "code",
          "file",
          "table",
          "ledger",
          "zone_class",
          "zone_fid",
          "fid",
          "key",
          "reason");

  private final Consumer<Difference> found;
  private final Progress progress;

  RecordComparison(Consumer<Difference> found, Progress progress) {
    this.found = found;
    this.progress = progress;
  }

  void compare(Path recorded, Path replayed) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonParser first = factory.createParser(recorded.toFile());
        JsonParser second = factory.createParser(replayed.toFile())) {
      first.nextToken();
      second.nextToken();
      topLevel(first, second);
    }
  }

  private void topLevel(JsonParser first, JsonParser second) throws IOException {
    Map<String, Object> left = new LinkedHashMap<>();
    Map<String, Object> right = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      boolean moreLeft = first.nextToken() == JsonToken.FIELD_NAME;
      boolean moreRight = second.nextToken() == JsonToken.FIELD_NAME;
      boolean sites = moreLeft && moreRight && isSites(first) && isSites(second);
      if (sites) {
        compare("", left, right);
        left.clear();
        right.clear();
        sites(first, second);
      } else {
        keep(first, moreLeft, left);
        keep(second, moreRight, right);
      }
      more = moreLeft || moreRight;
    }
    compare("", left, right);
    if (first.nextToken() != null) {
      throw new JsonParseException(first, "text behind the record");
    }
  }

  private static boolean isSites(JsonParser json) throws IOException {
    return json.currentName().equals(SITES);
  }

  private static void keep(JsonParser json, boolean there, Map<String, Object> into)
      throws IOException {
    if (there) {
      String name = json.currentName();
      json.nextToken();
      Object value = JsonTree.read(json);
      if (!name.equals(DECISIONS)) {
        into.put(name, value);
      }
    }
  }

  private void sites(JsonParser first, JsonParser second) throws IOException {
    first.nextToken();
    second.nextToken();
    boolean moreLeft = first.nextToken() == JsonToken.START_OBJECT;
    boolean moreRight = second.nextToken() == JsonToken.START_OBJECT;
    for (int index = 0; moreLeft || moreRight; index++) {
      progress.checkCancelled();
      Object left = moreLeft ? JsonTree.read(first) : null;
      Object right = moreRight ? JsonTree.read(second) : null;
      String id = JsonTree.text(JsonTree.object(left == null ? right : left), "site_id");
      compare(SITES + "[" + index + " " + id + "]", left, right);
      moreLeft = moreLeft && first.nextToken() == JsonToken.START_OBJECT;
      moreRight = moreRight && second.nextToken() == JsonToken.START_OBJECT;
    }
  }

  private void compare(String place, Object left, Object right) {
    if (left instanceof Map && right instanceof Map) {
      objects(place, JsonTree.object(left), JsonTree.object(right));
    } else if (left instanceof List && right instanceof List) {
      arrays(place, JsonTree.array(left), JsonTree.array(right));
    } else if (!JsonTree.isSame(left, right)) {
      found.accept(new Difference(place, text(left), text(right)));
    }
  }

  private void objects(String place, Map<String, Object> left, Map<String, Object> right) {
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    for (String name : names) {
      compare(place.isEmpty() ? name : place + "." + name, left.get(name), right.get(name));
    }
  }

  private void arrays(String place, List<Object> left, List<Object> right) {
    Map<String, Object> namedLeft = named(left);
    Map<String, Object> namedRight = named(right);
    if (namedLeft != null && namedRight != null) {
      Set<String> names = new LinkedHashSet<>(namedLeft.keySet());
      names.addAll(namedRight.keySet());
      for (String name : names) {
        compare(place + "[" + name + "]", namedLeft.get(name), namedRight.get(name));
      }
      return;
    }
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      compare(
          place + "[" + i + "]",
          i < left.size() ? left.get(i) : null,
          i < right.size() ? right.get(i) : null);
    }
  }

  /** Elements by what names them; null if that is not unique, or if they have no names. */
  private static Map<String, Object> named(List<Object> elements) {
    Map<String, Object> named = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Object element : elements) {
      StringBuilder name = new StringBuilder();
      Map<String, Object> fields = JsonTree.object(element);
      for (String field : NAMES) {
        String value = JsonTree.text(fields, field);
        name.append(value.isEmpty() || name.isEmpty() ? "" : "/").append(value);
      }
      if (name.isEmpty() || !seen.add(name.toString())) {
        return null;
      }
      named.put(name.toString(), element);
    }
    return named;
  }

  private static String text(Object value) {
    if (value == null) {
      return NOTHING;
    }
    String text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
