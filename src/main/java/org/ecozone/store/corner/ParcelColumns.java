package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.corner.CornerLayout.ColumnGuess;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.zone.Issue;

/**
 * Attribute columns of parcels that were gathered from corners: number, name, stated area, and
 * whatever else is the same for all corners of a parcel.
 */
public final class ParcelColumns {
  /** Names where the file has none; those that the sites are read by. */
  private static final String PARCEL = "地块编号";

  private static final String NAME = "名称";
  private static final Pattern AREA =
      Pattern.compile("^[约≈\\s]*([-+\\d,.\\s]*\\d\\.?)\\s*\\D{0,8}$");

  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> extras = new ArrayList<>();
  private final List<String> extraNames = new ArrayList<>();
  private final ColumnRoles roles;
  private final int areaExtra;

  private ParcelColumns(CornerLayout layout) {
    Set<String> names = new HashSet<>();
    String parcel = unique(names, head(layout, CornerRole.PARCEL, PARCEL));
    String name = unique(names, head(layout, CornerRole.NAME, NAME));
    columns.add(new Column(parcel, Type.TEXT));
    columns.add(new Column(name, Type.TEXT));
    String area = "";
    AreaUnit unit = null;
    int found = -1;
    for (ColumnGuess column : layout == null ? List.<ColumnGuess>of() : layout.columns()) {
      boolean kept = column.role() == CornerRole.OTHER && !column.head().isEmpty();
      if (kept && column.alternatives().isEmpty() || column.role() == CornerRole.AREA) {
        boolean stated = column.role() == CornerRole.AREA;
        String own = unique(names, column.head().isEmpty() ? column.key() : column.head());
        found = stated ? extras.size() : found;
        area = stated ? own : area;
        unit = stated ? unit(layout, column) : unit;
        columns.add(new Column(own, stated ? Type.DOUBLE : Type.TEXT));
        extras.add(column.index());
        extraNames.add(own);
      }
    }
    areaExtra = found;
    roles = new ColumnRoles(parcel, name, area, unit);
  }

  static ParcelColumns of(CornerLayout layout) {
    return new ParcelColumns(layout);
  }

  /** Number and name, for texts without columns. */
  public static ParcelColumns none() {
    return new ParcelColumns(null);
  }

  private static String head(CornerLayout layout, CornerRole role, String otherwise) {
    Optional<ColumnGuess> column = layout == null ? Optional.empty() : layout.find(role);
    return column.map(ColumnGuess::head).filter(head -> !head.isEmpty()).orElse(otherwise);
  }

  private static String unique(Set<String> names, String wanted) {
    String line = wanted.replaceAll("\\s+", " ");
    String name = line;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = line + "_" + i;
    }
    return name;
  }

  private static AreaUnit unit(CornerLayout layout, ColumnGuess column) {
    StringBuilder texts = new StringBuilder(column.head());
    layout.samples().forEach(row -> texts.append(' ').append(row.cell(column.index())));
    String text = HeadWords.fold(texts.toString());
    if (text.contains("公顷") || text.matches("(?s).*\\bha\\b.*") || text.contains("hm")) {
      return AreaUnit.HECTARE;
    }
    if (text.contains("平方米") || text.contains("m2") || text.contains("平米")) {
      return AreaUnit.SQUARE_METRE;
    }
    return text.contains("亩") ? AreaUnit.MU : null;
  }

  public List<Column> columns() {
    return columns;
  }

  public ColumnRoles roles() {
    return roles;
  }

  /** Columns of the table that are kept beside number and name. */
  List<Integer> extras() {
    return extras;
  }

  List<String> extraNames() {
    return extraNames;
  }

  /** The values of a parcel, in the order of the columns. */
  List<Object> values(GatheredParcel parcel, String file, String table, List<Issue> issues) {
    List<Object> values = new ArrayList<>();
    values.add(parcel.id.isEmpty() ? null : parcel.id);
    values.add(parcel.name.isEmpty() ? null : parcel.name);
    for (int i = 0; i < extras.size(); i++) {
      String text = parcel.varies[i] ? null : parcel.extras[i];
      if (i != areaExtra || text == null) {
        values.add(text);
        continue;
      }
      Matcher area = AREA.matcher(HeadWords.fold(text));
      Double number =
          area.matches()
              ? NumberText.read(area.group(1).strip(), Comma.UNKNOWN)
                  .map(NumberText.Reading::value)
                  .orElse(null)
              : null;
      if (number == null) {
        issues.add(Issue.of(CornerIssue.AREA_UNREADABLE, file, table, parcel.firstRow, text));
      }
      values.add(number);
    }
    return values;
  }
}
