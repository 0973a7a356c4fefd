package org.ecozone.gui.intake.received;

import java.util.List;
import org.ecozone.app.intake.Examination;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;

/** Why a file cannot be added as it is, in one sentence. */
public final class Why {
  private static final String UNDECIDED = "CRS_UNDECIDED";
  private static final String REFUSED = "CRS_REFUSED";

  private Why() {}

  /** Empty if it can. */
  public static String notAddable(IntakeFile file, UiTexts texts) {
    return switch (file.state()) {
      case WAITING, EXAMINING -> texts.get("gui/intake.why.examining");
      case UNREADABLE -> first(file.refusal(), texts);
      case DECIDE ->
          file.asksForColumns()
              ? first(file.refusal(), texts)
              : file.examination()
                  .map(
                      found ->
                          found.obstacles().isEmpty()
                              ? ""
                              : obstacle(found, found.obstacles().get(0), texts))
                  .orElse("");
      case READY -> file.isClear() ? "" : texts.get("gui/intake.why.already", file.already());
      case ADDED -> texts.get("gui/intake.why.added");
    };
  }

  /** What keeps it from being added; the candidates have cards and are not told again. */
  public static String obstacle(Examination found, Issue obstacle, UiTexts texts) {
    boolean old =
        found.resolution().reasons().stream()
            .anyMatch(reason -> reason.code() == CrsReason.Code.OLD_DATUM);
    if (old && obstacle.code().equals(REFUSED)) {
      return texts.get("gui/intake.why.old-datum");
    }
    int candidates = found.resolution().candidates().size();
    return obstacle.code().equals(UNDECIDED) && candidates > 0
        ? texts.get("gui/intake.why.undecided", candidates)
        : obstacle.message(texts.lang());
  }

  private static String first(List<Issue> issues, UiTexts texts) {
    return issues.isEmpty() ? "" : issues.get(0).message(texts.lang());
  }
}
