package org.ecozone.app;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/** A use case could not do its work, nothing was written, and the user can act on the reason. */
public final class AppException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;
  private final transient List<Issue> issues;

  /**
   * Says why.
   *
   * @param issues at least one, the sentences for the user
   * @param cause null if there is none
   */
  public AppException(Outcome outcome, List<Issue> issues, Throwable cause) {
    super(issues.get(0).message(Lang.EN), cause);
    this.outcome = outcome;
    this.issues = List.copyOf(issues);
  }

  public AppException(Outcome outcome, Issue issue) {
    this(outcome, List.of(issue), null);
  }

  public Outcome outcome() {
    return outcome;
  }

  public List<Issue> issues() {
    return issues;
  }
}
