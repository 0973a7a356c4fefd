package org.ecozone.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of all runs in runs.tsv, as Markdown: {@code --runs FILE}. Runs of one label are one
 * row, with the median of every figure and the range of the wall time.
 */
public final class RunTable {
  private static final List<String> STAGES =
      List.of("rules", "sites", "layers", "index", "screen", "close");

  private RunTable() {}

  static String markdown(List<String> lines) {
    Map<String, List<Map<String, String>>> byLabel = new LinkedHashMap<>();
    for (String line : lines) {
      Map<String, String> run = parse(line);
      byLabel.computeIfAbsent(run.get("label"), key -> new ArrayList<>()).add(run);
    }
    StringBuilder table = new StringBuilder();
    table
        .append("| run | n | wall s (range) | CPU s | peak MB | start ")
        .append(STAGES.stream().map(stage -> "| " + stage + " ").collect(Collectors.joining()))
        .append("| pairs | touching | near | findings | MB written |\n")
        .append("|---|---|---|---|---|---|")
        .append("---|".repeat(STAGES.size()))
        .append("---|---|---|---|---|\n");
    byLabel.forEach((label, runs) -> row(table, label, runs));
    return table.toString();
  }

  private static void row(StringBuilder table, String label, List<Map<String, String>> runs) {
    double wall = median(runs, "wall");
    double low = runs.stream().mapToDouble(run -> number(run, "wall")).min().orElse(0);
    double high = runs.stream().mapToDouble(run -> number(run, "wall")).max().orElse(0);
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.2f (%.2f-%.2f) | %.2f | %.0f | %.2f ",
            label,
            runs.size(),
            wall,
            low,
            high,
            median(runs, "user") + median(runs, "sys"),
            median(runs, "rss") / 1024,
            wall - median(runs, "inside")));
    for (String stage : STAGES) {
      table.append(String.format(Locale.ROOT, "| %.2f ", median(runs, "stage." + stage)));
    }
    for (String count : List.of("pairs", "adjacent", "near", "findings")) {
      table.append(String.format(Locale.ROOT, "| %.0f ", median(runs, count)));
    }
    table.append(String.format(Locale.ROOT, "| %.1f |%n", median(runs, "bytes") / 1e6));
  }

  private static double median(List<Map<String, String>> runs, String name) {
    double[] sorted = runs.stream().mapToDouble(run -> number(run, name)).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double number(Map<String, String> run, String name) {
    String text = run.getOrDefault(name, "");
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static Map<String, String> parse(String line) {
    Map<String, String> run = new HashMap<>();
    for (String part : line.split("\t", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        run.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return run;
  }

  public static void main(String[] args) throws IOException {
    Path runs = Options.of(args).path("runs");
    System.out.print(markdown(Files.readAllLines(runs)));
  }
}
