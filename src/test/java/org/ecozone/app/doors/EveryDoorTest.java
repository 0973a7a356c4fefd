package org.ecozone.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Installation;
import org.ecozone.app.doors.HandMade.Made;
import org.ecozone.app.doors.HandMade.Said;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Gdal;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same land by every door: the pairs, areas and verdicts are those of a GeoPackage of it, up to
 * the rounding of the format. {@code -Dseed=fresh -Ddoors.lands=200} looks for more.
 */
class EveryDoorTest {
  private static final int LANDS = Integer.getInteger("doors.lands", 6);

  /** A millimetre along the outline of the largest land. */
  private static final double TOLERANCE_M2 = 15;

  @TempDir static Path work;
  private static Screening screening;
  private static Path zones;

  @BeforeAll
  static void prepare() throws Exception {
    Path home = Path.of(System.getProperty("ecozone.home", "."));
    zones = home.resolve("data/samples/zones.gpkg");
    screening = new Screening(new Installation(home, work.resolve("config")), zones, work);
  }

  @Test
  void landIsTheSameByEveryDoor() throws Exception {
    Seeded seeded = Seeded.of("EveryDoorTest");
    LandMaker maker = new LandMaker(seeded, zones, List.of("YJJBNTTB", "STBHHX", "HJGKDY"));
    List<Land> lands = new ArrayList<>();
    Path truths = Files.createDirectories(work.resolve("truth"));
    for (int i = 0; i < LANDS; i++) {
      Land land =
          switch (i % 6) {
            case 4 -> maker.line("L" + i);
            case 5 -> maker.point("L" + i);
            default -> maker.areas("L" + i);
          };
      lands.add(land);
      WrittenLand.write(land, truths, ExchangeFormat.GEOPACKAGE, Land.EPSG);
    }
    Map<String, Screening.Facts> truth = screening.of(truths, IntakeChoices.NONE).sites();
    assertThat(truth.values()).anyMatch(facts -> !facts.pairs().isEmpty());
    List<String> wrong = new ArrayList<>();
    for (Said said : Said.values()) {
      Path folder = Files.createDirectories(work.resolve("by-" + said));
      for (Land land : lands) {
        write(land, folder, said);
      }
      compare(screening.of(folder, said.choices()), folder, truth, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** As GDAL and so QGIS write it, Chinese in GBK too. */
  @Test
  void landIsTheSameAsOthersWriteIt() throws Exception {
    Gdal.assumePresent();
    Seeded seeded = Seeded.of("EveryDoorTest-GDAL");
    LandMaker maker = new LandMaker(seeded, zones, List.of("YJJBNTTB", "STBHHX"));
    Path truths = Files.createDirectories(work.resolve("gdal-truth"));
    Map<Said, Path> folders = new EnumMap<>(Said.class);
    for (Said said : List.of(Said.NOTHING, Said.GRID)) {
      folders.put(said, Files.createDirectories(work.resolve("gdal-" + said)));
    }
    for (int i = 0; i < Math.max(2, LANDS / 3); i++) {
      Land land = maker.areas("G" + i);
      WrittenLand.write(land, truths, ExchangeFormat.GEOPACKAGE, Land.EPSG);
      Path all = folders.get(Said.NOTHING);
      byOthers(land, "utf", all, ".shp", "-lco", "ENCODING=UTF-8");
      byOthers(land, "gbk", all, ".shp", "-lco", "ENCODING=CP936");
      byOthers(land, "zip", all, ".shz", "-lco", "ENCODING=UTF-8");
      byOthers(land, "json", all, ".geojson", "-lco", "RFC7946=YES");
      byOthers(land, "kml", all, ".kml", "-f", "LIBKML");
      byOthers(land, "wkt", folders.get(Said.GRID), ".csv", "-lco", "GEOMETRY=AS_WKT");
      byOthers(land, "old", all, ".shp", "-lco", "ENCODING=UTF-8", "-t_srs", "EPSG:4490");
    }
    Map<String, Screening.Facts> truth = screening.of(truths, IntakeChoices.NONE).sites();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Said, Path> folder : folders.entrySet()) {
      Screening.Result result = screening.of(folder.getValue(), folder.getKey().choices());
      compare(result, folder.getValue(), truth, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static void byOthers(Land land, String how, Path folder, String ending, String... options)
      throws Exception {
    Path source = Files.createDirectories(work.resolve("of-gdal"));
    Land named = land.named(land.id() + "_" + how);
    Path from = WrittenLand.write(named, source, ExchangeFormat.GEOPACKAGE, Land.EPSG);
    Path to = folder.resolve(named.id() + ending);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q", "-nln", named.id()));
    command.addAll(List.of(options));
    command.addAll(List.of(to.toString(), from.toString()));
    Gdal.run(command.toArray(String[]::new));
  }

  private static void write(Land land, Path folder, Said said) throws Exception {
    if (land.dimension() == 2) {
      for (Made made : HandMade.all(land)) {
        if (made.said() == said) {
          String name = land.id() + "_" + made.dialect();
          String id = name + "." + made.ending();
          byte[] bytes =
              made.ending().equals("kml")
                  ? HandMade.utf8(HandMade.kml(land.named(name)))
                  : made.bytes();
          Files.write(folder.resolve(id), bytes);
        }
      }
    }
    for (ExchangeFormat format : ExchangeFormat.values()) {
      if (saidOf(format) == said && holds(format, land)) {
        int epsg = format == ExchangeFormat.KML || format == ExchangeFormat.GPX ? 4326 : Land.EPSG;
        Map<WriteOption, String> options =
            format == ExchangeFormat.GEOJSON ? Map.of(WriteOption.CRS_MEMBER, "YES") : Map.of();
        WrittenLand.write(land.named(land.id() + "_" + format), folder, format, epsg, options);
      }
    }
  }

  private static Said saidOf(ExchangeFormat format) {
    return switch (format) {
      case DXF, FREE_TEXT, CORNER_CSV, CORNER_XLSX -> Said.GRID;
      default -> Said.NOTHING;
    };
  }

  private static boolean holds(ExchangeFormat format, Land land) {
    return switch (format) {
      case GPX -> land.dimension() < 2;
      case CORNER_CSV, CORNER_XLSX -> land.dimension() == 2;
      default -> true;
    };
  }

  private static void compare(
      Screening.Result result, Path folder, Map<String, Screening.Facts> truth, List<String> wrong)
      throws Exception {
    for (Path file : org.ecozone.app.sites.SitesFile.files(folder)) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.lastIndexOf('.'));
      // a GPX has no column for an id
      Screening.Facts facts = result.sites().get(name.endsWith(".gpx") ? name + "/1" : id);
      Screening.Facts right = truth.get(id.substring(0, id.indexOf('_')));
      if (facts == null || !facts.isSameAs(right, TOLERANCE_M2)) {
        wrong.add(name + "\n  " + right + "\n  " + facts + "\n  " + result.issuesOf(name));
      }
    }
  }
}
