package org.ecozone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.store.site.CutNames;
import org.ecozone.zone.FieldConflict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.Texts;

/** What the user must know about how a table was matched to a layer profile. */
public final class ProfileIssues {
  private ProfileIssues() {}

  /** Issues of a match; competing columns are named for every attribute but code and name. */
  public static List<Issue> of(MatchReport report, String file, String table) {
    List<Issue> issues = new ArrayList<>();
    switch (report.basis()) {
      case NONE ->
          issues.add(
              Issue.of(
                  FilesIssue.TABLE_UNMATCHED,
                  file,
                  table,
                  candidates(report.match().candidates())));
      case SIGNATURE ->
          issues.add(
              Issue.of(FilesIssue.TABLE_MATCHED_BY_COLUMN, file, table, report.match().code()));
      case NAME, STATED -> {}
    }
    if (report.partial()) {
      Map<String, String> constants = report.match().constants();
      List<String> parts =
          constants.keySet().stream().sorted().map(key -> key + "=" + constants.get(key)).toList();
      issues.add(
          Issue.of(
              FilesIssue.TABLE_IS_PART_OF_LAYER,
              file,
              table,
              report.match().code(),
              String.join(";", parts)));
    }
    for (FieldConflict conflict : report.conflicts()) {
      if (!conflict.attribute().equals("code") && !conflict.attribute().equals("name")) {
        issues.add(
            Issue.of(
                FilesIssue.FIELD_CHOSEN,
                file,
                table,
                conflict.attribute(),
                conflict.chosen(),
                String.join(";", conflict.others())));
      }
    }
    issues.addAll(CutNames.issues(report.cut(), file, table));
    return issues;
  }

  private static String candidates(List<String> codes) {
    return codes.isEmpty() ? Texts.bilingual("无", "none") : String.join(";", codes);
  }
}
