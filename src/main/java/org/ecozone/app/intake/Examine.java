package org.ecozone.app.intake;

import java.nio.file.Path;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.exchange.InputFile;

/**
 * Examines what comes in, and makes sites of it.
 *
 * <p>Threads: for workers, several at once.
 *
 * <p>Fails: {@link AppException} if nothing of the file can be used; its issues say why and what to
 * do.
 */
public final class Examine {
  private final Installation installation;

  public Examine(Installation installation) {
    this.installation = installation;
  }

  /**
   * A file of any format.
   *
   * @param workArea null if it is not known
   */
  public Examination file(Path file, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    return examine(InputFile.of(file), choices, workArea, progress);
  }

  /**
   * A pasted text.
   *
   * @param name what messages call it
   */
  public Examination text(
      String name, String text, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    return examine(InputFile.ofText(name, text), choices, workArea, progress);
  }

  private Examination examine(
      InputFile input, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    Intake intake = ReadIntake.of(input, choices, progress);
    return new ExamineIntake(installation, intake, choices, workArea).examine(progress);
  }

  /** The same file with other choices; it is read again only if they say how to read it. */
  public Examination again(Examination before, IntakeChoices choices, Progress progress)
      throws AppException {
    Intake intake = before.intake();
    if (!before.choices().read().equals(choices.read())) {
      intake = ReadIntake.of(intake.input(), choices, progress);
    }
    return new ExamineIntake(installation, intake, choices, before.workArea()).examine(progress);
  }

  /**
   * The sites, read in the same way as the command line reads them; fails if the examination is not
   * acceptable, or if the file is not what it was.
   */
  public AcceptedSites accept(Examination examination, Progress progress) throws AppException {
    if (!examination.isAcceptable()) {
      throw new AppException(Outcome.USAGE, examination.obstacles(), null);
    }
    return new AcceptSites(installation, examination).accept(progress);
  }
}
