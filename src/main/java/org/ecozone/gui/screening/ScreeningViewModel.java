package org.ecozone.gui.screening;

import org.ecozone.app.review.ReviewSession;
import org.ecozone.gui.common.Desk;

/** State and decisions of the screening workbench; one for its two views. FX thread. */
public final class ScreeningViewModel {
  private final Desk desk;
  private final ReviewSession session;

  public ScreeningViewModel(Desk desk, ReviewSession session) {
    this.desk = desk;
    this.session = session;
  }
}
