package org.ecozone.gui.intake.received;

import org.ecozone.app.AppException;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;

/** Who looks into what comes in: {@code app.intake}, or a test's own. For workers. */
public interface Examiner {
  Examination first(Received received, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException;

  Examination again(Examination before, IntakeChoices choices, Progress progress)
      throws AppException;

  AcceptedSites accept(Examination examination, Progress progress) throws AppException;

  /** The program's own. */
  static Examiner of(Examine examine) {
    return new Examiner() {
      @Override
      public Examination first(
          Received received, IntakeChoices choices, WorkArea workArea, Progress progress)
          throws AppException {
        return received.path() == null
            ? examine.text(received.name(), received.text(), choices, workArea, progress)
            : examine.file(received.path(), choices, workArea, progress);
      }

      @Override
      public Examination again(Examination before, IntakeChoices choices, Progress progress)
          throws AppException {
        return examine.again(before, choices, progress);
      }

      @Override
      public AcceptedSites accept(Examination examination, Progress progress) throws AppException {
        return examine.accept(examination, progress);
      }
    };
  }
}
