package org.ecozone.bench.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Appends a run to runs.tsv: what the script measured, the stages of run.json, and what was found
 * and written.
 *
 * <p>{@code --out FOLDER --runs FILE --label TEXT --wall S --user S --sys S --rss KB}.
 */
public final class CollectRun {
  /** Stages of the thread that leads; those of readers lie inside them. */
  private static final Map<String, String> LEADING =
      Map.of(
          "app.stage.rules", "rules",
          "app.stage.sites", "sites",
          "app.stage.zones", "layers",
          "screen.stage.prepare", "index",
          "screen.stage.screen", "screen",
          "app.stage.write", "close");

  private CollectRun() {}

  /** A line of runs.tsv: {@code name=value} separated by tabs. */
  static Map<String, String> collect(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    stages(folder.resolve("run.json"), found);
    intersections(folder.resolve("intersections.csv"), found);
    found.put("findings", Long.toString(Math.max(0, lines(folder.resolve("findings.csv")) - 1)));
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    found.put("bytes", Long.toString(bytes));
    return found;
  }

  private static void stages(Path json, Map<String, String> found) throws IOException {
    List<String> names = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    long duration = 0;
    try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
      String field = "";
      long at = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (field.equals("duration_ms") && token == JsonToken.VALUE_NUMBER_INT) {
          duration = parser.getLongValue();
        } else if (field.equals("start_ms") && token == JsonToken.VALUE_NUMBER_INT) {
          at = parser.getLongValue();
        } else if (field.equals("stage") && LEADING.containsKey(parser.getText())) {
          names.add(LEADING.get(parser.getText()));
          starts.add(at);
        }
      }
    }
    Map<String, Long> milliseconds = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      long end = i + 1 < names.size() ? starts.get(i + 1) : duration;
      milliseconds.merge(names.get(i), end - starts.get(i), Long::sum);
    }
    found.put("inside", seconds(duration));
    milliseconds.forEach((name, ms) -> found.put("stage." + name, seconds(ms)));
  }

  private static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.2f", milliseconds / 1000.0);
  }

  /** Rows by relation; the column is the eighth, and only the two names before it may be quoted. */
  private static void intersections(Path csv, Map<String, String> found) throws IOException {
    long near = 0;
    long adjacent = 0;
    long hits = 0;
    if (Files.exists(csv)) {
      try (Stream<String> rows = Files.lines(csv)) {
        for (String row : (Iterable<String>) rows::iterator) {
          if (row.contains(",NEAR,")) {
            near++;
          } else if (row.contains(",ADJACENT,")) {
            adjacent++;
          } else {
            hits++;
          }
        }
      }
      hits--;
    }
    found.put("pairs", Long.toString(hits));
    found.put("adjacent", Long.toString(adjacent));
    found.put("near", Long.toString(near));
  }

  private static long lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
      }
    }
    return lines;
  }

  public static void main(String[] args) throws IOException {
    Options options = Options.of(args);
    String out = options.text("out", "");
    Map<String, String> run = out.isEmpty() ? new TreeMap<>() : collect(Path.of(out));
    for (String name : List.of("label", "wall", "user", "sys", "rss", "exit")) {
      run.put(name, options.text(name, ""));
    }
    StringBuilder line = new StringBuilder();
    run.forEach((name, value) -> line.append(name).append('=').append(value).append('\t'));
    Files.writeString(
        options.path("runs"),
        line.append('\n'),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
