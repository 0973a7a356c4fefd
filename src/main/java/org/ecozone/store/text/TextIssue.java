package org.ecozone.store.text;

import static org.ecozone.zone.Severity.ERROR;
import static org.ecozone.zone.Severity.INFO;
import static org.ecozone.zone.Severity.WARNING;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is odd about the bytes of a text file; texts in the bundle {@code store/text}. */
public enum TextIssue implements IssueCode {
  /** Line, and the limit in bytes. */
  LINE_TOO_LONG(ERROR),
  /** Line with a NUL byte. */
  LINE_BINARY(ERROR),
  /** No line of text at all. */
  NO_TEXT(ERROR),
  /** Name as chosen. */
  CHARSET_UNKNOWN(ERROR),
  /** Charset, number of places, first line. */
  MALFORMED(WARNING),
  /** Charset that was taken although another is possible. */
  CHARSET_DOUBTFUL(WARNING),
  /** Charset that was taken. */
  CHARSET_TAKEN(INFO);

  private final Severity severity;

  TextIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "store/text";
  }
}
