package org.ecozone.gui.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
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
  private final PauseTransition soon = new PauseTransition(Duration.millis(250));
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
    soon.setOnFinished(event -> update());
    jobs.running().addListener((ListChangeListener<RunningJob>) change -> updateSoon());
    jobs.finished().addListener((ListChangeListener<RunningJob>) change -> updateSoon());
    root.parentProperty().addListener((any, before, now) -> followParent(now));
    updateSoon();
  }

  public Node node() {
    return root;
  }

  /** A tab that comes to the front makes its content visible. */
  private void followParent(Parent parent) {
    if (parent != null) {
      parent.visibleProperty().addListener((any, before, now) -> updateSoon());
      updateSoon();
    }
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

  /** Jobs come and go by the hundred: the rows follow a few times a second, and only if seen. */
  private void updateSoon() {
    if (soon.getStatus() != Animation.Status.RUNNING) {
      soon.play();
    }
  }

  private void update() {
    if (isSeen()) {
      sync(running, jobs.running().stream().filter(RunningJob::isWorthTelling).toList());
      sync(finished, jobs.finished());
      boolean nothing = finished.getChildren().isEmpty() && running.getChildren().isEmpty();
      empty.setVisible(nothing);
      empty.setManaged(nothing);
    }
    if (!jobs.running().isEmpty()) {
      updateSoon(); // a job is worth a row only after a while
    }
  }

  /** False in a tab that is not in front. */
  private boolean isSeen() {
    for (Node node = root; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return root.getScene() != null;
  }

  /** Rows that are there already stay where they are. */
  private void sync(VBox box, List<RunningJob> list) {
    Set<RunningJob> wanted = new HashSet<>(list);
    box.getChildren().removeIf(row -> !wanted.contains(row.getUserData()));
    for (int i = 0; i < list.size(); i++) {
      boolean there =
          i < box.getChildren().size() && box.getChildren().get(i).getUserData() == list.get(i);
      if (!there) {
        box.getChildren().add(i, new TaskRow(list.get(i), texts).node());
      }
    }
  }
}
