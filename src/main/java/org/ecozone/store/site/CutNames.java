package org.ecozone.store.site;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;
import org.ecozone.zone.column.CutColumn;

/** Says which names of columns were cut, and what became of them. */
public final class CutNames {
  private CutNames() {}

  /** What is said; texts in the bundle {@code store/site}. */
  public enum CutNameIssue implements IssueCode {
    /** Columns and the whole names that they are read as. */
    NAMES_CUT_READ(Severity.INFO),
    /** Column, and the names that it may be left of. */
    NAME_CUT_UNCLEAR(Severity.WARNING);

    private final Severity severity;

    CutNameIssue(Severity severity) {
      this.severity = severity;
    }

    @Override
    public Severity severity() {
      return severity;
    }

    @Override
    public String bundle() {
      return "store/site";
    }
  }

  /** All that are read in one, and one for each that is not. */
  public static List<Issue> issues(List<CutColumn> columns, String file, String table) {
    List<Issue> issues = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (CutColumn column : columns) {
      if (column.isCertain()) {
        read.add(column.column() + "=" + column.names().get(0));
      } else {
        String names = String.join(";", column.names());
        issues.add(Issue.of(CutNameIssue.NAME_CUT_UNCLEAR, file, table, column.column(), names));
      }
    }
    if (!read.isEmpty()) {
      issues.add(0, Issue.of(CutNameIssue.NAMES_CUT_READ, file, table, String.join(";", read)));
    }
    return issues;
  }
}
