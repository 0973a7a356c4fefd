package org.ecozone.gui.screening.part;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Lets a while pass before something is done; asked again meanwhile, only the last is done. */
@FunctionalInterface
public interface Debounce {
  void ask(Runnable work);

  /** FX thread. */
  static Debounce ofMillis(int millis) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    return work -> {
      pause.setOnFinished(event -> work.run());
      pause.playFromStart();
    };
  }

  /** Does the newest work, so many milliseconds after the first of those it stands for. */
  static Debounce atMostEvery(int millis) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    return work -> {
      pause.setOnFinished(event -> work.run());
      pause.play(); // goes on if it is under way
    };
  }
}
