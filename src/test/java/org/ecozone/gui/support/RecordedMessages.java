package org.ecozone.gui.support;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.common.Messages;
import org.ecozone.zone.Severity;

/** Remembers what the message bar was asked to say. */
public final class RecordedMessages implements Messages {
  private final List<Message> shown = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @Override
  public void show(Severity severity, String text, String details) {
    show(severity, text, details, "", null);
  }

  @Override
  public void show(Severity severity, String text, String details, String linkText, Runnable link) {
    shown.add(new Message(severity, text, details, linkText, link));
  }

  @Override
  public void failure(Throwable failure) {
    failures.add(failure);
  }

  public List<Message> shown() {
    return List.copyOf(shown);
  }

  public List<Throwable> failures() {
    return List.copyOf(failures);
  }
}
