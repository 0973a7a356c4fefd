package org.ecozone.app.sidecar;

import java.util.List;
import java.util.Map;
import org.ecozone.zone.Issue;

/**
 * What a row of a ledger says for a form.
 *
 * @param row row in the file
 * @param id as the ledger writes it, empty if it has none
 * @param name as the ledger writes it, empty if it has none
 * @param answers attribute to text that the form does not state yet
 * @param differences what both state, and differently: nothing is changed unless the user says so
 * @param same number of answers that both state alike
 * @param issues values that do not fit, with their row
 */
public record FormProposal(
    long row,
    String id,
    String name,
    Map<String, String> answers,
    List<Difference> differences,
    int same,
    List<Issue> issues) {
  /** Two answers to one question. */
  public record Difference(String attribute, String stated, String ledger) {}

  public FormProposal {
    answers = Map.copyOf(answers);
    differences = List.copyOf(differences);
    issues = List.copyOf(issues);
  }
}
