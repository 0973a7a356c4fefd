package org.ecozone.gui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;

/** A failure in words. */
public final class FailureText {
  private FailureText() {}

  /** One sentence for the user. */
  public static String sentence(Throwable failure, UiTexts texts) {
    if (failure instanceof AppException known) {
      return known.issues().stream()
          .map(issue -> issue.message(texts.lang()))
          .collect(Collectors.joining("\n"));
    }
    return texts.get("gui/common.failure.unexpected", failure.getClass().getSimpleName());
  }

  /** Everything somebody who mends it wants to know: versions, system, stack trace. */
  public static String details(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return versions() + "\n\n" + trace;
  }

  /** Program, Java, toolkit, system. Names no path and no user. */
  public static String versions() {
    return String.join(
        "\n",
        "EcoZone " + Installation.version(),
        "Java " + Runtime.version() + " · " + System.getProperty("java.vendor", ""),
        "JavaFX " + System.getProperty("javafx.runtime.version", ""),
        System.getProperty("os.name", "")
            + " "
            + System.getProperty("os.version", "")
            + " · "
            + System.getProperty("os.arch", ""));
  }
}
