package org.ecozone.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls back when the process is asked to stop (Ctrl-C, kill), and holds the end of the process
 * until the work has tidied up after itself.
 *
 * <p>Where the JVM can hand over signals, SIGINT and SIGTERM only call back, so that the work ends
 * by itself and the caller chooses the exit code; elsewhere, and for other signals, the JVM is
 * ending already and waits. Work that does not end in time is left: the process exits in the
 * ordinary way, so that files marked {@link java.io.File#deleteOnExit()} are gone all the same.
 *
 * <p>Threads: the call-back runs on a thread of the JVM; {@link #close()} is called by the thread
 * that works.
 */
public final class StopSignal implements AutoCloseable {
  /** What a shell says of a process that Ctrl-C ended: 128 + SIGINT. */
  private static final int CANCELLED = 130;

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Runnable onStop;
  private final long waitMs;
  private final Thread hook;
  private final List<Runnable> takeBack = new ArrayList<>();

  private StopSignal(Runnable onStop, long waitMs) {
    this.onStop = onStop;
    this.waitMs = waitMs;
    hook = new Thread(this::stopAndWait, "ecozone-stop");
  }

  /**
   * Begins to listen.
   *
   * @param waitMs how long the end of the process waits for {@link #close()} at most
   */
  public static StopSignal install(Runnable onStop, long waitMs) {
    StopSignal signal = new StopSignal(onStop, waitMs);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    SIGNALS.forEach(signal::listen);
    return signal;
  }

  /**
   * {@code sun.misc.Signal.handle(name, ...)} of the module jdk.unsupported, which has no other
   * name; by reflection, because a JVM may lack it. A signal that the process was started to ignore
   * stays ignored.
   */
  private void listen(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler onSignal = (proxy, method, args) -> answer(proxy, method.getName(), args);
      Object mine =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(), new Class<?>[] {handler}, onSignal);
      Object number = signal.getConstructor(String.class).newInstance(name);
      Object before = signal.getMethod("handle", signal, handler).invoke(null, number, mine);
      if (before != null && before.equals(handler.getField("SIG_IGN").get(null))) {
        signal.getMethod("handle", signal, handler).invoke(null, number, before);
      } else {
        takeBack.add(() -> restore(signal, handler, number, before));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The shutdown hook answers then; only the exit code is the JVM's.
      System.getLogger(StopSignal.class.getName())
          .log(System.Logger.Level.DEBUG, "no handler for SIG" + name, e);
    }
  }

  /** What was done on the signal before is done again: the process may go on after the work. */
  private static void restore(Class<?> signal, Class<?> handler, Object number, Object before) {
    try {
      signal.getMethod("handle", signal, handler).invoke(null, number, before);
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(StopSignal.class.getName())
          .log(System.Logger.Level.DEBUG, "handler not restored", e);
    }
  }

  private Object answer(Object proxy, String method, Object[] args) {
    switch (method) {
      case "handle" -> {
        if (!stopAndWait()) {
          close(); // or the hook would wait for the same work again
          Runtime.getRuntime().exit(CANCELLED);
        }
        return null;
      }
      case "equals" -> {
        return proxy == args[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        return StopSignal.class.getSimpleName();
      }
    }
  }

  /** True if the work was over in time. */
  private boolean stopAndWait() {
    onStop.run();
    try {
      return tidy.await(waitMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The work is over, files are complete or gone: the process may end. */
  @Override
  public void close() {
    tidy.countDown();
    takeBack.forEach(Runnable::run);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, with the hook running: nothing to take back.
      tidy.countDown();
    }
  }
}
