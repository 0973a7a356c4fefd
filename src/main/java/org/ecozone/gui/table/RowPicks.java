package org.ecozone.gui.table;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Rows picked with mouse and keys, as in any list: click, Ctrl+click, Shift+click, arrows, Ctrl+A.
 * Picked rows are the workspace's selection; the table view itself only knows a current row,
 * because its own selection takes seconds for 100 000 rows.
 *
 * <p>FX thread.
 */
final class RowPicks {
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

  private final LayerTableViewModel model;
  private final TableView<Integer> table;
  private final Set<PickedRow> rows = Collections.newSetFromMap(new WeakHashMap<>());
  private int anchor = -1;
  private KeyEvent pressed;
  private boolean picking;

  RowPicks(LayerTableViewModel model, TableView<Integer> table) {
    this.model = model;
    this.table = table;
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setRowFactory(any -> new PickedRow());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeKey);
    table.addEventHandler(KeyEvent.KEY_RELEASED, event -> pressed = null);
    table
        .getFocusModel()
        .focusedIndexProperty()
        .addListener((any, before, now) -> moved(now.intValue()));
  }

  /** A row that shows whether it is picked, and whether its geometry can be used. */
  private final class PickedRow extends TableRow<Integer> {
    PickedRow() {
      rows.add(this);
      addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      mark();
    }

    private void mark() {
      Integer row = isEmpty() ? null : getItem();
      boolean known = row != null && model.rows() != null && row < model.rows().size();
      pseudoClassStateChanged(PICKED, known && model.isPicked(row));
      pseudoClassStateChanged(UNUSABLE, known && model.rows().isUnusable(row));
    }

    private void press(MouseEvent event) {
      if (isEmpty() || getItem() == null) {
        return;
      }
      boolean secondary = event.getButton() == MouseButton.SECONDARY;
      if (secondary && model.isPicked(getItem())) {
        return;
      }
      if (event.isShiftDown() && anchor >= 0) {
        pickRange(getIndex());
      } else if (event.isShortcutDown() && !secondary) {
        anchor = getIndex();
        pick(() -> model.togglePick(getItem()));
      } else {
        anchor = getIndex();
        pick(() -> model.choose(List.of(getItem())));
      }
    }
  }

  /** The selection or the rows are others now. */
  void show() {
    rows.forEach(PickedRow::mark);
  }

  private void beforeKey(KeyEvent event) {
    pressed = event;
    if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      pick(() -> model.choose(List.copyOf(model.shown())));
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      int current = table.getFocusModel().getFocusedIndex();
      if (current >= 0 && current < model.shown().size()) {
        anchor = current;
        pick(() -> model.togglePick(model.shown().get(current)));
        event.consume();
      }
    }
  }

  /** Keys moved the current row: with Shift the range is picked, with Ctrl nothing. */
  private void moved(int position) {
    boolean byKey = pressed != null && pressed.getCode().isNavigationKey();
    if (!byKey || position < 0 || position >= model.shown().size()) {
      return;
    }
    if (pressed.isShiftDown()) {
      anchor = anchor < 0 ? position : anchor;
      pickRange(position);
    } else if (!pressed.isShortcutDown()) {
      anchor = position;
      pick(() -> model.choose(List.of(model.shown().get(position))));
    }
  }

  private void pickRange(int position) {
    BitSet range = new BitSet();
    range.set(Math.min(anchor, position), Math.max(anchor, position) + 1);
    List<Integer> chosen =
        range.stream()
            .filter(at -> at < model.shown().size())
            .mapToObj(at -> model.shown().get(at))
            .toList();
    pick(() -> model.choose(chosen));
  }

  /** Not while only selected rows are shown: they would vanish under the user's hand. */
  private void pick(Runnable change) {
    if (!model.onlySelectedProperty().get()) {
      picking = true;
      change.run();
      picking = false;
    }
  }

  /** Brings the first picked row into sight, unless the user is picking here. */
  void reveal() {
    int first = picking ? -1 : model.firstPicked();
    if (first >= 0) {
      table.scrollTo(Math.max(0, first - 2));
    }
  }
}
