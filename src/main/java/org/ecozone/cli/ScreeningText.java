package org.ecozone.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.app.ScreenResult;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Severity;

/** The result of a screening as text: a table of sites on stdout, problems on stderr. */
final class ScreeningText {
  private final Terminal terminal;

  ScreeningText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ScreenResult result, Path folder) {
    terminal.complain(result.issues(), Severity.ERROR);
    long warnings =
        result.issues().stream().filter(issue -> issue.severity() == Severity.WARNING).count();
    if (warnings > 0) {
      terminal.complain("screen.warnings", warnings);
    }
    terminal.out().print(table(result));
    if (result.sites() > result.lines().size()) {
      terminal.print("screen.more", result.sites() - result.lines().size());
    }
    terminal.print("screen.summary", result.sites(), counts(result));
    if (!result.uncheckedLayers().isEmpty()) {
      terminal.print("screen.unchecked", String.join(", ", result.uncheckedLayers()));
    }
    terminal.print("screen.written", folder.toAbsolutePath().normalize());
    terminal.print("screen.disclaimer");
  }

  private String table(ScreenResult result) {
    TextTable table =
        new TextTable(
            List.of(
                terminal.text("column.site"),
                terminal.text("column.name"),
                terminal.text("column.verdict"),
                terminal.text("column.worst"),
                terminal.text("column.rules"),
                terminal.text("column.undecided"),
                terminal.text("column.unchecked")));
    for (ScreenResult.Line line : result.lines()) {
      boolean worse = line.worstPossible().compareTo(line.verdict()) > 0;
      table.row(
          List.of(
              line.siteId(),
              line.name(),
              verdict(line.verdict()),
              worse ? verdict(line.worstPossible()) : "",
              String.join(" ", line.carriedBy()),
              line.undecided() == 0 ? "" : Integer.toString(line.undecided()),
              String.join(";", line.uncheckedLayers())));
    }
    return table.toString();
  }

  private String verdict(Verdict verdict) {
    return terminal.verdict(verdict);
  }

  private String counts(ScreenResult result) {
    return Arrays.stream(Verdict.values())
        .sorted(Comparator.reverseOrder())
        .filter(verdict -> result.verdicts().getOrDefault(verdict, 0) > 0)
        .map(verdict -> verdict(verdict) + " " + result.verdicts().get(verdict))
        .collect(Collectors.joining(", "));
  }
}
