package org.ecozone.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.screen.table.CsvTable;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/**
 * Which attributes stand together in the form: {@code data/rules/form.csv}. Only looks; what it
 * does not name stands in a group of its own, so that a damaged file hides no attribute.
 */
final class FormLayout {
  private static final String FILE = "form.csv";

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("attribute", "group_zh", "group_en"), List.of(), CsvTable.Columns.Others.KEPT);

  private FormLayout() {}

  /** Name of a group. */
  record Title(String zh, String en) {
    static final Title OTHER = ofText("form.group.other");
    static final Title DERIVED = ofText("form.group.derived");

    private static Title ofText(String key) {
      return new Title(
          Texts.of("app/review", Lang.ZH).get(key), Texts.of("app/review", Lang.EN).get(key));
    }
  }

  /** Where an attribute stands. */
  record Place(String attribute, Title title) {}

  /** In the order of the file; nothing if it cannot be read. */
  static List<Place> read(Installation installation) throws AppException {
    List<Place> places = new ArrayList<>();
    try {
      byte[] bytes = Files.readAllBytes(installation.dataFile("rules/" + FILE));
      for (CsvTable.Row row : CsvTable.read(FILE, bytes, COLUMNS, issue -> {}).rows()) {
        places.add(
            new Place(row.get("attribute"), new Title(row.get("group_zh"), row.get("group_en"))));
      }
    } catch (IOException e) {
      return List.of(); // the form shows every attribute all the same
    }
    return places;
  }
}
