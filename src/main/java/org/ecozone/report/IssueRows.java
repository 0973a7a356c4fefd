package org.ecozone.report;

import java.util.List;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** Rows of issues.csv. */
final class IssueRows {
  static final List<String> HEADER =
      List.of("severity", "code", "file", "layer", "fid", "message", "x", "y");

  private IssueRows() {}

  static void write(CsvTable table, Issue issue, Lang lang) {
    table.row(
        issue.severity().name(),
        issue.code(),
        SpreadsheetText.guarded(issue.file()),
        SpreadsheetText.guarded(issue.layer()),
        issue.fid() == null ? "" : issue.fid().toString(),
        SpreadsheetText.guarded(issue.message(lang)),
        Decimals.coordinate(issue.x()),
        Decimals.coordinate(issue.y()));
  }
}
