package org.ecozone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * GDAL's command line tools as an oracle; tests that need them are skipped where they are not
 * installed.
 */
public final class Gdal {
  private static final Path DEBIAN_PYTHON = Path.of("/usr/bin/python3");

  private Gdal() {}

  /** Skips the rest of the test where ogrinfo is not installed. */
  public static void assumePresent() {
    boolean present;
    try {
      present = run("ogrinfo", "--version").startsWith("GDAL");
    } catch (IOException | InterruptedException e) {
      present = false;
    }
    Assumptions.assumeTrue(present, "GDAL is not installed: skipped");
  }

  /** Fails unless GDAL's validator finds nothing; skips where the validator is not installed. */
  public static void validate(Path file) throws Exception {
    String python = Files.exists(DEBIAN_PYTHON) ? DEBIAN_PYTHON.toString() : "python3";
    String module = "osgeo_utils.samples.validate_gpkg";
    boolean present = exitCode(python, "-c", "import " + module) == 0;
    Assumptions.assumeTrue(present, "validate_gpkg is not installed: skipped");
    assertThat(run(python, "-m", module, "-k", file.toString()).strip()).isEmpty();
  }

  /** Standard output and error together; fails the test on another exit code than 0. */
  public static String run(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static int exitCode(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Rows of a query on an SQLite file, columns joined by {@code |}. */
  public static List<String> rows(Path file, String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection db =
            DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
        Statement statement = db.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(result.getString(i));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }
}
