package org.ecozone.gui.inspect;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.ecozone.app.inspect.FeatureMeasures;
import org.ecozone.app.inspect.RawRow;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.MapScene;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.inspect.InspectResult.FeatureHit;
import org.ecozone.gui.map.MapPlace;

/** What is here: asks, and keeps the answer. FX thread. */
final class InspectorViewModel {
  private final Desk desk;
  private final Supplier<MapScene> scene;
  private final UnaryOperator<String> titles;
  private final ObjectProperty<InspectQuery.Mode> mode =
      new SimpleObjectProperty<>(InspectQuery.Mode.ALL);
  private final ReadOnlyObjectWrapper<InspectResult> result = new ReadOnlyObjectWrapper<>();
  private MapPlace last;

  InspectorViewModel(Desk desk, Supplier<MapScene> scene, UnaryOperator<String> titles) {
    this.titles = titles;
    this.desk = desk;
    this.scene = scene;
    mode.addListener((any, before, now) -> askAgain());
  }

  ObjectProperty<InspectQuery.Mode> mode() {
    return mode;
  }

  /** Null before anything was asked. */
  ReadOnlyObjectProperty<InspectResult> result() {
    return result.getReadOnlyProperty();
  }

  /** Layers came, went or were read again: the answer may be another one. */
  void askAgain() {
    if (last != null) {
      ask(last);
    }
  }

  void ask(MapPlace place) {
    MapScene now = scene.get();
    if (now == null || !now.crs().equals(place.crs())) {
      forget();
      return;
    }
    last = place;
    InspectQuery query = new InspectQuery(place, now, mode.get(), desk.workspace(), titles);
    desk.jobs()
        .run(
            new Job<>(
                "gui/inspect.job",
                List.of(),
                "inspect",
                progress -> query.run(),
                this::take,
                failure -> desk.messages().failure(failure)));
  }

  private void take(InspectResult answer) {
    boolean stillWanted = last != null && last.equals(answer.place());
    if (stillWanted && !answer.saysTheSameAs(result.get())) {
      result.set(answer);
    }
  }

  void forget() {
    last = null;
    result.set(null);
  }

  /** Sizes of a feature; failed gets why there are none. */
  void measure(FeatureHit hit, Consumer<FeatureMeasures> done, Consumer<Throwable> failed) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/inspect.job.measure",
                List.of(hit.title()),
                "inspect-measure-" + hit.ref().layerId() + "-" + hit.ref().fid(),
                progress -> FeatureMeasures.of(hit.zone().geometry(), hit.crs()),
                done,
                failed));
  }

  /** The row as it stands in the file; an empty one if it is no longer there. */
  void readRow(FeatureHit hit, Consumer<RawRow> done, Consumer<Throwable> failed) {
    LayerItem.Layer item =
        LayerTree.findLayer(desk.workspace().project().layers(), hit.ref().layerId()).orElse(null);
    if (item == null) {
      return;
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/inspect.job.row",
                List.of(hit.title()),
                "inspect-row",
                progress ->
                    RawRow.read(item, hit.ref().fid(), progress).orElse(new RawRow(List.of())),
                done,
                failed));
  }
}
