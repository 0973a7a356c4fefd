package org.ecozone.app.review;

import java.util.List;
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
 * @param files files of the layers as they were when they were read
 */
public record ReadyReview(
    ReviewBasis basis,
    ReviewBook book,
    ReadyScreening screening,
    ScreeningInput input,
    Issues issues,
    FileStamps files) {

  /**
   * What was odd.
   *
   * @param all what was met on reading, and what rules and overlay say of the layers
   * @param shown what stands with every result
   */
  public record Issues(List<Issue> all, List<Issue> shown) {
    public Issues {
      all = List.copyOf(all);
      shown = List.copyOf(shown);
    }
  }
}
