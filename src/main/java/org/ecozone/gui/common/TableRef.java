package org.ecozone.gui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/**
 * A table of a file that is dragged from one part of the window to another, or handed over.
 *
 * @param table empty for all tables of the file
 */
public record TableRef(Path file, String table) {
  private static final DataFormat FORMAT = new DataFormat("application/x-ecozone-tables");

  /** Puts tables on a drag board. */
  public static void put(ClipboardContent content, List<TableRef> tables) {
    ArrayList<String> lines = new ArrayList<>();
    for (TableRef ref : tables) {
      lines.add(ref.file().toString());
      lines.add(ref.table());
    }
    content.put(FORMAT, lines);
  }

  /** The tables on a drag board, none if there are none. */
  public static List<TableRef> of(Dragboard board) {
    List<TableRef> tables = new ArrayList<>();
    if (board.getContent(FORMAT) instanceof List<?> lines) {
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        tables.add(
            new TableRef(Path.of(String.valueOf(lines.get(i))), String.valueOf(lines.get(i + 1))));
      }
    }
    return tables;
  }
}
