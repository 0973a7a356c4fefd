package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.app.check.CheckResult;
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

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    CheckResult result =
        new CheckFiles(invocation.installation()).check(files, invocation.progress());
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    if (json) {
      terminal.out().println(IssueJson.array(result.issues(), terminal.lang()));
    } else {
      for (Issue issue : result.issues()) {
        terminal.out().println(terminal.sentence(issue));
      }
      terminal.print(
          "check.summary",
          result.layers(),
          count(result, Severity.ERROR),
          count(result, Severity.WARNING),
          count(result, Severity.INFO));
    }
    return result.outcome().exitCode();
  }

  private static long count(CheckResult result, Severity severity) {
    return result.issues().stream().filter(issue -> issue.severity() == severity).count();
  }
}
