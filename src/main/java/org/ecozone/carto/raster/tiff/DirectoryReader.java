package org.ecozone.carto.raster.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the directories of a TIFF or BigTIFF; bounded in number and length, whatever it says. */
final class DirectoryReader {
  /** Full size, overviews and masks; a scanner's multi-page file may have more. */
  private static final int MOST_DIRECTORIES = 64;

  private static final int MOST_ENTRIES = 4096;

  /** Values of a tag that are read; palettes have 768, tie points of a warped picture thousands. */
  private static final int MOST_VALUES = 8192;

  private static final int MOST_TEXT = 64 << 10;

  /** Blocks at the end of a picture that are held against the size of the file. */
  private static final int LAST_BLOCKS = 8;

  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private final FileChannel channel;
  private final long size;
  private ByteOrder order;
  private boolean big;

  /** A tag before its values are read. */
  private record Entry(int tag, int type, long count, long at) {}

  private DirectoryReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * The pictures of a file.
   *
   * @param order of its bytes
   * @param pictures none if the file is no TIFF
   */
  record Directories(ByteOrder order, List<TiffDirectory> pictures) {}

  static Directories read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      DirectoryReader reader = new DirectoryReader(channel);
      List<TiffDirectory> pictures = List.copyOf(reader.read());
      return new Directories(
          reader.order == null ? ByteOrder.LITTLE_ENDIAN : reader.order, pictures);
    }
  }

  private List<TiffDirectory> read() throws IOException {
    List<TiffDirectory> directories = new ArrayList<>();
    if (size < 8) {
      return directories;
    }
    ByteBuffer head = bytes(0, 8);
    String mark = "" + (char) head.get(0) + (char) head.get(1);
    if (!mark.equals("II") && !mark.equals("MM")) {
      return directories;
    }
    order = mark.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    head.order(order);
    int version = head.getShort(2);
    if (version != 42 && version != 43) {
      return directories;
    }
    big = version == 43;
    long at = big ? bytes(8, 8).getLong(0) : head.getInt(4) & 0xFFFFFFFFL;
    Set<Long> seen = new HashSet<>();
    while (at != 0 && directories.size() < MOST_DIRECTORIES && seen.add(at)) {
      at = readDirectory(at, directories);
    }
    return directories;
  }

  /** Returns where the next one begins. */
  private long readDirectory(long at, List<TiffDirectory> directories) throws IOException {
    long count = big ? bytes(at, 8).getLong(0) : bytes(at, 2).getShort(0) & 0xFFFF;
    if (count < 1 || count > MOST_ENTRIES) {
      throw new IOException("directory of " + count + " entries");
    }
    int entryBytes = big ? 20 : 12;
    long first = at + (big ? 8 : 2);
    ByteBuffer entries = bytes(first, (int) count * entryBytes);
    Map<Integer, Entry> found = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Entry entry = entry(entries, i * entryBytes, first + (long) i * entryBytes);
      found.put(entry.tag(), entry);
    }
    directories.add(directory(directories.size(), found));
    long next = first + count * entryBytes;
    return big ? bytes(next, 8).getLong(0) : bytes(next, 4).getInt(0) & 0xFFFFFFFFL;
  }

  private Entry entry(ByteBuffer entries, int offset, long fileOffset) {
    int tag = entries.getShort(offset) & 0xFFFF;
    int type = entries.getShort(offset + 2) & 0xFFFF;
    long count = big ? entries.getLong(offset + 4) : entries.getInt(offset + 4) & 0xFFFFFFFFL;
    int valueAt = offset + (big ? 12 : 8);
    boolean inside = count >= 0 && count <= (big ? 8 : 4) / Math.max(1, bytesOf(type));
    long at =
        inside
            ? fileOffset + (big ? 12 : 8)
            : big ? entries.getLong(valueAt) : entries.getInt(valueAt) & 0xFFFFFFFFL;
    return new Entry(tag, type, count, at);
  }

  private TiffDirectory directory(int index, Map<Integer, Entry> entries) throws IOException {
    Map<Integer, double[]> numbers = new HashMap<>();
    Map<Integer, String> texts = new HashMap<>();
    for (Entry entry : entries.values()) {
      if (entry.type() == 2) {
        texts.put(entry.tag(), text(entry));
      } else if (isWanted(entry.tag()) && bytesOf(entry.type()) > 0) {
        numbers.put(entry.tag(), values(entry, 0, (int) Math.min(entry.count(), MOST_VALUES)));
      }
    }
    boolean tiled = entries.containsKey(TiffDirectory.TILE_OFFSETS);
    Entry offsets = entries.get(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS);
    Entry lengths = entries.get(tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES);
    return new TiffDirectory(
        index, numbers, texts, array(offsets), array(lengths), end(offsets, lengths));
  }

  private static TiffDirectory.Array array(Entry entry) {
    boolean numbers = entry != null && Set.of(3, 4, 16).contains(entry.type());
    return numbers
        ? new TiffDirectory.Array(entry.at(), entry.count(), bytesOf(entry.type()))
        : TiffDirectory.Array.MISSING;
  }

  private static boolean isWanted(int tag) {
    return tag != TiffDirectory.STRIP_OFFSETS
        && tag != TiffDirectory.TILE_OFFSETS
        && tag != TiffDirectory.STRIP_BYTES
        && tag != TiffDirectory.TILE_BYTES;
  }

  private long end(Entry offsets, Entry lengths) throws IOException {
    if (offsets == null || lengths == null || offsets.count() < 1) {
      return 0;
    }
    long first = Math.max(0, Math.min(offsets.count(), lengths.count()) - LAST_BLOCKS);
    int count = (int) (Math.min(offsets.count(), lengths.count()) - first);
    double[] starts = values(offsets, first, count);
    double[] bytes = values(lengths, first, count);
    double end = 0;
    for (int i = 0; i < count; i++) {
      end = Math.max(end, starts[i] + bytes[i]);
    }
    return (long) end;
  }

  private String text(Entry entry) throws IOException {
    ByteBuffer bytes = bytes(entry.at(), (int) Math.min(entry.count(), MOST_TEXT));
    String text = StandardCharsets.UTF_8.decode(bytes).toString();
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private double[] values(Entry entry, long first, int count) throws IOException {
    int width = bytesOf(entry.type());
    ByteBuffer bytes = bytes(entry.at() + first * width, count * width);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      int at = i * width;
      values[i] =
          switch (entry.type()) {
            case 3 -> bytes.getShort(at) & 0xFFFF;
            case 4, 13 -> bytes.getInt(at) & 0xFFFFFFFFL;
            case 5 ->
                (bytes.getInt(at) & 0xFFFFFFFFL) / (double) (bytes.getInt(at + 4) & 0xFFFFFFFFL);
            case 6 -> bytes.get(at);
            case 8 -> bytes.getShort(at);
            case 9 -> bytes.getInt(at);
            case 10 -> bytes.getInt(at) / (double) bytes.getInt(at + 4);
            case 11 -> bytes.getFloat(at);
            case 12 -> bytes.getDouble(at);
            case 16, 17, 18 -> bytes.getLong(at);
            default -> bytes.get(at) & 0xFF;
          };
    }
    return values;
  }

  private static int bytesOf(int type) {
    return type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    if (at < 0 || at > size - count) {
      throw new EOFException("beyond the end of the file: " + at);
    }
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("beyond the end of the file: " + at);
      }
    }
    buffer.flip();
    return order == null ? buffer : buffer.order(order);
  }
}
