package org.ecozone.gui.screening;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Verdict;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * The officer's decision about a finding. The machine's line stays above it; reason and name are
 * mandatory; what makes the verdict milder is said before it is done.
 */
final class DecisionPane {
  private static final List<Verdict> CHOICES =
      List.of(
          Verdict.PROHIBITED,
          Verdict.RESTRICTED,
          Verdict.CONDITIONAL,
          Verdict.ADVISORY,
          Verdict.NONE);
  private static final int REASON_ROWS = 2;

  private final Desk desk;
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private Runnable opened = () -> {};

  DecisionPane(Desk desk, ScreeningViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
  }

  /** What happens when the form has come up. */
  void onOpened(Runnable action) {
    opened = action;
  }

  Node node(ShownResult shown, FindingLine line) {
    VBox box = new VBox(6);
    box.getStyleClass().add("decision");
    if (line.decision() != null) {
      box.getChildren().add(taken(shown, line));
    } else {
      Button begin = new Button(texts.get("gui/screening.decision.begin"));
      begin.setId("decision-begin");
      begin.setGraphic(Icons.of(Material2OutlinedAL.GAVEL));
      begin.setDisable(!shown.outdated().isEmpty());
      begin.setOnAction(
          event -> {
            box.getChildren().setAll(form(shown, line, box));
            opened.run();
          });
      box.getChildren().add(begin);
      if (!shown.outdated().isEmpty()) {
        box.getChildren().add(remark("decision.outdated"));
      }
    }
    return box;
  }

  private Node taken(ShownResult shown, FindingLine line) {
    Override decision = line.decision();
    Label machine = VerdictChip.of(line.finding().verdict(), texts);
    Label officer = VerdictChip.of(line.verdict(), texts);
    officer.setId("decision-verdict");
    FlowPane both =
        new FlowPane(
            6,
            4,
            new Label(texts.get("gui/screening.banner.machine")),
            machine,
            new Label(texts.get("gui/screening.banner.officer")),
            officer);
    Label signed = new Label(FindingCard.signed(decision, texts));
    signed.setWrapText(true);
    Button withdraw = new Button(texts.get("gui/screening.decision.withdraw"));
    withdraw.setId("decision-withdraw");
    withdraw.setOnAction(event -> model.decisions().withdraw(shown, line));
    return new VBox(6, both, signed, withdraw);
  }

  private Node form(ShownResult shown, FindingLine line, VBox around) {
    ComboBox<Verdict> verdict = new ComboBox<>();
    verdict.setId("decision-choice");
    verdict.getItems().setAll(CHOICES);
    verdict.setConverter(converter());
    verdict.setPromptText(texts.get("gui/screening.decision.choose"));
    TextArea reason = new TextArea();
    reason.setId("decision-reason");
    reason.setPromptText(texts.get("gui/screening.decision.reason"));
    reason.setPrefRowCount(REASON_ROWS);
    reason.setWrapText(true);
    TextField officer = new TextField(desk.settings().preferences().officer().name());
    officer.setId("decision-officer");
    officer.setPromptText(texts.get("gui/screening.decision.officer"));
    HBox.setHgrow(officer, Priority.ALWAYS);
    Label warning = new Label();
    warning.setId("decision-warning");
    warning.setWrapText(true);
    warning.getStyleClass().add("softened");
    Button take = new Button(texts.get("gui/screening.decision.take"));
    take.setId("decision-take");
    take.getStyleClass().add("accent");
    Button leave = new Button(texts.get("gui/screening.decision.leave"));
    leave.setOnAction(event -> around.getChildren().setAll(node(shown, line)));
    Runnable check =
        () -> {
          Decisions.Check missing =
              model.decisions().check(shown, reason.getText(), officer.getText());
          take.setDisable(verdict.getValue() == null || missing != Decisions.Check.OK);
          warning.setText(warning(line, verdict.getValue(), missing));
        };
    verdict.valueProperty().addListener((any, before, now) -> check.run());
    reason.textProperty().addListener((any, before, now) -> check.run());
    officer.textProperty().addListener((any, before, now) -> check.run());
    check.run();
    take.setOnAction(
        event ->
            model
                .decisions()
                .decide(shown, line, verdict.getValue(), reason.getText(), officer.getText()));
    Label title = new Label(texts.get("gui/screening.decision.title"));
    title.getStyleClass().add("field-name");
    return new VBox(
        6, title, new HBox(6, verdict, officer), reason, warning, new HBox(6, take, leave));
  }

  private String warning(FindingLine line, Verdict chosen, Decisions.Check missing) {
    if (chosen == null) {
      return "";
    }
    String softer =
        chosen.compareTo(line.finding().verdict()) < 0
            ? texts.get(
                "gui/screening.decision.softer",
                VerdictChip.text(line.finding().verdict(), texts),
                VerdictChip.text(chosen, texts))
            : "";
    return missing == Decisions.Check.OK
        ? softer
        : softer + texts.get("gui/screening.decision.check." + missing.name());
  }

  private Label remark(String key) {
    Label label = new Label(texts.get("gui/screening." + key));
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }

  private StringConverter<Verdict> converter() {
    return new StringConverter<>() {
      @java.lang.Override
      public String toString(Verdict verdict) {
        return verdict == null
            ? ""
            : verdict == Verdict.NONE
                ? texts.get("gui/screening.decision.none")
                : VerdictChip.text(verdict, texts);
      }

      @java.lang.Override
      public Verdict fromString(String text) {
        return null; // the list is not typed into
      }
    };
  }
}
