package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.replay.VerifyResult;
import org.ecozone.app.replay.VerifyScreening;
import org.ecozone.zone.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ecozone verify}. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "FILE.json", descriptionKey = "verify.file")
  private Path record;

  @Option(names = "--zones", arity = "1..*", paramLabel = "PATH", descriptionKey = "verify.zones")
  private List<Path> zones = List.of();

  @Option(names = "--sites", paramLabel = "FILE", descriptionKey = "verify.sites")
  private Path sites;

  VerifyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    VerifyResult result =
        new VerifyScreening(invocation.installation())
            .verify(record, zones, sites, invocation.progress());
    invocation.progress().finish();
    Terminal terminal = invocation.terminal();
    terminal.complain(result.issues(), Severity.ERROR);
    for (VerifyResult.Difference difference : result.differences()) {
      terminal.print(
          "verify.difference",
          WideText.clean(difference.place()),
          WideText.clean(difference.recorded()),
          WideText.clean(difference.replayed()));
    }
    terminal.print(
        result.differences().isEmpty() ? "verify.same" : "verify.different",
        result.differences().size());
    return result.outcome().exitCode();
  }
}
