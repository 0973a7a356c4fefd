package org.ecozone.gui.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Why;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The line above the preview: how many, how far, and the buttons that add or let go. */
final class IntakeHead {
  private final IntakeViewModel model;
  private final UiTexts texts;
  private final Label summary = new Label();
  private final Label reason = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button stop;
  private final Button add = new Button();
  private final Button addAll = new Button();
  private final HBox root = new HBox();

  IntakeHead(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    Label title = new Label();
    title.setGraphic(Icons.of(Material2OutlinedAL.ADD_LOCATION));
    title.textProperty().bind(texts.bind("gui/intake.title"));
    title.getStyleClass().add("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    summary.setId("intake-summary");
    summary.getStyleClass().add("muted");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    reason.setId("intake-reason");
    reason.getStyleClass().add("intake-reason");
    reason.setTooltip(new Tooltip());
    reason.getTooltip().textProperty().bind(reason.textProperty());
    reason.setMinWidth(0);
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(reason, Priority.ALWAYS);
    progress.setId("intake-progress");
    progress.setPrefWidth(120);
    stop = Icons.button(Material2OutlinedAL.CLOSE, texts, "gui/intake.stop");
    stop.setId("intake-stop");
    stop.setOnAction(event -> model.stop());
    button(add, "intake-add", "gui/intake.add");
    add.getStyleClass().add("accent");
    add.setOnAction(event -> model.add(List.of(model.selectedProperty().get())));
    button(addAll, "intake-add-all", null);
    addAll.setOnAction(event -> model.add(model.clear()));
    Button cancel = new Button();
    button(cancel, "intake-cancel", "gui/intake.cancel");
    cancel.setOnAction(event -> model.close());
    root.setId("intake-head");
    root.getStyleClass().add("intake-head");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().setAll(title, summary, progress, stop, reason, add, addAll, cancel);
    model.selectedProperty().addListener((any, before, now) -> refresh());
    texts.langProperty().addListener((any, before, now) -> refresh());
    refresh();
  }

  private void button(Button button, String id, String key) {
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (key != null) {
      button.textProperty().bind(texts.bind(key));
      Tooltip tooltip = new Tooltip();
      tooltip.textProperty().bind(texts.bind(key + "-hint"));
      button.setTooltip(tooltip);
    }
  }

  Node node() {
    return root;
  }

  void refresh() {
    long all = model.files().size();
    summary.setText(
        texts.get(
            "gui/intake.summary",
            all,
            model.count(State.READY),
            model.count(State.DECIDE),
            model.count(State.UNREADABLE)));
    boolean busy = model.isBusy() && model.examined() < all;
    show(progress, busy);
    show(stop, busy);
    progress.setProgress(all == 0 ? 0 : (double) model.examined() / all);
    int clear = model.clear().size();
    addAll.setText(texts.get("gui/intake.add-all", clear));
    addAll.setDisable(clear == 0);
    show(addAll, all > 1);
    IntakeFile file = model.selectedProperty().get();
    add.setDisable(file == null || !file.isClear());
    reason.setText(file == null ? "" : Why.notAddable(file, texts));
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
