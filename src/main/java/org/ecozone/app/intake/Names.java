package org.ecozone.app.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;

/** Which columns of a table name its rows, and what they say. */
final class Names {
  /** As for a table of sites: design.md 4. */
  private static final List<String> ID_NAMES = List.of("site_id", "code", "xmdm", "bsm", "项目编号");

  private static final List<String> PARCEL_NAMES = List.of("dkbh", "地块编号", "parcel");
  private static final List<String> NAME_NAMES =
      List.of("name", "xmmc", "mc", "项目名称", "dkmc", "地块名称");

  private final int id;
  private final int name;
  private final int parcel;

  private Names(int id, int name, int parcel) {
    this.id = id;
    this.name = name;
    this.parcel = parcel;
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
    return new Names(id, name < 0 ? first(table, NAME_NAMES) : name, parcel);
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

  /** Ids of sites that several parcels have, with how many; empty where rows have no parcels. */
  Map<String, Integer> repeated(ReceivedFile file, ReceivedTable table, Progress progress)
      throws StoreException {
    if (id < 0 || parcel < 0 || id == parcel) {
      return Map.of();
    }
    Map<String, Integer> counts = new HashMap<>();
    file.read(
        table,
        progress,
        row -> {
          progress.checkCancelled();
          boolean counted = row.failure() == null && row.geometry() != null;
          if (counted && !id(row).isEmpty() && !text(row, parcel).isEmpty()) {
            counts.merge(id(row), 1, Integer::sum);
          }
        });
    counts.values().removeIf(count -> count < 2);
    return counts;
  }

  private static String text(ReceivedRow row, int at) {
    Object value = at < 0 || at >= row.values().size() ? null : row.values().get(at);
    return value == null ? "" : value.toString().strip();
  }
}
