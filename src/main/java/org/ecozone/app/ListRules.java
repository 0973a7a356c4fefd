package org.ecozone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.screen.RuleSet;
import org.ecozone.zone.Issue;

/** Reads a rule catalogue, to list it or to check it. */
public final class ListRules {
  private final Installation installation;

  public ListRules(Installation installation) {
    this.installation = installation;
  }

  /**
   * What is wrong with a catalogue.
   *
   * @param rules number of rules, 0 if there are faults
   */
  public record Check(Outcome outcome, int rules, List<Issue> issues) {}

  /**
   * The rules of a catalogue.
   *
   * @param file null for the catalogue in use
   */
  public RuleSet read(Path file) throws AppException {
    return RuleBook.read(installation, file, null).rules();
  }

  /**
   * Every fault of a catalogue; a file that cannot be read at all is an exception.
   *
   * @param file null for the catalogue in use
   */
  public Check check(Path file) throws AppException {
    Path rules = file == null ? installation.dataFile("rules/rules.csv") : file;
    if (!Files.isReadable(rules) || Files.isDirectory(rules)) {
      throw new AppException(
          Outcome.UNREADABLE,
          Issue.of(AppIssue.INPUT_UNREADABLE, String.valueOf(rules.getFileName()), ""));
    }
    try {
      return new Check(Outcome.DONE, read(rules).rules().size(), List.of());
    } catch (AppException e) {
      if (e.outcome() == Outcome.UNREADABLE) {
        return new Check(Outcome.ATTENTION, 0, e.issues());
      }
      throw e;
    }
  }
}
