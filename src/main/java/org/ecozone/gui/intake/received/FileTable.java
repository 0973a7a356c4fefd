package org.ecozone.gui.intake.received;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.export.CsvLines;
import org.ecozone.app.intake.Examination;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;

/** What was understood of all files, a line for each file and problem, as a table to be kept. */
public record FileTable(List<List<String>> lines) {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "format",
          "encoding",
          "parcels",
          "usable",
          "area",
          "crs",
          "state",
          "severity",
          "problem");

  /** Taken on the FX thread, so that it is of one moment. */
  public static FileTable of(List<IntakeFile> files, UiTexts texts) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(COLUMNS.stream().map(key -> texts.get("gui/intake.table." + key)).toList());
    for (IntakeFile file : files) {
      List<Issue> issues = new ArrayList<>(file.refusal());
      file.examination().ifPresent(found -> issues.addAll(found.obstacles()));
      file.examination().ifPresent(found -> issues.addAll(found.issues()));
      List<String> head = head(file, texts);
      if (issues.isEmpty()) {
        lines.add(line(head, "", ""));
      }
      for (Issue issue : issues) {
        lines.add(
            line(
                head,
                texts.get("gui/intake.severity." + issue.severity()),
                issue.message(texts.lang())));
      }
    }
    return new FileTable(lines);
  }

  private static List<String> line(List<String> head, String severity, String problem) {
    List<String> line = new ArrayList<>(head);
    line.add(severity);
    line.add(problem);
    return line;
  }

  private static List<String> head(IntakeFile file, UiTexts texts) {
    String state = texts.get("gui/intake.state." + file.state());
    Examination found = file.examination().orElse(null);
    if (found == null) {
      return List.of(file.name(), "", "", "", "", "", "", state);
    }
    return List.of(
        file.name(),
        texts.get(found.head().formatKey()),
        found.head().encoding(),
        String.valueOf(found.parcels().size()),
        String.valueOf(found.usable()),
        found.crs() == null ? "" : String.format(java.util.Locale.ROOT, "%.2f", found.planarM2()),
        found.crs() == null ? "" : found.crs().id(),
        state);
  }

  /** On a worker. */
  public Path write(Path target) throws Exception {
    CsvLines.write(target, lines);
    return target;
  }
}
