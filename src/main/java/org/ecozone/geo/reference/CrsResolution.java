package org.ecozone.geo.reference;

import java.util.List;
import java.util.Optional;

/**
 * Which CRS the numbers are in.
 *
 * @param candidates CERTAIN: one; CHOOSE: at least one, likelier first, none of them is taken;
 *     REFUSED: what they would be, or none
 * @param reasons what concerns all candidates, or says why there is none
 */
public record CrsResolution(
    Verdict verdict, List<CrsCandidate> candidates, List<CrsReason> reasons) {
  /** Whether it is known. */
  public enum Verdict {
    CERTAIN,
    /** A person must choose, or confirm. */
    CHOOSE,
    /** Nothing can be chosen before something else is done. */
    REFUSED
  }

  public CrsResolution {
    candidates = List.copyOf(candidates);
    reasons = List.copyOf(reasons);
  }

  /** The CRS to use; empty unless CERTAIN. */
  public Optional<CrsCandidate> certain() {
    return verdict == Verdict.CERTAIN ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  public boolean isCertain() {
    return verdict == Verdict.CERTAIN;
  }
}
