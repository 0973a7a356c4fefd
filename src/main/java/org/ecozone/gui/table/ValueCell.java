package org.ecozone.gui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.ecozone.app.table.CellText;
import org.ecozone.app.table.RowColumn;
import org.ecozone.gui.common.UiTexts;

/** A cell: NULL, an empty text and a value look different. */
final class ValueCell extends TableCell<Integer, Integer> {
  private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
  private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

  /** Longer texts are cut: a cell shows one line. */
  private static final int MOST_CHARS = 300;

  private final RowColumn column;
  private final UiTexts texts;

  ValueCell(RowColumn column, UiTexts texts) {
    this.column = column;
    this.texts = texts;
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    Object value = empty || row == null ? "-" : column.value(row);
    boolean isNull = value == null;
    boolean isBlank = "".equals(value);
    pseudoClassStateChanged(NULL, isNull);
    pseudoClassStateChanged(BLANK, isBlank);
    if (empty || row == null) {
      setText(null);
    } else if (isNull) {
      setText(texts.get("gui/table.null"));
    } else if (isBlank) {
      setText(texts.get("gui/table.blank"));
    } else {
      setText(oneLine(CellText.of(value, texts.lang())));
    }
  }

  private static String oneLine(String text) {
    String cut = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text;
    return cut.indexOf('\n') < 0 && cut.indexOf('\r') < 0
        ? cut
        : cut.replace("\r\n", " ⏎ ").replace('\r', ' ').replace("\n", " ⏎ ");
  }
}
