package org.ecozone.app.place;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;

/**
 * Bookmarks in a JSON file, with the CRS of their coordinates, so that another project can take
 * them. Files: not for the window's thread.
 */
public final class BookmarkFile {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long LARGEST_BYTES = 8 << 20;

  private BookmarkFile() {}

  /** Writes them; a file of that name is replaced at once or not at all. */
  public static void write(Path file, List<Bookmark> bookmarks, String crs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("crs", crs);
      json.writeArrayFieldStart("bookmarks");
      for (Bookmark bookmark : bookmarks) {
        json.writeStartObject();
        json.writeStringField("name", bookmark.name());
        json.writeStringField("folder", bookmark.folder());
        json.writeNumberField("x", bookmark.view().centerX());
        json.writeNumberField("y", bookmark.view().centerY());
        json.writeNumberField("scale", bookmark.view().scaleDenominator());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.write(beside, bytes.toByteArray());
    Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads them, moved into a CRS.
   *
   * @throws IOException if it is no file of bookmarks
   * @throws CrsException if they cannot be moved
   */
  public static List<Bookmark> read(Path file, String mapCrs) throws IOException, CrsException {
    if (Files.size(file) > LARGEST_BYTES) {
      throw new IOException("too large for bookmarks: " + file.getFileName());
    }
    String crs = "";
    List<Bookmark> stored = new ArrayList<>();
    try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("crs")) {
          crs = json.getText();
        } else if (field.equals("bookmarks")) {
          expect(json.currentToken(), JsonToken.START_ARRAY);
          while (json.nextToken() == JsonToken.START_OBJECT) {
            stored.add(bookmark(json));
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return moved(stored, Crs.parse(crs), Crs.parse(mapCrs));
  }

  private static List<Bookmark> moved(List<Bookmark> stored, Crs from, Crs to) throws CrsException {
    List<Bookmark> moved = new ArrayList<>();
    for (Bookmark bookmark : stored) {
      moved.add(
          new Bookmark(
              bookmark.name(), bookmark.folder(), MapCrsChange.moved(bookmark.view(), from, to)));
    }
    return moved;
  }

  private static Bookmark bookmark(JsonParser json) throws IOException {
    Map<String, Double> numbers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isNumeric()) {
        numbers.put(field, json.getDoubleValue());
      } else if (value == JsonToken.VALUE_STRING) {
        texts.put(field, json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (!numbers.keySet().containsAll(List.of("x", "y", "scale")) || !texts.containsKey("name")) {
      throw new IOException("a bookmark without name, x, y or scale");
    }
    View view = new View(numbers.get("x"), numbers.get("y"), numbers.get("scale"));
    if (!(view.scaleDenominator() > 0)) {
      throw new IOException("a bookmark without a scale");
    }
    return new Bookmark(texts.get("name"), texts.getOrDefault("folder", ""), view);
  }

  private static void expect(JsonToken token, JsonToken wanted) throws IOException {
    if (token != wanted) {
      throw new IOException("not a file of bookmarks");
    }
  }
}
