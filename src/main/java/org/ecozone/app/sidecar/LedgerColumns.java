package org.ecozone.app.sidecar;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.store.StoreException;
import org.ecozone.store.table.CsvTable;

/** Headings that tables beside the maps give their columns: {@code data/rules/ledger.csv}. */
public final class LedgerColumns {
  private static final String FILE = "rules/ledger.csv";

  private final Map<String, List<String>> headings;

  private LedgerColumns(Map<String, List<String>> headings) {
    this.headings = headings;
  }

  /** The user's own list, else the shipped one. */
  public static LedgerColumns read(Installation installation) throws AppException {
    Path file = installation.dataFile(FILE);
    try {
      CsvTable table = CsvTable.read(file).needColumns("role", "headings");
      Map<String, List<String>> headings = new HashMap<>();
      for (CsvTable.Row row : table.rows()) {
        List<String> names =
            List.of(row.get("headings").split(";")).stream().map(LedgerColumns::fold).toList();
        headings.put(row.need("role"), names);
      }
      return new LedgerColumns(headings);
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /** Place of the column of a role, by the likelier heading first; -1 if there is none. */
  public int at(String role, List<String> header) {
    List<String> folded = header.stream().map(LedgerColumns::fold).toList();
    for (String heading : headings.getOrDefault(role, List.of())) {
      int at = folded.indexOf(heading);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a heading is known for something that is no answer of the form. */
  public boolean isKnown(String heading) {
    return headings.values().stream().anyMatch(names -> names.contains(fold(heading)));
  }

  static String fold(String heading) {
    return CsvTable.fold(heading).replaceAll("[_\\-*＊()（）:：]+", "");
  }
}
