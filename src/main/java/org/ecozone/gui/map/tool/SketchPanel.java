package org.ecozone.gui.map.tool;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.measure.Figures;
import org.ecozone.app.measure.Shape;
import org.ecozone.app.measure.Snap;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Figures of what is drawn, and a field for the next vertex. */
final class SketchPanel {
  /** What is drawn for. */
  enum Use {
    MEASURE,
    DRAW
  }

  private static final double WIDTH_PX = 256;

  private final Desk desk;
  private final VBox root = new VBox(8);
  private final FigureRows rows;
  private final TextField field = new TextField();
  private final Label note = new Label();
  private final Button done = new Button();
  private final Button discard = new Button();
  private final Button keep = new Button();
  private final Button copy;
  private final Button copyVertices;
  private List<org.locationtech.jts.geom.Coordinate> vertices = List.of();
  private Consumer<Shape> shapeListener = shape -> {};

  SketchPanel(Desk desk, Use use, Shape kind) {
    this.desk = desk;
    rows = new FigureRows(desk);
    root.getStyleClass().add("map-panel");
    root.setId(use == Use.MEASURE ? "measure-panel" : "draw-panel");
    root.setPrefWidth(WIDTH_PX);
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    copy = Icons.button(Material2OutlinedAL.CONTENT_COPY, desk.texts(), "gui/map.sketch.copy");
    copy.setId("sketch-copy");
    copy.setOnAction(event -> put(rows.text()));
    copyVertices =
        Icons.button(
            Material2OutlinedAL.FORMAT_LIST_NUMBERED, desk.texts(), "gui/map.sketch.copy_vertices");
    copyVertices.setOnAction(event -> put(verticesText()));
    note.getStyleClass().add("map-panel-note");
    note.setWrapText(true);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    field.setId("sketch-typed");
    field.promptTextProperty().bind(desk.texts().bind("gui/map.sketch.typed"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().bind("gui/map.sketch.typed_tip"));
    field.setTooltip(tip);
    root.getChildren().setAll(head(use, kind), rows.node(), field, note);
    if (use == Use.MEASURE) {
      keep.setId("measure-keep");
      keep.textProperty().bind(desk.texts().bind("gui/map.sketch.keep"));
      keep.setMaxWidth(Double.MAX_VALUE);
      root.getChildren().add(keep);
    } else {
      root.getChildren().add(buttons());
    }
  }

  private Node head(Use use, Shape kind) {
    HBox head = new HBox(4);
    if (use == Use.MEASURE) {
      ToggleGroup group = new ToggleGroup();
      head.getChildren()
          .addAll(toggle(group, Shape.LINE, kind), toggle(group, Shape.POLYGON, kind));
    } else {
      Label title = new Label();
      title.getStyleClass().add("map-panel-title");
      title
          .textProperty()
          .bind(
              desk.texts()
                  .bind("gui/map.sketch.draw." + kind.name().toLowerCase(java.util.Locale.ROOT)));
      head.getChildren().add(title);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getChildren().addAll(gap, copy, copyVertices);
    return head;
  }

  private ToggleButton toggle(ToggleGroup group, Shape shape, Shape chosen) {
    ToggleButton button = new ToggleButton();
    String name = shape.name().toLowerCase(java.util.Locale.ROOT);
    button.setId("measure-" + name);
    button.textProperty().bind(desk.texts().bind("gui/map.sketch.measure." + name));
    button.setToggleGroup(group);
    button.setSelected(shape == chosen);
    button.getStyleClass().add(shape == Shape.LINE ? "left-pill" : "right-pill");
    button.setFocusTraversable(false);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          shapeListener.accept(shape);
        });
    return button;
  }

  private Node buttons() {
    done.setId("draw-finish");
    done.textProperty().bind(desk.texts().bind("gui/map.sketch.finish"));
    done.getStyleClass().add("accent");
    discard.setId("draw-discard");
    discard.textProperty().bind(desk.texts().bind("gui/map.sketch.discard"));
    HBox box = new HBox(8, done, discard);
    box.getStyleClass().add("map-panel-buttons");
    return box;
  }

  Node node() {
    return root;
  }

  void onShape(Consumer<Shape> listener) {
    shapeListener = listener;
  }

  void onTyped(Consumer<String> listener) {
    field.setOnAction(event -> listener.accept(field.getText()));
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            key.consume();
          }
        });
    field
        .textProperty()
        .addListener((any, before, now) -> field.pseudoClassStateChanged(Marks.WRONG, false));
  }

  void onFinish(Runnable listener) {
    done.setOnAction(event -> listener.run());
  }

  /** What happens when the user wants the measured drawing to stay on the map. */
  void onKeep(Runnable listener, Node kept) {
    keep.setOnAction(event -> listener.run());
    root.getChildren().add(kept);
  }

  void onDiscard(Runnable listener) {
    discard.setOnAction(event -> listener.run());
  }

  /** Digits typed on the map go to the field; false if the character begins no vertex. */
  boolean begin(String character) {
    if (character.isEmpty() || "0123456789@".indexOf(character.charAt(0)) < 0) {
      return false;
    }
    field.requestFocus();
    field.setText(character);
    field.positionCaret(character.length());
    return true;
  }

  void clearTyped() {
    field.clear();
  }

  void refuseTyped() {
    field.pseudoClassStateChanged(Marks.WRONG, true);
    note.setText(desk.texts().get("gui/map.sketch.typed_wrong"));
  }

  void sayTooFew(Shape shape) {
    note.setText(desk.texts().get("gui/map.sketch.too_few", shape.leastVertices()));
  }

  /** Null for nothing. */
  void show(Figures figures) {
    rows.show(figures);
    copy.setDisable(figures == null);
  }

  void showState(SketchModel model) {
    vertices = model.vertices();
    rows.setFixed(model.vertices().size());
    done.setDisable(model.isFinished() || vertices.size() < model.shape().leastVertices());
    discard.setDisable(vertices.isEmpty());
    keep.setDisable(vertices.size() < model.shape().leastVertices());
    copyVertices.setDisable(vertices.isEmpty());
    note.setText("");
  }

  /** Names what the next click snaps to. */
  void showSnap(Snap snap) {
    if (snap == null) {
      rows.showSnap("");
    } else {
      String kind = snap.kind().name().toLowerCase(java.util.Locale.ROOT);
      rows.showSnap(desk.texts().get("gui/map.snap." + kind, snap.layer()));
    }
  }

  private String verticesText() {
    StringBuilder text = new StringBuilder();
    for (org.locationtech.jts.geom.Coordinate vertex : vertices) {
      text.append(vertex.x).append(',').append(vertex.y).append('\n');
    }
    return text.toString();
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
