package org.ecozone.store.shape.dbf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.store.archive.ByteSource;

/**
 * The header of a .dbf.
 *
 * @param statedRows as it stands; 0 in files whose writer was stopped
 * @param rowsAt offset of the first row
 * @param rowLength in bytes, with the mark of deletion
 * @param codePage language driver id
 */
record DbfHeader(long statedRows, int rowsAt, int rowLength, int codePage, List<DbfField> fields) {
  private static final int HEAD = 32;
  private static final int FIELD = 32;
  private static final int NAME = 11;
  private static final byte END = 0x0D;

  /** Null if the bytes are no table. */
  static DbfHeader read(ByteSource source) throws IOException {
    if (source.size() < HEAD + 1) {
      return null;
    }
    ByteBuffer head = source.get(0, HEAD);
    int rowsAt = head.getShort(8) & 0xFFFF;
    int rowLength = head.getShort(10) & 0xFFFF;
    boolean level7 = (head.get(0) & 7) == 4; // 48 bytes a field, never seen beside a .shp
    if (level7 || rowsAt <= HEAD || rowsAt > source.size() || rowLength < 1) {
      return null;
    }
    List<DbfField> fields = fields(source.get(HEAD, rowsAt - HEAD), rowLength);
    return fields == null
        ? null
        : new DbfHeader(
            head.getInt(4) & 0xFFFFFFFFL, rowsAt, rowLength, head.get(29) & 0xFF, fields);
  }

  private static List<DbfField> fields(ByteBuffer bytes, int rowLength) {
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    for (int at = 0; at + FIELD <= bytes.limit() && bytes.get(at) != END; at += FIELD) {
      char type = (char) (bytes.get(at + NAME) & 0xFF);
      int length = bytes.get(at + 16) & 0xFF;
      int decimals = bytes.get(at + 17) & 0xFF;
      if (type == 'C' && offset + length + 256 * decimals <= rowLength) {
        length += 256 * decimals; // Clipper and FoxPro: texts longer than 255
      }
      if (type < ' ' || type > 'z' || offset + length > rowLength) {
        return null;
      }
      if (type != '0') { // FoxPro's own column of flags
        fields.add(new DbfField(name(bytes, at), type, offset, length, decimals));
      }
      offset += length;
    }
    return fields;
  }

  private static byte[] name(ByteBuffer bytes, int at) {
    byte[] raw = new byte[NAME];
    int n = 0;
    while (n < NAME && bytes.get(at + n) != 0) {
      raw[n] = bytes.get(at + n);
      n++;
    }
    while (n > 0 && raw[n - 1] == ' ') {
      n--;
    }
    return Arrays.copyOf(raw, n);
  }

  /** Number of whole rows that the file has room for. */
  long roomForRows(long size) {
    return (size - rowsAt) / rowLength;
  }
}
