package org.ecozone.gui.intake;

import javafx.scene.Node;
import org.ecozone.app.intake.Examination;

/** Xi'an 80 and Beijing 54: the user's own parameters, or nothing. */
final class DatumPane {
  private final IntakeViewModel model;

  DatumPane(IntakeViewModel model) {
    this.model = model;
  }

  Node of(IntakeFile file, Examination found) {
    return new Section(model.desk().texts(), "datum.title")
        .with(Section.words(model.desk().texts().get("gui/intake.datum.ask"), "small"));
  }
}
