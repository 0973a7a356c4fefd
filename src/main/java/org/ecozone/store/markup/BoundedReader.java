package org.ecozone.store.markup;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters on their way to a parser that must show something for them: a parser that takes more
 * than a bound without handing on an event is collecting one huge name, comment or value.
 */
final class BoundedReader extends FilterReader {
  /** The parser took too much for one event, or for the whole. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient MarkupIssue code;
    private final long bound;

    TooMuchException(MarkupIssue code, long bound) {
      super(code.name());
      this.code = code;
      this.bound = bound;
    }

    MarkupIssue code() {
      return code;
    }

    long bound() {
      return bound;
    }
  }

  private final long mostOfEvent;
  private final long mostOfAll;
  private long sinceEvent;
  private long all;

  BoundedReader(Reader in, long mostOfEvent, long mostOfAll) {
    super(in);
    this.mostOfEvent = mostOfEvent;
    this.mostOfAll = mostOfAll;
  }

  /** Something was handed on. */
  void event() {
    sinceEvent = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  private void count(int got) throws TooMuchException {
    sinceEvent += got;
    all += got;
    if (sinceEvent > mostOfEvent) {
      throw new TooMuchException(MarkupIssue.TOKEN_TOO_LONG, mostOfEvent);
    }
    if (all > mostOfAll) {
      throw new TooMuchException(MarkupIssue.TOO_LARGE, mostOfAll);
    }
  }
}
