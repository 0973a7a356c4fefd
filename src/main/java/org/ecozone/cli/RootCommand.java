package org.ecozone.cli;

import java.util.concurrent.Callable;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ecozone} alone: the window, which this version does not have. */
@Command(name = "ecozone", versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

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
    invocation.terminal().complain("later.window");
    CommandLine help = spec.commandLine();
    help.usage(invocation.terminal().err());
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
