package org.ecozone.gui.intake.decision;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.app.intake.ParameterSets.Stored;
import org.ecozone.geo.Datum;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.zone.Issue;

/** Xi'an 80 and Beijing 54: the user's own parameters, or the land is not taken. */
final class DatumPane {
  private final IntakeViewModel model;
  private final UiTexts texts;
  private final ParameterSets sets;

  DatumPane(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    sets = new ParameterSets(model.desk().installation());
  }

  Node of(IntakeFile file, Examination found) {
    Section section = new Section(texts, "datum.title");
    section.setId("intake-datum");
    section.getStyleClass().add("intake-open");
    Datum datum =
        found.resolution().candidates().stream()
            .map(candidate -> candidate.crs().datum())
            .filter(each -> each == Datum.XIAN80 || each == Datum.BEIJING54)
            .findFirst()
            .orElse(Datum.XIAN80);
    section.with(Section.words(texts.get("gui/intake.datum.ask"), "small"));
    ComboBox<String> known = new ComboBox<>();
    known.setId("intake-datum-set");
    known.setPromptText(texts.get("gui/intake.datum.set"));
    known.setMaxWidth(Double.MAX_VALUE);
    Button use = button("use", () -> use(file, known.getValue()));
    use.disableProperty().bind(known.valueProperty().isNull());
    Label trouble = Section.words("", "small", "invalid");
    trouble.setManaged(false);
    DatumForm form = new DatumForm(model, sets, datum, crs(found));
    form.node().setVisible(false);
    form.node().setManaged(false);
    form.onStored(
        name -> {
          list(datum, known, trouble);
          use(file, name);
        });
    Button enter =
        button(
            "new",
            () -> {
              form.node().setVisible(true);
              form.node().setManaged(true);
            });
    Button keep =
        button("keep", () -> model.choose(file, file.choices().withOldDatum(OldDatum.KEPT)));
    keep.setTooltip(new Tooltip(keep.getText()));
    keep.setMinWidth(0);
    section.with(known, new FlowPane(6, 6, use, enter), keep, trouble, form.node());
    section.with(Section.words(texts.get("gui/intake.datum.secret"), "muted", "small"));
    list(datum, known, trouble);
    return section;
  }

  /** In which the numbers were received, as far as that is known. */
  private static org.ecozone.geo.Crs crs(Examination found) {
    return found.resolution().candidates().isEmpty()
        ? null
        : found.resolution().candidates().get(0).crs();
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(texts.get("gui/intake.datum." + key));
    button.setId("intake-datum-" + key);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void use(IntakeFile file, String name) {
    if (name != null) {
      model.choose(file, file.choices().shifted(name));
    }
  }

  private void list(Datum datum, ComboBox<String> known, Label trouble) {
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                "gui/intake.job.datum",
                List.of(),
                "intake-datum",
                progress -> sets.list(),
                (Stored stored) -> {
                  known
                      .getItems()
                      .setAll(
                          stored.sets().stream()
                              .filter(set -> set.from() == datum)
                              .map(DatumParameters::name)
                              .toList());
                  say(trouble, stored.issues());
                },
                model.desk().messages()::failure));
  }

  private void say(Label trouble, List<Issue> issues) {
    trouble.setManaged(!issues.isEmpty());
    trouble.setText(
        String.join("\n", issues.stream().map(issue -> issue.message(texts.lang())).toList()));
  }
}
