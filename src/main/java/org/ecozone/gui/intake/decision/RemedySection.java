package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.remedy.Remedies;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Received;
import org.ecozone.job.Progress;

/** What can still be chosen about a file that could not be read. */
final class RemedySection {
  private static final double SPACING_PX = 12;
  private static final String BUNDLE = "gui/intake/template.";

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final TemplateSection templates;

  RemedySection(IntakeViewModel model, TemplateSection templates) {
    this.model = model;
    this.templates = templates;
    texts = model.desk().texts();
  }

  /** Fills itself when a worker has looked at the file. */
  Node of(IntakeFile file) {
    VBox box = new VBox(SPACING_PX);
    box.setId("intake-remedies");
    if (!file.choices().read().isEmpty()) {
      box.getChildren().add(reset(file));
    }
    IntakeChoices choices = file.choices();
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                BUNDLE + "job.remedies",
                List.of(file.name()),
                "intake-remedies",
                progress -> look(file.received(), choices, progress),
                found -> box.getChildren().addAll(sections(file, found)),
                model.desk().messages()::failure));
    return box;
  }

  private static Remedies look(Received received, IntakeChoices choices, Progress progress) {
    return received.path() == null
        ? Remedies.ofText(received.name(), received.text(), choices)
        : Remedies.of(received.path(), choices, progress);
  }

  private List<Node> sections(IntakeFile file, Remedies found) {
    List<Node> sections = new ArrayList<>();
    if (!found.encodings().isEmpty()) {
      sections.add(EncodingCards.of(model, file, found.encodings(), chosenEncoding(file)));
    }
    if (!found.sheets().isEmpty()) {
      sections.add(combo(file, "sheet", found.sheets(), name -> name));
    }
    if (found.options().contains("points-as")) {
      sections.add(
          combo(
              file,
              "points-as",
              List.of("AREA", "LINE", "POINTS"),
              value -> texts.get("gui/intake.option.points-as." + value)));
    }
    if (found.options().contains(TemplateSection.OPTION) && !file.asksForColumns()) {
      sections.add(templates.of(file));
    }
    return sections;
  }

  private static String chosenEncoding(IntakeFile file) {
    return file.choices().read().getOrDefault("encoding", "");
  }

  private Node combo(
      IntakeFile file,
      String option,
      List<String> values,
      java.util.function.Function<String, String> words) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-" + option);
    combo.getItems().setAll(values);
    combo.setConverter(Words.of(words));
    combo.setPromptText(texts.get(BUNDLE + "choose"));
    combo.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(combo, Priority.ALWAYS);
    String now = file.choices().read().getOrDefault(option, "");
    combo.setValue(values.contains(now) ? now : null);
    combo.setOnAction(
        event -> model.choose(file, file.choices().withRead(option, combo.getValue())));
    Label label = new Label(texts.get(BUNDLE + "option." + option));
    label.getStyleClass().add("section-title");
    label.setLabelFor(combo);
    return new Section(texts, "").with(label, combo);
  }

  /** Back to what the file was first read with. */
  private Node reset(IntakeFile file) {
    Set<String> said = new TreeSet<>(file.choices().read().keySet());
    Button reset = new Button(texts.get(BUNDLE + "reset"));
    reset.setId("intake-reset");
    reset.setOnAction(
        event -> {
          IntakeChoices choices = file.choices();
          for (String option : said) {
            choices = choices.withRead(option, "");
          }
          model.choose(file, choices);
        });
    return new Section(texts, "").with(Section.words(texts.get(BUNDLE + "said"), "small"), reset);
  }
}
