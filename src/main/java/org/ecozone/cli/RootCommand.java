package org.ecozone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ecozone} alone, or with files to open: the window. Where it cannot open, the reason and
 * what the command line can do.
 */
@Command(name = "ecozone", versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "window.file")
  private List<Path> files = List.of();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  RootCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UsageException("usage.unknown", file);
      }
    }
    Terminal terminal = invocation.terminal();
    Optional<String> obstacle = invocation.window().obstacle(terminal.lang());
    if (obstacle.isEmpty()) {
      invocation.window().want(files, null, Outcome.INTERNAL);
      return Outcome.DONE.exitCode();
    }
    terminal.err().println(obstacle.get());
    spec.commandLine().usage(terminal.err());
    return Outcome.USAGE.exitCode();
  }

  /** Prints the version of the program. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"EcoZone " + Installation.version()};
    }
  }
}
