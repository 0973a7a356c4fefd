package org.ecozone.app.review;

import java.util.List;
import org.ecozone.app.RuleBook;
import org.ecozone.screen.ReadyScreening;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.zone.Issue;

/**
 * Layers indexed and rules read: ready to screen any site of the project. Any number of threads.
 *
 * @param basis what all of it rests on
 * @param book rules and what is beside them
 * @param screening answers for sites
 * @param input what it was prepared from, without sites
 * @param issues about the layers
 * @param files stamps of the files it rests on
 */
public record ReadyReview(
    ReviewBasis basis,
    RuleBook book,
    ReadyScreening screening,
    ScreeningInput input,
    List<Issue> issues,
    Files files) {
  public ReadyReview {
    issues = List.copyOf(issues);
  }

  /** Files as they were when they were read. */
  record Files(FileStamps rules, FileStamps layers) {}
}
