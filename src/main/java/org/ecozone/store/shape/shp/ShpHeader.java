package org.ecozone.store.shape.shp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ecozone.store.archive.ByteSource;
import org.ecozone.store.shape.issue.ShapeIssue;

/**
 * The first hundred bytes of .shp and .shx.
 *
 * @param statedBytes length of the file as it states it
 * @param typeCode number of the type of its records
 */
public record ShpHeader(long statedBytes, int typeCode) {
  public static final int LENGTH = 100;
  static final int MAGIC = 9994;

  /** Refuses what is too short, no shapefile, or of a type that nobody knows. */
  public static ShpHeader read(ByteSource source) throws IOException, BadRecordException {
    if (source.size() < LENGTH) {
      throw new BadRecordException(ShapeIssue.SHAPE_TOO_SHORT, source.size());
    }
    ByteBuffer bytes = source.get(0, LENGTH);
    if (bytes.order(ByteOrder.BIG_ENDIAN).getInt(0) != MAGIC) {
      throw new BadRecordException(ShapeIssue.SHAPE_NOT_SHP);
    }
    long statedBytes = (bytes.getInt(24) & 0xFFFFFFFFL) * 2;
    int type = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    if (ShapeType.of(type).isEmpty()) {
      throw new BadRecordException(ShapeIssue.SHAPE_TYPE_UNKNOWN, type);
    }
    return new ShpHeader(statedBytes, type);
  }

  public ShapeType type() {
    return ShapeType.of(typeCode).orElseThrow();
  }

  public boolean hasMoreDimensions() {
    return ShapeType.hasMore(typeCode);
  }
}
