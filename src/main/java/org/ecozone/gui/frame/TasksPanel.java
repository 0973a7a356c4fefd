package org.ecozone.gui.frame;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.RunningJob;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What is being done, what waits, and what was done: how long it took and on what. */
public final class TasksPanel {
  private final VBox root = new VBox();
  private final VBox running = new VBox();
  private final VBox finished = new VBox();
  private final Label empty = new Label();
  private final FxJobs jobs;
  private final UiTexts texts;

  public TasksPanel(FxJobs jobs, UiTexts texts) {
    this.jobs = jobs;
    this.texts = texts;
    root.setId("tasks");
    root.getStyleClass().add("tasks");
    running.setId("tasks-running");
    finished.setId("tasks-finished");
    empty.textProperty().bind(texts.bind("gui/frame.tasks.empty"));
    empty.getStyleClass().add("empty-hint");
    VBox rows = new VBox(empty, running, finished);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren().addAll(head(), scroll);
    jobs.running().addListener((ListChangeListener<RunningJob>) change -> update());
    jobs.finished().addListener((ListChangeListener<RunningJob>) change -> update());
    update();
  }

  public Node node() {
    return root;
  }

  private Node head() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label hint = new Label();
    hint.textProperty().bind(texts.bind("gui/frame.tasks.hint"));
    hint.getStyleClass().add("muted");
    Button cancel = Icons.button(Material2OutlinedAL.CANCEL, texts, "gui/frame.tasks.cancel-all");
    cancel.setId("tasks-cancel-all");
    cancel.setOnAction(event -> jobs.cancelAll());
    Button clear = Icons.button(Material2OutlinedAL.CLEAR_ALL, texts, "gui/frame.tasks.clear");
    clear.setId("tasks-clear");
    clear.setOnAction(event -> jobs.finished().clear());
    HBox head = new HBox(hint, space, cancel, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private void update() {
    sync(running, jobs.running());
    sync(finished, jobs.finished());
    boolean nothing = jobs.finished().isEmpty() && jobs.running().isEmpty();
    empty.setVisible(nothing);
    empty.setManaged(nothing);
  }

  private void sync(VBox box, ObservableList<RunningJob> list) {
    box.getChildren().setAll(list.stream().map(job -> row(box, job)).toList());
  }

  private Node row(VBox box, RunningJob job) {
    return box.getChildren().stream()
        .filter(old -> old.getUserData() == job)
        .findFirst()
        .orElseGet(() -> new TaskRow(job, texts).node());
  }
}
