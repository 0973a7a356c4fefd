package org.ecozone.store.shape.shp;

import java.io.IOException;
import org.ecozone.store.archive.ByteSource;
import org.ecozone.store.shape.issue.RowTally;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.locationtech.jts.geom.Geometry;

/**
 * Goes through the geometries of a .shp, along its records or along its .shx.
 *
 * <p>After a {@link BadRecordException} it stands before the next record.
 */
public final class RecordCursor {
  private final WindowedBytes bytes;
  private final RecordIndex.Cursor index;
  private final long count;
  private final ShapeDecoder decoder;
  private long done;
  private long next = ShpHeader.LENGTH;

  private RecordCursor(ByteSource shp, RecordIndex.Cursor index, long count, ShapeDecoder decoder) {
    this.bytes = new WindowedBytes(shp);
    this.index = index;
    this.count = count;
    this.decoder = decoder;
  }

  /** Along the records, as many as the chain has. */
  public static RecordCursor along(
      ByteSource shp, RecordChain chain, ShpHeader header, RowTally tally) {
    return new RecordCursor(shp, null, chain.records(), new ShapeDecoder(header, tally));
  }

  /** Along the index. */
  public static RecordCursor along(
      ByteSource shp, RecordIndex index, ShpHeader header, RowTally tally) {
    return new RecordCursor(shp, index.cursor(), index.count(), new ShapeDecoder(header, tally));
  }

  /** Number of records in all. */
  public long count() {
    return count;
  }

  /** The next geometry, null for a null shape. */
  public Geometry next() throws IOException, BadRecordException {
    long fid = done;
    long offset = advance();
    if (offset < ShpHeader.LENGTH || offset > bytes.size() - 8 - RecordChain.SHORTEST) {
      throw new BadRecordException(ShapeIssue.RECORD_OUTSIDE, fid + 1, offset);
    }
    bytes.seek(offset + 4);
    long length = bytes.bigInt() * 2L;
    if (length < RecordChain.SHORTEST || length > bytes.size() - offset - 8) {
      throw new BadRecordException(ShapeIssue.RECORD_LENGTH, fid + 1, length);
    }
    if (index == null) {
      next = offset + 8 + length;
    }
    return decoder.decode(bytes, length, fid);
  }

  /** Goes over a record without reading it. */
  public void skip() throws IOException {
    long offset = advance();
    if (index == null) {
      bytes.seek(offset + 4);
      next = offset + 8 + bytes.bigInt() * 2L;
    }
  }

  private long advance() throws IOException {
    done++;
    return index == null ? next : index.next();
  }
}
