package org.ecozone.gui.layers;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.layers.TreeLine.GroupLine;
import org.ecozone.gui.layers.TreeLine.LayerLine;
import org.ecozone.gui.layers.TreeLine.LegendLine;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A line of the layer tree. */
final class LayerTreeCell extends TreeCell<TreeLine> {
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
  private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");

  /**
   * Property of a cell that names its line. No id: the toolkit keeps styles for each id there ever
   * was, and layers have other ids each time they are opened.
   */
  static final String LINE = "line";

  private final LayerTreeView tree;
  private final CheckBox box = new CheckBox();
  private final StackPane symbol = new StackPane();
  private final ImageView swatch = new ImageView();
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Label title = new Label();
  private final HBox marks = new HBox();
  private final Label count = new Label();
  private final HBox line = new HBox(box, symbol, title, marks, count);
  private final Tooltip tooltip = new Tooltip();
  private TextField editor;

  LayerTreeCell(LayerTreeView tree) {
    this.tree = tree;
    getStyleClass().add("layer-cell");
    line.getStyleClass().add("layer-line");
    symbol.getStyleClass().add("layer-symbol");
    symbol.setMaxHeight(USE_PREF_SIZE);
    title.getStyleClass().add("layer-title");
    title.setMinWidth(0);
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    marks.getStyleClass().add("layer-marks");
    count.getStyleClass().add("layer-count");
    count.setMinWidth(USE_PREF_SIZE);
    marks.setMinWidth(USE_PREF_SIZE);
    spinner.getStyleClass().add("layer-spinner");
    box.setFocusTraversable(false);
    box.accessibleTextProperty().bind(title.textProperty());
    box.setMinWidth(USE_PREF_SIZE);
    box.addEventFilter(MouseEvent.ANY, this::onBox);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    setPrefWidth(0);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::onTwice);
    LayerDrag.install(this, tree);
  }

  /** Two clicks on a layer show its properties; they do not fold its legend. */
  private void onTwice(MouseEvent event) {
    boolean onBox =
        box.localToScene(box.getBoundsInLocal()).contains(event.getSceneX(), event.getSceneY());
    if (event.getClickCount() == 2
        && event.getButton() == MouseButton.PRIMARY
        && getItem() instanceof LayerLine layer
        && !onBox
        && !isEditing()) {
      event.consume();
      tree.actions().properties(List.of(layer.id()));
    }
  }

  /** The box does nothing by itself: it shows what the project says. */
  private void onBox(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_CLICKED && getItem() != null) {
      if (event.isShortcutDown()) {
        tree.model().visibility().toggleBranch(getItem().key());
      } else {
        tree.model().visibility().toggle(getItem().key());
      }
    }
    if (event.getEventType() != MouseEvent.MOUSE_ENTERED_TARGET
        && event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
      event.consume();
    }
  }

  @Override
  protected void updateItem(TreeLine item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      getProperties().remove(LINE);
      pseudoClassStateChanged(FAINT, false);
      pseudoClassStateChanged(ALARM, false);
      return;
    }
    pseudoClassStateChanged(FAINT, !item.isDrawn());
    getProperties().put(LINE, item.key());
    if (item instanceof GroupLine group) {
      showGroup(group);
    } else if (item instanceof LayerLine layer) {
      showLayer(layer);
    } else {
      showLegend((LegendLine) item);
    }
    if (!isEditing()) {
      setGraphic(line);
    }
  }

  private void showBox(CheckState state) {
    box.setVisible(true);
    box.setManaged(true);
    box.setIndeterminate(state == CheckState.PARTLY);
    box.setSelected(state == CheckState.CHECKED);
  }

  private void showGroup(GroupLine group) {
    showBox(group.check());
    symbol.getChildren().setAll(Icons.of(Material2OutlinedAL.FOLDER));
    symbol.pseudoClassStateChanged(PAPER, false);
    title.setText(group.title());
    marks.getChildren().clear();
    String why = "";
    if (group.unchecked() > 0) {
      String text = tree.texts().get("gui/layers.mark.group", group.unchecked());
      why = tree.texts().get("gui/layers.mark.group.why", group.unchecked());
      marks
          .getChildren()
          .setAll(MarkBadge.of(new LayerMark(LayerMark.Kind.NOT_CHECKED, text, why)));
    }
    count.setText(Integer.toString(group.count()));
    pseudoClassStateChanged(ALARM, false);
    tell(why.isEmpty() ? group.title() : group.title() + "\n\n" + why);
  }

  private void showLayer(LayerLine layer) {
    showBox(layer.check());
    symbol.getChildren().setAll(symbol(layer));
    symbol.pseudoClassStateChanged(
        PAPER, !layer.swatches().isEmpty() && layer.state() != State.LOADING);
    title.setText(layer.title());
    marks.getChildren().setAll(layer.marks().stream().map(MarkBadge::of).toList());
    count.setText(layer.count() < 0 ? "" : String.format("%,d", layer.count()));
    pseudoClassStateChanged(ALARM, layer.marks().stream().anyMatch(mark -> mark.kind().isAlarm()));
    StringBuilder text = new StringBuilder(layer.title()).append('\n').append(layer.origin());
    layer.marks().forEach(mark -> text.append("\n\n").append(mark.why()));
    tell(text.toString());
  }

  private void tell(String text) {
    tooltip.setText(text);
    setTooltip(tooltip);
    setAccessibleText(text);
  }

  private Node symbol(LayerLine layer) {
    if (layer.state() == State.LOADING) {
      return spinner;
    }
    if (layer.swatches().size() == 1) {
      tree.pictures().show(layer.swatches().get(0), swatch);
      return swatch;
    }
    if (!layer.swatches().isEmpty()) {
      return tree.pictures().strip(layer.swatches());
    }
    FontIcon icon =
        Icons.of(
            switch (layer.state()) {
              case MISSING -> Material2OutlinedAL.LINK_OFF;
              case BROKEN -> Material2OutlinedAL.BROKEN_IMAGE;
              default ->
                  switch (layer.holds()) {
                    case PICTURE -> Material2OutlinedAL.IMAGE;
                    case LINES -> Material2OutlinedMZ.TIMELINE;
                    case POINTS -> Material2OutlinedMZ.SCATTER_PLOT;
                    default -> Material2OutlinedAL.LAYERS;
                  };
            });
    return icon;
  }

  private void showLegend(LegendLine legend) {
    box.setVisible(false);
    box.setManaged(false);
    symbol.pseudoClassStateChanged(PAPER, legend.entry().swatch() != null);
    if (legend.entry().swatch() == null) {
      symbol.getChildren().clear();
    } else {
      tree.pictures().show(legend.entry().swatch(), swatch);
      symbol.getChildren().setAll(swatch);
    }
    title.setText(legend.entry().title());
    marks.getChildren().clear();
    count.setText("");
    pseudoClassStateChanged(ALARM, false);
    tell(legend.entry().title());
  }

  // ---- renaming

  @Override
  public void startEdit() {
    if (getItem() == null || getItem() instanceof LegendLine) {
      return;
    }
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    editor = new TextField(title.getText());
    editor.setId("layers-rename");
    editor.getStyleClass().add("layer-rename");
    editor.setOnAction(event -> finish());
    editor.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
          }
        });
    editor.focusedProperty().addListener((any, before, now) -> finishUnless(now));
    setGraphic(editor);
    editor.selectAll();
    editor.requestFocus();
  }

  private void finishUnless(boolean focused) {
    if (!focused && isEditing()) {
      finish();
    }
  }

  private void finish() {
    TreeLine renamed = getItem();
    String text = editor.getText();
    boolean changed = !text.equals(title.getText());
    cancelEdit();
    if (changed && renamed != null) {
      tree.model().rename(renamed.key(), text);
    }
    tree.focusTree();
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    editor = null;
    setGraphic(line);
    tree.endRename();
  }
}
