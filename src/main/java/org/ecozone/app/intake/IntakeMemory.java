package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.app.workspace.Project.Received;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;

/**
 * What the user chose for files that a project has received. The same bytes are read in the same
 * way again; what was chosen for other files is proposed, and never used unless the user says so.
 */
public final class IntakeMemory {
  private static final int MOST_PROPOSALS = 5;

  /** First digits of the hash of the datum parameters that were used; no choice, but a record. */
  private static final String HASH = "parameters-hash";

  private IntakeMemory() {}

  /** What was chosen for a file of these bytes. */
  public static Optional<IntakeChoices> find(List<Received> received, String sha256) {
    for (int i = received.size() - 1; i >= 0; i--) {
      if (received.get(i).sha256().equals(sha256)) {
        return parsed(received.get(i).choices());
      }
    }
    return Optional.empty();
  }

  /** Choices for other files of the format, the latest first, each once; without the sheet. */
  public static List<IntakeChoices> proposals(List<Received> received, Examination examination) {
    Set<IntakeChoices> found = new LinkedHashSet<>();
    for (int i = received.size() - 1; i >= 0 && found.size() < MOST_PROPOSALS; i--) {
      Received each = received.get(i);
      boolean alike = each.format().equals(examination.head().format());
      if (alike && !each.sha256().equals(examination.head().sha256())) {
        parsed(each.choices())
            .map(choices -> choices.withRead(ReadOption.SHEET.key(), ""))
            .filter(choices -> !choices.equals(IntakeChoices.NONE))
            .ifPresent(found::add);
      }
    }
    found.remove(examination.choices());
    return new ArrayList<>(found);
  }

  /** With what was chosen for a file that was accepted, in the place of what was before. */
  public static List<Received> with(List<Received> received, Examination accepted) {
    List<Received> all = new ArrayList<>();
    for (Received each : received) {
      if (!each.sha256().equals(accepted.head().sha256())) {
        all.add(each);
      }
    }
    Map<String, String> choices = new TreeMap<>(accepted.choices().toMap());
    for (Issue issue : accepted.issues()) {
      if (issue.code().equals(IntakeIssue.PARAMETERS_USED.name())) {
        choices.put(HASH, issue.args().get(1));
      }
    }
    all.add(
        new Received(
            accepted.head().sha256(), accepted.head().name(), accepted.head().format(), choices));
    return all;
  }

  /** Empty where a newer program, or somebody's editor, wrote what this one does not know. */
  private static Optional<IntakeChoices> parsed(Map<String, String> choices) {
    Map<String, String> said = new TreeMap<>(choices);
    said.remove(HASH);
    try {
      return Optional.of(IntakeChoices.ofMap(said));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
