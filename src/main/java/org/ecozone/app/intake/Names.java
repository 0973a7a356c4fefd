package org.ecozone.app.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.store.exchange.ReceivedRow;

/** Which columns of a table name its rows, and what they say. */
final class Names {
  /** As for a table of sites: design.md 4. */
  private static final List<String> ID_NAMES = List.of("site_id", "code", "xmdm", "bsm", "项目编号");

  private static final List<String> PARCEL_NAMES = List.of("dkbh", "地块编号", "parcel");
  private static final List<String> NAME_NAMES =
      List.of("name", "xmmc", "mc", "项目名称", "dkmc", "地块名称");

  private final int id;
  private final int name;

  private Names(int id, int name) {
    this.id = id;
    this.name = name;
  }

  static Names of(Intake.Table table, IntakeChoices choices, Grouping grouping) {
    int parcel = table.at(table.roles().parcel());
    if (parcel < 0) {
      parcel = first(table, PARCEL_NAMES);
    }
    int id = parcel;
    if (grouping == Grouping.ROWS) {
      int site = table.at(choices.idField());
      site = site < 0 ? first(table, ID_NAMES) : site;
      id = site < 0 ? parcel : site;
    }
    int name = table.at(choices.nameField());
    name = name < 0 ? table.at(table.roles().name()) : name;
    return new Names(id, name < 0 ? first(table, NAME_NAMES) : name);
  }

  private static int first(Intake.Table table, List<String> wanted) {
    for (String each : wanted) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (fold(table.columns().get(i)).equals(each)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  String id(ReceivedRow row) {
    return text(row, id);
  }

  String name(ReceivedRow row) {
    return text(row, name);
  }

  private static String text(ReceivedRow row, int at) {
    Object value = at < 0 || at >= row.values().size() ? null : row.values().get(at);
    return value == null ? "" : value.toString().strip();
  }
}
