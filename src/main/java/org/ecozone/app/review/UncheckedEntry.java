package org.ecozone.app.review;

import java.util.List;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;

/** A layer of the project that is missing, broken or not yet read, as a screening takes it in. */
final class UncheckedEntry {
  private UncheckedEntry() {}

  /** Its rules are not checked; if nobody can tell which layer it is, it may be any. */
  static UncheckedLayer of(ReviewScope.Entry entry, ProfileSet profiles) {
    String code = code(entry, profiles);
    Source source =
        new Source(String.valueOf(entry.item().file().getFileName()), entry.item().table(), "");
    return new UncheckedLayer(code, source, reason(entry.content()), code.isEmpty());
  }

  private static String code(ReviewScope.Entry entry, ProfileSet profiles) {
    if (!entry.item().setUp().code().isEmpty()) {
      return entry.item().setUp().code();
    }
    ProfileMatch match = profiles.match(entry.item().table(), "", List.of());
    return match.profile() == null ? "" : match.code();
  }

  private static String reason(LayerContent content) {
    return content.issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(Issue::code)
        .findFirst()
        .orElse(
            content.state() == LayerContent.State.LOADING
                ? ReviewIssue.LAYER_STILL_LOADING.name()
                : ReviewIssue.LAYER_NOT_THERE.name());
  }
}
