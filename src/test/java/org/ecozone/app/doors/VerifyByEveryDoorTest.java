package org.ecozone.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.convert.ConvertFile;
import org.ecozone.app.convert.ConvertRequest;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.doors.HandMade.Said;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.replay.VerifyResult;
import org.ecozone.app.replay.VerifyScreening;
import org.ecozone.job.Progress;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A screening can be replayed whatever format its land came in, and no part of it can change. */
class VerifyByEveryDoorTest {
  @TempDir Path work;
  private Installation installation;
  private Screening screening;
  private Land land;

  @BeforeEach
  void prepare() throws Exception {
    Path home = Path.of(System.getProperty("ecozone.home", "."));
    installation = new Installation(home, work.resolve("config"));
    // one layer is enough
    Path zones = work.resolve("zones.gpkg");
    new ConvertFile()
        .convert(
            new ConvertRequest(
                home.resolve("data/samples/zones.gpkg"),
                zones,
                new From(0, IntakeChoices.NONE, "STBHHX"),
                new To(0, Map.of(), Classified.CONVERTED)),
            Progress.NONE);
    screening = new Screening(installation, zones, work);
    LandMaker maker = new LandMaker(Seeded.of("VerifyByEveryDoorTest"), zones, List.of("STBHHX"));
    do {
      land = maker.areas("用地");
    } while (land.pieces().size() < 2);
  }

  /** Differences, or the refusal. */
  private List<String> differences(Path record) {
    try {
      VerifyResult result =
          new VerifyScreening(installation).verify(record, List.of(), null, Progress.NONE);
      return result.differences().stream().map(Object::toString).toList();
    } catch (AppException e) {
      return e.issues().stream().map(Object::toString).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GPX")
  void replayIsTheSameAndNoticesAChangedPlace(ExchangeFormat format) throws Exception {
    boolean says = format == ExchangeFormat.DXF || format.name().startsWith("CORNER");
    Said said = says || format == ExchangeFormat.FREE_TEXT ? Said.GRID : Said.NOTHING;
    Path file =
        WrittenLand.write(
            land,
            work,
            format,
            format == ExchangeFormat.KML ? 4326 : Land.EPSG,
            format == ExchangeFormat.GEOJSON ? Map.of(WriteOption.CRS_MEMBER, "YES") : Map.of());
    Path record = screening.of(file, said.choices()).folder().resolve("screening.json");
    assertThat(differences(record)).isEmpty();
    byte[] before = Files.readAllBytes(file);
    byte[] changed = before.clone();
    changed[changed.length - 40] ^= 1;
    Files.write(file, changed);
    assertThat(differences(record)).isNotEmpty();
    Files.write(file, before);
    assertThat(differences(record)).isEmpty();
  }

  @Test
  void changeInAnyPartOfAShapefileIsNoticed() throws Exception {
    Path file = WrittenLand.write(land, work, ExchangeFormat.SHAPEFILE, Land.EPSG);
    Path record = screening.of(file, Said.NOTHING.choices()).folder().resolve("screening.json");
    assertThat(differences(record)).isEmpty();
    for (String part : List.of("shp", "shx", "dbf", "prj", "cpg")) {
      Path beside = work.resolve("用地." + part);
      byte[] before = Files.readAllBytes(beside);
      Files.write(beside, changed(part, before));
      assertThat(differences(record)).as(part).isNotEmpty();
      Files.delete(beside);
      assertThat(differences(record)).as("without " + part).isNotEmpty();
      Files.write(beside, before);
      assertThat(differences(record)).as(part + " as before").isEmpty();
    }
  }

  private static byte[] changed(String part, byte[] before) {
    byte[] changed = before.clone();
    switch (part) {
      case "prj" -> changed[before.length - 1] = ' ';
      case "cpg" -> changed[0] ^= 0x20; // a small letter
      case "dbf" -> changed[before.length - 3] ^= 1;
      default -> changed[before.length - 12] ^= 1;
    }
    return changed;
  }

  @Test
  void changeInTheSecondParcelOfATxtIsNoticed() throws Exception {
    Path file = work.resolve("二.txt");
    String text = HandMade.standard(land);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Path record = screening.of(file, Said.NOTHING.choices()).folder().resolve("screening.json");
    assertThat(differences(record)).isEmpty();
    int second = text.indexOf("DK2");
    int digit = text.indexOf('.', text.indexOf("J2", second)) + 3;
    char other = text.charAt(digit) == '9' ? '8' : '9';
    Files.writeString(
        file, text.substring(0, digit) + other + text.substring(digit + 1), StandardCharsets.UTF_8);
    assertThat(differences(record)).isNotEmpty();
    Files.writeString(file, text + " ", StandardCharsets.UTF_8);
    assertThat(differences(record)).isNotEmpty();
  }
}
