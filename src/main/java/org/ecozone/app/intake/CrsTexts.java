package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** What is known of a CRS in words. */
public final class CrsTexts {
  private static final int MOST = 12;

  private CrsTexts() {}

  /** The sentence of a reason. */
  public static String reason(CrsReason reason, Lang lang) {
    Texts texts = Texts.of(CrsReason.bundle(), lang);
    Object[] args = reason.args().stream().map(arg -> datum(arg, texts)).toArray();
    return texts.get(reason.key(), args);
  }

  /** The sentence of a reason in both languages, as a value of an issue. */
  public static String bilingual(CrsReason reason) {
    return Texts.bilingual(reason(reason, Lang.ZH), reason(reason, Lang.EN));
  }

  /** A text of this package in both languages, as a value of an issue. */
  static String own(String key, Object... args) {
    return Texts.bilingual(
        Texts.of("app/intake", Lang.ZH).get(key, args),
        Texts.of("app/intake", Lang.EN).get(key, args));
  }

  /** Name of a datum in both languages, as a value of an issue. */
  static String datum(Datum datum) {
    return Texts.bilingual(
        Texts.of(CrsReason.bundle(), Lang.ZH).get("datum." + datum),
        Texts.of(CrsReason.bundle(), Lang.EN).get("datum." + datum));
  }

  private static String datum(String arg, Texts texts) {
    for (Datum datum : Datum.values()) {
      if (datum.name().equals(arg)) {
        return texts.get("datum." + arg);
      }
    }
    return arg;
  }

  /** Candidates with their codes and what speaks against each, as a value of an issue. */
  static String candidates(CrsResolution resolution) {
    return Texts.bilingual(candidates(resolution, Lang.ZH), candidates(resolution, Lang.EN));
  }

  private static String candidates(CrsResolution resolution, Lang lang) {
    Texts own = Texts.of("app/intake", lang);
    List<String> lines = new ArrayList<>();
    for (CrsReason reason : resolution.reasons()) {
      lines.add(reason(reason, lang));
    }
    List<CrsCandidate> all = resolution.candidates();
    for (CrsCandidate candidate : all.subList(0, Math.min(MOST, all.size()))) {
      StringBuilder against = new StringBuilder();
      for (CrsReason reason : candidate.reasons()) {
        if (reason.weight().asks()) {
          against.append(reason(reason, lang));
        }
      }
      String order =
          Texts.of(CrsReason.bundle(), lang).get("order." + candidate.axisOrder().name());
      lines.add(own.get("candidate", candidate.crs().id(), candidate.crs().name(), order, against));
    }
    if (all.size() > MOST) {
      lines.add(own.get("candidate.more", all.size() - MOST));
    }
    return String.join(" ", lines);
  }
}
