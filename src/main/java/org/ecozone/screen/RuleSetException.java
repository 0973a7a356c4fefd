package org.ecozone.screen;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * The rule catalogue or one of the tables beside it cannot be used; nothing may be screened with
 * it. Carries every fault that was found, in the order of the file.
 */
public final class RuleSetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  public RuleSetException(List<Issue> issues) {
    super(issues.size() + " faults in the rule data, first: " + first(issues));
    this.issues = List.copyOf(issues);
  }

  private static String first(List<Issue> issues) {
    return issues.isEmpty() ? "" : issues.get(0).file() + ": " + issues.get(0).message(Lang.EN);
  }

  public List<Issue> issues() {
    return issues;
  }
}
