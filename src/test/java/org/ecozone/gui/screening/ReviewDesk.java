package org.ecozone.gui.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ecozone.app.OpenedSamples;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Debounce;
import org.ecozone.gui.support.RecordedMessages;

/** A desk with the demo open, and the workbench on it. */
record ReviewDesk(Desk desk, ReviewSession session, ScreeningViewModel model) {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

  /** Everything is done here and now. */
  static ReviewDesk demo(JobRunner jobs) throws Exception {
    return of(OpenedSamples.workspace(), jobs, Runnable::run);
  }

  static ReviewDesk of(Workspace workspace, JobRunner jobs, Debounce debounce) {
    Desk desk =
        new Desk(
            workspace,
            OpenedSamples.installation(),
            jobs,
            new UiTexts(),
            new RecordedMessages(),
            new Settings(Preferences.USUAL));
    ReviewSession session = new ReviewSession(workspace, OpenedSamples.installation(), DAY);
    return new ReviewDesk(desk, session, new ScreeningViewModel(desk, session, debounce, debounce));
  }

  Workspace workspace() {
    return desk.workspace();
  }

  /** The project whose name begins so. */
  SiteItem site(String name) {
    return workspace().project().sites().stream()
        .filter(site -> site.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  ReviewDesk choose(String name) {
    model.choose(site(name).id());
    return this;
  }
}
