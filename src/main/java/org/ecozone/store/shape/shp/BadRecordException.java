package org.ecozone.store.shape.shp;

import java.util.List;
import org.ecozone.store.shape.issue.ShapeIssue;

/** The geometry of a record cannot be used. */
public final class BadRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ShapeIssue issue;
  private final transient List<Object> args;

  BadRecordException(ShapeIssue issue, Object... args) {
    super(issue.name());
    this.issue = issue;
    this.args = List.of(args);
  }

  public ShapeIssue issue() {
    return issue;
  }

  public List<Object> args() {
    return args;
  }
}
