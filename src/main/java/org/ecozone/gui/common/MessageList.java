package org.ecozone.gui.common;

import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.zone.Severity;

/** The messages that are up, the newest first. An error stays until somebody takes it down. */
public final class MessageList implements Messages {
  private static final int MOST = 50;

  private final ObservableList<Message> messages = FXCollections.observableArrayList();
  private final UiTexts texts;
  private Throwable lastFailure;

  public MessageList(UiTexts texts) {
    this.texts = texts;
  }

  public ObservableList<Message> messages() {
    return messages;
  }

  @Override
  public void show(Severity severity, String text, String details) {
    show(severity, text, details, "", null);
  }

  @Override
  public void show(Severity severity, String text, String details, String linkText, Runnable link) {
    messages.removeIf(
        old ->
            old.severity() == severity
                && old.text().equals(text)
                && Objects.equals(old.details(), details));
    messages.add(0, new Message(severity, text, details, linkText, link));
    if (messages.size() > MOST) {
      dropOldestThatIsNoError();
    }
  }

  private void dropOldestThatIsNoError() {
    for (int i = messages.size() - 1; i > 0; i--) {
      if (messages.get(i).severity() != Severity.ERROR) {
        messages.remove(i);
        return;
      }
    }
  }

  @Override
  public void failure(Throwable failure) {
    if (failure != lastFailure) {
      lastFailure = failure;
      show(Severity.ERROR, FailureText.sentence(failure, texts), FailureText.details(failure));
    }
  }

  public void dismiss(Message message) {
    messages.remove(message);
  }
}
