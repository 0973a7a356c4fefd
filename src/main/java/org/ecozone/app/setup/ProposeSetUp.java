package org.ecozone.app.setup;

import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.job.Progress;

/**
 * Proposes how tables are to be read. Reads samples and counts class values, no geometry.
 *
 * <p>Threads: for workers.
 */
public final class ProposeSetUp {
  private final Installation installation;

  public ProposeSetUp(Installation installation) {
    this.installation = installation;
  }

  /** One proposal for each table, in their order. */
  public List<TableProposal> propose(
      List<FoundTable> tables, Project.Basis basis, Progress progress) throws AppException {
    throw new UnsupportedOperationException();
  }

  /** The proposal as it is once the user said something else: another code, column or class. */
  public TableProposal revise(
      TableProposal proposal, SetUp setUp, Project.Basis basis, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }
}
