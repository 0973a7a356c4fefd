package org.ecozone.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A .dbf made byte by byte. */
public final class DbfBytes {
  private record Field(byte[] name, char type, int length, int decimals) {}

  private final Charset charset;
  private final List<Field> fields = new ArrayList<>();
  private final List<byte[]> rows = new ArrayList<>();
  private int driver;

  public DbfBytes(Charset charset) {
    this.charset = charset;
  }

  public DbfBytes driver(int languageDriver) {
    driver = languageDriver;
    return this;
  }

  public DbfBytes field(String name, char type, int length, int decimals) {
    return field(name.getBytes(charset), type, length, decimals);
  }

  public DbfBytes field(byte[] name, char type, int length, int decimals) {
    fields.add(new Field(name, type, length, decimals));
    return this;
  }

  /** Texts as they are to stand in the cells, filled up with blanks; longer ones are cut. */
  public DbfBytes row(String... cells) {
    byte[][] bytes = new byte[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      bytes[i] = cells[i].getBytes(charset);
    }
    return row(bytes);
  }

  public DbfBytes row(byte[]... cells) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    row.write(' ');
    for (int i = 0; i < cells.length; i++) {
      byte[] cell = Arrays.copyOf(cells[i], fields.get(i).length());
      for (int k = cells[i].length; k < cell.length; k++) {
        cell[k] = ' ';
      }
      row.writeBytes(cell);
    }
    rows.add(row.toByteArray());
    return this;
  }

  public byte[] bytes() {
    int rowLength = 1 + fields.stream().mapToInt(Field::length).sum();
    int headLength = 32 + 32 * fields.size() + 1;
    ByteBuffer head = ByteBuffer.allocate(headLength).order(ByteOrder.LITTLE_ENDIAN);
    head.put(0, (byte) 3).putInt(4, rows.size());
    head.putShort(8, (short) headLength).putShort(10, (short) rowLength).put(29, (byte) driver);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      int at = 32 + 32 * i;
      head.position(at);
      head.put(field.name(), 0, Math.min(11, field.name().length));
      head.put(at + 11, (byte) field.type());
      head.put(at + 16, (byte) field.length()).put(at + 17, (byte) field.decimals());
    }
    head.put(headLength - 1, (byte) 0x0D);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    rows.forEach(out::writeBytes);
    out.write(0x1A);
    return out.toByteArray();
  }
}
