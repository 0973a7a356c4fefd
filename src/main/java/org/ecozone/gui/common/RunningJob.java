package org.ecozone.gui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ecozone.job.Progress;

/**
 * A job as the tasks panel sees it.
 *
 * <p>Threads: the worker reports through {@link Progress}, which only notes figures down; the
 * properties change on the FX thread, where {@link FxJobs} looks at the notes now and then.
 */
public final class RunningJob implements Progress, JobRunner.Handle {
  /** How far a job is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** What takes less time needs no line in the tasks panel. */
  public static final long NOTICED_MS = 400;

  /** A job of a lane is expected to come and go: a line only for one that was waited for. */
  public static final long LANE_NOTICED_MS = 2_000;

  /** Key and values of a text. */
  public record Text(String key, List<Object> args) {
    public Text {
      args = List.copyOf(args);
    }
  }

  /** Done and total units of a stage; total below 1 is unknown. */
  private record Units(long done, long total, long sinceNs) {}

  private final Text title;
  private final String lane;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
  private final ReadOnlyObjectWrapper<Text> stage = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyLongWrapper elapsedMs = new ReadOnlyLongWrapper();
  private final Runnable onCancel;
  private final List<Runnable> whenCancelled = new ArrayList<>();
  private volatile Text stageNow;
  private volatile Units unitsNow = new Units(0, -1, 0);
  private final long askedNs = System.nanoTime();
  private volatile long startNs;
  private boolean superseded;

  RunningJob(Text title, String lane, Runnable onCancel) {
    this.title = title;
    this.lane = lane;
    this.onCancel = onCancel;
  }

  @Override
  public void stage(String key, Object... args) {
    stageNow = new Text(key, List.of(args));
    unitsNow = new Units(0, -1, System.nanoTime());
  }

  @Override
  public void report(long doneUnits, long totalUnits) {
    unitsNow = new Units(doneUnits, totalUnits, unitsNow.sinceNs());
  }

  @Override
  public boolean isCancelled() {
    return cancelled.get();
  }

  /** Ends it soon; what it would have handed over is dropped from now on. FX thread. */
  @Override
  public void cancel() {
    if (!isOver() && cancelled.compareAndSet(false, true)) {
      look();
      state.set(State.CANCELLED);
      onCancel.run();
      List.copyOf(whenCancelled).forEach(Runnable::run);
    }
  }

  @Override
  public void whenCancelled(Runnable then) {
    if (isCancelled()) {
      then.run();
    } else if (!isOver()) {
      whenCancelled.add(then);
    }
  }

  /** A newer job of the lane takes its place: cancelled, and nobody wants to hear of it. */
  void supersede() {
    superseded = true;
    cancel();
  }

  /** On the worker, before the work. */
  void begin() {
    startNs = System.nanoTime();
    unitsNow = new Units(0, -1, startNs);
  }

  /** Puts what the worker noted into the properties. FX thread. */
  void look() {
    if (isOver()) {
      return;
    }
    if (startNs == 0) {
      elapsedMs.set((System.nanoTime() - askedNs) / 1_000_000);
      return;
    }
    if (state.get() == State.WAITING) {
      state.set(State.RUNNING);
    }
    stage.set(stageNow);
    Units units = unitsNow;
    done.set(units.done());
    total.set(units.total());
    elapsedMs.set((System.nanoTime() - startNs) / 1_000_000);
  }

  /** It is over. FX thread. */
  void end(State how) {
    look();
    state.set(how);
  }

  public boolean isOver() {
    return state.get() != State.WAITING && state.get() != State.RUNNING;
  }

  /** False for what comes and goes before anybody notices. */
  public boolean isWorthTelling() {
    long noticedMs = lane.isEmpty() ? NOTICED_MS : LANE_NOTICED_MS;
    return !superseded && (elapsedMs.get() >= noticedMs || state.get() == State.FAILED);
  }

  /**
   * Milliseconds until the present stage is done, judged by what it took so far; -1 if nobody can
   * say.
   */
  public long leftMs() {
    Units units = unitsNow;
    if (units.total() < 1 || units.done() < 1 || units.done() > units.total()) {
      return -1;
    }
    double perUnitNs = (System.nanoTime() - units.sinceNs()) / (double) units.done();
    return (long) (perUnitNs * (units.total() - units.done()) / 1e6);
  }

  public Text title() {
    return title;
  }

  /** Empty if independent. */
  public String lane() {
    return lane;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Null before the first stage. */
  public ReadOnlyObjectProperty<Text> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Below 1 if unknown. */
  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Since it began; since it was asked for while it waits. */
  public ReadOnlyLongProperty elapsedMsProperty() {
    return elapsedMs.getReadOnlyProperty();
  }
}
