package org.ecozone.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Runs one function over many inputs on several threads and hands the results over in input order.
 *
 * <p>Threads: the function runs on as many workers as are asked for, the inputs are taken and the
 * sink runs on the caller's thread. The caller does not run the function itself: all cores are busy
 * while it waits, and it must answer a cancel within 0.2 s even if a single call takes longer.
 *
 * <p>Memory: at most {@value #WINDOW_PER_THREAD} results per thread wait at any time, and no
 * further input is begun while the waiting results together weigh more than {@link
 * #WAITING_WEIGHT}; so memory does not grow with the number of inputs. An input should be a portion
 * of work of some 0.1 ms or more.
 *
 * <p>Fails: the first exception of the function (in input order) or of the sink stops the run and
 * is thrown to the caller.
 */
public final class Parallel {
  private static final int WINDOW_PER_THREAD = 16;

  /** In the unit of the caller's weight, which should be bytes. */
  private static final long WAITING_WEIGHT = 64L << 20;

  /** How often the caller looks for a cancel while it waits; a result wakes it at once. */
  private static final long CANCEL_POLL_NANOS = 100_000_000;

  private Parallel() {}

  public static <T, R> void mapOrdered(
      Iterator<? extends T> inputs,
      int threads,
      Function<? super T, ? extends R> function,
      Consumer<? super R> sink,
      Progress progress) {
    mapOrdered(inputs, threads, function, result -> 0, sink, progress);
  }

  /**
   * As above, for results of very different size.
   *
   * @param weight about how many bytes a result takes; called on the workers
   */
  public static <T, R> void mapOrdered(
      Iterator<? extends T> inputs,
      int threads,
      Function<? super T, ? extends R> function,
      ToLongFunction<? super R> weight,
      Consumer<? super R> sink,
      Progress progress) {
    if (threads <= 1) {
      while (inputs.hasNext()) {
        progress.checkCancelled();
        sink.accept(function.apply(inputs.next()));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, Parallel::worker);
    Deque<Task<R>> waiting = new ArrayDeque<>();
    AtomicLong weightWaiting = new AtomicLong();
    Thread caller = Thread.currentThread();
    try {
      while (inputs.hasNext() || !waiting.isEmpty()) {
        progress.checkCancelled();
        while (waiting.size() < threads * WINDOW_PER_THREAD
            && (waiting.isEmpty() || weightWaiting.get() < WAITING_WEIGHT)
            && inputs.hasNext()) {
          T input = inputs.next();
          Task<R> task = new Task<>(() -> function.apply(input), weight, weightWaiting, caller);
          waiting.add(task);
          workers.execute(task);
        }
        Task<R> first = waiting.removeFirst();
        first.await(progress);
        sink.accept(first.take());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "ecozone-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** One call of the function, and what came of it. */
  private static final class Task<R> implements Runnable {
    private final Supplier<? extends R> call;
    private final ToLongFunction<? super R> weight;
    private final AtomicLong weightWaiting;
    private final Thread caller;
    private R result;
    private long resultWeight;
    private Throwable failure;
    private volatile boolean wanted;
    private volatile boolean done;

    Task(
        Supplier<? extends R> call,
        ToLongFunction<? super R> weight,
        AtomicLong weightWaiting,
        Thread caller) {
      this.call = call;
      this.weight = weight;
      this.weightWaiting = weightWaiting;
      this.caller = caller;
    }

    @Override
    public void run() {
      try {
        R value = call.get();
        resultWeight = weight.applyAsLong(value);
        weightWaiting.addAndGet(resultWeight);
        result = value;
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        done = true;
        if (wanted) {
          LockSupport.unpark(caller);
        }
      }
    }

    void await(Progress progress) {
      wanted = true;
      while (!done) {
        LockSupport.parkNanos(this, CANCEL_POLL_NANOS);
        if (Thread.interrupted()) {
          Thread.currentThread().interrupt();
          throw new CancelledException();
        }
        progress.checkCancelled();
      }
    }

    R take() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      weightWaiting.addAndGet(-resultWeight);
      return result;
    }
  }
}
