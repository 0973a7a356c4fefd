package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.cli.TinyWorld.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to do harm, by way of the command line: refused with exit code 3 and a sentence,
 * nothing written, nothing fetched, memory as usual.
 */
final class HostileFilesTest {
  /** More than any of these files is worth, much less than they would like to take. */
  private static final long MOST_BYTES = 300L << 20;

  @TempDir Path folder;

  private TinyWorld world;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
  }

  private void refused(Path file) throws IOException {
    List<String> before = everything();
    for (String lang : List.of("zh", "en")) {
      Ran ran =
          world.run(
              "screen",
              "--zones",
              world.zones.toString(),
              "--sites",
              file.toString(),
              "--out",
              world.out.toString(),
              "--as-of",
              "2026-06-01",
              "--lang",
              lang);
      assertThat(ran.exitCode()).as(ran.err()).isIn(2, 3);
      assertThat(ran.err()).contains(file.getFileName().toString());
      assertThat(ran.err()).doesNotContain("E-");
    }
    Ran converted = world.run("convert", file.toString(), folder.resolve("out.gpkg").toString());
    assertThat(converted.exitCode()).as(converted.err()).isIn(2, 3);
    assertThat(world.run("check", file.toString()).exitCode()).isIn(1, 3);
    assertThat(everything()).isEqualTo(before);
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).filter(path -> !path.contains("user")).sorted().toList();
    }
  }

  private Path zip(String name, String entry, long zeros) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry(entry));
      byte[] chunk = new byte[1 << 16];
      for (long left = zeros; left > 0; left -= chunk.length) {
        entries.write(chunk);
      }
    }
    return zip;
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.shp", "/tmp/evil.shp", "C:\\evil.shp", "a/../../evil.shp"})
  void zipSlip(String entry) throws Exception {
    refused(zip("slip.zip", entry, 1 << 16));
    assertThat(folder.getParent().resolve("evil.shp")).doesNotExist();
  }

  @Test
  void zipBomb() throws Exception {
    refused(zip("bomb.zip", "a.shp", 400L << 20));
    refused(zip("bomb.kmz", "doc.kml", 400L << 20));
    refused(zip("bomb.xlsx", "xl/workbook.xml", 400L << 20));
  }

  @Test
  void externalEntityIsNotFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "密");
    for (String root : List.of("kml", "gpx")) {
      Path file =
          Files.writeString(
              folder.resolve("xxe." + root),
              "<?xml version='1.0'?><!DOCTYPE "
                  + root
                  + " [<!ENTITY x SYSTEM '"
                  + secret.toUri()
                  + "'>]><"
                  + root
                  + "><name>&x;</name></"
                  + root
                  + ">");
      refused(file);
    }
  }

  @Test
  void billionLaughs() throws Exception {
    StringBuilder text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 40; i++) {
      text.append("<!ENTITY l").append(i).append(" '");
      text.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    text.append("]><kml><name>&l39;</name></kml>");
    refused(Files.writeString(folder.resolve("laughs.kml"), text));
  }

  @Test
  void deepNesting() throws Exception {
    refused(
        Files.writeString(
            folder.resolve("deep.geojson"),
            "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(200_000)));
    refused(Files.writeString(folder.resolve("deep.kml"), "<kml>" + "<Folder>".repeat(200_000)));
    refused(Files.writeString(folder.resolve("deep.wkt"), "POLYGON " + "(".repeat(200_000)));
  }

  @Test
  void lineOfAGigabyteTakesNoMemory() throws Exception {
    Path file = folder.resolve("line.txt");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write("[地块坐标]\n4,1.0,1,甲,面,,耕地,,@\nJ1,1,".getBytes(StandardCharsets.UTF_8));
      byte[] digits = "1".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1024; i++) {
        out.write(digits);
      }
    }
    long most = peak(() -> refused(file));
    assertThat(most).isLessThan(MOST_BYTES);
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Bytes that are in use while it runs, beyond those in use before. */
  private static long peak(Step step) throws Exception {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    java.util.concurrent.atomic.AtomicLong most = new java.util.concurrent.atomic.AtomicLong();
    java.util.Timer timer = new java.util.Timer(true);
    timer.schedule(
        new java.util.TimerTask() {
          @Override
          public void run() {
            System.gc();
            long now = runtime.totalMemory() - runtime.freeMemory();
            most.accumulateAndGet(now - before, Math::max);
          }
        },
        50,
        200);
    try {
      step.run();
    } finally {
      timer.cancel();
    }
    return most.get();
  }

  @Test
  void nulBytes() throws Exception {
    refused(Files.write(folder.resolve("zeros.shp"), new byte[5000]));
    refused(Files.write(folder.resolve("zeros.txt"), new byte[5000]));
    byte[] text = "[地块坐标]\n4,1.0,1,甲,面,,耕地,,@\n\0\0\0\0\0\0".getBytes(StandardCharsets.UTF_8);
    refused(Files.write(folder.resolve("nul.txt"), text));
  }

  @Test
  void archiveThatIsCutOff() throws Exception {
    Path whole = zip("whole.zip", "a.shp", 1 << 16);
    try (InputStream in = Files.newInputStream(whole)) {
      Files.write(folder.resolve("cut.zip"), in.readNBytes((int) Files.size(whole) - 30));
    }
    Files.delete(whole);
    refused(folder.resolve("cut.zip"));
  }
}
