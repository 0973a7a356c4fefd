package org.ecozone.gui.intake.received;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.sites.WorkAreas;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.zone.ZoneLayer;

/**
 * Where the work is, as far as the layers of the project tell: the counties, or the box of the
 * layers; in degrees.
 */
public final class WorkAreaSource {
  private final Workspace workspace;

  public WorkAreaSource(Workspace workspace) {
    this.workspace = workspace;
  }

  /** True if there are layers and all of them were read, as far as they can be. */
  boolean isKnown() {
    List<Layer> layers = LayerTree.layers(workspace.project().layers());
    return !layers.isEmpty()
        && layers.stream()
            .noneMatch(layer -> workspace.content(layer.id()).state() == State.LOADING);
  }

  /** Finds it, on a worker; gives null if no layer is there. To be made on the FX thread. */
  Work<WorkArea> work() {
    if (!isKnown()) {
      return progress -> null;
    }
    List<ZoneLayer> layers = new ArrayList<>();
    for (Layer layer : LayerTree.layers(workspace.project().layers())) {
      LayerContent content = workspace.content(layer.id());
      if (content.isReady() && content.layer() != null) {
        layers.add(content.layer());
      }
    }
    return progress -> WorkAreas.of(layers);
  }
}
