package org.ecozone.gui.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.measure.FigureText;
import org.ecozone.app.measure.Figures;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.overlay.OverlayPane;
import org.ecozone.gui.map.overlay.OverlayPaths;
import org.ecozone.gui.map.overlay.OverlayShape;
import org.ecozone.gui.map.overlay.OverlayText;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.locationtech.jts.geom.Geometry;

/**
 * Measured drawings that stay on the map with their figure, whatever tool is in use, until they are
 * taken off. Not part of the project: they go when the window closes. FX thread.
 */
public final class KeptSketches {
  private final Desk desk;
  private final OverlayPane overlay;
  private final VBox list = new VBox(2);
  private final List<Kept> all = new ArrayList<>();
  private int last;
  private Crs map;

  /** A drawing, in the CRS it was drawn in. */
  private record Kept(
      int number,
      Geometry geometry,
      Crs crs,
      Figures figures,
      OverlayShape shape,
      OverlayText text) {}

  public KeptSketches(Desk desk, OverlayPane overlay, ObservableValue<Viewport> viewport) {
    this.desk = desk;
    this.overlay = overlay;
    list.setId("measure-kept");
    list.managedProperty().bind(list.visibleProperty());
    follow(viewport.getValue());
    viewport.addListener((any, before, now) -> follow(now));
    desk.texts().langProperty().addListener((any, before, now) -> showAll());
    desk.settings().areaUnit().addListener((any, before, now) -> showAll());
    showList();
  }

  /** The list, to be shown in the panel of the measuring tool. */
  Node node() {
    return list;
  }

  int size() {
    return all.size();
  }

  void keep(Geometry geometry, Crs crs, Figures figures) {
    Kept kept =
        new Kept(
            ++last,
            geometry,
            crs,
            figures,
            overlay.add("map-kept"),
            overlay.addText("map-kept-text"));
    all.add(kept);
    show(kept);
    showList();
  }

  private void remove(Kept kept) {
    all.remove(kept);
    overlay.remove(kept.shape());
    overlay.remove(kept.text());
    showList();
  }

  private void clear() {
    List.copyOf(all).forEach(this::remove);
  }

  /** In another CRS they lie elsewhere. */
  private void follow(Viewport now) {
    Crs present = now == null ? null : now.crs();
    if (present != null && !present.equals(map)) {
      map = present;
      all.forEach(this::show);
    }
  }

  private void showAll() {
    all.forEach(this::show);
    showList();
  }

  private void show(Kept kept) {
    Crs wanted = map;
    if (wanted == null) {
      return;
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.mark",
                List.of(),
                "map-kept-" + kept.number(),
                progress -> OverlayPaths.of(kept.geometry(), kept.crs(), wanted),
                paths -> place(kept, paths),
                failure -> place(kept, OverlayPaths.NONE)));
  }

  private void place(Kept kept, OverlayPaths paths) {
    if (!all.contains(kept)) {
      return;
    }
    overlay.set(kept.shape(), paths);
    if (paths.isEmpty()) {
      overlay.set(kept.text(), "", Double.NaN, Double.NaN);
      return;
    }
    double[] xy = paths.parts().get(paths.parts().size() - 1).xy();
    overlay.set(kept.text(), words(kept), xy[xy.length - 2], xy[xy.length - 1]);
  }

  private String words(Kept kept) {
    Figures figures = kept.figures();
    String figure =
        figures.areaM2() > 0
            ? FigureText.area(
                figures.areaM2(), desk.settings().preferences().units().area(), desk.texts().lang())
            : FigureText.length(figures.totalM());
    return kept.number() + "  " + figure;
  }

  private void showList() {
    list.getChildren().clear();
    list.setVisible(!all.isEmpty());
    if (all.isEmpty()) {
      return;
    }
    Label title = new Label(desk.texts().get("gui/map.sketch.kept"));
    title.getStyleClass().add("map-panel-note");
    Hyperlink none = new Hyperlink(desk.texts().get("gui/map.sketch.kept.clear"));
    none.setId("measure-kept-clear");
    none.setOnAction(event -> clear());
    list.getChildren().add(line(title, none));
    for (Kept kept : all) {
      Button off =
          Icons.button(Material2OutlinedAL.CLOSE, desk.texts(), "gui/map.sketch.kept.remove");
      off.setId("measure-kept-remove-" + kept.number());
      off.setOnAction(event -> remove(kept));
      list.getChildren().add(line(new Label(words(kept)), off));
    }
  }

  private static HBox line(Label label, Node action) {
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox line = new HBox(4, label, action);
    line.getStyleClass().add("map-kept-line");
    return line;
  }
}
