package org.ecozone.store.shape;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.shape.dbf.DbfTable;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.shape.shp.BadRecordException;
import org.ecozone.store.shape.shp.RecordCursor;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Shapes and attributes with the same record number, as rows. */
final class ShapeRows {
  private static final int CHECK_EVERY = 0xFF;

  private final OpenShape shape;
  private final String file;
  private final RowTally tally = new RowTally();

  ShapeRows(OpenShape shape, String file) {
    this.shape = shape;
    this.file = file;
  }

  List<Issue> read(Progress progress, RowSink sink) throws IOException, StoreException {
    RecordCursor shapes =
        shape.indexInUse() == null
            ? RecordCursor.along(shape.shp(), shape.chain(), shape.header(), tally)
            : RecordCursor.along(shape.shp(), shape.indexInUse(), shape.header(), tally);
    DbfTable dbf = shape.dbf();
    DbfTable.Rows rows = dbf == null ? null : dbf.open(tally);
    int width = dbf == null ? 0 : dbf.columns().size();
    List<Object> noValues = Collections.nCopies(width, null);
    long count = Math.max(shapes.count(), dbf == null ? 0 : dbf.rows());
    for (long fid = 0; fid < count; fid++) {
      if ((fid & CHECK_EVERY) == 0) {
        progress.checkCancelled();
        progress.report(fid, count);
      }
      boolean has = rows != null && rows.next();
      if (has && rows.isDeleted()) {
        if (fid < shapes.count()) {
          shapes.skip();
        }
        continue;
      }
      sink.row(row(shapes, fid, has ? rows.values(fid) : noValues));
    }
    progress.report(count, count);
    return tally.issues(file, shape.name());
  }

  private ReceivedRow row(RecordCursor shapes, long fid, List<Object> values) throws IOException {
    if (fid >= shapes.count()) {
      Issue missing =
          Issue.of(ShapeIssue.RECORD_MISSING, file, shape.name(), fid + 1, shapes.count())
              .withFid(fid);
      return new ReceivedRow(fid, 0, null, values, missing);
    }
    try {
      Geometry geometry = shapes.next();
      return new ReceivedRow(fid, 0, geometry, values, null);
    } catch (BadRecordException e) {
      Issue failure = Issue.of(e.issue(), file, shape.name(), e.args().toArray()).withFid(fid);
      return new ReceivedRow(fid, 0, null, values, failure);
    }
  }
}
