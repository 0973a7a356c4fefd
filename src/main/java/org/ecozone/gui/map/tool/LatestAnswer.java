package org.ecozone.gui.map.tool;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.ecozone.job.Background;

/**
 * Answers questions that are asked many times a second, such as what lies under a moving mouse: the
 * newest question is answered on a worker, those before it are dropped, and the answer is handed
 * over at the next pulse. No entry in the list of tasks.
 *
 * <p>FX thread. A question whose work throws has no answer.
 */
public final class LatestAnswer<A> {
  private final Background worker = new Background();
  private final AtomicReference<Callable<A>> question = new AtomicReference<>();
  private final AtomicReference<Answer<A>> answer = new AtomicReference<>();
  private final Consumer<A> listener;
  private boolean closed;

  /** Which question it answers tells whether it is the newest. */
  private record Answer<A>(Callable<A> question, A value, boolean failed) {}

  private final AnimationTimer pulses =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          take();
        }
      };

  private Callable<A> newest;

  /**
   * @param listener gets the answers, on the FX thread
   */
  public LatestAnswer(Consumer<A> listener) {
    this.listener = listener;
  }

  public void ask(Callable<A> work) {
    if (closed) {
      return;
    }
    newest = work;
    pulses.start();
    if (question.getAndSet(work) == null) {
      worker.submit(this::work);
    }
  }

  /** Whatever was asked, nobody wants to know it any more. */
  public void forget() {
    answer.set(null);
    newest = null;
    question.set(null);
    pulses.stop();
  }

  public void close() {
    closed = true;
    forget();
    worker.close();
  }

  /** On the worker. */
  private Void work() {
    Callable<A> asked = question.getAndSet(null);
    if (asked != null) {
      try {
        answer.set(new Answer<>(asked, asked.call(), false));
      } catch (Exception e) {
        // the mouse has moved on to a place that is none, or the layers changed under it
        answer.set(new Answer<>(asked, null, true));
      }
    }
    return null;
  }

  private void take() {
    Answer<A> got = answer.getAndSet(null);
    if (got == null) {
      return;
    }
    if (got.question() == newest) {
      pulses.stop();
      newest = null;
    }
    if (!got.failed()) {
      listener.accept(got.value());
    }
  }
}
