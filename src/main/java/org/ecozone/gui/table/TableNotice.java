package org.ecozone.gui.table;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.table.LayerTableViewModel.Phase;

/** What stands where no rows are: that they are being read, why they cannot be, that none fits. */
final class TableNotice {
  private final VBox box = new VBox();

  TableNotice(UiTexts texts, LayerTableViewModel model) {
    box.getStyleClass().add("table-notice");
    Label text = new Label();
    text.setId("table-notice-" + model.layerId());
    text.setWrapText(true);
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(texts, model),
                model.phaseProperty(),
                model.failureProperty(),
                model.shown(),
                texts.langProperty()));
    ProgressIndicator spinner = new ProgressIndicator();
    var busy =
        model
            .phaseProperty()
            .isEqualTo(Phase.READING)
            .or(model.phaseProperty().isEqualTo(Phase.WAITING));
    spinner.visibleProperty().bind(busy);
    spinner.managedProperty().bind(busy);
    Button again = new Button();
    again.textProperty().bind(texts.bind("gui/table.again"));
    again.setOnAction(event -> model.readAgain());
    var mayTry =
        model
            .phaseProperty()
            .isEqualTo(Phase.FAILED)
            .or(model.phaseProperty().isEqualTo(Phase.READING));
    again.visibleProperty().bind(mayTry);
    again.managedProperty().bind(mayTry);
    box.getChildren().setAll(spinner, text, again);
    box.visibleProperty().bind(text.textProperty().isNotEmpty());
    box.setPickOnBounds(false);
  }

  private static String text(UiTexts texts, LayerTableViewModel model) {
    return switch (model.phaseProperty().get()) {
      case WAITING -> texts.get("gui/table.waiting");
      case READING -> texts.get("gui/table.reading");
      case FAILED -> texts.get("gui/table.failed", model.failureProperty().get());
      case READY -> nothing(texts, model);
    };
  }

  private static String nothing(UiTexts texts, LayerTableViewModel model) {
    if (!model.shown().isEmpty() || model.isQuerying()) {
      return "";
    }
    return texts.get(model.rows().size() == 0 ? "gui/table.norows" : "gui/table.nofit");
  }

  Node node() {
    return box;
  }
}
