package org.ecozone.app.intake;

import java.nio.file.Path;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;

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
   * @param workArea null if it is not known
   */
  public Examination file(Path file, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }

  /**
   * A pasted text.
   *
   * @param name what messages call it
   */
  public Examination text(
      String name, String text, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }

  /** The same file with other choices; it is read again only if they say how to read it. */
  public Examination again(Examination before, IntakeChoices choices, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }

  /** The sites; fails if the examination is not acceptable. */
  public AcceptedSites accept(Examination examination, Progress progress) throws AppException {
    throw new UnsupportedOperationException();
  }
}
