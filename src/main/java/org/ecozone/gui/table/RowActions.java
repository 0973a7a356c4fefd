package org.ecozone.gui.table;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.ecozone.app.results.Classification;
import org.ecozone.app.table.CellText;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.table.MapExtent;
import org.ecozone.app.table.RowExport;
import org.ecozone.app.table.RowFilter;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.table.LayerTableViewModel.Mode;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Envelope;

/** What can be done with rows: zoom, copy, export, filter by a value. FX thread. */
final class RowActions {
  private final Desk desk;
  private final TableRequests requests;
  private final LayerTableViewModel model;
  private final TableView<Integer> table;

  RowActions(
      Desk desk, TableRequests requests, LayerTableViewModel model, TableView<Integer> table) {
    this.desk = desk;
    this.requests = requests;
    this.model = model;
    this.table = table;
  }

  /** Lets the user draw an area; the features that meet it are selected and shown. */
  void chooseWithinArea() {
    requests.drawArea(model::chooseWithin);
  }

  void zoomTo(int[] chosen) {
    LayerRows rows = model.rows();
    String crs = desk.workspace().project().mapCrs();
    if (rows == null || chosen.length == 0 || crs.isEmpty()) {
      return;
    }
    Envelope extent = new Envelope();
    for (int row : chosen) {
      if (rows.extent(row) != null) {
        extent.expandToInclude(rows.extent(row));
      }
    }
    if (extent.isNull()) {
      desk.messages().show(Severity.WARNING, desk.texts().get("gui/table.nowhere"), "");
      return;
    }
    desk.jobs()
        .run(
            new Job<Envelope>(
                "gui/table.job.zoom",
                List.of(),
                "table.zoom",
                progress ->
                    MapExtent.in(Crs.parse(crs), List.of(new MapExtent.Part(extent, rows.crs()))),
                requests::zoomTo,
                failure -> desk.messages().failure(failure)));
  }

  // ---- copying

  void copyCell(TablePosition<Integer, Integer> position) {
    if (position == null || position.getRow() < 0 || model.rows() == null) {
      return;
    }
    TableColumn<Integer, Integer> column =
        position.getTableColumn() == null ? null : position.getTableColumn();
    int index = column == null ? 0 : (Integer) column.getUserData();
    copyCell(model.shown().get(position.getRow()), index);
  }

  void copyCell(int row, int column) {
    copy(CellText.of(model.rows().columns().get(column).value(row), desk.texts().lang()));
  }

  /** The chosen rows with their header, as a spreadsheet pastes them. */
  void copyRows() {
    LayerRows rows = model.rows();
    if (rows == null) {
      return;
    }
    int[] chosen = model.rowsToExport();
    RowExport export = new RowExport(rows, visibleColumns(), desk.texts().lang());
    desk.jobs()
        .run(
            new Job<String>(
                "gui/table.job.copy",
                List.of(),
                "table.copy",
                progress -> export.tabText(chosen, progress),
                text -> {
                  copy(text);
                  say(desk.texts().get("gui/table.copied", chosen.length), "");
                },
                failure -> desk.messages().failure(failure)));
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** As the user arranged them, hidden ones left out. */
  private List<Integer> visibleColumns() {
    List<Integer> columns = new ArrayList<>();
    for (TableColumn<Integer, ?> column : table.getVisibleLeafColumns()) {
      columns.add((Integer) column.getUserData());
    }
    return columns;
  }

  // ---- export

  /** Asks for a file and writes the chosen rows, all shown ones if none is chosen. */
  void export() {
    if (model.rows() == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(desk.texts().get("gui/table.export.csv"), "*.csv"));
    chooser.setInitialFileName(model.layer().table() + ".csv");
    File file = chooser.showSaveDialog(table.getScene().getWindow());
    if (file != null) {
      write(file.toPath());
    }
  }

  void write(Path file) {
    int[] chosen = model.rowsToExport();
    RowExport export = new RowExport(model.rows(), visibleColumns(), desk.texts().lang());
    desk.jobs()
        .run(
            new Job<Void>(
                "gui/table.job.export",
                List.of(file.getFileName()),
                "",
                progress -> {
                  export.writeCsv(file, chosen, progress);
                  return null;
                },
                done -> written(file, chosen.length),
                failure -> desk.messages().failure(failure)));
  }

  private void written(Path file, int count) {
    say(desk.texts().get("gui/table.exported", count, file.getFileName()), file.toString());
  }

  /** What left the program, and that it is classified if it is. */
  private void say(String text, String details) {
    LayerContent content = desk.workspace().content(model.layerId());
    boolean open = content.layer() == null || Classification.isOpen(content.layer().identity());
    if (open) {
      desk.messages().show(Severity.INFO, text, details);
    } else {
      String secret = content.layer().identity().classification();
      desk.messages()
          .show(
              Severity.WARNING,
              text + desk.texts().get("gui/table.exported.secret", secret),
              details);
    }
  }

  // ---- filtering by a value

  /** Shows only rows that have the value of a cell in its column. */
  void filterBy(int row, int column) {
    String name = RowFilter.quoted(model.rows().columns().get(column).name());
    Object value = model.rows().columns().get(column).value(row);
    String condition =
        value == null || "".equals(value) ? name + " IS NULL" : name + " = " + literal(value);
    model.modeProperty().set(Mode.CONDITION);
    model.searchProperty().set(condition);
  }

  private String literal(Object value) {
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    return value instanceof Boolean truth
        ? truth.toString()
        : CellText.of(value, desk.texts().lang());
  }
}
