package org.ecozone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.app.ScreenResult;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Severity;

/** The result of a screening as text: a table of sites on stdout, problems on stderr. */
final class ScreeningText {
  private static final List<String> HEAD =
      List.of("column.site", "column.name", "column.verdict", "column.worst", "column.rules");

  private static final int CODES_SHOWN = 2;

  private final Terminal terminal;

  ScreeningText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ScreenResult result, Path folder) {
    long errors = result.issueCounts().getOrDefault(Severity.ERROR, 0L);
    terminal.complain(result.issues(), Severity.ERROR, errors);
    long warnings = result.issueCounts().getOrDefault(Severity.WARNING, 0L);
    if (warnings > 0) {
      terminal.complain("screen.warnings", warnings);
    }
    terminal.complain(result.notes(), Severity.WARNING);
    terminal.complain(result.notes(), Severity.INFO);
    terminal.out().print(table(result));
    if (result.sites() > result.lines().size()) {
      terminal.print("screen.more", result.sites() - result.lines().size());
    }
    terminal.print("screen.summary", result.sites(), counts(result));
    if (!uncheckedByAll(result).isEmpty()) {
      terminal.print("screen.unchecked-by-all", String.join(" ", uncheckedByAll(result)));
    }
    if (!result.uncheckedLayers().isEmpty()) {
      terminal.print(
          "screen.unchecked", String.join(terminal.text("list.comma"), result.uncheckedLayers()));
    }
    PairCounts pairs = result.pairs();
    if (pairs.byPredicates() + pairs.byOverlay() + pairs.failed() > 0) {
      terminal.print("screen.pairs", pairs.byPredicates(), pairs.byOverlay(), pairs.failed());
    }
    ScreenResult.Catalogue rules = result.catalogue();
    terminal.print(
        "screen.catalogue",
        rules.file().toAbsolutePath().normalize(),
        rules.version(),
        rules.rules());
    terminal.print("screen.written", folder.toAbsolutePath().normalize());
    terminal.print("screen.disclaimer");
  }

  /** Columns that say nothing of any site are left out, so that a common table fits a terminal. */
  private String table(ScreenResult result) {
    boolean undecided = result.lines().stream().anyMatch(line -> line.undecided() > 0);
    boolean unchecked = uncheckedByAll(result).isEmpty();
    List<String> head = new ArrayList<>(HEAD);
    if (undecided) {
      head.add("column.undecided");
    }
    if (unchecked) {
      head.add("column.unchecked");
    }
    TextTable table = new TextTable(head.stream().map(terminal::text).toList());
    for (ScreenResult.Line line : result.lines()) {
      boolean worse = line.worstPossible().compareTo(line.verdict()) > 0;
      List<String> cells = new ArrayList<>();
      cells.add(line.siteId());
      cells.add(line.name());
      cells.add(verdict(line.verdict()));
      cells.add(worse ? verdict(line.worstPossible()) : "");
      cells.add(String.join(" ", line.carriedBy()));
      if (undecided) {
        cells.add(line.undecided() == 0 ? "" : Integer.toString(line.undecided()));
      }
      if (unchecked) {
        cells.add(layers(line.uncheckedLayers()));
      }
      table.row(cells);
    }
    return table.toString();
  }

  /** A few codes, or how many: sites.csv has them all. */
  private String layers(List<String> codes) {
    return codes.size() <= CODES_SHOWN
        ? String.join(";", codes)
        : terminal.text("screen.layer-count", codes.size());
  }

  /** Layers that were not checked for any site: said in a line of their own, if all sites agree. */
  private static List<String> uncheckedByAll(ScreenResult result) {
    List<List<String>> distinct =
        result.lines().stream().map(ScreenResult.Line::uncheckedLayers).distinct().toList();
    boolean all = result.sites() == result.lines().size() && distinct.size() == 1;
    return all ? distinct.get(0) : List.of();
  }

  private String verdict(Verdict verdict) {
    return terminal.verdict(verdict);
  }

  private String counts(ScreenResult result) {
    return Arrays.stream(Verdict.values())
        .sorted(Comparator.reverseOrder())
        .filter(verdict -> result.verdicts().getOrDefault(verdict, 0) > 0)
        .map(verdict -> verdict(verdict) + " " + result.verdicts().get(verdict))
        .collect(Collectors.joining(terminal.text("list.comma")));
  }
}
