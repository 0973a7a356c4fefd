package org.ecozone.app.intake.bulk;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zone.Issue;

/**
 * A line of the table: a file, or one problem of it.
 *
 * @param problem null if the file has none; then it has one line
 */
public record BulkLine(BulkFile file, Issue problem) {
  /** One line per problem, and one for each file without any. */
  public static List<BulkLine> of(List<BulkFile> files) {
    List<BulkLine> lines = new ArrayList<>();
    for (BulkFile file : files) {
      file.problems().forEach(problem -> lines.add(new BulkLine(file, problem)));
      if (file.problems().isEmpty()) {
        lines.add(new BulkLine(file, null));
      }
    }
    return lines;
  }
}
