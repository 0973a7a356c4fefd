package org.ecozone.gui.intake;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.columns.TableColumns;
import org.ecozone.app.intake.columns.TableColumns.Column;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.decision.Words;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Received;
import org.ecozone.job.Progress;

/** Columns of a table of corners: what each was taken for above its first cells. */
final class ColumnsPane {
  private static final double COLUMN_PX = 132;

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private final ScrollPane root = new ScrollPane(grid);

  ColumnsPane(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    grid.setId("intake-columns");
    grid.setHgap(8);
    grid.setVgap(2);
    grid.setPadding(new Insets(8, 10, 8, 10));
    root.getStyleClass().add("intake-scroll");
    root.setFitToHeight(true);
  }

  Region node() {
    return root;
  }

  /** True for files that have such columns. */
  static boolean isFor(Examination found) {
    return found.head().format().startsWith("CORNER_");
  }

  /** Looks at the columns of a file, on a worker. */
  void show(IntakeFile file, Examination found) {
    grid.getChildren().clear();
    if (!isFor(found)) {
      return;
    }
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                "gui/intake.job.columns",
                List.of(file.name()),
                "intake-columns",
                progress -> look(file.received(), found.choices(), progress),
                columns -> fill(file, columns),
                failure -> grid.getChildren().clear())); // the file's own line says what is wrong
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
    combo.setOnAction(
        event -> {
          String before = file.choices().read().getOrDefault(TableColumns.OPTION, "");
          String after = columns.with(before, column.key(), combo.getValue());
          model.choose(file, file.choices().withRead(TableColumns.OPTION, after));
        });
    return combo;
  }
}
