package org.ecozone.bench.door;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecozone.Main;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.bulk.BulkFile;
import org.ecozone.app.intake.bulk.BulkIntake;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.staging.Reading;

/**
 * One thing in a process of its own; when the process ends it says {@code DOOR wall=... cpu=...
 * heap=... rss=...}, seconds since the start of the machine of Java and megabytes at most.
 *
 * <p>Arguments: {@code read|stage|examine|reopen|cancel|bulk FILE} or {@code program ARGUMENTS...}.
 */
public final class DoorCase {
  private static final double SECOND = 1e9;
  private static final int TIMES = 50;

  private DoorCase() {}

  public static void main(String[] args) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(DoorCase::say));
    if (args[0].equals("program")) {
      Main.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "read" -> read(file, Progress.NONE);
      case "stage" -> stage(file, Progress.NONE);
      case "examine" -> examine(file);
      case "bulk" -> bulk(file);
      case "reopen" -> reopen(file);
      case "cancel" -> cancel(file);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void read(Path file, Progress progress) throws StoreException {
    long[] found = new long[2];
    long start = System.nanoTime();
    try (ReceivedFile received = Doors.open(InputFile.of(file), ReadChoices.NONE, progress)) {
      for (ReceivedTable table : received.tables()) {
        received.read(
            table,
            progress,
            row -> {
              found[0]++;
              found[1] += row.geometry() == null ? 0 : row.geometry().getNumPoints();
            });
      }
    }
    note("rows", found[0]);
    note("points", found[1]);
    note("alone", seconds(start));
  }

  private static void stage(Path file, Progress progress) throws StoreException {
    try (GeoPackageFile staged = GeoPackageFile.open(file, Reading.LAYERS, progress)) {
      note("rows", staged.tables().get(0).rowCount());
    }
  }

  private static Installation installation() {
    return new Installation(Path.of(System.getProperty("ecozone.home")), Path.of("user"));
  }

  private static void examine(Path file) throws AppException {
    Examine examine = new Examine(installation());
    long start = System.nanoTime();
    Examination first = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
    note("first", seconds(start));
    note("parcels", first.parcels().size());
    note("m2", String.format(Locale.ROOT, "%.3f", first.ellipsoidalM2()));
    note("issues", first.issues().size());
    double best = Double.MAX_VALUE;
    double bestAgain = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      start = System.nanoTime();
      Examination next = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
      best = Math.min(best, seconds(start));
      start = System.nanoTime();
      String crs = "EPSG:4523";
      examine.again(next, IntakeChoices.NONE.withCrs(crs, null), Progress.NONE);
      bestAgain = Math.min(bestAgain, seconds(start));
    }
    note("warm", best);
    note("again", bestAgain);
  }

  private static void bulk(Path folder) {
    int[] ready = {0};
    long start = System.nanoTime();
    BulkIntake bulk = new BulkIntake(installation(), null, path -> IntakeChoices.NONE);
    List<BulkFile> all =
        bulk.run(
            List.of(folder),
            file -> ready[0] += file.state() == BulkFile.State.READY ? 1 : 0,
            Progress.NONE);
    note("files", all.size());
    note("ready", ready[0]);
    note("alone", seconds(start));
  }

  /** Examines, accepts and forgets a file again and again. */
  private static void reopen(Path file) throws AppException, IOException {
    Examine examine = new Examine(installation());
    for (int i = 1; i <= TIMES; i++) {
      Examination found = examine.file(file, IntakeChoices.NONE, null, Progress.NONE);
      examine.accept(found, Progress.NONE);
      found = null;
      if (i == 1 || i == 10 || i == 25 || i == TIMES) {
        note("after" + i, heapMb());
      }
    }
    note("staged", folders());
  }

  private static long folders() throws IOException {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("ecozone-")).count();
    }
  }

  private static long heapMb() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() >> 20;
  }

  private interface Work {
    void run(Progress progress) throws StoreException, AppException;
  }

  /** The longest that each kind of work goes on after it was cancelled. */
  private static void cancel(Path file) throws InterruptedException {
    Examine examine = new Examine(installation());
    note("read", worst(progress -> read(file, progress)));
    note("stage", worst(progress -> stage(file, progress)));
    note("examine", worst(progress -> examine.file(file, IntakeChoices.NONE, null, progress)));
  }

  private static double worst(Work work) throws InterruptedException {
    double worst = 0;
    for (long afterMs = 20; ; afterMs += afterMs / 3) {
      CancelAfter progress = new CancelAfter(System.nanoTime() + afterMs * 1_000_000);
      try {
        work.run(progress);
        return worst;
      } catch (CancelledException e) {
        worst = Math.max(worst, progress.late());
      } catch (StoreException | AppException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Cancelled from a time on. */
  private record CancelAfter(long atNanos) implements Progress {
    @Override
    public void stage(String key, Object... args) {
      // nobody watches
    }

    @Override
    public void report(long done, long total) {
      // nobody watches
    }

    @Override
    public boolean isCancelled() {
      return System.nanoTime() >= atNanos;
    }

    double late() {
      return seconds(atNanos);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / SECOND;
  }

  private static void note(String name, Object value) {
    String text =
        value instanceof Double number
            ? String.format(Locale.ROOT, "%.2f", number)
            : String.valueOf(value);
    System.out.println("NOTE " + name + "=" + text);
  }

  private static void say() {
    double wall =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "DOOR wall=%.2f cpu=%.2f heap=%d rss=%d%n",
        wall,
        system.getProcessCpuTime() / SECOND,
        heap >> 20,
        residentMb());
  }

  /** The high-water mark that Linux keeps; 0 elsewhere. */
  private static long residentMb() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
