package org.ecozone.gui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.HitTest;
import org.ecozone.carto.MapScene;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.map.tool.Pointer.Held;
import org.ecozone.gui.map.tool.ToolHost.SelectMode;
import org.locationtech.jts.geom.Envelope;

/**
 * Selects features: of the current layer where it is on the map and has some there, else of all
 * layers; by a click the uppermost only.
 */
public final class SelectTool implements Tool {
  private final ToolHost host;
  private final RubberBand band;

  public SelectTool(ToolHost host, RubberBand band) {
    this.host = host;
    this.band = band;
  }

  @Override
  public Cursor cursor() {
    return Cursor.DEFAULT;
  }

  @Override
  public void pressed(Pointer at) {
    band.start(at);
  }

  @Override
  public void dragged(Pointer at) {
    band.drag(at);
  }

  @Override
  public void released(Pointer at) {
    Envelope box = band.end(at, host.viewport());
    MapScene scene = host.scene();
    if (box != null && scene != null) {
      ask(at, () -> HitTest.meeting(scene, box), Integer.MAX_VALUE);
    }
  }

  @Override
  public void clicked(Pointer at, int count) {
    MapScene scene = host.scene();
    Viewport view = host.viewport();
    if (scene != null && view != null && count == 1) {
      double reach = ToolHost.REACH_PX * view.unitsPerPixel();
      ask(at, () -> HitTest.at(scene, at.x(), at.y(), reach), 1);
    }
  }

  private interface Search {
    List<HitTest.Hit> run();
  }

  private void ask(Pointer at, Search search, int most) {
    SelectMode mode =
        at.holds(Held.CONTROL)
            ? SelectMode.TOGGLE
            : at.holds(Held.SHIFT) ? SelectMode.ADD : SelectMode.REPLACE;
    String current = host.desk().workspace().currentLayer();
    // what lies over the layers, such as sites, is selected elsewhere
    Set<String> layers = LayerTree.ids(host.desk().workspace().project().layers());
    host.desk()
        .jobs()
        .run(
            new Job<>(
                "gui/map.job.select",
                List.of(),
                "map-select",
                progress -> chosen(search.run(), layers, current, most),
                found -> host.select(found, mode),
                failure -> host.desk().messages().failure(failure)));
  }

  private static List<FeatureRef> chosen(
      List<HitTest.Hit> hits, Set<String> layers, String current, int most) {
    List<FeatureRef> all = new ArrayList<>();
    List<FeatureRef> ofCurrent = new ArrayList<>();
    for (HitTest.Hit hit : hits) {
      if (!layers.contains(hit.layerId())) {
        continue;
      }
      FeatureRef feature = new FeatureRef(hit.layerId(), hit.fid());
      all.add(feature);
      if (hit.layerId().equals(current)) {
        ofCurrent.add(feature);
      }
    }
    List<FeatureRef> wanted = ofCurrent.isEmpty() ? all : ofCurrent;
    return wanted.subList(0, Math.min(most, wanted.size()));
  }

  @Override
  public boolean cancel() {
    boolean open = band.isOpen();
    band.cancel();
    if (!open && !host.desk().workspace().selection().isEmpty()) {
      host.select(List.of(), SelectMode.REPLACE);
      return true;
    }
    return open;
  }
}
