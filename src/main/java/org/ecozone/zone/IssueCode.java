package org.ecozone.zone;

/**
 * A stable code for one kind of problem. Each package has its own enum of these; the text lies in
 * that package's bundle under {@code issue.<CODE>}.
 */
public interface IssueCode {
  /** The code as written in issues.csv, for example {@code WAL_PENDING}. */
  String name();

  Severity severity();

  /** The package whose text bundle holds the message, for example {@code store}. */
  String bundle();
}
