package org.ecozone.app.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.geo.reference.CoordinateSample;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;

/**
 * Tables that are read together, and the numbers of all of them.
 *
 * @param tables those with rows; the first of all if none has any
 * @param stated what the first table with land says of its numbers
 * @param isAlike false if tables with land say different things
 * @param failures why rows cannot be used, the first of them
 */
record SampledTables(
    List<ReceivedTable> tables,
    CrsStatement stated,
    CoordinateSample sample,
    boolean isAlike,
    List<Issue> failures) {
  /** Rows that are named where no row can be used. */
  private static final int MOST_FAILURES = 20;

  static SampledTables of(ReceivedFile file, List<ReceivedTable> all, Progress progress)
      throws StoreException {
    SampleCollector sample = new SampleCollector();
    List<ReceivedTable> tables = new ArrayList<>();
    CrsStatement stated = null;
    boolean alike = true;
    List<Issue> failures = new ArrayList<>();
    for (ReceivedTable table : all) {
      long[] seen = new long[2];
      file.read(
          table,
          progress,
          row -> {
            progress.checkCancelled();
            seen[0]++;
            seen[1] += row.geometry() == null || row.geometry().isEmpty() ? 0 : 1;
            sample.add(row.geometry());
            if (row.failure() != null && failures.size() < MOST_FAILURES) {
              failures.add(named(row.failure(), file.input().name(), table.name()));
            }
          });
      if (seen[0] > 0) {
        tables.add(table);
      }
      if (seen[1] > 0) {
        stated = stated == null ? table.crs() : stated;
        alike &= stated.isAlike(table.crs());
      }
    }
    List<ReceivedTable> read = tables.isEmpty() ? all.subList(0, Math.min(1, all.size())) : tables;
    CrsStatement first = read.isEmpty() ? CrsStatement.NONE : read.get(0).crs();
    return new SampledTables(
        List.copyOf(read), stated == null ? first : stated, sample.sample(), alike, failures);
  }

  private static Issue named(Issue issue, String file, String table) {
    return new Issue(
        issue.severity(),
        issue.code(),
        issue.bundle(),
        issue.file().isEmpty() ? file : issue.file(),
        issue.layer().isEmpty() ? table : issue.layer(),
        issue.fid(),
        issue.args(),
        issue.x(),
        issue.y());
  }

  String names() {
    return tables.stream().map(ReceivedTable::name).collect(Collectors.joining(", "));
  }
}
