package org.ecozone.app.replay;

import java.util.List;
import org.ecozone.app.Outcome;
import org.ecozone.zone.Issue;

/**
 * What a replay came to.
 *
 * @param outcome DONE if nothing differs
 * @param differences hashes first, then in the order of the record
 * @param issues what was wrong with the inputs now
 */
public record VerifyResult(Outcome outcome, List<Difference> differences, List<Issue> issues) {
  /** One place where record and replay differ; a side that has nothing there is {@code -}. */
  public record Difference(String place, String recorded, String replayed) {}
}
