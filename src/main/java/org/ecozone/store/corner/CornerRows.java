package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.cell.CellRow;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** Rows of cells that are held, as a table of corners: out of a pasted text. */
public final class CornerRows {
  private final List<CellRow> rows;
  private final CornerReading reading;

  private CornerRows(List<CellRow> rows, CornerReading reading) {
    this.rows = rows;
    this.reading = reading;
  }

  /** Empty if the rows are no table of corners; fails if they are one that is refused. */
  public static Optional<CornerRows> find(List<CellRow> rows, String file, ReadChoices choices)
      throws StoreException {
    List<CellRow> filled =
        rows.stream().filter(row -> !row.isBlank()).limit(LayoutGuess.LOOKED_AT).toList();
    Map<CornerRole, String> chosen = ChosenColumns.of(choices, file);
    try {
      CornerLayout layout = LayoutGuess.of(filled, file, "", chosen);
      if (layout.isWkt()) {
        return Optional.empty();
      }
      return Optional.of(new CornerRows(rows, CornerReading.of(layout, file, choices)));
    } catch (StoreException e) {
      if (e.issue().code().equals(CornerIssue.NO_COORDINATES.name())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Hands on the parcels; gives what was odd about table and rows. */
  public List<Issue> read(Progress progress, RowSink sink) throws StoreException {
    List<Issue> issues = new ArrayList<>();
    // a list that is pasted has no heads as a rule
    reading.layoutIssues().forEach(issue -> issues.add(issue.withSeverity(Severity.INFO)));
    issues.addAll(
        reading.read(
            visitor -> {
              for (CellRow row : rows) {
                if (!visitor.row(row)) {
                  return;
                }
              }
            },
            progress,
            sink));
    return issues;
  }

  public ParcelColumns columns() {
    return reading.columns();
  }

  public CrsStatement crs() {
    return reading.crs();
  }

  /** What was made of the columns. */
  public CornerLayout layout() {
    return reading.layout();
  }
}
