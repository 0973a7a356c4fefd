package org.ecozone.bench.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.bench.run.Options;
import org.ecozone.geo.CrsException;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ExchangeFormat;

/**
 * The table of the doors: every line some fresh processes, their median and range.
 *
 * <p>Options: {@code --dir} for the files, {@code --province} with zones.gpkg and sites.gpkg in
 * EPSG:4544, {@code --only} a part of the name of lines, {@code --runs}, {@code --megabytes} of the
 * big files.
 */
public final class DoorTable {
  /** Stands for a folder that is made for a run and emptied after it. */
  private static final Path OUT = Path.of("OUT");

  private final DoorFiles files;
  private final Path folder;
  private final Path province;
  private final String only;
  private final int runs;
  private final long megabytes;

  private DoorTable(Options options) throws IOException {
    folder = options.path("dir").toAbsolutePath();
    files = new DoorFiles(folder);
    province = options.path("province");
    only = options.text("only", "");
    runs = options.number("runs", 3);
    megabytes = options.number("megabytes", 200);
  }

  public static void main(String[] args) throws Exception {
    DoorTable table = new DoorTable(Options.of(args));
    System.out.println("| what | limit | wall s | CPU s | heap MB | resident MB | notes |");
    System.out.println("|---|---|---|---|---|---|---|");
    table.parcels();
    table.large();
    table.screens();
    table.many();
    System.out.printf(
        Locale.ROOT,
        "%nLoad at the end: %.1f; %d runs of each%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        table.runs);
  }

  private void parcels() throws IOException, InterruptedException {
    Path txt = files.parcels("parcels.txt", 10_000, 101);
    line("TXT of 10 000 parcels, reading", "", "read", txt);
    line("TXT of 10 000 parcels, preview", "", "examine", txt);
    line("TXT of 10 000 parcels, staging", "", "stage", txt);
    line("TXT of 10 000 parcels, cancel", "", "cancel", txt);
    line("TXT of 1 000 parcels, 50 times", "", "reopen", files.parcels("some.txt", 1_000, 101));
  }

  private void large() throws IOException, InterruptedException, StoreException, CrsException {
    for (ExchangeFormat format : List.of(ExchangeFormat.SHAPEFILE, ExchangeFormat.GEOJSON)) {
      String name = "YJJBNTTB." + format.endings().get(0);
      Path large = wanted("large") ? files.layer(format, name, megabytes) : folder.resolve(name);
      String limit = "-Xmx300m";
      line("large " + format + ", reading", limit, "read", large);
      line("large " + format + ", staging", limit, "stage", large);
      line(
          "large " + format + ", convert",
          limit,
          "program",
          "convert",
          large,
          OUT.resolve("out.gpkg"));
      line("large " + format + ", cancel", limit, "cancel", large);
      if (wanted("large")) {
        Path sites = files.parcels("some.txt", 1_000, 101);
        screen("large " + format + ", zone layer of screen", "", large, sites);
      }
    }
  }

  private void screens() throws IOException, InterruptedException, StoreException, CrsException {
    if (!wanted("screen")) {
      return;
    }
    Path zones = province.resolve("zones.gpkg");
    Path sites = province.resolve("sites.gpkg");
    Path txt = files.parcels("parcels.txt", 10_000, 101);
    Path same = files.parcelsAsGeoPackage("parcels.gpkg", 10_000, 101);
    screen("screen, 10 000 parcels, GeoPackage", "", zones, same);
    screen("screen, 10 000 parcels, TXT", "", zones, txt);
    Path geoPackage = files.areas(sites, ExchangeFormat.GEOPACKAGE, "areas.gpkg");
    Path shapefile = files.areas(sites, ExchangeFormat.SHAPEFILE, "areas.shp");
    screen("screen, 100 000 sites, GeoPackage", "", zones, geoPackage);
    screen("screen, 100 000 sites, shapefile", "", zones, shapefile);
  }

  private void many() throws IOException, InterruptedException, StoreException, CrsException {
    line("folder of 500 files", "-Xmx256m", "bulk", files.mixed("mixed", 500));
  }

  private boolean wanted(String name) {
    return only.isEmpty() || name.contains(only) || only.startsWith(name);
  }

  private void screen(String name, String limit, Path zones, Path sites)
      throws IOException, InterruptedException {
    line(
        name,
        limit,
        "program",
        "screen",
        "--zones",
        zones,
        "--sites",
        sites,
        "--out",
        OUT,
        "--cache",
        folder.resolve("cache"),
        "--formats",
        "csv");
  }

  private void line(String name, String limit, Object... arguments)
      throws IOException, InterruptedException {
    if (!only.isEmpty() && !name.contains(only)) {
      return;
    }
    Map<String, List<Double>> figures = new LinkedHashMap<>();
    String notes = "";
    for (int i = 0; i < runs; i++) {
      notes = run(limit, arguments, figures);
    }
    String row =
        List.of("wall", "cpu", "heap", "rss").stream()
            .map(key -> median(figures.getOrDefault(key, List.of())))
            .collect(Collectors.joining(" | "));
    System.out.println("| " + name + " | " + limit + " | " + row + " | " + notes + " |");
  }

  private static String median(List<Double> values) {
    if (values.isEmpty()) {
      return "";
    }
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    String form = sorted[sorted.length - 1] >= 30 ? "%.0f" : "%.2f";
    String middle = String.format(Locale.ROOT, form, sorted[sorted.length / 2]);
    String range =
        String.format(Locale.ROOT, form + "-" + form, sorted[0], sorted[sorted.length - 1]);
    return sorted.length == 1 ? middle : middle + " (" + range + ")";
  }

  private String run(String limit, Object[] arguments, Map<String, List<Double>> figures)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    if (!limit.isEmpty()) {
      command.add(limit);
    }
    String extra = System.getProperty("door.options", "");
    command.addAll(Arrays.stream(extra.split(" ")).filter(each -> !each.isEmpty()).toList());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    command.add("-Decozone.home=" + System.getProperty("ecozone.home"));
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DoorCase.class.getName());
    Path out = Files.createTempDirectory(folder, "out");
    for (Object each : arguments) {
      boolean isOut = each instanceof Path path && path.startsWith(OUT);
      command.add(isOut ? out.resolve(OUT.relativize((Path) each)).toString() : each.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("error.log").toFile())
            .directory(folder.toFile())
            .start();
    StringBuilder notes = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("NOTE ")) {
          notes.append(notes.isEmpty() ? "" : ", ").append(line.substring(5));
        } else if (line.startsWith("DOOR ")) {
          for (String each : line.substring(5).split(" ")) {
            String[] pair = each.split("=");
            figures
                .computeIfAbsent(pair[0], key -> new ArrayList<>())
                .add(Double.parseDouble(pair[1]));
          }
        }
      }
    }
    int exit = process.waitFor();
    delete(out);
    return exit == 0 ? notes.toString() : notes + " exit " + exit;
  }

  private static void delete(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
