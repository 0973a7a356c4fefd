package org.ecozone.gui.intake;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.columns.TableColumns;
import org.ecozone.app.intake.columns.TableColumns.Column;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.job.Progress;

/** Columns of a table of corners: what each was taken for above its first cells. */
final class ColumnsPane {
  private static final double COLUMN_PX = 132;

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private final Button use = new Button();
  private final VBox all = new VBox(4, use, grid);
  private final ScrollPane root = new ScrollPane(all);

  ColumnsPane(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    grid.setId("intake-columns");
    grid.setHgap(8);
    grid.setVgap(2);
    all.setPadding(new Insets(8, 10, 8, 10));
    use.setId("intake-columns-use");
    showUse(false);
    root.getStyleClass().add("intake-scroll");
    root.setFitToHeight(true);
  }

  Region node() {
    return root;
  }

  /** True for files that have such columns, read or not. */
  static boolean isFor(IntakeFile file) {
    Examination found = file.examination().orElse(null);
    if (found != null) {
      return found.head().format().startsWith("CORNER_");
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    return file.state() == IntakeFile.State.UNREADABLE && name.matches(".*\\.(csv|xlsx)");
  }

  /** Looks at the columns of a file, on a worker. */
  void show(IntakeFile file) {
    grid.getChildren().clear();
    showUse(false);
    IntakeChoices choices = file.choices();
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                "gui/intake.job.columns",
                List.of(file.name()),
                "intake-columns",
                progress -> look(file.received(), choices, progress),
                columns -> fill(file, columns),
                failure -> grid.getChildren().clear())); // the file's own line says what is wrong
  }

  private void showUse(boolean shown) {
    use.setVisible(shown);
    use.setManaged(shown);
  }

  /** What is shown of a table that could not be read may be right as it stands. */
  private void offer(IntakeFile file, TableColumns columns) {
    Column first =
        columns.columns().stream()
            .filter(column -> !column.role().equals("OTHER"))
            .findFirst()
            .orElse(null);
    showUse(file.state() == IntakeFile.State.UNREADABLE && first != null);
    use.setText(texts.get("gui/intake/template.fields.use"));
    use.setOnAction(event -> say(file, columns, first, first.role()));
  }

  private void say(IntakeFile file, TableColumns columns, Column column, String role) {
    String before = file.choices().read().getOrDefault(TableColumns.OPTION, "");
    String after = columns.with(before, column.key(), role);
    model.choose(file, file.choices().withRead(TableColumns.OPTION, after));
  }

  private static TableColumns look(Received received, IntakeChoices choices, Progress progress)
      throws AppException {
    return received.path() == null
        ? TableColumns.ofText(received.name(), received.text(), choices, progress)
        : TableColumns.of(received.path(), choices, progress);
  }

  private void fill(IntakeFile file, TableColumns columns) {
    if (model.selectedProperty().get() != file) {
      return;
    }
    grid.getChildren().clear();
    offer(file, columns);
    for (int c = 0; c < columns.columns().size(); c++) {
      Column column = columns.columns().get(c);
      grid.add(role(file, columns, column, c), c, 0);
      Label head = new Label(column.head());
      head.getStyleClass().add("card-title");
      head.setMaxWidth(COLUMN_PX);
      grid.add(head, c, 1);
      for (int r = 0; r < columns.samples().size(); r++) {
        Label cell = new Label(columns.samples().get(r).get(c));
        cell.getStyleClass().add("small");
        cell.setMaxWidth(COLUMN_PX);
        grid.add(cell, c, 2 + r);
      }
    }
  }

  private ComboBox<String> role(IntakeFile file, TableColumns columns, Column column, int number) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-column-" + (number + 1));
    combo.getItems().setAll(TableColumns.roles());
    combo.setConverter(Words.of(role -> texts.get(TableColumns.roleKey(role))));
    combo.setValue(column.role());
    combo.setPrefWidth(COLUMN_PX);
    combo.setTooltip(new Tooltip(texts.get(column.whyKey())));
    if (!column.sure()) {
      combo.getStyleClass().add("intake-unsure");
    }
    combo.setOnAction(event -> say(file, columns, column, combo.getValue()));
    return combo;
  }
}
