package org.ecozone.app.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Rows kept in a hidden file until their turn comes: a GeoPackage is written table by table, a
 * screening comes site by site, and neither may be held in memory.
 */
public final class RowSpool implements AutoCloseable {
  /** What takes the rows back. */
  public interface RowTarget {
    void row(Geometry geometry, List<Object> values) throws IOException;
  }

  private final Path file;
  private final DataOutputStream out;
  private final WKBWriter writer = new WKBWriter();
  private long rows;

  private RowSpool(Path file, DataOutputStream out) {
    this.file = file;
    this.out = out;
  }

  public static RowSpool in(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".rows-", ".part");
    file.toFile().deleteOnExit();
    return new RowSpool(
        file, new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
  }

  /** Keeps a row: a geometry or null, and values that are text, Long, Double, bytes or null. */
  public void add(Geometry geometry, List<Object> values) {
    try {
      byte[] wkb = geometry == null ? new byte[0] : writer.write(geometry);
      out.writeInt(wkb.length);
      out.write(wkb);
      out.writeInt(values.size());
      for (Object value : values) {
        write(value);
      }
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Object value) throws IOException {
    if (value == null) {
      out.writeByte(0);
    } else if (value instanceof Long number) {
      out.writeByte(1);
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeByte(2);
      out.writeDouble(number);
    } else if (value instanceof byte[] bytes) {
      out.writeByte(4);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeByte(3);
      out.writeInt(text.length);
      out.write(text);
    }
  }

  /** Hands all rows over in the order in which they came. */
  public void replay(RowTarget target) throws IOException {
    out.close();
    WKBReader reader = new WKBReader();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < rows; i++) {
        byte[] wkb = in.readNBytes(in.readInt());
        Geometry geometry = wkb.length == 0 ? null : reader.read(wkb);
        int count = in.readInt();
        List<Object> values = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
          values.add(read(in));
        }
        target.row(geometry, values);
      }
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }

  private static Object read(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 0 -> null;
      case 1 -> in.readLong();
      case 2 -> in.readDouble();
      case 3 -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      case 4 -> in.readNBytes(in.readInt());
      default -> throw new IOException("not a row");
    };
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
