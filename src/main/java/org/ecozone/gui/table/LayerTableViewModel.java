package org.ecozone.gui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ecozone.app.AppException;
import org.ecozone.app.table.AreaFeatures;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.table.MapExtent;
import org.ecozone.app.table.RowFilter;
import org.ecozone.app.table.RowQuery;
import org.ecozone.app.table.TableIssue;
import org.ecozone.app.workspace.FeatureRef;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.Viewport;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FailureText;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The table of one layer: what is read, which rows are shown and in which order, what is chosen.
 *
 * <p>Threads: the FX thread, or that of a test; reading, filtering and sorting are jobs.
 */
final class LayerTableViewModel {
  private final Desk desk;
  private final String layerId;
  private final RowList shown = new RowList();
  private final ReadOnlyObjectWrapper<LayerRows> rows = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.WAITING);
  private final StringProperty failure = new SimpleStringProperty("");
  private final StringProperty complaint = new SimpleStringProperty("");
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TEXT);
  private final BooleanProperty onlySelected = new SimpleBooleanProperty();
  private final BooleanProperty onlyInSight = new SimpleBooleanProperty();
  private List<RowQuery.Order> order = List.of();
  private Viewport viewport;
  private LayerContent readFrom;
  private String filterUsed = "";
  private boolean querying;
  private Set<Long> picked;

  /** How far the table is. */
  enum Phase {
    /** The layer itself is still being read. */
    WAITING,
    READING,
    READY,
    FAILED
  }

  /** What the search field holds. */
  enum Mode {
    /** Text that a cell holds. */
    TEXT,
    /** A condition. */
    CONDITION
  }

  LayerTableViewModel(Desk desk, String layerId) {
    this.desk = desk;
    this.layerId = layerId;
    search.addListener((any, before, now) -> query());
    mode.addListener((any, before, now) -> query());
    onlySelected.addListener((any, before, now) -> query());
    onlyInSight.addListener((any, before, now) -> query());
  }

  String layerId() {
    return layerId;
  }

  Layer layer() {
    return LayerTree.findLayer(desk.workspace().project().layers(), layerId).orElse(null);
  }

  ReadOnlyObjectProperty<LayerRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  LayerRows rows() {
    return rows.get();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Why nothing can be shown, empty if something can. */
  StringProperty failureProperty() {
    return failure;
  }

  /** What is wrong with the condition in the search field, empty if nothing. */
  StringProperty complaintProperty() {
    return complaint;
  }

  StringProperty searchProperty() {
    return search;
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  BooleanProperty onlySelectedProperty() {
    return onlySelected;
  }

  BooleanProperty onlyInSightProperty() {
    return onlyInSight;
  }

  RowList shown() {
    return shown;
  }

  // ---- reading

  /** Reads the rows unless what is there is still right. */
  void refresh() {
    Layer layer = layer();
    if (layer == null) {
      return;
    }
    LayerContent content = desk.workspace().content(layerId);
    if (content.state() == LayerContent.State.LOADING) {
      phase.set(rows.get() == null ? Phase.WAITING : phase.get());
      return;
    }
    if (content != readFrom) {
      read(layer, content);
    } else if (!layer.filter().equals(filterUsed)) {
      query();
    }
  }

  /** Reads once more after a failure. */
  void readAgain() {
    readFrom = null;
    refresh();
  }

  private void read(Layer layer, LayerContent content) {
    readFrom = content;
    phase.set(Phase.READING);
    failure.set("");
    desk.jobs()
        .run(
            new Job<>(
                "gui/table.job.read",
                List.of(layer.table()),
                "table.read." + layerId,
                progress -> LayerRows.read(layer, content.layer(), progress),
                this::arrived,
                this::failed));
  }

  private void arrived(LayerRows read) {
    order = List.of();
    rows.set(read);
    query(); // first: ready without an answer yet would look as if no row were found
    phase.set(Phase.READY);
  }

  private void failed(Throwable why) {
    failure.set(FailureText.sentence(why, desk.texts()));
    rows.set(null);
    shown.show(new int[0]);
    phase.set(Phase.FAILED);
  }

  // ---- what is shown

  /** Sorts by columns, the first one first. */
  void sortBy(List<RowQuery.Order> wanted) {
    if (!order.equals(wanted)) {
      order = List.copyOf(wanted);
      query();
    }
  }

  /** What the map shows now. */
  void sees(Viewport now) {
    viewport = now;
    if (onlyInSight.get()) {
      query();
    }
  }

  /** The selection is another one. */
  void selectionChanged() {
    picked = null;
    if (onlySelected.get()) {
      query();
    }
  }

  boolean isQuerying() {
    return querying;
  }

  private void query() {
    LayerRows all = rows.get();
    Layer layer = layer();
    if (all == null || layer == null) {
      return;
    }
    filterUsed = layer.filter();
    List<String> texts = new ArrayList<>(List.of(layer.filter()));
    if (mode.get() == Mode.CONDITION) {
      texts.add(search.get());
    }
    RowQuery bare =
        new RowQuery(
            List.of(),
            mode.get() == Mode.TEXT ? search.get() : "",
            onlySelected.get() ? selectedFids() : null,
            null,
            order);
    Viewport sight = onlyInSight.get() ? viewport : null;
    Lang lang = desk.texts().lang();
    querying = true;
    desk.jobs()
        .run(
            new Job<>(
                "gui/table.job.query",
                List.of(layer.table()),
                "table.query." + layerId,
                progress -> select(all, texts, bare, sight, lang, progress),
                this::show,
                this::complain));
  }

  private static int[] select(
      LayerRows all,
      List<String> texts,
      RowQuery bare,
      Viewport sight,
      Lang lang,
      Progress progress)
      throws AppException {
    List<RowFilter> filters = new ArrayList<>();
    for (String text : texts) {
      filters.add(RowFilter.understood(text, all));
    }
    Envelope extent = sight == null ? null : MapExtent.into(all.crs(), sight.extent(), sight.crs());
    return new RowQuery(filters, bare.contains(), bare.onlyFids(), extent, bare.order())
        .select(all, lang, progress);
  }

  private void show(int[] found) {
    querying = false;
    complaint.set("");
    shown.show(found);
  }

  /** The rows stay as they were; only what was typed is wrong. */
  private void complain(Throwable why) {
    querying = false;
    if (why instanceof AppException known && isAboutFilter(known)) {
      complaint.set(FailureText.sentence(why, desk.texts()));
    } else {
      desk.messages().failure(why);
    }
  }

  private static boolean isAboutFilter(AppException why) {
    return why.issues().stream()
        .map(Issue::code)
        .allMatch(code -> Arrays.stream(TableIssue.values()).anyMatch(i -> i.name().equals(code)));
  }

  // ---- selection

  private Set<Long> selectedFids() {
    if (picked == null) {
      Set<Long> fids = new HashSet<>();
      for (FeatureRef ref : desk.workspace().selection()) {
        if (ref.layerId().equals(layerId)) {
          fids.add(ref.fid());
        }
      }
      picked = fids;
    }
    return picked;
  }

  int selectedCount() {
    return selectedFids().size();
  }

  boolean isPicked(int row) {
    return selectedFids().contains(rows.get().fid(row));
  }

  /** Position of the first shown row that is selected, -1 if none is. */
  int firstPicked() {
    LayerRows all = rows.get();
    Set<Long> fids = selectedFids();
    for (int i = 0; all != null && !fids.isEmpty() && i < shown.size(); i++) {
      if (fids.contains(all.fid(shown.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** The selected rows that are shown, in the order shown. */
  int[] pickedRows() {
    LayerRows all = rows.get();
    Set<Long> fids = selectedFids();
    return all == null || fids.isEmpty()
        ? new int[0]
        : Arrays.stream(shown.rows()).filter(row -> fids.contains(all.fid(row))).toArray();
  }

  /** Selects a row, or takes it out of the selection. */
  void togglePick(int row) {
    FeatureRef ref = new FeatureRef(layerId, rows.get().fid(row));
    Set<FeatureRef> selection = new LinkedHashSet<>(desk.workspace().selection());
    if (!selection.remove(ref)) {
      selection.add(ref);
    }
    desk.workspace().select(selection);
  }

  /** The user chose rows: they replace what was selected of this layer. */
  void choose(List<Integer> chosenRows) {
    Set<FeatureRef> selection = new LinkedHashSet<>();
    for (FeatureRef ref : desk.workspace().selection()) {
      if (!ref.layerId().equals(layerId)) {
        selection.add(ref);
      }
    }
    LayerRows all = rows.get();
    for (Integer row : chosenRows) {
      if (row != null) {
        selection.add(new FeatureRef(layerId, all.fid(row)));
      }
    }
    desk.workspace().select(selection);
  }

  /** All shown rows that are not selected. */
  void invert() {
    Set<Long> selected = selectedFids();
    LayerRows all = rows.get();
    choose(shown.stream().filter(row -> !selected.contains(all.fid(row))).toList());
  }

  /**
   * Selects the features that meet an area, by their exact shapes, and shows only them.
   *
   * @param area in {@code crs}
   */
  void chooseWithin(Geometry area, Crs crs) {
    ZoneLayer zones = desk.workspace().content(layerId).layer();
    if (zones == null) {
      desk.messages().show(Severity.WARNING, desk.texts().get("gui/table.area.unread"), "");
      return;
    }
    desk.jobs()
        .run(
            new Job<>(
                "gui/table.job.area",
                List.of(zones.title()),
                "table.area." + layerId,
                progress -> AreaFeatures.of(zones, area, crs, progress),
                this::chooseOnly,
                failure -> desk.messages().failure(failure)));
  }

  private void chooseOnly(AreaFeatures found) {
    Set<FeatureRef> selection = new LinkedHashSet<>();
    for (FeatureRef ref : desk.workspace().selection()) {
      if (!ref.layerId().equals(layerId)) {
        selection.add(ref);
      }
    }
    found.fids().forEach(fid -> selection.add(new FeatureRef(layerId, fid)));
    desk.workspace().select(selection);
    onlySelected.set(true);
    if (found.unusable() > 0) {
      desk.messages()
          .show(
              Severity.WARNING, desk.texts().get("gui/table.area.unusable", found.unusable()), "");
    }
  }

  /** The selected rows that are shown, in their order; all shown ones if none is selected. */
  int[] rowsToExport() {
    int[] chosen = pickedRows();
    return chosen.length == 0 ? shown.rows() : chosen;
  }
}
