package org.ecozone.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * A ZIP from a stranger, opened for reading. Its directory has been checked as a whole: names lead
 * nowhere and are unique, nothing is encrypted, sizes are within the limits; what an entry states
 * is enforced while it is read.
 *
 * <p>Folders, what macOS adds, and symbolic links are not listed; links are said. Archives inside
 * are listed, said, and not opened.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} with an {@link ArchiveIssue}; streams by {@link
 * DamagedArchiveException}.
 */
public final class Archive implements AutoCloseable {
  private static final int LOCAL_LENGTH = 30;
  private static final int CHUNK = 1 << 16;
  private static final long ROOM_LEFT = 64L << 20;

  private final InputFile input;
  private final ByteSource source;
  private final List<ArchiveEntry> entries;
  private final List<Issue> issues;

  private Archive(InputFile input, ByteSource source, EntryCheck check) {
    this.input = input;
    this.source = source;
    this.entries = check.entries();
    this.issues = check.issues();
  }

  /** Opens an archive and checks its directory; no entry is unpacked yet. */
  public static Archive open(InputFile input, ArchiveLimits limits, Progress progress)
      throws StoreException {
    progress.checkCancelled();
    ByteSource source;
    try {
      source = ByteSource.open(input);
    } catch (IOException e) {
      throw refusal(input, e);
    }
    try {
      return checked(input, source, limits);
    } catch (StoreException | RuntimeException e) {
      closeAfter(e, source);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, ByteSource source) {
    try {
      source.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static Archive checked(InputFile input, ByteSource source, ArchiveLimits limits)
      throws StoreException {
    try {
      CentralDirectory directory = new CentralDirectory(source, limits);
      List<CentralDirectory.Raw> all = directory.read();
      EntryCheck check = new EntryCheck(source, limits, input.name());
      check.take(all, directory.start());
      if (check.entries().isEmpty()) {
        throw new CentralDirectory.Refused(ArchiveIssue.ARCHIVE_EMPTY);
      }
      return new Archive(input, source, check);
    } catch (CentralDirectory.Refused e) {
      throw new StoreException(Issue.of(e.issue(), input.name(), "", e.args()), e);
    } catch (EOFException e) {
      throw new StoreException(Issue.of(ArchiveIssue.ARCHIVE_DAMAGED, input.name(), ""), e);
    } catch (IOException e) {
      throw refusal(input, e);
    }
  }

  /**
   * Unpacks everything into nowhere: an archive that passes cannot surprise a library by its size.
   * What the library does with the texts inside is another matter.
   */
  public static void check(InputFile input, ArchiveLimits limits, Progress progress)
      throws StoreException {
    try (Archive archive = open(input, limits, progress)) {
      for (ArchiveEntry entry : archive.entries()) {
        archive.copy(entry, OutputStream.nullOutputStream(), progress);
      }
    }
  }

  /** True if the bytes begin as a ZIP with at least one entry does. */
  public static boolean isZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** In the order of the directory. */
  public List<ArchiveEntry> entries() {
    return entries;
  }

  /** What was left out. */
  public List<Issue> issues() {
    return issues;
  }

  /** An entry by its canonical name, case ignored. */
  public Optional<ArchiveEntry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The unpacked bytes as a stream; several may be open at once. It throws {@link
   * DamagedArchiveException} as soon as the bytes are not what the archive says; the last check
   * comes when the end is read.
   */
  public InputStream open(ArchiveEntry entry) throws IOException {
    long offset = entry.packed().offset();
    ByteBuffer lengths = source.get(offset + 26, 4);
    long at =
        offset + LOCAL_LENGTH + (lengths.getShort(0) & 0xFFFF) + (lengths.getShort(2) & 0xFFFF);
    return new EntryStream(source, entry, at, () -> damaged(entry));
  }

  /** All bytes of an entry; refused before anything is unpacked if it states more than allowed. */
  public byte[] read(ArchiveEntry entry, int maxBytes, Progress progress) throws StoreException {
    if (entry.size() > maxBytes) {
      throw new StoreException(
          Issue.of(
              ArchiveIssue.ARCHIVE_TOO_LARGE,
              input.name(),
              EntryName.shown(entry.name()),
              maxBytes >> 20),
          null);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
    copy(entry, out, progress);
    return out.toByteArray();
  }

  /** Unpacks an entry into a private folder, under a name that is not the entry's. */
  public Path unpack(ArchiveEntry entry, PrivateFolder folder, String ending, Progress progress)
      throws StoreException {
    Path file = folder.newFile(ending);
    try {
      if (Files.getFileStore(folder.path()).getUsableSpace() - ROOM_LEFT < entry.size()) {
        throw new StoreException(
            Issue.of(
                ArchiveIssue.ARCHIVE_NO_ROOM,
                input.name(),
                "",
                EntryName.shown(entry.name()),
                (entry.size() >> 20) + 1),
            null);
      }
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        copy(entry, out, progress);
      }
    } catch (IOException e) {
      throw refusal(input, e);
    }
    return file;
  }

  private void copy(ArchiveEntry entry, OutputStream out, Progress progress) throws StoreException {
    byte[] chunk = new byte[CHUNK];
    long done = 0;
    try (InputStream in = open(entry)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        out.write(chunk, 0, n);
        done += n;
        progress.report(done, entry.size());
      }
    } catch (DamagedArchiveException e) {
      throw e.refusal();
    } catch (EOFException e) {
      throw damaged(entry).refusal();
    } catch (IOException e) {
      throw refusal(input, e);
    }
  }

  private DamagedArchiveException damaged(ArchiveEntry entry) {
    return new DamagedArchiveException(
        Issue.of(
            ArchiveIssue.ARCHIVE_ENTRY_DAMAGED, input.name(), "", EntryName.shown(entry.name())));
  }

  private static StoreException refusal(InputFile input, IOException e) {
    return new StoreException(
        Issue.of(ArchiveIssue.ARCHIVE_UNREADABLE, input.name(), "", Reason.of(e)), e);
  }

  @Override
  public void close() throws StoreException {
    try {
      source.close();
    } catch (IOException e) {
      throw refusal(input, e);
    }
  }
}
