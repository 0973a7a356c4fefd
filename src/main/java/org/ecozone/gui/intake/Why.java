package org.ecozone.gui.intake;

import java.util.List;
import org.ecozone.app.intake.Examination;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;

/** Why a file cannot be added as it is, in one sentence. */
final class Why {
  private Why() {}

  /** Empty if it can. */
  static String notAddable(IntakeFile file, UiTexts texts) {
    return switch (file.state()) {
      case WAITING, EXAMINING -> texts.get("gui/intake.why.examining");
      case UNREADABLE -> first(file.refusal(), texts);
      case DECIDE -> file.examination()
          .map(Examination::obstacles)
          .map(obstacles -> first(obstacles, texts))
          .orElse("");
      case READY ->
          file.isClear() ? "" : texts.get("gui/intake.why.already", file.already());
      case ADDED -> texts.get("gui/intake.why.added");
    };
  }

  private static String first(List<Issue> issues, UiTexts texts) {
    return issues.isEmpty() ? "" : issues.get(0).message(texts.lang());
  }
}
