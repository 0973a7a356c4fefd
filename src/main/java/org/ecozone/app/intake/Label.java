package org.ecozone.app.intake;

import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/** How messages name a parcel: by file, table, number of the feature, name and line. */
record Label(String file, String table, long fid, String text, long line) {
  /** What people call it: its id and name, or the number of the feature. */
  static Label of(String file, String table, long fid, String id, String name, long line) {
    String both = id.isEmpty() || name.isEmpty() || id.equals(name) ? id + name : id + " " + name;
    String own = id.equals(name) ? id : both;
    return new Label(file, table, fid, own.isEmpty() ? "#" + fid : own, line);
  }

  /** With the parcel and its line as the first two values. */
  Issue issue(IssueCode code, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = text;
    all[1] = line > 0 ? CrsTexts.own("line", line) : "";
    System.arraycopy(args, 0, all, 2, args.length);
    return Issue.of(code, file, table, all).withFid(fid);
  }
}
