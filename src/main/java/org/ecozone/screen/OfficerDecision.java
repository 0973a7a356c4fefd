package org.ecozone.screen;

import java.time.LocalDate;

/**
 * An officer's decision about a line of the machine, as it is recorded beside it.
 *
 * @param zoneFid null where the line is not about one zone
 * @param machine the machine's line that was decided about
 * @param stands false if the machine does not have that line any more: the decision counts for
 *     nothing
 */
public record OfficerDecision(
    String siteId,
    String parcel,
    String ruleId,
    String layer,
    Long zoneFid,
    Verdict verdict,
    Signature signature,
    String machine,
    boolean stands) {
  /** Why, by whom, when. */
  public record Signature(String reason, String officer, LocalDate date) {}
}
