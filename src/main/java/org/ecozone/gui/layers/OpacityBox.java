package org.ecozone.gui.layers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.ecozone.gui.common.UiTexts;

/** A slider for the opacity of layers: the map follows at once, letting go is one step to undo. */
final class OpacityBox {
  private static final int PERCENT = 100;

  private final HBox box = new HBox();
  private final Slider slider = new Slider(0, PERCENT, PERCENT);
  private final Label figure = new Label();
  private final LayerTreeViewModel model;
  private final List<String> ids;
  private boolean own;

  /**
   * @param opacity what it shows at first, 0 to 1
   */
  OpacityBox(UiTexts texts, LayerTreeViewModel model, List<String> ids, double opacity) {
    this.model = model;
    this.ids = ids;
    Label name = new Label(texts.get("gui/layers.opacity"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    slider.getStyleClass().add("small");
    slider.setId("layers-opacity");
    slider.setBlockIncrement(10);
    slider.setAccessibleText(name.getText());
    box.getStyleClass().add("opacity-box");
    figure.getStyleClass().add("opacity-figure");
    box.getChildren().setAll(name, slider, figure);
    show(opacity);
    slider.valueProperty().addListener((any, before, now) -> moved());
    slider.valueChangingProperty().addListener((any, before, now) -> let(now));
  }

  Node node() {
    return box;
  }

  private void show(double opacity) {
    own = true;
    slider.setValue(Math.round(opacity * PERCENT));
    own = false;
    figure.setText(Math.round(slider.getValue()) + "%");
  }

  private double opacity() {
    return Math.round(slider.getValue()) / (double) PERCENT;
  }

  private void moved() {
    figure.setText(Math.round(slider.getValue()) + "%");
    if (own) {
      return;
    }
    if (slider.isValueChanging()) {
      model.slideOpacity(ids, opacity());
    } else {
      model.endSlide(ids, opacity());
    }
  }

  private void let(boolean changing) {
    if (!changing) {
      model.endSlide(ids, opacity());
    }
  }
}
