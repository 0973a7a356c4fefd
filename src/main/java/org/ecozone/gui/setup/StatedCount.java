package org.ecozone.gui.setup;

import org.ecozone.zone.LayerIdentity;

/** How many things about a layer's identity are stated, by its file or by the user. */
final class StatedCount {
  /** Issuer, document number, version, date, validity, classification, coverage. */
  static final int ALL = 7;

  private StatedCount() {}

  static int of(SetUpRow row) {
    LayerIdentity file = row.proposal().identity();
    LayerIdentity user =
        row.draft().identity() == null ? LayerIdentity.NOT_STATED : row.draft().identity();
    boolean[] stated = {
      isStated(file.issuer(), user.issuer()),
      isStated(file.docNo(), user.docNo()),
      isStated(file.version(), user.version()),
      isStated(file.dataDate(), user.dataDate()),
      file.validFrom() != null
          || file.validTo() != null
          || user.validFrom() != null
          || user.validTo() != null,
      isStated(file.classification(), user.classification()),
      file.coverage() != null || user.coverage() != null
    };
    int count = 0;
    for (boolean one : stated) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static boolean isStated(String byFile, String byUser) {
    return !byFile.isBlank() || !byUser.isBlank();
  }
}
