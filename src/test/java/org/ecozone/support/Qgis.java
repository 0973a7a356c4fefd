package org.ecozone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** QGIS as a peer that writes files; tests that need it are skipped where it is not installed. */
public final class Qgis {
  private static final Path SCRIPT = Path.of("src/test/resources/peers/copy_with_qgis.py");

  private Qgis() {}

  /** Copies a layer with QGIS into a new GeoPackage in another (or the same) CRS. */
  public static Path copy(Path source, String layer, Path target, int epsg) throws Exception {
    String python = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    Assumptions.assumeTrue(
        run(python, "-c", "import qgis.core").exit() == 0, "QGIS is not installed: skipped");
    Result result =
        run(
            python,
            SCRIPT.toString(),
            source.toString(),
            layer,
            target.toString(),
            String.valueOf(epsg));
    assertThat(result.output()).as("what QGIS said").contains("ok");
    return target;
  }

  /** What QGIS says of the SLD files of a folder: {@code ok}, or the names of those it refuses. */
  public static String loadStyles(Path folder) throws Exception {
    String python = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    Assumptions.assumeTrue(
        run(python, "-c", "import qgis.core").exit() == 0, "QGIS is not installed: skipped");
    String[] lines =
        run(python, "src/test/resources/peers/load_styles_with_qgis.py", folder.toString())
            .output()
            .strip()
            .split("\n");
    return lines[lines.length - 1];
  }

  /**
   * What QGIS finds when it opens a file of vectors: code of the CRS, then per feature its number,
   * attributes and WKT, a line each.
   */
  public static String describe(Path file) throws Exception {
    String python = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    Assumptions.assumeTrue(
        run(python, "-c", "import qgis.core").exit() == 0, "QGIS is not installed: skipped");
    return run(python, "src/test/resources/peers/describe_with_qgis.py", file.toString()).output();
  }

  private record Result(int exit, String output) {}

  private static Result run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
