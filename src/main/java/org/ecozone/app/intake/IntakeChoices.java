package org.ecozone.app.intake;

import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;

/**
 * What the user said about a file that comes in. Immutable; what is empty was not said.
 *
 * @param read how the file is read, by the key of the option: {@code encoding}, {@code cad-layers},
 *     {@code sheet}, {@code columns}, {@code points-as}, {@code template}, {@code area-unit},
 *     {@code table}
 * @param crs as {@link org.ecozone.geo.Crs#parse} reads it
 * @param axisOrder which number stands first; null if nobody said
 * @param oldDatum what happens to Xi'an 80 and Beijing 54
 * @param parameterSet name of the user's datum parameters
 * @param grouping null if nobody said
 * @param idField column of the id
 * @param nameField column of the name
 */
public record IntakeChoices(
    Map<String, String> read,
    String crs,
    AxisOrder axisOrder,
    OldDatum oldDatum,
    String parameterSet,
    Grouping grouping,
    String idField,
    String nameField) {
  /** What becomes a project site. */
  public enum Grouping {
    /** The file is one site, its rows are the parcels. */
    FILE,
    /** Each row is a site. */
    ROWS,
    /** Rows that say the same in the column of the id are one site. */
    FIELD
  }

  public static final IntakeChoices NONE =
      new IntakeChoices(Map.of(), "", null, OldDatum.REFUSE, "", null, "", "");

  private static final String READ = "read.";

  public IntakeChoices {
    read = Map.copyOf(read);
  }

  public IntakeChoices withRead(String option, String value) {
    Map<String, String> all = new TreeMap<>(read);
    if (value == null || value.isEmpty()) {
      all.remove(option);
    } else {
      all.put(option, value);
    }
    return new IntakeChoices(
        all, crs, axisOrder, oldDatum, parameterSet, grouping, idField, nameField);
  }

  public IntakeChoices withCrs(String chosen, AxisOrder order) {
    return new IntakeChoices(
        read, chosen, order, oldDatum, parameterSet, grouping, idField, nameField);
  }

  /** Moves old datums with the parameters of this name. */
  public IntakeChoices shifted(String parameters) {
    return new IntakeChoices(
        read, crs, axisOrder, OldDatum.SHIFTED, parameters, grouping, idField, nameField);
  }

  /** Takes old datums, or refuses them. */
  public IntakeChoices withOldDatum(OldDatum chosen) {
    return new IntakeChoices(read, crs, axisOrder, chosen, "", grouping, idField, nameField);
  }

  public IntakeChoices withGrouping(Grouping chosen) {
    return new IntakeChoices(
        read, crs, axisOrder, oldDatum, parameterSet, chosen, idField, nameField);
  }

  public IntakeChoices withFields(String id, String name) {
    return new IntakeChoices(read, crs, axisOrder, oldDatum, parameterSet, grouping, id, name);
  }

  /** As flat texts, for a project file, a record or a command line. */
  public Map<String, String> toMap() {
    Map<String, String> map = new TreeMap<>();
    read.forEach((key, value) -> map.put(READ + key, value));
    put(map, "crs", crs);
    put(map, "axis-order", axisOrder == null ? "" : axisOrder.name());
    put(map, "old-datum", oldDatum == OldDatum.REFUSE ? "" : oldDatum.name());
    put(map, "parameters", parameterSet);
    put(map, "grouping", grouping == null ? "" : grouping.name());
    put(map, "id-field", idField);
    put(map, "name-field", nameField);
    return map;
  }

  private static void put(Map<String, String> map, String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }

  /**
   * From what {@link #toMap} gave; fails unchecked, naming the key, if a value or a key is unknown.
   */
  public static IntakeChoices ofMap(Map<String, String> map) {
    Map<String, String> read = new TreeMap<>();
    Map<String, String> rest = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (key.startsWith(READ)) {
            read.put(key.substring(READ.length()), value);
          } else {
            rest.put(key, value);
          }
        });
    IntakeChoices choices =
        new IntakeChoices(
            read,
            take(rest, "crs"),
            oneOf(AxisOrder.class, rest, "axis-order"),
            rest.containsKey("old-datum")
                ? oneOf(OldDatum.class, rest, "old-datum")
                : OldDatum.REFUSE,
            take(rest, "parameters"),
            oneOf(Grouping.class, rest, "grouping"),
            take(rest, "id-field"),
            take(rest, "name-field"));
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(rest.keySet().iterator().next());
    }
    return choices;
  }

  private static String take(Map<String, String> map, String key) {
    String value = map.remove(key);
    return value == null ? "" : value;
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, Map<String, String> map, String key) {
    String value = take(map, key);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + "=" + value, e);
    }
  }
}
