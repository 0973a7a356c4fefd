package org.ecozone.screen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ecozone.job.TemporaryFolder;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * The issues of a run in the order in which they came. Beyond the first {@link #HELD} they are kept
 * in a temporary file, so that memory does not grow with the number of sites.
 *
 * <p>Threads: one.
 *
 * <p>Fails: {@link UncheckedIOException} if the temporary file cannot be written or read.
 */
final class IssueSpool implements Iterable<Issue>, AutoCloseable {
  static final int HELD = 10_000;

  private static final int BUFFER = 1 << 16;

  private final List<Issue> held = new ArrayList<>();
  private Path file;
  private DataOutputStream out;
  private long spooled;

  void addAll(Iterable<Issue> issues) {
    issues.forEach(this::add);
  }

  void add(Issue issue) {
    if (held.size() < HELD) {
      held.add(issue);
      return;
    }
    try {
      if (out == null) {
        file = TemporaryFolder.createFile(".part");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
      }
      write(issue);
      spooled++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Issue issue) throws IOException {
    out.writeByte(issue.severity().ordinal());
    text(issue.code());
    text(issue.bundle());
    text(issue.file());
    text(issue.layer());
    out.writeBoolean(issue.fid() != null);
    out.writeLong(issue.fid() == null ? 0 : issue.fid());
    out.writeInt(issue.args().size());
    for (String arg : issue.args()) {
      text(arg);
    }
    number(issue.x());
    number(issue.y());
  }

  /** Char by char, so that every text comes back as it was. */
  private void text(String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private void number(Double number) throws IOException {
    out.writeBoolean(number != null);
    out.writeDouble(number == null ? 0 : number);
  }

  /** Issues must not be added while somebody goes through them. */
  @Override
  public Iterator<Issue> iterator() {
    Iterator<Issue> first = held.iterator();
    if (out == null) {
      return first;
    }
    try {
      out.flush();
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      return new Reading(first, in, spooled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once through all issues; the file is closed after the last one. */
  private static final class Reading implements Iterator<Issue> {
    private final Iterator<Issue> first;
    private final DataInputStream in;
    private long left;

    Reading(Iterator<Issue> first, DataInputStream in, long left) {
      this.first = first;
      this.in = in;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return first.hasNext() || left > 0;
    }

    @Override
    public Issue next() {
      if (first.hasNext()) {
        return first.next();
      }
      if (left == 0) {
        throw new NoSuchElementException();
      }
      try {
        Issue issue = read();
        left--;
        if (left == 0) {
          in.close();
        }
        return issue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Issue read() throws IOException {
      Severity severity = Severity.values()[in.readByte()];
      String code = text();
      String bundle = text();
      String file = text();
      String layer = text();
      boolean hasFid = in.readBoolean();
      long fid = in.readLong();
      String[] args = new String[in.readInt()];
      for (int i = 0; i < args.length; i++) {
        args[i] = text();
      }
      Double x = number();
      Double y = number();
      return new Issue(
          severity, code, bundle, file, layer, hasFid ? fid : null, Arrays.asList(args), x, y);
    }

    private String text() throws IOException {
      char[] chars = new char[in.readInt()];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = in.readChar();
      }
      return new String(chars);
    }

    private Double number() throws IOException {
      boolean known = in.readBoolean();
      double value = in.readDouble();
      return known ? value : null;
    }
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
