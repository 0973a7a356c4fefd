package org.ecozone.app.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.StringJoiner;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Note;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Site;
import org.locationtech.jts.io.WKBWriter;

/**
 * A finding as one text: what an officer's decision is about. A decision counts only while the
 * machine still says the same, to the tenth of a square millimetre; a moved site, a new layer or
 * another answer in the form takes its ground away.
 */
public final class MachineLine {
  private static final int AREA_DECIMALS = 4;
  private static final int DISTANCE_DECIMALS = 3;
  private static final int LAND_DIGITS = 16;

  private MachineLine() {}

  /**
   * @param site as it was screened: the same line about other land is another line
   */
  public static String of(Finding finding, Site site) {
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
    text.add(land(site));
    return text.toString();
  }

  /** Print of a site's land as it was received, the same after saving and opening. */
  private static String land(Site site) {
    MessageDigest digest = Sha256.digest();
    String crs = site.crs() == null ? "" : site.crs().id();
    digest.update(crs.getBytes(StandardCharsets.UTF_8));
    for (Parcel parcel : site.parcels()) {
      digest.update(("\n" + parcel.id() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(new WKBWriter().write(parcel.received()));
    }
    return Sha256.hex(digest).substring(0, LAND_DIGITS);
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
  public static boolean stands(Override decision, Finding finding, Site site) {
    return names(decision, finding) && decision.machine().equals(of(finding, site));
  }
}
