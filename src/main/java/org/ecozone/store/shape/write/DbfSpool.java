package org.ecozone.store.shape.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows on disk until the widths of the fields are known. */
final class DbfSpool implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int NULL = 0;
  private static final int LONG = 1;
  private static final int DOUBLE = 2;
  private static final int FALSE = 3;
  private static final int TRUE = 4;
  private static final int BYTES = 5;

  private final Path file;
  private final DataOutputStream out;

  DbfSpool(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  void add(List<Object> values) throws IOException {
    for (Object value : values) {
      if (value == null) {
        out.writeByte(NULL);
      } else if (value instanceof Long number) {
        out.writeByte(LONG);
        out.writeLong(number);
      } else if (value instanceof Double number) {
        out.writeByte(DOUBLE);
        out.writeDouble(number);
      } else if (value instanceof Boolean bool) {
        out.writeByte(bool ? TRUE : FALSE);
      } else {
        byte[] bytes = (byte[]) value;
        out.writeByte(BYTES);
        out.writeShort(bytes.length);
        out.write(bytes);
      }
    }
  }

  /** From the first row on; nothing can be added afterwards. */
  Rows read() throws IOException {
    out.close();
    return new Rows(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Values in the order in which they were added. */
  static final class Rows implements Closeable {
    private final DataInputStream in;

    private Rows(DataInputStream in) {
      this.in = in;
    }

    Object next() throws IOException {
      int tag = in.readByte();
      return switch (tag) {
        case NULL -> null;
        case LONG -> (Object) in.readLong();
        case DOUBLE -> (Object) in.readDouble();
        case TRUE -> true;
        case FALSE -> false;
        default -> {
          byte[] bytes = new byte[in.readUnsignedShort()];
          in.readFully(bytes);
          yield bytes;
        }
      };
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
