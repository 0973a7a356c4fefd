package org.ecozone.gui.support;

import java.nio.file.Path;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;

/** Desks for tests: an empty workspace, the program's own data, nothing of the user's. */
public final class Desks {
  private Desks() {}

  /** Every job is done here and now, messages are recorded. Needs no toolkit. */
  public static Desk direct() {
    return with(new DirectJobs());
  }

  public static Desk with(JobRunner jobs) {
    return new Desk(
        new Workspace(),
        installation(Path.of("target", "no-user-folder")),
        jobs,
        new UiTexts(),
        new RecordedMessages(),
        new Settings(Preferences.USUAL));
  }

  /** The program's own data and this folder as the user's. */
  public static Installation installation(Path userFolder) {
    return Installation.find(Map.of("ECOZONE_HOME", userFolder.toString()));
  }

  /** The recorded messages of a desk made here. */
  public static RecordedMessages messages(Desk desk) {
    return (RecordedMessages) desk.messages();
  }
}
