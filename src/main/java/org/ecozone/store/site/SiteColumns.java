package org.ecozone.store.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.column.CutColumn;
import org.ecozone.zone.column.CutColumns;

/**
 * Which columns of a sites table mean what (design.md section 4). Names are compared without case,
 * width and blanks. What a shapefile leaves of a name counts too where it is certain; both are
 * said.
 *
 * @param id column of the site id, null if the fid is the id
 * @param name column of the name, null if there is none
 * @param parcel column of the parcel id, null if there is none
 * @param attributes canonical attribute name to the columns that state it, in table order
 * @param issues which names were cut, and what they were taken for
 */
public record SiteColumns(
    String id,
    String name,
    String parcel,
    Map<String, List<String>> attributes,
    List<Issue> issues) {
  /** Usual names of the column with the site id, the likelier first; folded. */
  public static final List<String> ID_NAMES = List.of("site_id", "code", "xmdm", "bsm", "项目编号");

  /** What no attribute is called. */
  private static final String ID = "#id";

  private static final String NAME = "#name";
  private static final String PARCEL = "#parcel";
  private static final Set<String> OWN = Set.of(ID, NAME, PARCEL);

  private static final List<String> NAME_NAMES = List.of("name", "xmmc", "mc", "项目名称");
  private static final List<String> PARCEL_NAMES = List.of("dkbh", "地块编号", "parcel");

  /**
   * Fields are null where nobody named them; aliases are lower case. Fails if a named field is not
   * there.
   */
  public static SiteColumns of(
      String file,
      FeatureTable table,
      String idField,
      String nameField,
      Map<String, String> aliases)
      throws StoreException {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    Set<String> exact = new HashSet<>();
    for (String column : table.columns()) {
      String attribute = aliases.get(fold(column));
      if (attribute != null) {
        attributes.computeIfAbsent(attribute, key -> new ArrayList<>()).add(column);
        exact.add(column);
      }
    }
    Map<String, String> own = new HashMap<>();
    put(own, ID, idField == null ? first(table, ID_NAMES) : named(file, table, idField));
    put(own, NAME, nameField == null ? first(table, NAME_NAMES) : named(file, table, nameField));
    put(own, PARCEL, first(table, PARCEL_NAMES));
    exact.addAll(own.values());
    Set<String> found = new HashSet<>(attributes.keySet());
    found.addAll(own.keySet());
    List<CutColumn> cut = new CutColumns(known(aliases)).of(table.columns(), found, exact);
    for (CutColumn column : cut) {
      if (column.isCertain() && OWN.contains(column.target())) {
        own.put(column.target(), column.column());
      } else if (column.isCertain()) {
        attributes.put(column.target(), List.of(column.column()));
      }
    }
    return new SiteColumns(
        own.get(ID),
        own.get(NAME),
        own.get(PARCEL),
        attributes,
        CutNames.issues(cut, file, table.name()));
  }

  /** Whether the columns tell a site: by its id or name, or by so many attributes. */
  public static boolean isCutSite(List<String> columns, Map<String, String> aliases, int enough) {
    List<CutColumn> cut = new CutColumns(known(aliases)).of(columns, Set.of(), Set.of());
    boolean named = cut.stream().anyMatch(each -> each.isCertain() && OWN.contains(each.target()));
    return named || cut.stream().filter(CutColumn::isCertain).count() >= enough;
  }

  private static void put(Map<String, String> own, String role, String column) {
    if (column != null) {
      own.put(role, column);
    }
  }

  /** Every name that a column may have, by what it stands for. */
  private static Map<String, List<String>> known(Map<String, String> aliases) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put(ID, ID_NAMES);
    known.put(NAME, NAME_NAMES);
    known.put(PARCEL, PARCEL_NAMES);
    aliases.forEach(
        (alias, attribute) ->
            known.computeIfAbsent(attribute, key -> new ArrayList<>()).add(alias));
    return known;
  }

  /** Every column that must be read, each once. */
  public List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    for (String column : new String[] {id, name, parcel}) {
      if (column != null) {
        all.add(column);
      }
    }
    attributes.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  private static String first(FeatureTable table, List<String> wanted) {
    for (String name : wanted) {
      String column = find(table, name);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  private static String named(String file, FeatureTable table, String field) throws StoreException {
    String column = find(table, fold(field));
    if (column == null
        && fold(table.fidColumn()).equals(fold(field))
        && !table.fidColumn().isEmpty()) {
      column = table.fidColumn();
    }
    if (column == null) {
      throw new StoreException(
          Issue.of(
              StoreIssue.FIELD_NOT_FOUND,
              file,
              table.name(),
              field,
              String.join(", ", table.columns())),
          null);
    }
    return column;
  }

  private static String find(FeatureTable table, String folded) {
    for (String column : table.columns()) {
      if (fold(column).equals(folded)) {
        return column;
      }
    }
    return null;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
