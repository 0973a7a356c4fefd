package org.ecozone.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts a small uncompressed TIFF or BigTIFF together, byte by byte. Source: TIFF 6.0 and the
 * BigTIFF design.
 */
public final class TiffBytes {
  private final boolean big;
  private final List<Picture> pictures = new ArrayList<>();

  /** A picture in the file. */
  public static final class Picture {
    private final TreeMap<Integer, Object> tags = new TreeMap<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private int offsetsTag = 273;
    private int countsTag = 279;

    /** A tag of 16-bit numbers. */
    public Picture shorts(int tag, int... values) {
      short[] all = new short[values.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = (short) values[i];
      }
      tags.put(tag, all);
      return this;
    }

    public Picture doubles(int tag, double... values) {
      tags.put(tag, values);
      return this;
    }

    public Picture text(int tag, String value) {
      tags.put(tag, value);
      return this;
    }

    public Picture strip(byte[] bytes) {
      blocks.add(bytes);
      return this;
    }

    /** Blocks are tiles from now on. */
    public Picture tiles(int widthPx, int heightPx) {
      offsetsTag = 324;
      countsTag = 325;
      return shorts(322, widthPx).shorts(323, heightPx);
    }

    /**
     * Where it lies: the upper left corner and the size of a pixel, and the EPSG code of a
     * projected CRS.
     */
    public Picture placed(double left, double top, double pixel, int projectedEpsg) {
      return doubles(33550, pixel, pixel, 0)
          .doubles(33922, 0, 0, 0, left, top, 0)
          .shorts(34735, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, projectedEpsg);
    }
  }

  private TiffBytes(boolean big) {
    this.big = big;
  }

  public static TiffBytes classic() {
    return new TiffBytes(false);
  }

  public static TiffBytes big() {
    return new TiffBytes(true);
  }

  /** A picture of so many 8-bit bands (or 16, by tag 258); the first one is the full size. */
  public Picture picture(int widthPx, int heightPx, int bands, int bits) {
    int[] depths = new int[bands];
    java.util.Arrays.fill(depths, bits);
    Picture picture =
        new Picture()
            .shorts(256, widthPx)
            .shorts(257, heightPx)
            .shorts(258, depths)
            .shorts(259, 1)
            .shorts(262, bands >= 3 ? 2 : 1)
            .shorts(277, bands)
            .shorts(284, 1);
    if (bands == 2 || bands == 4) {
      picture.shorts(338, 2);
    }
    pictures.add(picture);
    return picture;
  }

  /** The whole file, little endian: header, pixels, directories. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int header = big ? 16 : 8;
    out.writeBytes(new byte[header]);
    List<long[]> offsets = new ArrayList<>();
    for (Picture picture : pictures) {
      long[] at = new long[picture.blocks.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = out.size();
        out.writeBytes(picture.blocks.get(i));
      }
      offsets.add(at);
    }
    List<Integer> nextFields = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      pad(out);
      starts.add(out.size());
      nextFields.add(directory(out, pictures.get(i), offsets.get(i)));
    }
    ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) 'I').put(1, (byte) 'I').putShort(2, (short) (big ? 43 : 42));
    if (big) {
      file.putShort(4, (short) 8).putShort(6, (short) 0).putLong(8, starts.get(0));
    } else {
      file.putInt(4, starts.get(0));
    }
    for (int i = 0; i + 1 < starts.size(); i++) {
      if (big) {
        file.putLong(nextFields.get(i), starts.get(i + 1));
      } else {
        file.putInt(nextFields.get(i), starts.get(i + 1));
      }
    }
    return file.array();
  }

  /** Returns where the offset of the next directory stands. */
  private int directory(ByteArrayOutputStream out, Picture picture, long[] offsets) {
    TreeMap<Integer, Object> tags = new TreeMap<>(picture.tags);
    int[] starts = new int[offsets.length];
    int[] counts = new int[offsets.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (int) offsets[i];
      counts[i] = picture.blocks.get(i).length;
    }
    tags.put(picture.offsetsTag, starts);
    tags.put(picture.countsTag, counts);
    int entryBytes = big ? 20 : 12;
    int head = big ? 8 : 2;
    int inline = big ? 8 : 4;
    int length = head + tags.size() * entryBytes + (big ? 8 : 4);
    ByteBuffer entries = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    int valuesAt = out.size() + length;
    if (big) {
      entries.putLong(tags.size());
    } else {
      entries.putShort((short) tags.size());
    }
    for (var tag : tags.entrySet()) {
      byte[] bytes = encoded(tag.getValue());
      entries.putShort(tag.getKey().shortValue()).putShort(type(tag.getValue()));
      long count = count(tag.getValue());
      if (big) {
        entries.putLong(count);
      } else {
        entries.putInt((int) count);
      }
      if (bytes.length <= inline) {
        entries.put(java.util.Arrays.copyOf(bytes, inline));
      } else {
        int at = valuesAt + values.size();
        if (big) {
          entries.putLong(at);
        } else {
          entries.putInt(at);
        }
        values.writeBytes(bytes);
        pad(values);
      }
    }
    out.writeBytes(entries.array());
    out.writeBytes(values.toByteArray());
    return valuesAt - (big ? 8 : 4);
  }

  private static void pad(ByteArrayOutputStream out) {
    while (out.size() % 8 != 0) {
      out.write(0);
    }
  }

  private static short type(Object value) {
    return (short)
        (value instanceof short[]
            ? 3
            : value instanceof int[] ? 4 : value instanceof double[] ? 12 : 2);
  }

  private static long count(Object value) {
    return value instanceof short[] s
        ? s.length
        : value instanceof int[] i
            ? i.length
            : value instanceof double[] d ? d.length : encoded(value).length;
  }

  private static byte[] encoded(Object value) {
    if (value instanceof String text) {
      return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }
    int width = value instanceof short[] ? 2 : value instanceof int[] ? 4 : 8;
    ByteBuffer bytes =
        ByteBuffer.allocate((int) count(value) * width).order(ByteOrder.LITTLE_ENDIAN);
    if (value instanceof short[] shorts) {
      for (short s : shorts) {
        bytes.putShort(s);
      }
    } else if (value instanceof int[] ints) {
      for (int i : ints) {
        bytes.putInt(i);
      }
    } else {
      for (double d : (double[]) value) {
        bytes.putDouble(d);
      }
    }
    return bytes.array();
  }
}
