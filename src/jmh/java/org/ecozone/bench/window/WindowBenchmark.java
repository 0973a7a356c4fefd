package org.ecozone.bench.window;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.BenchedWindow;

/**
 * What a user waits for in the window: {@code first FILE...} the first picture of files, {@code
 * frames FILE...} the pulses while the map is moved for ten seconds, {@code reopen TIMES FILE...}
 * memory after opening and closing so often. Needs a display. Prints to standard output.
 */
public final class WindowBenchmark {
  private static final long MINUTES = 5;

  private final BenchedWindow window;

  private WindowBenchmark(BenchedWindow window) {
    this.window = window;
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    BenchedWindow.start(
        window -> {
          try {
            new WindowBenchmark(window).run(args);
          } catch (Exception e) {
            System.out.println("failed: " + e);
          } finally {
            Platform.exit();
          }
        });
    System.exit(0);
  }

  private void run(String[] args) throws Exception {
    until(() -> true);
    say("start: window shown %d ms after the start of the process", sinceStartMs());
    int files = args[0].equals("reopen") ? 2 : 1;
    List<Path> paths = List.of(args).subList(files, args.length).stream().map(Path::of).toList();
    TimeUnit.SECONDS.sleep(1);
    switch (args[0]) {
      case "first" -> first(paths);
      case "frames" -> frames(paths);
      case "reopen" -> reopen(Integer.parseInt(args[1]), paths);
      default -> throw new IllegalArgumentException(args[0]);
    }
    fx(window::close);
  }

  private void first(List<Path> files) throws Exception {
    Pulses pulses = new Pulses();
    fx(pulses::start);
    long begin = System.nanoTime();
    long cpuBegin = cpuNs();
    fx(() -> window.open(files));
    until(window::hasPicture);
    long picture = System.nanoTime();
    long cpuPicture = cpuNs();
    say("pulses until the first picture: %s", pulses.summary());
    until(() -> window.hasPicture() && !window.map().painting().get());
    long complete = System.nanoTime();
    long cpuComplete = cpuNs();
    until(window::isSettled);
    long settled = System.nanoTime();
    fx(pulses::stop);
    say(
        "first picture %d ms after opening, complete %d ms, all read and painted %d ms",
        ms(begin, picture), ms(begin, complete), ms(begin, settled));
    say(
        "CPU time of the process until then: %d ms, %d ms, %d ms",
        ms(cpuBegin, cpuPicture), ms(cpuBegin, cpuComplete), ms(cpuBegin, cpuNs()));
    say("pulses meanwhile: %s", pulses.summary());
    say("%s; %s", fxValue(window::summary), memory());
  }

  private void frames(List<Path> files) throws Exception {
    fx(() -> window.open(files));
    until(window::isSettled);
    for (int round = 1; round <= 3; round++) {
      long gcBefore = gcMs();
      Pulses pulses = new Pulses();
      Tour tour = new Tour();
      fx(pulses::start);
      fx(tour::start);
      tour.over.get(MINUTES, TimeUnit.MINUTES);
      fx(pulses::stop);
      say("round %d: %s; collector %d ms", round, pulses.summary(), gcMs() - gcBefore);
    }
    say("%s", memory());
  }

  /** Ten seconds: across the land at the scale of a county, nearer by 64 times, and back. */
  private final class Tour extends AnimationTimer {
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private long begin;
    private Viewport from;

    @Override
    public void handle(long now) {
      if (begin == 0) {
        begin = now;
        Viewport all = window.map().viewport().get();
        from = all.zoomedAt(all.widthPx() / 2.0, all.heightPx() / 2.0, 0.25);
      }
      double seconds = (now - begin) / 1e9;
      if (seconds >= 10) {
        stop();
        over.complete(null);
        return;
      }
      double across = seconds < 4 ? Math.sin(seconds * Math.PI) * 500 : 0;
      double down = seconds < 4 ? (1 - Math.cos(seconds * Math.PI)) * 250 : 0;
      double zoom = seconds < 4 ? 1 : Math.pow(64, -Math.sin((seconds - 4) / 6 * Math.PI));
      Viewport moved = from.movedBy(across, down);
      window
          .map()
          .viewport()
          .set(moved.zoomedAt(moved.widthPx() * 0.6, moved.heightPx() * 0.4, zoom));
    }
  }

  private void reopen(int times, List<Path> files) throws Exception {
    for (int i = 1; i <= times; i++) {
      fx(() -> window.open(files));
      until(window::isSettled);
      fx(window::closeProject);
      until(() -> true);
      if (i <= 3 || i % 10 == 0 || i == times) {
        TimeUnit.SECONDS.sleep(2);
        say("closed %d times: %s", i, memory());
      }
    }
  }

  /** Waits for something that is looked at once a pulse. */
  private void until(BooleanSupplier condition) throws Exception {
    CompletableFuture<Void> met = new CompletableFuture<>();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              stop();
              met.complete(null);
            }
          }
        };
    fx(watch::start);
    met.get(MINUTES, TimeUnit.MINUTES);
  }

  private static void fx(Runnable work) throws Exception {
    CompletableFuture.runAsync(work, Platform::runLater).get(MINUTES, TimeUnit.MINUTES);
  }

  private static <T> T fxValue(java.util.function.Supplier<T> work) throws Exception {
    return CompletableFuture.supplyAsync(work, Platform::runLater).get(MINUTES, TimeUnit.MINUTES);
  }

  private static long ms(long from, long to) {
    return (to - from) / 1_000_000;
  }

  /** Of all threads of the process, the compiler's and the collector's too. */
  private static long cpuNs() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long sinceStartMs() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static long gcMs() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** Heap that is still used after two collections, and resident memory. */
  private static String memory() throws IOException {
    System.gc();
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    String resident = "?";
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS")) {
          resident = line.replaceAll("\\D+", "");
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "heap %.1f MB, resident %.0f MB",
        used / 1e6,
        Double.parseDouble(resident) / 1e3);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
