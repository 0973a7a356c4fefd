package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.ScreenResult;
import org.ecozone.app.WriteDemo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ecozone demo}. Its files are written, or it fails; what the verdicts are does not matter
 * to the exit code.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "demo.dir")
  private Path folder;

  @Option(names = "--open", descriptionKey = "demo.open")
  private boolean open;

  DemoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws AppException {
    Terminal terminal = invocation.terminal();
    ScreenResult result =
        new WriteDemo(invocation.installation())
            .write(folder, terminal.lang(), invocation.progress());
    invocation.progress().finish();
    new ScreeningText(terminal).print(result, folder.resolve(WriteDemo.RESULTS));
    terminal.print("demo.invented");
    if (open) {
      openWindow(terminal);
    }
    return Outcome.DONE.exitCode();
  }

  private void openWindow(Terminal terminal) {
    Optional<String> obstacle = invocation.window().obstacle(terminal.lang());
    if (obstacle.isPresent()) {
      terminal.print("demo.no-window", obstacle.get());
    } else {
      terminal.print("demo.opening");
      invocation.window().want(List.of(), folder, Outcome.DONE);
    }
  }
}
