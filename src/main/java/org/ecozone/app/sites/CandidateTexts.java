package org.ecozone.app.sites;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.intake.CrsTexts;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Codes of candidates, and reasons, in words, as a value of an issue that reads in both languages.
 */
public final class CandidateTexts {
  private static final int MOST = 8;

  private CandidateTexts() {}

  /** Reasons, separated by semicolons. */
  public static String ofReasons(List<CrsReason> reasons) {
    return Texts.bilingual(reasons(reasons, Lang.ZH), reasons(reasons, Lang.EN));
  }

  /** The codes alone. */
  public static String codes(List<CrsCandidate> candidates, Lang lang) {
    List<String> codes = new ArrayList<>();
    candidates.stream().limit(MOST).forEach(candidate -> codes.add(candidate.crs().id()));
    return String.join(Texts.of("app/sites", lang).get("candidates.between"), codes);
  }

  private static String reasons(List<CrsReason> reasons, Lang lang) {
    List<String> sentences = new ArrayList<>();
    for (CrsReason reason : reasons) {
      // the full stop is that of the sentence they are put into
      sentences.add(CrsTexts.reason(reason, lang).strip().replaceFirst("[.。]$", ""));
    }
    return String.join(Texts.of("app/sites", lang).get("reasons.between"), sentences);
  }
}
