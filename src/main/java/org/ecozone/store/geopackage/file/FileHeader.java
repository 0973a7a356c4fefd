package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;

/**
 * The first 100 bytes of a file, judged before SQLite sees it. SQLite takes a 0-byte file for a
 * valid empty database.
 *
 * <p>Source: SQLite "Database File Format", section 1.3.
 *
 * @param bytes the first 100 bytes, or all of them if there are fewer
 * @param size file size in bytes
 */
public record FileHeader(byte[] bytes, long size) {
  private static final int LENGTH = 100;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private static final Object[][] OTHER_FORMATS = {
    {"ZIP", new int[] {'P', 'K', 3, 4}},
    {"ZIP", new int[] {'P', 'K', 5, 6}},
    {"7z", new int[] {'7', 'z', 0xBC, 0xAF}},
    {"RAR", new int[] {'R', 'a', 'r', '!'}},
    {"gzip", new int[] {0x1F, 0x8B}},
    {"PDF", new int[] {'%', 'P', 'D', 'F'}},
    {"Microsoft Office (OLE)", new int[] {0xD0, 0xCF, 0x11, 0xE0}},
    {"Microsoft Access (MDB)", new int[] {0, 1, 0, 0, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd'}},
    {"Shapefile", new int[] {0, 0, 0x27, 0x0A}},
    {"DWG", new int[] {'A', 'C', '1'}},
    {"TIFF", new int[] {'I', 'I', '*', 0}},
    {"TIFF", new int[] {'M', 'M', 0, '*'}},
    {"PNG", new int[] {0x89, 'P', 'N', 'G'}},
    {"JPEG", new int[] {0xFF, 0xD8, 0xFF}},
    {"SQLite WAL", new int[] {0x37, 0x7F, 0x06}},
  };

  public static FileHeader read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new FileHeader(in.readNBytes(LENGTH), Files.size(path));
    }
  }

  /** Fails unless the file looks like a whole SQLite database. */
  public void requireDatabase(String file) throws StoreException {
    if (size == 0 || bytes.length == 0) {
      throw refuse(StoreIssue.EMPTY_FILE, file);
    }
    if (!startsWith(MAGIC)) {
      String format = otherFormat();
      if (format != null) {
        throw refuse(StoreIssue.WRONG_FORMAT, file, format);
      }
      throw refuse(isAllZero() ? StoreIssue.FILE_OF_ZEROS : StoreIssue.NOT_SQLITE, file);
    }
    if (bytes.length < LENGTH) {
      throw refuse(StoreIssue.TRUNCATED, file, LENGTH, size);
    }
    int pageSize = pageSize();
    if (pageSize < 512 || Integer.bitCount(pageSize) != 1) {
      throw refuse(StoreIssue.DATABASE_DAMAGED, file, "page size " + pageSize);
    }
  }

  /**
   * Fails if the header promises more pages than the file holds; not to be asked while a -wal is
   * pending.
   */
  public void requireWhole(String file) throws StoreException {
    long expected = pageCount() * pageSize();
    boolean countIsValid = intAt(24) == intAt(92) && pageCount() > 0;
    if (countIsValid && size < expected) {
      throw refuse(StoreIssue.TRUNCATED, file, expected, size);
    }
    if (size % pageSize() != 0 && size < expected + pageSize()) {
      long whole = (size / pageSize() + 1) * pageSize();
      throw refuse(StoreIssue.TRUNCATED, file, whole, size);
    }
  }

  /** True if the database is in WAL mode: bytes 18 and 19, write and read version, are 2. */
  public boolean isWalMode() {
    return bytes[18] == 2 || bytes[19] == 2;
  }

  /** {@code GPKG}, {@code GP10} ... or a hexadecimal number. */
  public String applicationId() {
    byte[] id = Arrays.copyOfRange(bytes, 68, 72);
    for (byte b : id) {
      if (b < ' ' || b > '~') {
        return String.format(Locale.ROOT, "0x%08X", intAt(68));
      }
    }
    return new String(id, StandardCharsets.US_ASCII);
  }

  int pageSize() {
    int stored = ByteBuffer.wrap(bytes).getShort(16) & 0xFFFF;
    return stored == 1 ? 65536 : stored;
  }

  long pageCount() {
    return intAt(28) & 0xFFFFFFFFL;
  }

  private int intAt(int offset) {
    return ByteBuffer.wrap(bytes).getInt(offset);
  }

  private boolean startsWith(byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private boolean isAllZero() {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private String otherFormat() {
    for (Object[] format : OTHER_FORMATS) {
      if (begins((int[]) format[1])) {
        return (String) format[0];
      }
    }
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("^ï»¿", "").stripLeading();
    if (text.startsWith("<")) {
      return text.toLowerCase(Locale.ROOT).startsWith("<!doctype html") ? "HTML" : "XML/KML/GML";
    }
    return text.startsWith("{") ? "JSON" : null;
  }

  private boolean begins(int[] prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static StoreException refuse(StoreIssue issue, String file, Object... args) {
    return new StoreException(Issue.of(issue, file, "", args), null);
  }
}
