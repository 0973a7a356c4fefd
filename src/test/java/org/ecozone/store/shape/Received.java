package org.ecozone.store.shape;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;

/** A file that was read to its end. */
record Received(ReceivedFile file, List<ReceivedRow> rows, List<Issue> rowIssues) {
  static Received of(InputFile input) throws StoreException {
    return of(input, ReadChoices.NONE);
  }

  /** The first table; the file is closed again. */
  static Received of(InputFile input, ReadChoices choices) throws StoreException {
    try (ReceivedFile file = new ShapefileReader().open(input, choices, Progress.NONE)) {
      List<ReceivedRow> rows = new ArrayList<>();
      List<Issue> issues = file.read(file.tables().get(0), Progress.NONE, rows::add);
      return new Received(file, rows, issues);
    }
  }

  ReceivedTable table() {
    return file.tables().get(0);
  }

  List<String> fileCodes() {
    return file.issues().stream().map(Issue::code).toList();
  }

  List<String> rowCodes() {
    return rowIssues.stream().map(Issue::code).toList();
  }

  Issue issue(String code) {
    List<Issue> all = new ArrayList<>(file.issues());
    all.addAll(rowIssues);
    return all.stream().filter(issue -> issue.code().equals(code)).findFirst().orElseThrow();
  }

  List<Object> column(String name) {
    List<String> names = table().columns().stream().map(column -> column.name()).toList();
    int index = names.indexOf(name);
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.values().get(index)));
    return values;
  }
}
