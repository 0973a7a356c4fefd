package org.ecozone.app.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.StringJoiner;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Note;

/**
 * A finding as one text: what an officer's decision is about. A decision counts only while the
 * machine still says the same, to the tenth of a square millimetre; a moved site, a new layer or
 * another answer in the form takes its ground away.
 */
public final class MachineLine {
  private static final int AREA_DECIMALS = 4;
  private static final int DISTANCE_DECIMALS = 3;

  private MachineLine() {}

  public static String of(Finding finding) {
    StringJoiner text = new StringJoiner(" | ");
    text.add(finding.state().name());
    text.add(finding.verdict().name());
    text.add(decimals(finding.areaM2(), AREA_DECIMALS));
    text.add(decimals(finding.distanceM(), DISTANCE_DECIMALS));
    text.add(
        finding.zoneSource() == null
            ? ""
            : finding.zoneSource().file() + " " + finding.zoneSource().table());
    for (Note note : finding.notes()) {
      text.add(note.key() + note.args());
    }
    return text.toString();
  }

  private static String decimals(Double value, int count) {
    return value == null
        ? ""
        : BigDecimal.valueOf(value).setScale(count, RoundingMode.HALF_UP).toPlainString();
  }

  /** True if a decision names the finding; whether it still counts is another question. */
  static boolean names(Override decision, Finding finding) {
    return decision.ruleId().equals(finding.ruleId())
        && decision.parcel().equals(finding.parcel())
        && decision.layer().equals(finding.layer())
        && Objects.equals(decision.zoneFid(), finding.zoneFid());
  }

  /** True if the decision is about exactly this line. */
  public static boolean stands(Override decision, Finding finding) {
    return names(decision, finding) && decision.machine().equals(of(finding));
  }
}
