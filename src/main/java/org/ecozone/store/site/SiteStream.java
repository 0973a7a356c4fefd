package org.ecozone.store.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.UncheckedStoreException;
import org.ecozone.store.geopackage.KeyedRows;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.store.geopackage.RowCursor.Content;
import org.ecozone.zone.Issue;

/**
 * A later pass over a sites table whose layout is known: hands over the rows of each site in the
 * order of the first rows. Further rows of a site that come later in the table are fetched by their
 * fids.
 *
 * <p>Threads: one, that of the connection; the batches are decoded on any.
 */
public final class SiteStream implements SiteBatches {
  private static final int BYTES_IN_BATCH = 1 << 16;

  private final SiteTable table;
  private final SiteLayout layout;
  private final Content content;
  private final int sitesInBatch;
  private final Runnable atEnd;
  private final SiteDecoder decoder;
  private final KeyedRows keyed;
  private final RowCursor cursor;
  private final Deque<SiteRows> pending = new ArrayDeque<>();
  private int rows;
  private int sites;
  private boolean ended;

  /**
   * Begins.
   *
   * @param atEnd called once after the last row, for example to see whether the file is unchanged
   */
  public SiteStream(
      SiteTable table,
      SiteLayout layout,
      Content content,
      int sitesInBatch,
      Runnable atEnd,
      Progress progress) {
    this.table = table;
    this.layout = layout;
    this.content = content;
    this.sitesInBatch = sitesInBatch;
    this.atEnd = atEnd;
    decoder = new SiteDecoder(table, content);
    List<String> columns = table.columns().all();
    keyed = new KeyedRows(table.connection(), table.entry(), columns, progress);
    try {
      cursor =
          RowCursor.of(
              table.connection(),
              table.entry(),
              columns,
              content,
              Progress.silent(progress::isCancelled));
    } catch (RowCursor.RowFailure e) {
      throw refuse(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (pending.isEmpty() && cursor.hasNext()) {
      fill();
    }
    if (pending.isEmpty() && !ended) {
      ended = true;
      if (rows != layout.rows()) {
        throw changed(table);
      }
      atEnd.run();
    }
    return !pending.isEmpty();
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<SiteRows> batch = new ArrayList<>(Math.min(sitesInBatch, pending.size()));
    long bytes = 0;
    while (!pending.isEmpty() && batch.size() < sitesInBatch && bytes < BYTES_IN_BATCH) {
      SiteRows site = pending.removeFirst();
      bytes += site.bytes();
      batch.add(site);
    }
    return () -> decoder.sites(batch);
  }

  /** Takes the next rows of the table; those that begin a site are pending then. */
  private void fill() {
    try {
      List<RowCursor.Row> read = cursor.next();
      if (rows + read.size() > layout.rows()) {
        throw changed(table);
      }
      List<SiteLayout.Further> further = new ArrayList<>(read.size());
      boolean anyFurther = false;
      int site = sites;
      for (int i = 0; i < read.size(); i++) {
        if (!layout.isFurther(rows + i)) {
          SiteLayout.Further more = layout.further(site++);
          anyFurther |= more.fids().length > 0;
          further.add(more);
        }
      }
      Map<Long, RowCursor.Row> byFid = anyFurther ? byFid(read, further) : Map.of();
      int next = 0;
      for (RowCursor.Row row : read) {
        int number = rows++;
        if (!layout.isFurther(number)) {
          pending.add(siteRows(row, number, further.get(next++), byFid));
        }
      }
    } catch (RowCursor.RowFailure e) {
      throw refuse(e);
    }
  }

  /** The rows just read, and those that their sites need from further down. */
  private Map<Long, RowCursor.Row> byFid(
      List<RowCursor.Row> read, List<SiteLayout.Further> further) {
    Map<Long, RowCursor.Row> byFid = new HashMap<>();
    read.forEach(row -> byFid.put(row.fid(), row));
    long[] missing =
        further.stream()
            .flatMapToLong(more -> Arrays.stream(more.fids()))
            .filter(fid -> !byFid.containsKey(fid))
            .sorted()
            .toArray();
    keyed.list(missing, content).forEach(row -> byFid.put(row.fid(), row));
    return byFid;
  }

  private SiteRows siteRows(
      RowCursor.Row first, int row, SiteLayout.Further more, Map<Long, RowCursor.Row> byFid) {
    int site = sites++;
    int[] states = new int[1 + more.rows().length];
    List<RowCursor.Row> all = new ArrayList<>(states.length);
    states[0] = layout.state(row);
    all.add(first);
    for (int i = 0; i < more.rows().length; i++) {
      RowCursor.Row found = byFid.get(more.fids()[i]);
      if (found == null) {
        throw changed(table);
      }
      states[i + 1] = layout.state(more.rows()[i]);
      all.add(found);
    }
    return new SiteRows(all, states, layout.newId(site));
  }

  /** The file gives other rows than the first time: nothing that was read of it holds. */
  static UncheckedStoreException changed(SiteTable table) {
    return new UncheckedStoreException(
        new StoreException(
            Issue.of(
                StoreIssue.CHANGED_WHILE_READING,
                table.source().file(),
                table.entry().table().name()),
            null));
  }

  private UncheckedStoreException refuse(RowCursor.RowFailure e) {
    return new UncheckedStoreException(
        new StoreException(
            Issue.of(
                e.issue(),
                table.source().file(),
                table.entry().table().name(),
                String.valueOf(e.getMessage())),
            e));
  }

  @Override
  public void close() {
    cursor.close();
  }
}
