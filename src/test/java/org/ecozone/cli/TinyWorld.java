package org.ecozone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.cli.CommandLineFace.Watched;
import org.ecozone.support.RawGeoPackage;

/**
 * A red line of two squares, three sites and two rules, in EPSG:4523; the user's folder holds the
 * rules.
 *
 * <p>S1 lies in the first square, S2 far from both, S3 100 m beside the first. R900 prohibits what
 * lies in a red line; R901 sets conditions for chemical projects within 500 m.
 */
final class TinyWorld {
  static final int X = 35_500_000;
  static final int Y = 3_700_000;

  final Path folder;
  final Path zones;
  final Path sites;
  final Path out;
  private final Path user;

  /** What a command gave. */
  record Ran(int exitCode, String out, String err) {}

  TinyWorld(Path folder) throws IOException, SQLException {
    this.folder = folder;
    zones = folder.resolve("zones.gpkg");
    sites = folder.resolve("sites.gpkg");
    out = folder.resolve("结 果");
    user = Files.createDirectories(folder.resolve("user"));
    rules(
        "R900,2026.1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,红线内禁止建设,示例依据一,,,test,有效,",
        "R901,2026.1,true,STBHHX,,DISTANCE_LE,500,chemical = true,CONDITIONAL,,,红线旁化工项目应论证,示例依据二,,,test,有效,");
    Files.writeString(user.resolve("rules/mandatory.csv"), "layer,note\nSTBHHX,生态保护红线\n");
    writeZones(zones);
    writeSites(sites);
  }

  void rules(String... rows) throws IOException {
    String header =
        "id,version,enabled,layer,zone_filter,relation,distance_m,project_filter,verdict,exception_filter,"
            + "exception_verdict,requirement,legal_basis,effective_from,effective_to,source,status,note\n";
    Files.createDirectories(user.resolve("rules"));
    Files.writeString(user.resolve("rules/rules.csv"), header + String.join("\n", rows) + "\n");
  }

  static void writeZones(Path file) throws IOException, SQLException {
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 1, square(0, 0, 1000), "红线甲");
      zones.row("STBHHX", 2, square(5000, 5000, 1000), "=红线乙");
    }
  }

  static void writeSites(Path file) throws IOException, SQLException {
    try (RawGeoPackage sites = RawGeoPackage.create(file)) {
      sites.table("sites", "POLYGON", 4523, "site_id", "name", "chemical");
      sites.row("sites", 1, square(100, 100, 100), "S1", "甲项目", null);
      sites.row("sites", 2, square(3000, 3000, 100), "S2", "=SUM(A1)", "否");
      sites.row("sites", 3, square(1100, 500, 100), "S3", "丙项目", null);
    }
  }

  /** WKT of a square by its lower left corner, metres from the corner of the first red line. */
  static String square(int x, int y, int size) {
    int left = X + x;
    int low = Y + y;
    return String.format(
        java.util.Locale.ROOT,
        "POLYGON ((%d %d, %d %d, %d %d, %d %d, %d %d))",
        left,
        low,
        left + size,
        low,
        left + size,
        low + size,
        left,
        low + size,
        left,
        low);
  }

  /** {@code ecozone screen} with the usual inputs and some options more. */
  Ran screen(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "screen",
                "--zones",
                zones.toString(),
                "--sites",
                sites.toString(),
                "--out",
                out.toString(),
                "--as-of",
                "2026-06-01"));
    args.addAll(Arrays.asList(more));
    return run(args.toArray(String[]::new));
  }

  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLineFace face =
        new CommandLineFace(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("ECOZONE_HOME", user.toString()),
            Watched.BY_A_PROGRAM);
    int exitCode = face.run(args);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  String result(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  /** Lines of a result without head, BOM and line ends. */
  List<String> rows(String file) throws IOException {
    List<String> lines = Arrays.asList(result(file).split("\r\n"));
    return lines.subList(1, lines.size());
  }
}
