package org.ecozone.app.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.app.workspace.RandomProject;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field of the project file is described in src/docs/project-file.md, and none else. */
class ProjectFileDocumentTest {
  /** Objects whose fields are the user's own words. */
  private static final Set<String> FREE = Set.of("fields", "classes", "attributes", "choices");

  /** What the page names beside the fields of the project file. */
  private static final Set<String> OTHER =
      Set.of("files", "opened", "project", "group", "layer", "zones", "raster");

  @TempDir Path folder;

  @Test
  void documentAndFileNameTheSameFields() throws Exception {
    RandomProject random = new RandomProject(Seeded.of("ProjectFileDocumentTest"), folder);
    Path file = folder.resolve("p.ecozone");
    Set<String> written = new TreeSet<>();
    for (int i = 0; i < 50; i++) {
      ProjectFile.write(file, random.next());
      collect(file, written);
    }
    Set<String> described = new TreeSet<>();
    Matcher names =
        Pattern.compile("`([a-z_]+)`")
            .matcher(Files.readString(Path.of("src/docs/project-file.md")));
    while (names.find()) {
      described.add(names.group(1));
    }
    assertThat(described).containsAll(written);
    described.removeAll(OTHER);
    assertThat(written).containsAll(described);
  }

  private static void collect(Path file, Set<String> names) throws Exception {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          names.add(name);
          if (FREE.contains(name)) {
            json.nextToken();
            json.skipChildren();
          }
        }
      }
    }
  }
}
