package org.ecozone.gui.layers.filter;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ecozone.app.AppException;
import org.ecozone.app.table.CellText;
import org.ecozone.app.table.LayerRows;
import org.ecozone.app.table.RowColumn;
import org.ecozone.app.table.RowFilter;
import org.ecozone.app.table.RowQuery;
import org.ecozone.app.table.TableIssue;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FailureText;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * A condition being written for a layer: its columns, values they hold, how many rows it shows,
 * what is wrong with it.
 *
 * <p>Threads: the FX thread, or that of a test.
 */
public final class FilterEditorViewModel {
  private static final int MOST_SAMPLES = 200;

  /** Issues whose first value is a position, counted from 1. */
  private static final Set<String> PLACED =
      Set.of(
          TableIssue.FILTER_SYNTAX.name(),
          TableIssue.FILTER_QUOTE.name(),
          TableIssue.FILTER_BRACKET.name());

  private final Desk desk;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<LayerRows> rows = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Layer> layer = new ReadOnlyObjectWrapper<>();
  private LayerContent readFrom;
  private Layer readLayer;
  private int complaintAt = -1;

  public FilterEditorViewModel(Desk desk) {
    this.desk = desk;
    text.addListener((any, before, now) -> check());
  }

  /** The condition as typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is wrong with the condition, empty if nothing. */
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Where it is wrong, counted from 0; -1 if nobody knows. */
  public int complaintAt() {
    return complaintAt;
  }

  /** How many rows the condition shows, empty while that is not known. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Rows of the layer, null until they are read. */
  public ReadOnlyObjectProperty<LayerRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The layer it is about, null for none. */
  public ReadOnlyObjectProperty<Layer> layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** Another layer, null for none; what was typed and not applied for the one before is lost. */
  public void edit(Layer chosen) {
    boolean same = chosen != null && layer.get() != null && chosen.id().equals(layer.get().id());
    Layer before = layer.get();
    layer.set(chosen);
    if (chosen == null) {
      rows.set(null);
      readFrom = null;
      text.set("");
      return;
    }
    if (!same || !chosen.filter().equals(before.filter())) {
      text.set(chosen.filter());
    }
    LayerContent content = desk.workspace().content(chosen.id());
    if (content.state() != LayerContent.State.LOADING
        && (content != readFrom || !same || !chosen.file().equals(readLayer.file()))) {
      read(chosen, content);
    }
  }

  private void read(Layer chosen, LayerContent content) {
    readFrom = content;
    readLayer = chosen;
    rows.set(null);
    count.set("");
    desk.jobs()
        .run(
            new Job<LayerRows>(
                "gui/layers/filter.job.read",
                List.of(chosen.table()),
                "filter.read",
                progress -> LayerRows.read(chosen, content.layer(), progress),
                read -> {
                  rows.set(read);
                  check();
                },
                failure -> complain(FailureText.sentence(failure, desk.texts()), -1)));
  }

  // ---- checking

  private void check() {
    LayerRows all = rows.get();
    if (all == null || layer.get() == null) {
      return;
    }
    String typed = text.get();
    Lang lang = desk.texts().lang();
    desk.jobs()
        .run(
            new Job<Integer>(
                "gui/layers/filter.job.count",
                List.of(layer.get().table()),
                "filter.count",
                progress -> count(typed, all, lang, progress),
                this::counted,
                this::failed));
  }

  private static int count(String typed, LayerRows all, Lang lang, Progress progress)
      throws AppException {
    RowFilter filter = RowFilter.understood(typed, all);
    return new RowQuery(List.of(filter), "", null, null, List.of())
        .select(all, lang, progress)
        .length;
  }

  private void counted(int shown) {
    complain("", -1);
    count.set(
        desk.texts()
            .get(
                "gui/layers/filter.count",
                String.format("%,d", shown),
                String.format("%,d", rows.get().size())));
  }

  private void failed(Throwable why) {
    int at = -1;
    if (why instanceof AppException known) {
      Issue issue = known.issues().get(0);
      boolean placed = PLACED.contains(issue.code());
      at = placed ? Integer.parseInt(issue.args().get(0)) - 1 : -1;
    }
    complain(FailureText.sentence(why, desk.texts()), at);
    count.set("");
  }

  private void complain(String what, int at) {
    complaintAt = at;
    complaint.set(what);
  }

  /** False while the condition is wrong or was not checked. */
  public boolean canApply() {
    return layer.get() != null && complaint.get().isEmpty();
  }

  // ---- doing it

  /** The layer shows what the condition says. */
  public void apply() {
    RowFilter.Reading reading = RowFilter.parse(text.get());
    if (layer.get() != null && reading.understood() && canApply()) {
      put(reading.filter().text());
    }
  }

  /** The layer shows everything. */
  public void clear() {
    text.set("");
    if (layer.get() != null) {
      put("");
    }
  }

  private void put(String filter) {
    var workspace = desk.workspace();
    workspace.change(
        "gui/layers.undo.filter",
        workspace
            .project()
            .withLayers(
                LayerTree.replaceLayer(
                    workspace.project().layers(),
                    layer.get().id(),
                    item -> item.withFilter(filter))));
  }

  // ---- what can be inserted

  /** Columns that a condition may name; of two with one name the canonical one. */
  public List<RowColumn> columns() {
    LayerRows all = rows.get();
    if (all == null) {
      return List.of();
    }
    return all.columns().stream()
        .filter(
            column ->
                column.origin() == RowColumn.Origin.CANONICAL
                    || all.columns().stream()
                        .noneMatch(other -> other != column && other.name().equals(column.name())))
        .toList();
  }

  /** The most frequent values of a column. */
  public List<Object> samples(RowColumn column) {
    return column.samples(MOST_SAMPLES);
  }

  /** A value as it must stand in a condition. */
  public static String literal(Object value) {
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    return value instanceof Boolean truth ? truth.toString() : CellText.of(value, Lang.EN);
  }
}
