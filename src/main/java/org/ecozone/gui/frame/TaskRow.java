package org.ecozone.gui.frame;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.RunningJob;
import org.ecozone.gui.common.RunningJob.State;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A job in the tasks panel. */
public final class TaskRow {
  private static final double BAR_PX = 140;

  private final HBox root = new HBox();
  private final RunningJob job;
  private final UiTexts texts;

  TaskRow(RunningJob job, UiTexts texts) {
    this.job = job;
    this.texts = texts;
    root.setUserData(job);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("task-row");
    root.getChildren().addAll(icon(), title(), stage(), figures(), bar(), time(), cancel());
  }

  Node node() {
    return root;
  }

  private Node icon() {
    FontIcon icon = Icons.of(Material2OutlinedAL.HOURGLASS_EMPTY);
    icon.iconCodeProperty().bind(job.stateProperty().map(TaskRow::icon));
    job.stateProperty().addListener((any, before, now) -> mark(icon, now));
    mark(icon, job.stateProperty().get());
    return icon;
  }

  private static void mark(FontIcon icon, State state) {
    icon.getStyleClass().removeIf(name -> name.startsWith("task-"));
    icon.getStyleClass().add("task-" + state.name().toLowerCase(Locale.ROOT));
  }

  private static Ikon icon(State state) {
    return switch (state) {
      case WAITING -> Material2OutlinedAL.HOURGLASS_EMPTY;
      case RUNNING -> Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE;
      case DONE -> Material2OutlinedAL.CHECK_CIRCLE;
      case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
      case CANCELLED -> Material2OutlinedAL.CANCEL;
    };
  }

  private Node title() {
    Label title = new Label();
    title.textProperty().bind(texts.bind(job.title().key(), job.title().args().toArray()));
    title.getStyleClass().add("task-title");
    return title;
  }

  private Node stage() {
    Label stage = new Label();
    stage
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::stageText, job.stageProperty(), job.stateProperty(), texts.langProperty()));
    stage.getStyleClass().add("muted");
    stage.setMaxWidth(Double.MAX_VALUE);
    stage.setMinWidth(0);
    HBox.setHgrow(stage, Priority.ALWAYS);
    return stage;
  }

  private String stageText() {
    State state = job.stateProperty().get();
    if (state != State.RUNNING) {
      return texts.get("gui/frame.tasks.state." + state);
    }
    RunningJob.Text stage = job.stageProperty().get();
    return stage == null ? "" : texts.get(stage.key(), stage.args().toArray());
  }

  private Node figures() {
    StringBinding text =
        Bindings.createStringBinding(
            () -> figuresText(job), job.doneProperty(), job.totalProperty(), job.stateProperty());
    Label figures = new Label();
    figures.textProperty().bind(text);
    figures.getStyleClass().addAll("muted", "figures");
    return figures;
  }

  private static String figuresText(RunningJob job) {
    long done = job.doneProperty().get();
    long total = job.totalProperty().get();
    if (job.isOver() || done == 0 && total < 1) {
      return "";
    }
    return total > 0 ? String.format("%,d / %,d", done, total) : String.format("%,d", done);
  }

  private Node bar() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR_PX);
    bar.setMinWidth(Region.USE_PREF_SIZE);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> share(job), job.doneProperty(), job.totalProperty(), job.stateProperty()));
    bar.visibleProperty().bind(job.stateProperty().isEqualTo(State.RUNNING));
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private static double share(RunningJob job) {
    long total = job.totalProperty().get();
    if (job.stateProperty().get() != State.RUNNING) {
      return 0;
    }
    return total > 0
        ? Math.min(1, job.doneProperty().get() / (double) total)
        : ProgressBar.INDETERMINATE_PROGRESS;
  }

  private Node time() {
    Label time = new Label();
    time.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::timeText,
                job.elapsedMsProperty(),
                job.stateProperty(),
                texts.langProperty()));
    time.getStyleClass().addAll("figures", "task-time");
    return time;
  }

  private String timeText() {
    String elapsed = DurationText.of(job.elapsedMsProperty().get(), texts);
    long leftMs = job.stateProperty().get() == State.RUNNING ? job.leftMs() : -1;
    return leftMs < 0
        ? elapsed
        : texts.get("gui/frame.tasks.time", elapsed, DurationText.of(leftMs, texts));
  }

  private Node cancel() {
    Button cancel = Icons.button(Material2OutlinedAL.CLOSE, texts, "gui/frame.tasks.cancel");
    cancel.getStyleClass().add("task-cancel");
    cancel.setOnAction(event -> job.cancel());
    cancel
        .visibleProperty()
        .bind(
            job.stateProperty()
                .isEqualTo(State.RUNNING)
                .or(job.stateProperty().isEqualTo(State.WAITING)));
    return cancel;
  }
}
