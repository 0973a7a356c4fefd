package org.ecozone.store.shape.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ecozone.store.shape.shp.ShapeType;
import org.ecozone.store.shape.shp.ShpHeader;
import org.locationtech.jts.geom.Envelope;

/** Writes .shp and .shx side by side; the headers come last. */
final class ShpOutput implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 9994;
  private static final int VERSION = 1000;
  private static final int RECORD_HEAD = 8;

  private final FileChannel shp;
  private final FileChannel shx;
  private final ByteBuffer shpBuffer = ByteBuffer.allocate(BUFFER);
  private final ByteBuffer shxBuffer = ByteBuffer.allocate(BUFFER);
  private final Envelope box = new Envelope();
  private long length = ShpHeader.LENGTH;
  private int records;

  ShpOutput(Path shpFile, Path shxFile) throws IOException {
    shp = open(shpFile);
    shx = open(shxFile);
    shp.position(ShpHeader.LENGTH);
    shx.position(ShpHeader.LENGTH);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Length of the .shp if this record is added. */
  long lengthWith(ByteBuffer contents) {
    return length + RECORD_HEAD + contents.remaining();
  }

  int records() {
    return records;
  }

  /** Adds a record. */
  void add(ByteBuffer contents, Envelope itsBox) throws IOException {
    int words = contents.remaining() / 2;
    room(shxBuffer, shx, RECORD_HEAD).putInt((int) (length / 2)).putInt(words);
    records++;
    room(shpBuffer, shp, RECORD_HEAD).putInt(records).putInt(words);
    length = length + RECORD_HEAD + contents.remaining();
    if (contents.remaining() > shpBuffer.remaining()) {
      flush(shpBuffer, shp);
    }
    if (contents.remaining() > shpBuffer.remaining()) {
      write(contents, shp);
    } else {
      shpBuffer.put(contents);
    }
    box.expandToInclude(itsBox);
  }

  void finish(ShapeType type) throws IOException {
    flush(shpBuffer, shp);
    flush(shxBuffer, shx);
    header(shp, length, type);
    header(shx, ShpHeader.LENGTH + (long) RECORD_HEAD * records, type);
    close();
  }

  private void header(FileChannel to, long bytes, ShapeType type) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(ShpHeader.LENGTH);
    head.putInt(0, MAGIC).putInt(24, (int) (bytes / 2));
    head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type.code());
    if (!box.isNull()) {
      head.putDouble(36, box.getMinX()).putDouble(44, box.getMinY());
      head.putDouble(52, box.getMaxX()).putDouble(60, box.getMaxY());
    }
    to.position(0);
    write(head, to);
  }

  private static ByteBuffer room(ByteBuffer buffer, FileChannel to, int wanted) throws IOException {
    if (buffer.remaining() < wanted) {
      flush(buffer, to);
    }
    return buffer;
  }

  private static void flush(ByteBuffer buffer, FileChannel to) throws IOException {
    buffer.flip();
    write(buffer, to);
    buffer.clear();
  }

  private static void write(ByteBuffer bytes, FileChannel to) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    shp.close();
    shx.close();
  }
}
