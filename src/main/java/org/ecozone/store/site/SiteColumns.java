package org.ecozone.store.site;

import java.text.Normalizer;
import java.util.ArrayList;
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

/**
 * Which columns of a sites table mean what (design.md section 4). Names are compared without case,
 * width and blanks. A shapefile in UTF-8 has room for three characters of a name: such short forms
 * count too.
 *
 * @param id column of the site id, null if the fid is the id
 * @param name column of the name, null if there is none
 * @param parcel column of the parcel id, null if there is none
 * @param attributes canonical attribute name to the columns that state it, in table order
 */
public record SiteColumns(
    String id, String name, String parcel, Map<String, List<String>> attributes) {
  /** Usual names of the column with the site id, the likelier first; folded. */
  public static final List<String> ID_NAMES = List.of("site_id", "code", "xmdm", "bsm", "项目编号", "项目编");

  private static final List<String> NAME_NAMES = List.of("name", "xmmc", "mc", "项目名称", "项目名");
  private static final List<String> PARCEL_NAMES = List.of("dkbh", "地块编号", "parcel", "地块编");

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
    for (String column : table.columns()) {
      String attribute = aliases.get(fold(column));
      if (attribute != null) {
        attributes.computeIfAbsent(attribute, key -> new ArrayList<>()).add(column);
      }
    }
    return new SiteColumns(
        idField == null ? first(table, ID_NAMES) : named(file, table, idField),
        nameField == null ? first(table, NAME_NAMES) : named(file, table, nameField),
        first(table, PARCEL_NAMES),
        attributes);
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
