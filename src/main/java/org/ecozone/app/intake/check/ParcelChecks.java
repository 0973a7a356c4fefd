package org.ecozone.app.intake.check;

import java.util.List;
import java.util.function.Consumer;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/** All checks on the parcels of one file. */
public final class ParcelChecks {
  private final String file;
  private final Crs crs;
  private final WorkArea workArea;
  private final Progress progress;

  /**
   * @param crs of the parcels as received
   * @param workArea null if it is not known
   */
  public ParcelChecks(String file, Crs crs, WorkArea workArea, Progress progress) {
    this.file = file;
    this.crs = crs;
    this.workArea = workArea;
    this.progress = progress;
  }

  /** The parcels with what was found among their flags, in the same order. */
  public List<ExaminedParcel> run(List<ExaminedParcel> parcels, Consumer<Issue> issues) {
    return parcels;
  }
}
