package org.ecozone.store.txt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.txt.PointLine.Separator;
import org.ecozone.zone.Issue;

/**
 * How a local dialect is to be read, as a user sorted it out once.
 *
 * @param name by which people know it
 * @param separator between the fields of a point
 * @param head names of the fields of a parcel's head in their order, empty for the usual ones; the
 *     standard ones are {@link ParcelHead#STANDARD}
 * @param points meaning of the fields of a point
 * @param order what the first of the two numbers is; null if the numbers tell
 * @param areaUnit unit of stated areas; null if it is to be found out
 * @param shape what files of this dialect look like, by {@link TxtShape}; may be empty
 */
public record TxtTemplate(
    String name,
    Separator separator,
    List<String> head,
    List<PointField> points,
    AxisOrder order,
    AreaUnit areaUnit,
    String shape) {
  /** Meaning of a field of a point. */
  public enum PointField {
    NUMBER,
    RING,
    /** The first coordinate, the second one. */
    FIRST,
    SECOND,
    HEIGHT,
    /** Of no interest. */
    SKIP
  }

  public TxtTemplate {
    head = List.copyOf(head);
    points = List.copyOf(points);
  }

  /** The same under another name. */
  public TxtTemplate withName(String other) {
    return new TxtTemplate(other, separator, head, points, order, areaUnit, shape);
  }

  int pointFields() {
    return points.size();
  }

  /** Where a field stands, -1 if there is none. */
  int at(PointField field) {
    return points.indexOf(field);
  }

  /**
   * The template in one line, as {@code ReadOption.TEMPLATE} takes it, so that a project or a
   * command that was stored reads the same whatever becomes of the list of templates.
   */
  public String text() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", clean(name));
    parts.put("separator", separator.name());
    parts.put("head", String.join(",", head.stream().map(TxtTemplate::clean).toList()));
    parts.put("points", String.join(",", points.stream().map(Enum::name).toList()));
    parts.put("order", order == null ? "" : order.name());
    parts.put("area", areaUnit == null ? "" : areaUnit.name());
    parts.put("shape", shape);
    List<String> texts = new ArrayList<>();
    parts.forEach((key, value) -> texts.add(key + "=" + value));
    return String.join(";", texts);
  }

  private static String clean(String text) {
    return text.replaceAll("[;,=\\s]+", " ").strip();
  }

  /**
   * Reads {@link #text}.
   *
   * @param file what messages call the place it comes from
   */
  public static TxtTemplate parse(String text, String file) throws StoreException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    try {
      List<PointField> points =
          list(parts.get("points")).stream()
              .map(p -> PointField.valueOf(p.toUpperCase(Locale.ROOT)))
              .toList();
      TxtTemplate template =
          new TxtTemplate(
              parts.getOrDefault("name", ""),
              optional(Separator.class, parts.get("separator")).orElse(Separator.EITHER),
              list(parts.get("head")),
              points,
              optional(AxisOrder.class, parts.get("order")).orElse(null),
              optional(AreaUnit.class, parts.get("area")).orElse(null),
              parts.getOrDefault("shape", ""));
      if (template.isComplete()) {
        return template;
      }
    } catch (IllegalArgumentException e) {
      throw new StoreException(Issue.of(TxtIssue.TEMPLATE_BROKEN, file, "", text), e);
    }
    throw new StoreException(Issue.of(TxtIssue.TEMPLATE_BROKEN, file, "", text), null);
  }

  /** Both coordinates stand in it, and nothing but blank fields twice. */
  private boolean isComplete() {
    List<PointField> named = points.stream().filter(p -> p != PointField.SKIP).toList();
    return at(PointField.FIRST) >= 0
        && at(PointField.SECOND) >= 0
        && named.stream().distinct().count() == named.size()
        && points.size() <= 12;
  }

  private static List<String> list(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(text.split(",", -1)).stream().map(String::strip).toList();
  }

  private static <T extends Enum<T>> Optional<T> optional(Class<T> type, String name) {
    return name == null || name.isBlank()
        ? Optional.empty()
        : Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
  }
}
