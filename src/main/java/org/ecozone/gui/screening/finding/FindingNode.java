package org.ecozone.gui.screening.finding;

import java.util.List;
import org.ecozone.app.review.FindingLine;
import org.ecozone.screen.Verdict;

/** A line of the tree of findings. */
public sealed interface FindingNode {
  /** Groups in the order in which they are shown. */
  enum State {
    TRIGGERED,
    EXCEPTED,
    NEEDS_INFO,
    NOT_CHECKED,
    UNDECIDED,
    NOT_TRIGGERED,
    /** Rules about plans: listed, and no part of any verdict. */
    PLAN
  }

  /**
   * Findings of a state; never hidden, also if there are none.
   *
   * @param count those that are listed
   * @param total those that there are, whatever is searched for
   */
  record Group(State state, int count, int total, int open, List<FindingNode> children)
      implements FindingNode {}

  /** Findings of one layer inside a group of many. */
  record Layer(String code, int count, Verdict worst, List<FindingNode> children)
      implements FindingNode {}

  /** One finding. */
  record Line(FindingLine line) implements FindingNode {}
}
