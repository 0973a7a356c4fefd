package org.ecozone.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs one function over many inputs on several threads and hands the results over in input order.
 *
 * <p>Threads: the function runs on workers, the sink on the caller's thread. At most {@code 16 x
 * threads} results wait at any time, so memory does not grow with the number of inputs.
 *
 * <p>Fails: the first exception of the function or of the sink stops the run and is thrown to the
 * caller.
 */
public final class Parallel {
  private static final int WINDOW_PER_THREAD = 16;

  private Parallel() {}

  public static <T, R> void mapOrdered(
      Iterator<? extends T> inputs,
      int threads,
      Function<? super T, ? extends R> function,
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
    Deque<Future<R>> waiting = new ArrayDeque<>();
    try {
      while (inputs.hasNext() || !waiting.isEmpty()) {
        progress.checkCancelled();
        while (inputs.hasNext() && waiting.size() < threads * WINDOW_PER_THREAD) {
          T input = inputs.next();
          waiting.add(workers.submit(() -> function.apply(input)));
        }
        sink.accept(await(waiting.removeFirst(), progress));
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

  private static <R> R await(Future<R> future, Progress progress) {
    while (true) {
      try {
        return future.get(200, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.checkCancelled();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
