package org.ecozone.gui;

import org.ecozone.app.Installation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.common.MessageList;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;

/** What the window frame works with: the desk of the parts, and what only the frame may touch. */
final class Shell {
  private final Desk desk;
  private final FxJobs jobs;
  private final MessageList messages;
  private final Commands commands;

  Shell(Installation installation, Preferences preferences) {
    UiTexts texts = new UiTexts();
    Settings settings = new Settings(preferences);
    texts.langProperty().set(preferences.look().lang());
    settings
        .preferencesProperty()
        .addListener((any, before, now) -> texts.langProperty().set(now.look().lang()));
    messages = new MessageList(texts);
    jobs = new FxJobs(messages);
    desk = new Desk(new Workspace(), installation, jobs, texts, messages, settings);
    commands = new Commands(texts, settings);
  }

  Desk desk() {
    return desk;
  }

  FxJobs jobs() {
    return jobs;
  }

  MessageList messages() {
    return messages;
  }

  Commands commands() {
    return commands;
  }

  UiTexts texts() {
    return desk.texts();
  }
}
