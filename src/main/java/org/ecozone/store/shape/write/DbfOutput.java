package org.ecozone.store.shape.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.shape.write.OutColumn.Field;

/** Writes a .dbf of dBase III out of spooled rows. */
final class DbfOutput {
  /** What GDAL and ArcGIS read. */
  static final int MOST_FIELDS = 255;

  private static final int HEAD = 32;
  private static final int FIELD = 32;
  private static final int MOST_ROW_BYTES = 65_535;
  private static final int CODE_PAGE_936 = 0x4D;

  private final List<byte[]> names;
  private final List<Field> fields;
  private final Charset charset;
  private final int rowLength;

  DbfOutput(List<byte[]> names, List<Field> fields, Charset charset) {
    this.names = names;
    this.fields = fields;
    this.charset = charset;
    this.rowLength = 1 + fields.stream().mapToInt(Field::length).sum();
  }

  int rowLength() {
    return rowLength;
  }

  static int mostRowBytes() {
    return MOST_ROW_BYTES;
  }

  long length(long rows) {
    return HEAD + (long) FIELD * fields.size() + 1 + rows * rowLength + 1;
  }

  void write(Path file, DbfSpool spool, long rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        DbfSpool.Rows values = spool.read()) {
      out.write(header(rows));
      byte[] row = new byte[rowLength];
      for (long i = 0; i < rows; i++) {
        Arrays.fill(row, (byte) ' ');
        int at = 1;
        for (Field field : fields) {
          put(row, at, field, values.next());
          at += field.length();
        }
        out.write(row);
      }
      out.write(0x1A);
    }
  }

  private byte[] header(long rows) {
    int length = HEAD + FIELD * fields.size() + 1;
    ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    // The day is always the same, so that the same rows give the same bytes.
    head.put((byte) 3).put((byte) 100).put((byte) 1).put((byte) 1);
    head.putInt((int) rows).putShort((short) length).putShort((short) rowLength);
    boolean chinese = charset.name().equals("GBK") || charset.name().equals("GB2312");
    head.put(29, (byte) (chinese ? CODE_PAGE_936 : 0));
    for (int i = 0; i < fields.size(); i++) {
      int at = HEAD + FIELD * i;
      byte[] name = names.get(i);
      head.position(at).put(name);
      head.put(at + 11, (byte) fields.get(i).type());
      head.put(at + 16, (byte) fields.get(i).length());
      head.put(at + 17, (byte) fields.get(i).decimals());
    }
    head.put(length - 1, (byte) 0x0D);
    return head.array();
  }

  private static void put(byte[] row, int at, Field field, Object value) {
    if (value == null) {
      return; // blanks: that is no value in fields of every type, for dBase and GDAL
    }
    switch (field.type()) {
      case 'L' -> row[at] = (byte) (Boolean.TRUE.equals(value) ? 'T' : 'F');
      case 'N' -> {
        byte[] digits = digits(value, field).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, row, at + field.length() - digits.length, digits.length);
      }
      default -> {
        byte[] bytes = value instanceof byte[] text ? text : plain(value);
        System.arraycopy(bytes, 0, row, at, Math.min(bytes.length, field.length()));
      }
    }
  }

  private static String digits(Object value, Field field) {
    return OutColumn.exact((Number) value)
        .setScale(field.decimals(), RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** A number or boolean in a field of texts. */
  private static byte[] plain(Object value) {
    String text =
        value instanceof Number number
            ? OutColumn.exact(number).toPlainString()
            : String.valueOf(value);
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
