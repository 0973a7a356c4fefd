package org.ecozone.gui.common;

import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.Workspace;

/**
 * What a part of the window works with. Handed to the constructor of every view.
 *
 * @param workspace what is open
 * @param installation where rules, profiles, styles and the user's folder lie
 * @param jobs for everything that may take more than a few milliseconds
 * @param texts all texts
 * @param messages the message bar
 * @param settings what the user chose: units, notation, officer
 */
public record Desk(
    Workspace workspace,
    Installation installation,
    JobRunner jobs,
    UiTexts texts,
    Messages messages,
    Settings settings) {
  /** With the usual settings. */
  public Desk(
      Workspace workspace,
      Installation installation,
      JobRunner jobs,
      UiTexts texts,
      Messages messages) {
    this(workspace, installation, jobs, texts, messages, new Settings(Preferences.USUAL));
  }
}
