package org.ecozone.store.markup;

import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/** Why the geometry of a row cannot be used. */
public final class GeometryFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient IssueCode code;
  private final transient List<Object> args;

  /** A fault whose text has these values after the line. */
  public GeometryFault(IssueCode code, Object... args) {
    super(code.name());
    this.code = code;
    this.args = List.of(args);
  }

  /** The failure of a row; the line is the first value of its text. */
  public Issue issue(String file, String table, long line, long fid) {
    Object[] all = new Object[args.size() + 1];
    all[0] = line;
    for (int i = 0; i < args.size(); i++) {
      all[i + 1] = args.get(i);
    }
    return Issue.of(code, file, table, all).withFid(fid);
  }
}
