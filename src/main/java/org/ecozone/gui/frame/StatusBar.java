package org.ecozone.gui.frame;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.RunningJob;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The foot of the window: what the next click does, then slots for the map's figures, the
 * selection, the tasks and whether something is unsaved.
 */
public final class StatusBar {
  private final HBox root = new HBox();
  private final Label hint = new Label();
  private final HBox mapSlot = new HBox();
  private final Label selection = new Label();
  private final Label unsaved = new Label();
  private final Button tasks = new Button();
  private final ProgressIndicator turning = new ProgressIndicator();
  private final PauseTransition noticed =
      new PauseTransition(Duration.millis(RunningJob.NOTICED_MS));
  private final Desk desk;
  private final FxJobs jobs;
  private final UiTexts texts;

  public StatusBar(Desk desk, FxJobs jobs, Runnable showTasks) {
    this.desk = desk;
    this.jobs = jobs;
    texts = desk.texts();
    root.setId("status-bar");
    root.getStyleClass().add("status-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    hint.setId("status-hint");
    hint.setMinWidth(0);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    mapSlot.setAlignment(Pos.CENTER_LEFT);
    selection.setId("status-selection");
    selection.setGraphic(Icons.of(Material2OutlinedMZ.SELECT_ALL));
    buildUnsaved();
    buildTasks(showTasks);
    root.getChildren()
        .addAll(hint, mapSlot, selection, new Separator(Orientation.VERTICAL), tasks, unsaved);
    listen();
    update();
  }

  public Node node() {
    return root;
  }

  /** The line on the left; bound by who has something to say. */
  public Label hint() {
    return hint;
  }

  /** Where the map puts its coordinates, scale and CRS. */
  public HBox mapSlot() {
    return mapSlot;
  }

  private void buildUnsaved() {
    unsaved.setId("status-unsaved");
    unsaved.getStyleClass().add("unsaved");
    unsaved.setGraphic(Icons.of(Material2OutlinedAL.EDIT));
    unsaved.textProperty().bind(texts.bind("gui/frame.status.unsaved"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("gui/frame.status.unsaved-hint"));
    unsaved.setTooltip(tooltip);
    unsaved.managedProperty().bind(unsaved.visibleProperty());
  }

  private void buildTasks(Runnable showTasks) {
    tasks.setId("status-tasks");
    tasks.getStyleClass().addAll("flat", "status-button");
    tasks.setOnAction(event -> showTasks.run());
    turning.setPrefSize(14, 14);
    turning.setMinSize(14, 14);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("gui/frame.status.tasks-hint"));
    tasks.setTooltip(tooltip);
  }

  private void listen() {
    jobs.running().addListener((ListChangeListener<RunningJob>) change -> updateTasksSoon());
    noticed.setOnFinished(event -> updateTasks());
    texts.langProperty().addListener((any, before, now) -> update());
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                update();
              }

              @Override
              public void selectionChanged() {
                update();
              }

              @Override
              public void situationChanged() {
                update();
              }
            });
    selection.managedProperty().bind(selection.visibleProperty());
  }

  private void update() {
    int selected = desk.workspace().selection().size();
    selection.setVisible(selected > 0);
    selection.setText(texts.get("gui/frame.status.selected", selected));
    unsaved.setVisible(desk.workspace().isDirty());
    updateTasks();
  }

  /** Jobs that come and go at once do not make the count flicker. */
  private void updateTasksSoon() {
    if (jobs.running().isEmpty()) {
      updateTasks();
    } else {
      noticed.playFromStart();
    }
  }

  private void updateTasks() {
    int count = jobs.running().size();
    tasks.setGraphic(count == 0 ? Icons.of(Material2OutlinedAL.CHECK) : turning);
    tasks.setText(
        count == 0
            ? texts.get("gui/frame.status.no-tasks")
            : texts.get("gui/frame.status.tasks", count));
  }
}
