package org.ecozone.gui.map.status;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ecozone.app.place.ScaleText;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.map.tool.Marks;

/** The scale, to read, to type and to choose. */
final class ScaleBox {
  private static final double WIDTH_PX = 128;

  private final MapView map;
  private final ComboBox<String> box = new ComboBox<>();
  private boolean showing;

  ScaleBox(Desk desk, MapView map) {
    this.map = map;
    box.setId("status-scale");
    box.setEditable(true);
    box.setPrefWidth(WIDTH_PX);
    box.setMinWidth(WIDTH_PX);
    box.setVisibleRowCount(ScaleText.STANDARD.size());
    ScaleText.STANDARD.forEach(scale -> box.getItems().add(ScaleText.format(scale)));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().bind("gui/map.status.scale"));
    box.setTooltip(tip);
    box.accessibleTextProperty().bind(desk.texts().bind("gui/map.status.scale"));
    box.getEditor().setId("status-scale-text");
    box.getEditor()
        .textProperty()
        .addListener((any, before, now) -> box.pseudoClassStateChanged(Marks.WRONG, false));
    box.setOnAction(event -> take());
    box.getEditor()
        .focusedProperty()
        .addListener(
            (any, before, now) -> {
              if (!now) {
                show(map.viewport().get());
              }
            });
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !box.isShowing()) {
            show(map.viewport().get());
            map.requestFocus();
            key.consume();
          }
        });
    map.viewport().addListener((any, before, now) -> show(now));
    show(map.viewport().get());
  }

  Node node() {
    return box;
  }

  private void take() {
    if (showing) {
      return;
    }
    String text = box.getValue() == null ? "" : box.getValue();
    OptionalDouble scale = ScaleText.parse(text);
    if (scale.isPresent() && map.viewport().get() != null) {
      map.scaleTo(scale.getAsDouble());
      show(map.viewport().get());
      map.requestFocus();
    } else {
      box.pseudoClassStateChanged(Marks.WRONG, true);
    }
  }

  private void show(Viewport view) {
    showing = true;
    box.setDisable(view == null);
    String text = view == null ? "" : ScaleText.format(view.scaleDenominator());
    box.setValue(text);
    box.getEditor().setText(text);
    showing = false;
  }
}
