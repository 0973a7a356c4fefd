package org.ecozone.app.intake.template;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is wrong with a template. Texts: bundle {@code app/intake/template}. */
public enum TemplateIssue implements IssueCode {
  /** 0: name; 1: names that there are. */
  UNKNOWN,
  NAME_BLANK,
  /** 0: name. */
  SHIPPED,
  /** Both coordinates once, everything else at most once. */
  INCOMPLETE;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String bundle() {
    return "app/intake/template";
  }
}
