package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screening record: valid JSON, the fields that the documentation names, the geometry as
 * received.
 */
class RecordTest {
  @TempDir Path folder;

  @Test
  void everyFieldIsDocumented() throws IOException, SQLException {
    TinyWorld world = new TinyWorld(folder);
    world.screen();
    String documentation = Files.readString(Path.of("src/docs/screening-schema.md"));
    Set<String> rules = Set.copyOf(ruleColumns());

    Set<String> undocumented = new TreeSet<>();
    for (String name : fieldNames(world.out.resolve("screening.json"))) {
      boolean free =
          name.startsWith("R9")
              || name.endsWith(".csv")
              || rules.contains(name)
              || name.matches("[A-Z]+");
      if (!free && !documentation.contains(name)) {
        undocumented.add(name);
      }
    }
    assertThat(undocumented).isSubsetOf(Set.of("chemical", "type", "coordinates"));
  }

  @Test
  void everyFieldOfTheRunIsDocumented() throws IOException, SQLException {
    TinyWorld world = new TinyWorld(folder);
    world.screen();
    String documentation = Files.readString(Path.of("src/docs/screening-schema.md"));
    String ofRun = documentation.substring(documentation.indexOf("# run.json"));

    assertThat(namesIn(world.out.resolve("run.json")))
        .contains("pairs", "by_kernel")
        .allSatisfy(name -> assertThat(ofRun).contains("`" + name + "`"));
  }

  private static Set<String> namesIn(Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add(json.currentName());
        }
      }
    }
    return names;
  }

  private static List<String> ruleColumns() {
    return List.of(
        "id",
        "version",
        "enabled",
        "layer",
        "zone_filter",
        "relation",
        "distance_m",
        "project_filter",
        "verdict",
        "exception_filter",
        "exception_verdict",
        "requirement",
        "legal_basis",
        "effective_from",
        "effective_to",
        "source",
        "status",
        "note");
  }

  private static Set<String> fieldNames(Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    int derived = 0;
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add(json.currentName());
          if (json.currentName().equals("attributes_derived")) {
            derived++;
            json.nextToken();
            json.skipChildren();
          }
        }
      }
    }
    assertThat(derived).isEqualTo(3);
    return names;
  }

  @Test
  void siteGeometryStandsAsReceived() throws IOException, SQLException {
    TinyWorld world = new TinyWorld(folder);
    world.screen();

    String record = world.result("screening.json").replaceAll("\\s+", "");
    List<String> corners = new ArrayList<>();
    for (int[] corner : new int[][] {{100, 100}, {200, 100}, {200, 200}, {100, 200}, {100, 100}}) {
      corners.add(
          "["
              + (double) (TinyWorld.X + corner[0])
              + ","
              + (double) (TinyWorld.Y + corner[1])
              + "]");
    }
    assertThat(record).contains("\"coordinates\":[[" + String.join(",", corners) + "]]");
  }
}
