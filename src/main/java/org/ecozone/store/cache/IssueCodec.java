package org.ecozone.store.cache;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** Issues as numbers and texts. */
final class IssueCodec {
  private static final int HAS_FID = 1;
  private static final int HAS_X = 2;
  private static final int HAS_Y = 4;

  private IssueCodec() {}

  static void write(List<Issue> issues, Numbers to, StringPool texts) {
    to.add(issues.size());
    for (Issue issue : issues) {
      to.add(texts.numberOf(issue.severity().name()));
      to.add(texts.numberOf(issue.code()));
      to.add(texts.numberOf(issue.bundle()));
      to.add(texts.numberOf(issue.file()));
      to.add(texts.numberOf(issue.layer()));
      to.add(
          (issue.fid() == null ? 0 : HAS_FID)
              | (issue.x() == null ? 0 : HAS_X)
              | (issue.y() == null ? 0 : HAS_Y));
      to.add(issue.fid() == null ? 0 : issue.fid());
      to.add(issue.x() == null ? 0 : issue.x());
      to.add(issue.y() == null ? 0 : issue.y());
      to.add(issue.args().size());
      issue.args().forEach(arg -> to.add(texts.numberOf(arg)));
    }
  }

  static List<Issue> read(Numbers.Cursor from, String[] texts) {
    int count = from.nextCount();
    List<Issue> issues = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Severity severity = Severity.valueOf(texts[from.nextInt()]);
      String code = texts[from.nextInt()];
      String bundle = texts[from.nextInt()];
      String file = texts[from.nextInt()];
      String layer = texts[from.nextInt()];
      long has = from.next();
      long fid = from.next();
      double x = from.nextDouble();
      double y = from.nextDouble();
      List<String> args = new ArrayList<>();
      for (int left = from.nextCount(); left > 0; left--) {
        args.add(texts[from.nextInt()]);
      }
      issues.add(
          new Issue(
              severity,
              code,
              bundle,
              file,
              layer,
              (has & HAS_FID) == 0 ? null : Long.valueOf(fid),
              args,
              (has & HAS_X) == 0 ? null : Double.valueOf(x),
              (has & HAS_Y) == 0 ? null : Double.valueOf(y)));
    }
    return issues;
  }
}
