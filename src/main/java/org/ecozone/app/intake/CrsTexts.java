package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.geo.Datum;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** What is known of a CRS in words. */
public final class CrsTexts {
  private static final int MOST = 10;
  private static final String NEXT_LINE = "\n  ";

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

  /**
   * What holds for all, then candidates, each on a line of its own: code, name, order of the
   * numbers, where the land would lie, what speaks for and against it. As a value of an issue.
   */
  public static String candidates(CrsResolution resolution) {
    return Texts.bilingual(candidates(resolution, Lang.ZH), candidates(resolution, Lang.EN));
  }

  private static String candidates(CrsResolution resolution, Lang lang) {
    Texts own = Texts.of("app/intake", lang);
    List<CrsCandidate> all = resolution.candidates();
    Set<CrsReason> general = new LinkedHashSet<>(resolution.reasons());
    if (all.size() > 1) {
      Set<CrsReason> shared = new LinkedHashSet<>(all.get(0).reasons());
      all.forEach(candidate -> shared.retainAll(candidate.reasons()));
      general.addAll(shared);
    }
    StringBuilder text = new StringBuilder(reasons(general, lang));
    if (!all.isEmpty()) {
      text.append(own.get("candidate.list"));
    }
    for (CrsCandidate candidate : all.subList(0, Math.min(MOST, all.size()))) {
      text.append(NEXT_LINE).append(line(candidate, general, own, lang));
    }
    if (all.size() > MOST) {
      text.append(NEXT_LINE).append(own.get("candidate.more", all.size() - MOST));
    }
    return text.toString();
  }

  private static String line(CrsCandidate candidate, Set<CrsReason> said, Texts own, Lang lang) {
    String order = Texts.of(CrsReason.bundle(), lang).get("order." + candidate.axisOrder().name());
    boolean placed =
        Double.isFinite(candidate.centreLon()) && Double.isFinite(candidate.centreLat());
    String place =
        placed
            ? own.get(
                "candidate.place", degrees(candidate.centreLon()), degrees(candidate.centreLat()))
            : own.get("candidate.nowhere");
    return own.get(
        "candidate",
        candidate.crs().id(),
        candidate.crs().name(),
        order,
        place,
        reasons(
            candidate.reasons().stream().filter(reason -> !said.contains(reason)).toList(), lang));
  }

  /** Sentences one after the other. */
  public static String reasons(Collection<CrsReason> reasons, Lang lang) {
    List<String> sentences = new ArrayList<>();
    reasons.forEach(reason -> sentences.add(reason(reason, lang)));
    return String.join(lang == Lang.ZH ? "" : " ", sentences);
  }

  private static String degrees(double angle) {
    return String.format(Locale.ROOT, "%.4f", angle);
  }
}
