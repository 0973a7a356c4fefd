package org.ecozone.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ecozone.app.AppException;
import org.ecozone.app.OpenCache;
import org.ecozone.app.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ecozone cache list} and {@code ecozone cache clear}. */
@Command(name = "cache")
final class CacheCommand implements Runnable {
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new UsageException("usage.cache");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  /** {@code ecozone cache list}: one line per entry, nothing of what it holds. */
  @Command(name = "list")
  static final class ListThem implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Invocation invocation;

    @Mixin private CommonOptions common;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache.folder")
    private Path folder;

    ListThem(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() throws AppException {
      OpenCache cache = new OpenCache(invocation.installation());
      Terminal terminal = invocation.terminal();
      TextTable table =
          new TextTable(
              List.of(
                  terminal.text("column.file"),
                  terminal.text("column.layer"),
                  terminal.text("column.megabytes"),
                  terminal.text("column.used")));
      List<OpenCache.Entry> entries = cache.list(folder);
      long bytes = 0;
      for (OpenCache.Entry entry : entries) {
        bytes += entry.bytes();
        LocalDateTime used = LocalDateTime.ofInstant(entry.used(), ZoneId.systemDefault());
        table.row(
            List.of(entry.file(), entry.table(), megabytes(entry.bytes()), TIME.format(used)));
      }
      if (!entries.isEmpty()) {
        terminal.out().print(table);
      }
      terminal.print(
          "cache.summary",
          entries.size(),
          megabytes(bytes),
          cache.folder(folder).map(String::valueOf).orElse(""));
      return Outcome.DONE.exitCode();
    }
  }

  /** {@code ecozone cache clear}. */
  @Command(name = "clear")
  static final class Clear implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private CommonOptions common;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache.folder")
    private Path folder;

    Clear(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() throws AppException {
      OpenCache.Cleared cleared = new OpenCache(invocation.installation()).clear(folder);
      invocation.terminal().print("cache.cleared", cleared.files(), megabytes(cleared.bytes()));
      return Outcome.DONE.exitCode();
    }
  }
}
