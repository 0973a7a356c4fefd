package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.template.PointFields;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Received;

/** Fields of the points of coordinate TXT: what each means above the first points. */
public final class FieldsPane {
  private static final double FIELD_PX = 124;
  private static final String BUNDLE = "gui/intake/template.";

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private final Label hint = Section.words("", "muted", "small");
  private final Button use = new Button();
  private final ScrollPane root = new ScrollPane(new VBox(4, new HBox(8, hint, use), grid));
  private final List<ComboBox<String>> roles = new ArrayList<>();

  public FieldsPane(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    grid.setId("intake-fields");
    grid.setHgap(8);
    grid.setVgap(2);
    ((VBox) root.getContent()).setPadding(new Insets(8, 10, 8, 10));
    use.setId("intake-fields-use");
    use.setMinWidth(Button.USE_PREF_SIZE);
    use.setVisible(false);
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    root.getStyleClass().add("intake-scroll");
    root.setFitToWidth(true);
  }

  public Region node() {
    return root;
  }

  /** True for files that have such fields, read or not. */
  public static boolean isFor(IntakeFile file) {
    Examination found = file.examination().orElse(null);
    if (found != null) {
      return List.of("SURVEY_TXT", "FREE_TEXT").contains(found.head().format());
    }
    String name = file.name().toLowerCase(java.util.Locale.ROOT);
    return file.state() == IntakeFile.State.UNREADABLE
        && (file.received().path() == null || name.endsWith(".txt") || name.endsWith(".dat"));
  }

  /** Looks at the fields of a file, on a worker. */
  public void show(IntakeFile file) {
    grid.getChildren().clear();
    roles.clear();
    hint.setText("");
    use.setVisible(false);
    Received received = file.received();
    IntakeChoices choices = file.choices();
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                BUNDLE + "job",
                List.of(),
                "intake-fields",
                progress ->
                    received.path() == null
                        ? PointFields.ofText(received.name(), received.text(), choices)
                        : PointFields.of(received.path(), choices),
                fields -> fill(file, fields),
                failure -> hint.setText(text("fields.none")))); // the refusal says more
  }

  private void fill(IntakeFile file, PointFields fields) {
    if (model.selectedProperty().get() != file) {
      return;
    }
    grid.getChildren().clear();
    roles.clear();
    hint.setText(
        text(
            fields.roles().isEmpty()
                ? "fields.none"
                : fields.isChosen() ? "fields.chosen" : "fields.guess"));
    use.setText(text("fields.use"));
    use.setVisible(!fields.roles().isEmpty());
    use.setDisable(fields.isChosen());
    use.setOnAction(event -> take(file, fields));
    for (int c = 0; c < fields.roles().size(); c++) {
      ComboBox<String> combo = role(file, fields, c);
      roles.add(combo);
      grid.add(combo, c, 0);
      for (int r = 0; r < fields.samples().size(); r++) {
        List<String> row = fields.samples().get(r);
        Label cell = new Label(c < row.size() ? row.get(c) : "");
        cell.getStyleClass().add("small");
        cell.setMaxWidth(FIELD_PX);
        grid.add(cell, c, 1 + r);
      }
    }
  }

  private ComboBox<String> role(IntakeFile file, PointFields fields, int number) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-field-" + (number + 1));
    combo.getItems().setAll(PointFields.allRoles());
    combo.setConverter(Words.of(role -> texts.get(PointFields.roleKey(role))));
    combo.setValue(fields.roles().get(number));
    combo.setPrefWidth(FIELD_PX);
    combo.setAccessibleText(text("fields.of", number + 1));
    combo.setOnAction(event -> changed(fields));
    return combo;
  }

  /** Nothing is read anew before the user wants it. */
  private void changed(PointFields fields) {
    List<String> said = said();
    boolean complete = PointFields.isComplete(said);
    use.setDisable(!complete || fields.isChosen() && said.equals(fields.roles()));
    hint.setText(
        complete ? text("fields.changed") : texts.get("app/intake/template.issue.INCOMPLETE"));
  }

  private List<String> said() {
    return roles.stream().map(ComboBox::getValue).toList();
  }

  private void take(IntakeFile file, PointFields fields) {
    try {
      String template = fields.saying(said(), fields.head()).read().get(TemplateSection.OPTION);
      model.choose(file, file.choices().withRead(TemplateSection.OPTION, template));
    } catch (AppException e) {
      hint.setText(e.issues().get(0).message(texts.lang()));
    }
  }

  private String text(String key, Object... args) {
    return texts.get(BUNDLE + key, args);
  }
}
