package org.ecozone.gui.setup;

import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.setup.TableProposal;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.job.Progress;

/** Where proposals come from. Called on workers. */
interface Proposals {
  /**
   * What is proposed for layers, with what the user said about them before.
   *
   * @return by layer id; a layer that cannot be read is not there
   */
  Map<String, TableProposal> propose(List<Layer> layers, Project.Basis basis, Progress progress)
      throws AppException;

  /** The proposal as it is once the user said something else. */
  TableProposal revise(TableProposal proposal, SetUp setUp, Project.Basis basis, Progress progress)
      throws AppException;

  /**
   * What the user said before about tables that look the same; to be shown, never applied unseen.
   *
   * @param proposals by layer id
   * @return by layer id; a layer about whose like nothing was said is not there
   */
  default Map<String, SetUp> remembered(Map<String, TableProposal> proposals) {
    return Map.of();
  }

  /** Remembers what the user said about a table for the next one that looks the same. */
  default void remember(TableProposal proposal, SetUp setUp) {}
}
