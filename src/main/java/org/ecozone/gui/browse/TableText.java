package org.ecozone.gui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.gui.common.UiTexts;

/** What a table holds, in words. */
final class TableText {
  private TableText() {}

  /**
   * In one line: the layer it seems to be, kind of shapes, rows, CRS.
   *
   * @param known name of the canonical layer that is proposed, empty if there is none
   */
  static String about(FoundTable table, String known, UiTexts texts) {
    List<String> parts = new ArrayList<>();
    if (!known.isEmpty() && !known.equals(table.table())) {
      parts.add(known);
    }
    parts.add(texts.get("gui/browse.kind." + kind(table)));
    if (table.rows() >= 0) {
      parts.add(texts.get("gui/browse.rows", String.format(Locale.ROOT, "%,d", table.rows())));
    }
    boolean picture = table.contents() == Contents.RASTER;
    if (!table.crs().isEmpty() || !picture) {
      parts.add(table.crs().isEmpty() ? texts.get("gui/browse.no_crs") : table.crs());
    }
    return String.join(" · ", parts);
  }

  static String tip(FoundTable table, String known, UiTexts texts) {
    String role =
        table.contents() == Contents.ZONES && known.isEmpty()
            ? "\n" + texts.get("gui/browse.unknown")
            : "";
    String title = table.title().equals(table.table()) ? "" : table.title() + "\n";
    return title + about(table, known, texts) + role + "\n" + table.file();
  }

  private static String kind(FoundTable table) {
    if (table.contents() != Contents.ZONES) {
      return table.contents().name().toLowerCase(Locale.ROOT);
    }
    String type = table.geometryType();
    return type.contains("POLYGON") || type.contains("SURFACE")
        ? "areas"
        : type.contains("LINE") || type.contains("CURVE")
            ? "lines"
            : type.contains("POINT") ? "points" : "mixed";
  }
}
