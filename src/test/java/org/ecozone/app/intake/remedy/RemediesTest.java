package org.ecozone.app.intake.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.Examination.EncodingRows;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that says UTF-8 and is GBK can be read after one choice, whatever its format. */
class RemediesTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String KML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Document><Placemark><name>回水池</name>"
          + "<Polygon><outerBoundaryIs><LinearRing><coordinates>105.6,33.1 105.61,33.1"
          + " 105.61,33.11 105.6,33.1</coordinates></LinearRing></outerBoundaryIs></Polygon>"
          + "</Placemark></Document></kml>";
  private static final String GPX =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><gpx version=\"1.1\"><trk><name>回水池</name>"
          + "<trkseg><trkpt lat=\"33.1\" lon=\"105.6\"/><trkpt lat=\"33.1\" lon=\"105.61\"/>"
          + "<trkpt lat=\"33.11\" lon=\"105.61\"/><trkpt lat=\"33.1\" lon=\"105.6\"/></trkseg>"
          + "</trk></gpx>";
  private static final String GEOJSON =
      "{\"type\":\"Feature\",\"properties\":{\"name\":\"回水池\"},\"geometry\":{\"type\":\"Polygon\","
          + "\"coordinates\":[[[105.6,33.1],[105.61,33.1],[105.61,33.11],[105.6,33.1]]]}}";

  @TempDir Path folder;

  private Path write(String name) throws Exception {
    String text = name.endsWith("json") ? GEOJSON : name.endsWith("gpx") ? GPX : KML;
    Path file = folder.resolve(name);
    if (!name.endsWith("kmz")) {
      return Files.write(file, text.getBytes(GBK));
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      zip.write(text.getBytes(GBK));
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.kml", "a.kmz", "a.gpx", "a.geojson"})
  void charsetIsOfferedWithSamplesAndReadsTheFile(String name) throws Exception {
    Path file = write(name);
    Examine examine = new Examine(new Installation(Path.of(""), folder.resolve("配置")));
    assertThat(
            catchThrowableOfType(
                () -> examine.file(file, IntakeChoices.NONE, null, Progress.NONE),
                AppException.class))
        .isNotNull();
    Remedies found = Remedies.of(file, IntakeChoices.NONE, Progress.NONE);
    EncodingRows gb =
        found.encodings().stream()
            .filter(rows -> rows.charset().equals("GB18030"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("", gb.rows())).contains("回水池");
    assertThat(gb.malformed()).isZero();
    EncodingRows utf =
        found.encodings().stream()
            .filter(rows -> rows.charset().equals("UTF-8"))
            .findFirst()
            .orElseThrow();
    assertThat(utf.malformed()).isPositive();
    IntakeChoices chosen = IntakeChoices.NONE.withRead("encoding", gb.charset());
    assertThat(examine.file(file, chosen, null, Progress.NONE).parcels().get(0).name())
        .isEqualTo("回水池");
  }

  @Test
  void ofWhatIsNoFileOfOursNothingIsOffered() throws Exception {
    Path file = Files.write(folder.resolve("a.dwg"), new byte[] {'A', 'C', '1', '0', '3', '2', 0});
    assertThat(Remedies.of(file, IntakeChoices.NONE, Progress.NONE)).isEqualTo(Remedies.NONE);
    Path none = folder.resolve("没有.kml");
    assertThat(Remedies.of(none, IntakeChoices.NONE, Progress.NONE)).isEqualTo(Remedies.NONE);
  }

  @Test
  void bareTextIsOfferedTemplatesAndWhatItsPointsMake() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "甲 12345.678 乙\n");
    assertThat(Remedies.of(file, IntakeChoices.NONE, Progress.NONE).options())
        .contains("template", "points-as");
  }
}
