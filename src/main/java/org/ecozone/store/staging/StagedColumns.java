package org.ecozone.store.staging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedFile.Grouping;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;

/**
 * The columns of a staged table. For sites, columns come first that say in the words of a sites
 * table (design.md 4) which rows are one site; columns of the file under those names get a number.
 */
final class StagedColumns {
  private static final String SITE = "site_id";
  private static final String NAME = "name";
  private static final String PARCEL = "地块编号";

  /** Names that a sites table gives a meaning, folded. */
  private static final Set<String> OF_SITE =
      Set.of("site_id", "code", "xmdm", "bsm", "项目编号", "项目编");

  private static final Set<String> OF_NAME = Set.of("name", "xmmc", "mc", "项目名称", "项目名");
  private static final Set<String> OF_PARCEL = Set.of("dkbh", "地块编号", "parcel", "地块编");

  private final List<Column> received;
  private final int parcelAt;
  private final int nameAt;
  private final String site;
  private final String siteName;
  private final List<String> added = new ArrayList<>();
  private final Set<String> parcels = new HashSet<>();
  private final List<String> renamed = new ArrayList<>();
  private List<Column> columns;
  private long numbered;

  private StagedColumns(ReceivedFile file, ReceivedTable table) {
    received = table.columns();
    parcelAt = at(table.roles().parcel());
    nameAt = at(table.roles().name());
    String project = file.projectName().strip();
    site = project.isEmpty() ? file.input().stem() : project;
    siteName = site;
  }

  static StagedColumns of(ReceivedFile file, ReceivedTable table, Reading.Rows rows) {
    StagedColumns columns = new StagedColumns(file, table);
    boolean one =
        rows == Reading.Rows.ONE_SITE
            || rows == Reading.Rows.SITES && file.grouping() == Grouping.ONE_SITE;
    if (one) {
      columns.added.addAll(List.of(SITE, NAME, PARCEL));
    } else if (rows == Reading.Rows.SITE_PER_VALUE) {
      columns.addForRows(Grouping.ROWS);
      columns.added.add(PARCEL);
    } else if (rows != Reading.Rows.LAYERS) {
      columns.addForRows(file.grouping());
    }
    columns.finish(one, rows == Reading.Rows.SITE_PER_VALUE);
    return columns;
  }

  /** Rows that are sites keep their own columns; what only the format knows is added. */
  private void addForRows(Grouping usual) {
    if (usual == Grouping.ONE_SITE && parcelAt >= 0 && !has(OF_SITE)) {
      added.add(SITE);
    }
    if (nameAt >= 0 && !has(OF_NAME)) {
      added.add(NAME);
    }
  }

  private boolean has(Set<String> names) {
    return received.stream().anyMatch(column -> names.contains(fold(column.name())));
  }

  private int at(String name) {
    for (int i = 0; i < received.size(); i++) {
      if (!name.isEmpty() && received.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void finish(boolean one, boolean byValue) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<Column> all = new ArrayList<>();
    for (String name : added) {
      taken.add(name);
      all.add(new Column(name, Type.TEXT));
    }
    for (Column column : received) {
      String folded = fold(column.name());
      boolean taught =
          one && (OF_SITE.contains(folded) || OF_NAME.contains(folded))
              || (one || byValue) && OF_PARCEL.contains(folded);
      String wanted = column.name().isBlank() ? "_" : column.name().replace('\0', '_');
      String name = taught ? wanted + "_1" : wanted;
      for (int n = 2; !taken.add(name); n++) {
        name = wanted + "_" + n;
      }
      if (!name.equals(column.name()) && !added.contains(wanted)) {
        renamed.add(column.name() + " → " + name);
      }
      all.add(new Column(name, column.type()));
    }
    columns = List.copyOf(all);
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }

  /** The values of a row, those of the added columns first. */
  List<Object> values(ReceivedRow row) {
    List<Object> values = new ArrayList<>(columns.size());
    for (String name : added) {
      values.add(
          switch (name) {
            case SITE -> isOneSite() ? site : text(row, parcelAt);
            case NAME -> isOneSite() ? siteName : text(row, nameAt);
            default -> parcel(row);
          });
    }
    for (int i = 0; i < received.size(); i++) {
      values.add(stored(received.get(i).type(), row.values().get(i)));
    }
    return values;
  }

  private boolean isOneSite() {
    return added.contains(SITE) && added.contains(PARCEL);
  }

  /** Its own number, unless it has none or another parcel has it already. */
  private String parcel(ReceivedRow row) {
    String stated = text(row, parcelAt);
    if (!stated.isEmpty() && parcels.add(stated)) {
      return stated;
    }
    numbered++;
    String given = stated.isEmpty() ? "#" + row.fid() : stated + "#" + row.fid();
    while (!parcels.add(given)) {
      given += "#";
    }
    return given;
  }

  private static String text(ReceivedRow row, int at) {
    Object value = at < 0 ? null : row.values().get(at);
    return value == null ? "" : value.toString().strip();
  }

  /** A text in a column of numbers stays a text: SQLite keeps both. */
  private static Object stored(Type type, Object value) {
    boolean number = type == Type.INTEGER || type == Type.DOUBLE;
    return number && value instanceof Boolean flag ? (Object) (flag ? 1L : 0L) : value;
  }

  /** What was changed, known after the last row. */
  List<Issue> remarks(String file, String table) {
    List<Issue> remarks = new ArrayList<>();
    if (numbered > 0 && parcels.size() > 1) {
      remarks.add(Issue.of(StagingIssue.PARCELS_NUMBERED, file, table, numbered));
    }
    if (parcels.size() > 1 && isOneSite()) {
      remarks.add(Issue.of(StagingIssue.ROWS_ARE_PARCELS, file, table, parcels.size()));
    }
    if (!renamed.isEmpty()) {
      remarks.add(Issue.of(StagingIssue.COLUMN_RENAMED, file, table, String.join(", ", renamed)));
    }
    return remarks;
  }
}
