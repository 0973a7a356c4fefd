package org.ecozone.app.intake;

import org.ecozone.store.staging.Reading;

/** What becomes a site, for the staging of a file. */
public final class RowsAsSites {
  private RowsAsSites() {}

  /** As the user said; a column of ids alone says that each row is a site. */
  public static Reading.Rows of(IntakeChoices choices) {
    if (choices.grouping() == null) {
      return choices.idField().isEmpty() ? Reading.Rows.SITES : Reading.Rows.SITE_PER_ROW;
    }
    return switch (choices.grouping()) {
      case FILE -> Reading.Rows.ONE_SITE;
      case ROWS -> Reading.Rows.SITE_PER_ROW;
      case FIELD -> Reading.Rows.SITE_PER_VALUE;
    };
  }
}
