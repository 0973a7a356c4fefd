package org.ecozone.gui.intake;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.columns.TableColumns;
import org.ecozone.app.intake.columns.TableColumns.Column;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.decision.Section;
import org.ecozone.gui.intake.decision.Words;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Received;
import org.ecozone.job.Progress;

/**
 * Columns of a table of corners: what each was taken for above its first cells. A table that is
 * refused because its columns are not clear is shown too, and is read once they were chosen.
 */
final class ColumnsPane {
  private static final double COLUMN_PX = 132;

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private final HBox sheets = new HBox(8);
  private final Button use = new Button();
  private final VBox all = new VBox(4, sheets, new HBox(8, use, grid));
  private final ScrollPane root = new ScrollPane(all);

  ColumnsPane(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    grid.setId("intake-columns");
    grid.setHgap(8);
    grid.setVgap(2);
    sheets.setAlignment(Pos.CENTER_LEFT);
    all.setPadding(new Insets(8, 10, 8, 10));
    use.setId("intake-columns-use");
    use.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("intake-scroll");
    clear();
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
    return file.asksForColumns()
        || file.state() == IntakeFile.State.UNREADABLE && name.matches(".*\\.(csv|xlsx)");
  }

  private void clear() {
    grid.getChildren().clear();
    sheets.getChildren().clear();
    sheets.setVisible(false);
    sheets.setManaged(false);
    showUse(false);
  }

  /** Looks at the columns of a file, on a worker. */
  void show(IntakeFile file) {
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
                failure -> clear())); // the file's own line says what is wrong
  }

  private void showUse(boolean shown) {
    use.setVisible(shown);
    use.setManaged(shown);
  }

  /** What is shown of a table that could not be read may be right as it stands. */
  private void offer(IntakeFile file, TableColumns columns) {
    String shown = columns.asShown();
    showUse(file.examination().isEmpty() && !shown.isEmpty());
    use.setText(texts.get("gui/intake/template.fields.use"));
    use.setOnAction(
        event -> model.choose(file, file.choices().withRead(TableColumns.OPTION, shown)));
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
    String focused = grid.getScene() == null ? null : focusedId();
    clear();
    if (columns.sheets().size() > 1) {
      sheets
          .getChildren()
          .setAll(new Label(texts.get("gui/intake.columns.sheet")), sheet(file, columns));
      sheets.setVisible(true);
      sheets.setManaged(true);
    }
    offer(file, columns);
    for (int c = 0; c < columns.columns().size(); c++) {
      Column column = columns.columns().get(c);
      grid.add(role(file, columns, column, c), c, 0);
      grid.add(cell(head(column, c), "card-title"), c, 1);
      for (int r = 0; r < columns.samples().size(); r++) {
        grid.add(cell(columns.samples().get(r).get(c), "small"), c, 2 + r);
      }
    }
    Node again = focused == null ? null : grid.lookup("#" + focused);
    if (again != null) {
      again.requestFocus();
    }
  }

  /** Of the chooser that has the keyboard; null if none has. */
  private String focusedId() {
    Node owner = grid.getScene().getFocusOwner();
    return owner != null && grid.getChildren().contains(owner) ? owner.getId() : null;
  }

  private String head(Column column, int number) {
    return column.head().isEmpty()
        ? texts.get("gui/intake.columns.number", number + 1)
        : column.head();
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll(style, Section.OF_FILE);
    label.setMaxWidth(COLUMN_PX);
    if (!text.isEmpty()) {
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }

  private ComboBox<String> sheet(IntakeFile file, TableColumns columns) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-columns-sheet");
    combo.getItems().setAll(columns.sheets());
    combo.setValue(columns.sheet());
    combo.setAccessibleText(texts.get("gui/intake.columns.sheet"));
    combo.setOnAction(
        event ->
            model.choose(
                file,
                file.choices()
                    .withRead(TableColumns.SHEET, combo.getValue())
                    .withRead(TableColumns.OPTION, "")));
    return combo;
  }

  private ComboBox<String> role(IntakeFile file, TableColumns columns, Column column, int number) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-column-" + (number + 1));
    combo.getItems().setAll(TableColumns.roles());
    combo.setConverter(Words.of(role -> texts.get(TableColumns.roleKey(role))));
    combo.setValue(column.role());
    combo.setPrefWidth(COLUMN_PX);
    combo.setVisibleRowCount(TableColumns.roles().size());
    combo.setTooltip(new Tooltip(texts.get(column.whyKey())));
    combo.setAccessibleText(texts.get("gui/intake.columns.of", head(column, number)));
    if (!column.sure()) {
      combo.getStyleClass().add("intake-unsure");
    }
    combo.setOnAction(event -> say(file, columns, column, combo.getValue()));
    return combo;
  }
}
