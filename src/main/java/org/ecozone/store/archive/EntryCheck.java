package org.ecozone.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.store.archive.CentralDirectory.Raw;
import org.ecozone.store.archive.CentralDirectory.Refused;
import org.ecozone.zone.Issue;

/** Which of the entries may be read; refuses the archive if one of them is up to something. */
final class EntryCheck {
  private static final int ENCRYPTED = 1;
  private static final int STRONGLY_ENCRYPTED = 1 << 6;
  private static final int HEADER_ENCRYPTED = 1 << 13;
  private static final int AES = 99;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int SIZES_FOLLOW = 1 << 3;
  private static final long ALL_ONES = 0xFFFFFFFFL;
  private static final int TYPE_OF_FILE = 0xF000;
  private static final int SYMBOLIC_LINK = 0xA000;

  private static final List<String> ARCHIVES =
      List.of(".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".kmz", ".bz2", ".xz");

  private final ByteSource source;
  private final ArchiveLimits limits;
  private final String file;
  private final List<ArchiveEntry> entries = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  EntryCheck(ByteSource source, ArchiveLimits limits, String file) {
    this.source = source;
    this.limits = limits;
    this.file = file;
  }

  List<ArchiveEntry> entries() {
    return List.copyOf(entries);
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  void take(List<Raw> all, long dataEnd) throws IOException, Refused {
    Set<String> names = new HashSet<>();
    for (Raw raw : all) {
      String name =
          EntryName.canonical(raw.name())
              .orElseThrow(
                  () -> new Refused(ArchiveIssue.ARCHIVE_NAME_UNSAFE, EntryName.shown(raw.name())));
      boolean folder = raw.name().endsWith("/");
      if (!names.add(name.toLowerCase(Locale.ROOT)) && !folder) {
        throw new Refused(ArchiveIssue.ARCHIVE_NAME_TWICE, EntryName.shown(name));
      }
      if (!folder) {
        takeFile(raw, name, dataEnd);
      }
    }
    requireWithinLimits();
    requireApart(dataEnd);
  }

  private void takeFile(Raw raw, String name, long dataEnd) throws IOException, Refused {
    if (isLink(raw)) {
      issues.add(Issue.of(ArchiveIssue.ARCHIVE_LINK_IGNORED, file, "", EntryName.shown(name)));
      return;
    }
    if (name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) {
      return; // what macOS adds about its own windows
    }
    requireReadable(raw, name);
    requireSameHere(raw, name, dataEnd);
    ArchiveEntry entry = new ArchiveEntry(name, raw.size(), raw.packed());
    if (ARCHIVES.stream().anyMatch(entry::endsWith)) {
      issues.add(Issue.of(ArchiveIssue.ARCHIVE_NESTED_IGNORED, file, "", EntryName.shown(name)));
    }
    entries.add(entry);
  }

  /** Unix and macOS keep the type of file in the attributes. */
  private static boolean isLink(Raw raw) {
    boolean unix = raw.madeBy() == 3 || raw.madeBy() == 19;
    return unix && (raw.mode() & TYPE_OF_FILE) == SYMBOLIC_LINK;
  }

  private static void requireReadable(Raw raw, String name) throws Refused {
    int method = raw.packed().method();
    if ((raw.flags() & (ENCRYPTED | STRONGLY_ENCRYPTED | HEADER_ENCRYPTED)) != 0 || method == AES) {
      throw new Refused(ArchiveIssue.ARCHIVE_ENCRYPTED, EntryName.shown(name));
    }
    if (method != STORED && method != DEFLATED) {
      throw new Refused(ArchiveIssue.ARCHIVE_METHOD, EntryName.shown(name), method);
    }
    if (method == STORED && raw.size() != raw.packed().length()) {
      throw new Refused(ArchiveIssue.ARCHIVE_ENTRY_DAMAGED, EntryName.shown(name));
    }
  }

  /** The header beside the packed bytes must say what the directory says. */
  private void requireSameHere(Raw raw, String name, long dataEnd) throws IOException, Refused {
    long offset = raw.packed().offset();
    Refused differs = new Refused(ArchiveIssue.ARCHIVE_ENTRY_DAMAGED, EntryName.shown(name));
    if (offset > dataEnd - LOCAL_LENGTH) {
      throw differs;
    }
    ByteBuffer head = source.get(offset, LOCAL_LENGTH);
    int nameLength = head.getShort(26) & 0xFFFF;
    long dataAt = offset + LOCAL_LENGTH + nameLength + (head.getShort(28) & 0xFFFF);
    boolean same =
        head.getInt(0) == LOCAL
            && (head.getShort(8) & 0xFFFF) == raw.packed().method()
            && (head.getShort(6) & ENCRYPTED) == 0
            && dataAt <= dataEnd
            && raw.packed().length() <= dataEnd - dataAt;
    if (!same || !sameName(raw, offset, nameLength) || !sameSizes(raw, head)) {
      throw differs;
    }
  }

  private boolean sameName(Raw raw, long offset, int length) throws IOException {
    byte[] name = source.get(offset + LOCAL_LENGTH, length).array();
    int extraLength = source.get(offset + 28, 2).getShort(0) & 0xFFFF;
    ByteBuffer extra = source.get(offset + LOCAL_LENGTH + length, extraLength);
    boolean flagged = (raw.flags() & 0x800) != 0;
    return EntryName.decode(name, flagged, extra).equals(raw.name());
  }

  private static boolean sameSizes(Raw raw, ByteBuffer head) {
    if ((head.getShort(6) & SIZES_FOLLOW) != 0) {
      return true; // they stand after the bytes
    }
    long length = head.getInt(18) & ALL_ONES;
    long size = head.getInt(22) & ALL_ONES;
    return (length == ALL_ONES || length == raw.packed().length())
        && (size == ALL_ONES || size == raw.size());
  }

  /** Sizes are believed for a refusal only; reading holds every entry to its size. */
  private void requireWithinLimits() throws Refused {
    long total = 0;
    for (ArchiveEntry entry : entries) {
      if (entry.size() > limits.unpackedBytes() - total) {
        throw new Refused(ArchiveIssue.ARCHIVE_TOO_LARGE, limits.unpackedBytes() >> 20);
      }
      total += entry.size();
      boolean bomb =
          entry.size() > limits.ratioFromBytes()
              && entry.size() / limits.ratio() > entry.packed().length();
      if (bomb) {
        throw new Refused(
            ArchiveIssue.ARCHIVE_BOMB,
            EntryName.shown(entry.name()),
            entry.packed().length(),
            entry.size());
      }
    }
  }

  /** Entries that share bytes multiply them: a bomb without nesting. */
  private void requireApart(long dataEnd) throws Refused {
    List<ArchiveEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparingLong(entry -> entry.packed().offset()));
    long free = 0;
    for (ArchiveEntry entry : inOrder) {
      long offset = entry.packed().offset();
      if (offset < free) {
        throw new Refused(ArchiveIssue.ARCHIVE_ENTRIES_OVERLAP, EntryName.shown(entry.name()));
      }
      free = Math.min(dataEnd, offset + LOCAL_LENGTH + entry.packed().length());
    }
  }
}
