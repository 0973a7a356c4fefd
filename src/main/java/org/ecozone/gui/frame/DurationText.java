package org.ecozone.gui.frame;

import java.util.Locale;
import org.ecozone.gui.common.UiTexts;

/** How long something takes, for people: 0.8 s, 12 s, 3 min 05 s. */
public final class DurationText {
  private DurationText() {}

  static String of(long ms, UiTexts texts) {
    if (ms < 10_000) {
      return texts.get("gui/frame.time.seconds", String.format(Locale.ROOT, "%.1f", ms / 1000.0));
    }
    long seconds = ms / 1000;
    if (seconds < 60) {
      return texts.get("gui/frame.time.seconds", seconds);
    }
    return texts.get(
        "gui/frame.time.minutes", seconds / 60, String.format(Locale.ROOT, "%02d", seconds % 60));
  }
}
