package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FormatReader;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** A file, read as a whole. */
public record ReadBack(
    ReceivedFile file, ReceivedTable table, List<ReceivedRow> rows, List<Issue> issues) {
  /** Everything of the first table. */
  public static ReadBack of(FormatReader reader, InputFile input, ReadChoices choices)
      throws StoreException {
    try (ReceivedFile file = reader.open(input, choices, Progress.NONE)) {
      List<ReceivedRow> rows = new ArrayList<>();
      List<Issue> issues = new ArrayList<>(file.issues());
      issues.addAll(file.read(file.tables().get(0), Progress.NONE, rows::add));
      return new ReadBack(file, file.tables().get(0), rows, issues);
    }
  }

  /** A table of corners as text. */
  public static ReadBack csv(String text) throws StoreException {
    return csv(text, ReadChoices.NONE);
  }

  /** The same with choices. */
  public static ReadBack csv(String text, ReadChoices choices) throws StoreException {
    return of(CornerTables::open, InputFile.ofText("界址点.csv", text), choices);
  }

  static ReadChoices choosing(ReadOption option, String value) {
    return ReadChoices.NONE.with(option, value);
  }

  /** Codes of all issues and failures. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>(issues.stream().map(Issue::code).toList());
    rows.stream()
        .filter(row -> row.failure() != null)
        .forEach(row -> codes.add(row.failure().code()));
    return codes;
  }

  /** The geometry of the n-th row as WKT; the code of its failure if it has none. */
  public String wkt(int row) {
    ReceivedRow received = rows.get(row);
    Geometry geometry = received.geometry();
    return geometry != null
        ? geometry.toText()
        : received.failure() == null ? "none" : received.failure().code();
  }

  /** All geometries. */
  public List<String> wkts() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(wkt(i));
    }
    return all;
  }
}
