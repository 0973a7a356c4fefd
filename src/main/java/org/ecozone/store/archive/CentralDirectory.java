package org.ecozone.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the central directory of a ZIP (APPNOTE 6.3, also ZIP64), believing nothing: every place
 * must lie in the file.
 */
final class CentralDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END64 = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int LOCATOR64_LENGTH = 20;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int ZIP64 = 1;
  private static final long ALL_ONES = 0xFFFFFFFFL;

  /** An entry as it stands. */
  record Raw(String name, int flags, int madeBy, int mode, long size, ArchiveEntry.Packed packed) {}

  /** Where the directory lies. */
  private record Place(long offset, long length, long entries) {}

  /** Why it cannot be read. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArchiveIssue issue;
    private final transient Object[] args;

    Refused(ArchiveIssue issue, Object... args) {
      super(issue.name());
      this.issue = issue;
      this.args = args;
    }

    ArchiveIssue issue() {
      return issue;
    }

    Object[] args() {
      return args.clone();
    }
  }

  private final ByteSource source;
  private final ArchiveLimits limits;

  /** Offset of the first byte after all packed files. */
  private long start;

  CentralDirectory(ByteSource source, ArchiveLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  long start() {
    return start;
  }

  List<Raw> read() throws IOException, Refused {
    Place place = find();
    start = place.offset();
    if (place.entries() > limits.entries()) {
      throw new Refused(ArchiveIssue.ARCHIVE_TOO_MANY_ENTRIES, place.entries(), limits.entries());
    }
    List<Raw> result = new ArrayList<>();
    long at = place.offset();
    long end = place.offset() + place.length();
    for (long i = 0; i < place.entries(); i++) {
      if (at > end - HEADER_LENGTH) {
        throw damaged();
      }
      ByteBuffer head = source.get(at, HEADER_LENGTH);
      int rest = u16(head, 28) + u16(head, 30) + u16(head, 32);
      if (head.getInt(0) != HEADER || at > end - HEADER_LENGTH - rest) {
        throw damaged();
      }
      result.add(raw(head, source.get(at + HEADER_LENGTH, rest)));
      at += HEADER_LENGTH + rest;
    }
    if (at != end) {
      throw damaged();
    }
    return result;
  }

  private Place find() throws IOException, Refused {
    long size = source.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer bytes = source.get(size - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END && at + END_LENGTH + u16(bytes, at + 20) == tail) {
        return place(bytes, at, size - tail + at);
      }
    }
    boolean begun = size >= 4 && isStart(source.get(0, 4).getInt(0));
    throw new Refused(begun ? ArchiveIssue.ARCHIVE_TRUNCATED : ArchiveIssue.ARCHIVE_NOT_ZIP);
  }

  private static boolean isStart(int signature) {
    return signature == 0x04034b50 || signature == 0x08074b50;
  }

  private Place place(ByteBuffer bytes, int at, long endAt) throws IOException, Refused {
    int entries = u16(bytes, at + 10);
    long length = u32(bytes, at + 12);
    long offset = u32(bytes, at + 16);
    boolean long64 = entries == 0xFFFF || length == ALL_ONES || offset == ALL_ONES;
    if (long64 && endAt >= LOCATOR64_LENGTH) {
      ByteBuffer locator = source.get(endAt - LOCATOR64_LENGTH, LOCATOR64_LENGTH);
      if (locator.getInt(0) == LOCATOR64) {
        return place64(locator.getLong(8), endAt - LOCATOR64_LENGTH);
      }
    }
    if (u16(bytes, at + 4) != 0 || u16(bytes, at + 6) != 0 || entries != u16(bytes, at + 8)) {
      throw new Refused(ArchiveIssue.ARCHIVE_SEVERAL_VOLUMES);
    }
    if (offset + length != endAt) {
      throw damaged();
    }
    return new Place(offset, length, entries);
  }

  private Place place64(long at, long locatorAt) throws IOException, Refused {
    if (at < 0 || at > locatorAt - END64_LENGTH) {
      throw damaged();
    }
    ByteBuffer end = source.get(at, END64_LENGTH);
    long entries = end.getLong(32);
    long length = end.getLong(40);
    long offset = end.getLong(48);
    boolean good =
        end.getInt(0) == END64
            && entries >= 0
            && entries == end.getLong(24)
            && offset >= 0
            && length >= 0
            && offset <= at
            && length == at - offset;
    if (!good) {
      throw damaged();
    }
    return new Place(offset, length, entries);
  }

  private static Raw raw(ByteBuffer head, ByteBuffer rest) throws Refused {
    int flags = u16(head, 8);
    byte[] rawName = new byte[u16(head, 28)];
    rest.get(rawName);
    ByteBuffer extra = rest.slice().limit(u16(head, 30)).slice();
    String name = EntryName.decode(rawName, (flags & 0x800) != 0, extra);
    ByteBuffer wide = EntryName.extraField(extra, ZIP64);
    long size = wide(u32(head, 24), wide);
    long length = wide(u32(head, 20), wide);
    long offset = wide(u32(head, 42), wide);
    return new Raw(
        name,
        flags,
        u16(head, 4) >> 8,
        u16(head, 40),
        size,
        new ArchiveEntry.Packed(u16(head, 10), offset, length, u32(head, 16)));
  }

  /** The value, or the next of the ZIP64 field if it is all ones. */
  private static long wide(long value, ByteBuffer field) throws Refused {
    if (value != ALL_ONES) {
      return value;
    }
    if (field == null || field.remaining() < 8) {
      throw damaged();
    }
    long result = field.getLong();
    if (result < 0) {
      throw damaged();
    }
    return result;
  }

  static Refused damaged() {
    return new Refused(ArchiveIssue.ARCHIVE_DAMAGED);
  }

  private static int u16(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static long u32(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & ALL_ONES;
  }
}
