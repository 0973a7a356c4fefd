package org.ecozone.gui.setup;

import org.ecozone.app.setup.TableProposal;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;

/**
 * A layer being set up. Immutable.
 *
 * @param layer as the project has it
 * @param proposal what follows from the files and from what the user said; may lag behind the draft
 *     for a moment; null if the table cannot be read
 * @param draft what the user says now
 */
record SetUpRow(Layer layer, TableProposal proposal, SetUp draft) {
  boolean isChanged() {
    return !draft.equals(layer.setUp());
  }

  SetUpRow with(TableProposal other) {
    return new SetUpRow(layer, other, draft);
  }

  SetUpRow with(SetUp other) {
    return new SetUpRow(layer, proposal, other);
  }

  String id() {
    return layer.id();
  }

  /** Canonical code, empty if there is none. */
  String code() {
    return proposal == null ? layer.setUp().code() : proposal.code().code();
  }

  /** Stated by the file, else said by the user; empty if nobody did: then it is not checked. */
  String crs() {
    String stated = proposal == null ? "" : proposal.found().crs();
    return stated.isEmpty() ? draft.readBy().crs() : stated;
  }

  /** Rows of the table whose class nobody knows. */
  long undecidedRows() {
    return proposal == null ? 0 : proposal.undecidedRows();
  }
}
