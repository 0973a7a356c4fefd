package org.ecozone.app.intake;

import org.ecozone.zone.IssueCode;
import org.ecozone.zone.Severity;

/** What is odd about a file that comes in, or keeps it out. Texts: bundle {@code app/intake}. */
public enum IntakeIssue implements IssueCode {
  // what keeps it out
  /** 0: reasons and candidates. */
  CRS_UNDECIDED(Severity.ERROR),
  /** 0: reasons. */
  CRS_REFUSED(Severity.ERROR),
  /** 0: text. */
  CRS_UNREADABLE(Severity.ERROR),
  /** 0: names of the tables. */
  TABLES_DIFFER(Severity.ERROR),
  /** 0: wanted; 1: names of the tables. */
  TABLE_UNKNOWN(Severity.ERROR),
  /** 0: names of the tables. */
  TABLE_NEEDED(Severity.ERROR),
  /** 0: column, empty if none was chosen; 1: columns. */
  GROUPING_FIELD(Severity.ERROR),
  /** Closed lines that may be areas. */
  LINES_UNDECIDED(Severity.ERROR),
  NOTHING_USABLE(Severity.ERROR),
  /** 0: CRS of the file. */
  GEOPACKAGE_CRS(Severity.ERROR),
  FILE_CHANGED(Severity.ERROR),
  /** 0: name. */
  PARAMETERS_MISSING(Severity.ERROR),
  /** 0: name; 1: what is wrong. */
  PARAMETERS_WRONG(Severity.ERROR),
  /** 0: name; 1: datum of the set; 2: datum of the file. */
  PARAMETERS_OTHER_DATUM(Severity.ERROR),
  PARAMETERS_UNREADABLE(Severity.ERROR),
  PARAMETERS_NOT_WRITTEN(Severity.ERROR),
  // what is worth knowing of the CRS; 0: sentence
  CRS_NOTE(Severity.INFO),
  CRS_WARNING(Severity.WARNING),
  CRS_CONFLICT(Severity.ERROR),
  /** 0: CRS of the land; 1: those of the layers. */
  CRS_OF_LAYERS(Severity.INFO),
  /** Likewise; none of the layers can be overlaid with it. */
  DATUM_OF_LAYERS(Severity.WARNING),
  /** 0: name of the set; 1: first digits of its hash. */
  PARAMETERS_USED(Severity.WARNING),
  /** 0: how many. */
  IDS_PREFIXED(Severity.INFO),
  // parcels; 0: parcel, 1: line
  /** 2: reason. */
  PARCEL_FAILED(Severity.ERROR),
  PARCEL_NO_GEOMETRY(Severity.WARNING),
  /** 2: problem; 3: number of places; 4: area before; 5: area after. */
  PARCEL_REPAIRED(Severity.WARNING),
  PARCEL_LOST(Severity.ERROR),
  /** 2: stated; 3: unit; 4: computed in that unit; 5: difference m2. */
  AREA_DIFFERS(Severity.WARNING),
  /** 2: stated; 3: unit; 4: computed in that unit; 5: unit that would fit. */
  AREA_UNIT(Severity.WARNING),
  /** 2: stated; 3: computed m2. */
  AREA_WITHOUT_UNIT(Severity.WARNING),
  /** 2: stated; 3: unit. No area to compare with. */
  AREA_OF_NOTHING(Severity.WARNING),
  /** 2: area. */
  VERY_LARGE(Severity.WARNING),
  VERY_SMALL(Severity.WARNING),
  /** 0: how many more of the same kind; 1: its code. */
  MORE(Severity.WARNING);

  private final Severity severity;

  IntakeIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "app/intake";
  }
}
