package org.ecozone.gui.files;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.app.workspace.file.Autosave;
import org.ecozone.app.workspace.file.Autosave.Leftover;
import org.ecozone.app.workspace.file.Autosave.Restored;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Severity;

/**
 * Keeps a copy of what is unsaved, and offers what a window left that did not end cleanly. FX
 * thread; files are written elsewhere.
 */
public final class Rescue {
  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(2);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Desk desk;
  private final FxJobs jobs;
  private final ProjectFiles files;
  private final Workspace workspace;
  private final UiTexts texts;
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, tick -> writeIfDue()));
  private Autosave autosave;
  private boolean troubleTold;

  public Rescue(Desk desk, FxJobs jobs, ProjectFiles files) {
    this.desk = desk;
    this.jobs = jobs;
    this.files = files;
    workspace = desk.workspace();
    texts = desk.texts();
    looking.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to keep, and looks at what was left. */
  public void start() {
    quietly(
        () -> Autosave.open(desk.installation().userFolder(), Clock.systemUTC(), DELAY),
        opened -> {
          autosave = opened;
          listen();
          note();
          looking.play();
          quietly(opened::leftovers, this::offer, this::trouble);
        },
        this::trouble);
  }

  private <T> void quietly(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    jobs.quietly(work, done, failed);
  }

  private void listen() {
    workspace.addListener(
        new WorkspaceListener() {
          @Override
          public void projectChanged(Project before) {
            note();
          }

          @Override
          public void situationChanged() {
            note();
          }
        });
  }

  private void note() {
    if (workspace.isDirty()) {
      autosave.changed(workspace.project(), workspace.file());
    } else {
      autosave.saved();
    }
  }

  private void writeIfDue() {
    quietly(
        () -> {
          autosave.writeIfDue();
          return null;
        },
        nothing -> {},
        this::trouble);
  }

  /** Said once: a full disk would be said every two seconds. */
  private void trouble(Throwable failure) {
    if (!troubleTold) {
      troubleTold = true;
      String why =
          failure instanceof AppException known
              ? known.issues().get(0).message(texts.lang())
              : failure.getClass().getSimpleName();
      desk.messages().show(Severity.WARNING, texts.get("gui/files.rescue.trouble", why), "");
    }
  }

  private void offer(List<Leftover> leftovers) {
    for (Leftover leftover : leftovers) {
      String name =
          leftover.projectFile() == null
              ? texts.get("gui/files.untitled")
              : leftover.projectFile().getFileName().toString();
      String when = leftover.written().atZone(ZoneId.systemDefault()).format(TIME);
      if (leftover.damage() != null) {
        desk.messages()
            .show(
                Severity.WARNING,
                texts.get("gui/files.rescue.damaged", name, when),
                leftover.damage().message(texts.lang()) + "\n" + leftover.folder());
      } else {
        desk.messages()
            .show(
                Severity.WARNING,
                texts.get("gui/files.rescue.offer", name, when),
                leftover.folder().toString(),
                texts.get("gui/files.rescue.restore"),
                () -> files.unlessUnsaved(() -> restore(leftover)));
      }
    }
  }

  private void restore(Leftover leftover) {
    quietly(() -> autosave.restore(leftover), this::show, desk.messages()::failure);
  }

  private void show(Optional<Restored> restored) {
    restored.ifPresentOrElse(
        found -> {
          files.putUnsaved(found.project(), found.projectFile());
          files.tell(found.issues());
        },
        () -> desk.messages().show(Severity.INFO, texts.get("gui/files.rescue.gone"), ""));
  }

  /** A clean end: what was unsaved was saved or given up. */
  public void end(Runnable then) {
    looking.stop();
    if (autosave == null) {
      then.run();
      return;
    }
    quietly(
        () -> {
          autosave.close();
          return null;
        },
        nothing -> then.run(),
        failure -> then.run());
  }
}
