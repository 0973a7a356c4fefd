package org.ecozone.gui.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.measure.FigureText;
import org.ecozone.app.measure.Figures;
import org.ecozone.app.measure.Leg;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.gui.common.Desk;

/** Figures in rows: what, on the ellipsoid, in the plane. The last leg is the running one. */
final class FigureRows {
  private final Desk desk;
  private final GridPane grid = new GridPane();
  private final Label snap = new Label();
  private final VBox box = new VBox(4, grid, snap);
  private final List<String> lines = new ArrayList<>();
  private int fixedVertices;

  FigureRows(Desk desk) {
    this.desk = desk;
    grid.setId("sketch-figures");
    grid.getStyleClass().add("map-figures");
    grid.setHgap(8);
    grid.setVgap(2);
    ColumnConstraints what = new ColumnConstraints();
    what.setHgrow(Priority.ALWAYS);
    ColumnConstraints figure = new ColumnConstraints();
    figure.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(what, figure);
    snap.getStyleClass().add("map-panel-note");
    snap.managedProperty().bind(snap.textProperty().isNotEmpty());
    show(null);
  }

  Node node() {
    return box;
  }

  /** So many vertices are set; what is beyond follows the mouse. */
  void setFixed(int vertices) {
    fixedVertices = vertices;
  }

  void showSnap(String text) {
    snap.setText(text);
  }

  /** All figures as lines of text. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  void show(Figures figures) {
    grid.getChildren().clear();
    lines.clear();
    if (figures == null || figures.legs().isEmpty()) {
      Label empty = new Label(desk.texts().get("gui/map.figure.none"));
      empty.getStyleClass().add("map-panel-note");
      grid.add(empty, 0, 0, 2, 1);
      return;
    }
    leg(figures);
    row("gui/map.figure.total", FigureText.length(figures.totalM()), "strong");
    row("gui/map.figure.total_planar", FigureText.length(figures.planarTotalM()), "");
    if (figures.areaM2() > 0 || figures.crossing()) {
      area(figures);
    }
    Label plane = new Label(desk.texts().get("gui/map.figure.plane", figures.planarCrs()));
    plane.getStyleClass().add("map-panel-note");
    grid.add(plane, 0, grid.getRowCount(), 2, 1);
    lines.add(plane.getText());
  }

  private void leg(Figures figures) {
    Leg last = figures.legs().get(figures.legs().size() - 1);
    boolean running = figures.legs().size() >= fixedVertices;
    row(
        running ? "gui/map.figure.running" : "gui/map.figure.leg",
        FigureText.length(last.lengthM()),
        "");
    row("gui/map.figure.bearing", FigureText.degrees(last.bearingDeg()), "");
    if (!Double.isNaN(last.gridBearingDeg())) {
      row("gui/map.figure.grid_bearing", FigureText.degrees(last.gridBearingDeg()), "");
    }
    if (!Double.isNaN(last.angleDeg())) {
      row("gui/map.figure.angle", FigureText.degrees(last.angleDeg()), "");
    }
  }

  private void area(Figures figures) {
    if (figures.crossing()) {
      Label wrong = new Label(desk.texts().get("gui/map.figure.crossing"));
      wrong.getStyleClass().add("map-panel-warning");
      wrong.setWrapText(true);
      grid.add(wrong, 0, grid.getRowCount(), 2, 1);
      return;
    }
    row("gui/map.figure.perimeter", FigureText.length(figures.perimeterM()), "");
    row("gui/map.figure.area", area(figures.areaM2()), "strong");
    row("gui/map.figure.area_planar", area(figures.planarAreaM2()), "");
  }

  private String area(double squareMetres) {
    AreaUnit unit = desk.settings().preferences().units().area();
    return FigureText.area(squareMetres, unit, desk.texts().lang());
  }

  private void row(String key, String figure, String styleClass) {
    Label what = new Label(desk.texts().get(key));
    Label value = new Label(figure);
    value.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    value.getStyleClass().add("map-figure");
    if (!styleClass.isEmpty()) {
      value.getStyleClass().add(styleClass);
    }
    grid.addRow(grid.getRowCount(), what, value);
    lines.add(what.getText() + "\t" + figure);
  }
}
