package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.app.check.CheckResult;
import org.ecozone.app.intake.bulk.BulkCsv;
import org.ecozone.app.intake.bulk.BulkFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ecozone check}. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.files")
  private List<Path> files;

  @Option(names = "--json", descriptionKey = "check.json")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "check.csv")
  private Path csv;

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    CheckResult result =
        new CheckFiles(invocation.installation()).check(files, invocation.progress());
    if (csv != null) {
      BulkCsv.write(csv, result.land(), invocation.terminal().lang());
    }
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    if (json) {
      terminal.out().println(IssueJson.array(result.issues(), terminal.lang()));
    } else {
      for (Issue issue : result.issues()) {
        terminal.out().println(terminal.sentence(issue));
      }
      if (!result.land().isEmpty()) {
        terminal.out().print(table(result.land(), terminal));
      }
      String found =
          terminal.text(
              "check.found",
              count(result, Severity.ERROR),
              count(result, Severity.WARNING),
              count(result, Severity.INFO));
      terminal.print(summary(result), result.layers(), result.land().size(), found);
    }
    return result.outcome().exitCode();
  }

  /** Layers, files of project land, or both: what there was. */
  private static String summary(CheckResult result) {
    if (result.land().isEmpty()) {
      return "check.summary";
    }
    return result.layers() == 0 ? "check.summary.land" : "check.summary.both";
  }

  private static TextTable table(List<BulkFile> files, Terminal terminal) {
    TextTable table =
        new TextTable(
            Stream.of("file", "format", "state", "parcels", "points", "area", "crs")
                .map(key -> terminal.text("check.column." + key))
                .toList());
    for (BulkFile file : files) {
      double areaM2 = file.land().areaM2();
      table.row(
          List.of(
              file.name(),
              BulkCsv.formatText(file, terminal.lang()),
              BulkCsv.stateText(file, terminal.lang()),
              parcels(file, terminal),
              Long.toString(file.land().points()),
              Double.isNaN(areaM2) ? "" : String.format(Locale.ROOT, "%.2f", areaM2),
              file.crs()));
    }
    return table;
  }

  /** What cannot be used is said once the CRS is decided; before that nothing was looked at. */
  private static String parcels(BulkFile file, Terminal terminal) {
    BulkFile.Land land = file.land();
    long unusable = land.parcels() - land.usable();
    return unusable == 0 || file.crs().isEmpty()
        ? Long.toString(land.parcels())
        : terminal.text("check.parcels", land.parcels(), unusable);
  }

  private static long count(CheckResult result, Severity severity) {
    return result.issues().stream().filter(issue -> issue.severity() == severity).count();
  }
}
