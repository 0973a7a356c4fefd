package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.ListRules;
import org.ecozone.app.Outcome;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleSet;
import org.ecozone.zone.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ecozone rules list} and {@code ecozone rules check}. */
@Command(name = "rules")
final class RulesCommand implements Runnable {
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new UsageException("usage.rules");
  }

  /** {@code ecozone rules list [FILE]}: one line per rule. */
  @Command(name = "list")
  static final class ListThem implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "rules.file")
    private Path file;

    ListThem(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() throws AppException {
      RuleSet rules = new ListRules(invocation.installation()).read(file);
      Terminal terminal = invocation.terminal();
      TextTable table =
          new TextTable(
              List.of(
                  terminal.text("column.rule"),
                  terminal.text("column.layer"),
                  terminal.text("column.relation"),
                  terminal.text("column.verdict"),
                  terminal.text("column.status"),
                  terminal.text("column.requirement")));
      for (Rule rule : rules.rules()) {
        table.row(
            List.of(
                rule.id(),
                rule.layer(),
                rule.relation(),
                terminal.verdict(rule.verdict()),
                rule.enabled() ? rule.status() : terminal.text("rules.disabled"),
                rule.requirement()));
      }
      terminal.out().print(table);
      terminal.print(
          "rules.summary", rules.rules().size(), rules.name(), rules.version(), rules.sha256());
      return Outcome.DONE.exitCode();
    }
  }

  /** {@code ecozone rules check FILE}: every fault with its row. */
  @Command(name = "check")
  static final class CheckThem implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "rules.file")
    private Path file;

    CheckThem(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() throws AppException {
      ListRules.Check check = new ListRules(invocation.installation()).check(file);
      Terminal terminal = invocation.terminal();
      for (Issue issue : check.issues()) {
        terminal.out().println(terminal.sentence(issue));
      }
      terminal.print("rules.checked", check.rules(), check.issues().size());
      return check.outcome().exitCode();
    }
  }
}
