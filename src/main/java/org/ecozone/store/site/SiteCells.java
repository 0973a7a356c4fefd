package org.ecozone.store.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.CellText;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.blob.Remark;

/**
 * What the columns of one row of a sites table say.
 *
 * <p>Threads: immutable.
 */
final class SiteCells {
  /** What takes remarks about rows. */
  interface Remarks {
    /** For rows whose remarks were made before. */
    Remarks NONE = (fid, issue, args) -> {};

    void say(long fid, StoreIssue issue, String... args);

    static Remarks to(IssueLog log) {
      return (fid, issue, args) ->
          log.add(fid, new Remark(issue, List.of(args)), issue.severity(), Double.NaN, Double.NaN);
    }
  }

  /** An attribute and where the columns that state it stand among the values. */
  private record Stated(String attribute, int[] columns) {}

  private final int id;
  private final int name;
  private final int parcel;
  private final List<Stated> attributes = new ArrayList<>();

  /** Values come in the order of {@link SiteColumns#all()}. */
  SiteCells(SiteColumns columns) {
    List<String> all = columns.all();
    id = at(all, columns.id());
    name = at(all, columns.name());
    parcel = at(all, columns.parcel());
    columns
        .attributes()
        .forEach(
            (attribute, sources) ->
                attributes.add(
                    new Stated(attribute, sources.stream().mapToInt(all::indexOf).toArray())));
  }

  private static int at(List<String> all, String column) {
    return column == null ? -1 : all.indexOf(column);
  }

  /** False if the fid is the id of every site. */
  boolean hasIdColumn() {
    return id >= 0;
  }

  /** False if every site has one row. */
  boolean hasParcelColumn() {
    return parcel >= 0;
  }

  /** Empty if none. */
  String name(Object[] values) {
    return text(values, name);
  }

  /** 地块编号, empty if none. */
  String parcel(Object[] values) {
    return text(values, parcel);
  }

  /** The id as stated; the fid where none is. */
  String id(long fid, Object[] values, Remarks remarks) {
    String stated = text(values, id);
    if (!stated.isEmpty()) {
      return stated;
    }
    String text = Long.toString(fid);
    if (id >= 0) {
      remarks.say(fid, StoreIssue.SITE_ID_BLANK, text);
    }
    return text;
  }

  /** Canonical attribute to stated text; what two columns state differently is unknown. */
  Map<String, String> attributes(long fid, Object[] values, Remarks remarks) {
    Map<String, String> found = new HashMap<>(2 * attributes.size());
    for (Stated stated : attributes) {
      String first = "";
      boolean differs = false;
      for (int column : stated.columns()) {
        String text = text(values, column);
        if (first.isEmpty()) {
          first = text;
        } else if (!text.isEmpty() && !text.equals(first) && !differs) {
          differs = true;
          remarks.say(fid, StoreIssue.ATTRIBUTE_TWICE, stated.attribute(), first, text);
        }
      }
      if (!first.isEmpty() && !differs) {
        found.put(stated.attribute(), first);
      }
    }
    return found;
  }

  private static String text(Object[] values, int column) {
    return column < 0 ? "" : CellText.of(values[column]);
  }
}
