package org.ecozone.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.doors.HandMade.Made;
import org.ecozone.app.doors.HandMade.Said;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.review.SiteLand;
import org.ecozone.app.sites.SiteRows;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.app.sites.SitesFile.Unreadable;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.job.Progress;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.SiteSource;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.Seeded;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKBWriter;

/** Window and command line make the same sites of a file, or neither makes any. */
class BothWaysTest {
  private static final int LANDS = Integer.getInteger("doors.lands", 2);

  @TempDir Path work;
  private Installation installation;
  private Map<String, String> aliases;
  private LandMaker maker;
  private int compared;
  private Seeded seeded;

  @BeforeEach
  void prepare() throws Exception {
    Path home = Path.of(System.getProperty("ecozone.home", "."));
    installation = new Installation(home, work.resolve("config"));
    Path catalog = installation.dataFile("rules/" + Catalogs.ATTRIBUTES);
    aliases =
        AttributeCatalog.read(Catalogs.ATTRIBUTES, Files.readAllBytes(catalog), issue -> {})
            .aliases();
    seeded = Seeded.of("BothWaysTest");
    Path zones = home.resolve("data/samples/zones.gpkg");
    maker = new LandMaker(seeded, zones, List.of("YJJBNTTB", "STBHHX"));
  }

  @Test
  void everyFormatGivesTheSameSites() throws Exception {
    for (int i = 0; i < LANDS; i++) {
      Land land = i % 2 == 1 ? maker.line("L" + i) : maker.areas("L" + i);
      for (ExchangeFormat format : ExchangeFormat.values()) {
        if (format != ExchangeFormat.GPX || land.dimension() == 1) {
          boolean degrees = format == ExchangeFormat.KML || format == ExchangeFormat.GPX;
          Map<WriteOption, String> options =
              format == ExchangeFormat.GEOJSON ? Map.of(WriteOption.CRS_MEMBER, "YES") : Map.of();
          Path file =
              WrittenLand.write(
                  land.named(land.id() + format),
                  work,
                  format,
                  degrees ? 4326 : Land.EPSG,
                  options);
          compareAll(file);
        }
      }
      if (land.dimension() == 2) {
        for (Made made : HandMade.all(land)) {
          Path file = work.resolve(land.id() + made.dialect() + "." + made.ending());
          compareAll(Files.write(file, made.bytes()));
        }
      }
    }
    assertThat(compared).isGreaterThan(15 * LANDS);
  }

  @Test
  void damagedFilesGiveTheSameSites() throws Exception {
    Damage damage = new Damage(seeded);
    for (int i = 0; i < LANDS; i++) {
      Land land = maker.areas("D" + i);
      Map<String, byte[]> files = new TreeMap<>();
      damage
          .ofTxt(HandMade.standard(land))
          .forEach((what, bytes) -> files.put(what + ".txt", bytes));
      byte[] corners = HandMade.corners(land).getBytes(Charset.forName("GBK"));
      damage.ofText(corners).forEach((what, bytes) -> files.put(what + ".csv", bytes));
      byte[] drawing = HandMade.utf8(HandMade.drawing(land, true));
      damage.ofText(drawing).forEach((what, bytes) -> files.put(what + ".dxf", bytes));
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        Path file = work.resolve(land.id() + each.getKey());
        Files.write(file, each.getValue());
        compare(file, (each.getKey().endsWith("txt") ? Said.NOTHING : Said.GRID).choices());
      }
    }
    assertThat(compared).isGreaterThan(15 * LANDS);
  }

  /** As the formats have it, as one site, and each row a site; with the CRS said and without. */
  private void compareAll(Path file) throws Exception {
    for (Said said : List.of(Said.NOTHING, Said.GRID)) {
      compare(file, said.choices());
    }
    for (IntakeChoices.Grouping grouping : IntakeChoices.Grouping.values()) {
      boolean geoPackage = file.toString().endsWith(".gpkg");
      boolean named = grouping != IntakeChoices.Grouping.FIELD;
      // the command line says that the choice has no effect there, or that it needs a column
      if (!geoPackage && named) {
        compare(file, Said.GRID.choices().withGrouping(grouping));
      }
    }
  }

  private void compare(Path file, IntakeChoices choices) throws Exception {
    List<String> window = byWindow(file, choices);
    List<String> line = byCommandLine(file, choices);
    if (window != null && line != null) {
      compared++;
      assertThat(window).as(file.getFileName() + " " + choices.toMap()).isEqualTo(line);
    } else {
      assertThat(window == null)
          .as(file.getFileName() + " " + choices.toMap() + " " + window + " " + line)
          .isEqualTo(line == null);
    }
  }

  /** Null if it is refused. */
  private List<String> byWindow(Path file, IntakeChoices choices) {
    try {
      Examine examine = new Examine(installation);
      Examination examination = examine.file(file, choices, null, Progress.NONE);
      List<String> sites = new ArrayList<>();
      for (SiteItem item : examine.accept(examination, Progress.NONE).sites()) {
        sites.add(text(SiteLand.of(item).site()));
      }
      return sites;
    } catch (AppException e) {
      return null;
    }
  }

  private List<String> byCommandLine(Path path, IntakeChoices choices) throws IOException {
    SiteSource.Query query = new SiteSource.Query(null, null, null, aliases);
    SitesFile file =
        new SitesFile(query, choices, Unreadable.REFUSED, 1, new PlaceRows(installation));
    List<String> sites = new ArrayList<>();
    try (SiteRows rows = file.open(path, Progress.NONE);
        SiteBatches batches = rows.stream(100, Progress.NONE)) {
      while (batches.hasNext()) {
        batches.next().sites().forEach(site -> sites.add(text(site)));
      }
      return sites;
    } catch (AppException | StoreException e) {
      return null;
    }
  }

  private static String text(Site site) {
    StringBuilder text = new StringBuilder();
    text.append(site.id()).append('|').append(site.name()).append('|');
    text.append(site.parcels().isEmpty() ? "-" : site.crs().id()).append('|');
    text.append(new TreeMap<>(site.attributes()));
    text.append(site.failure().isEmpty() ? "" : "|failed");
    for (Parcel parcel : site.parcels()) {
      text.append('\n').append(parcel.id()).append(' ');
      Stream.of(parcel.geometry(), parcel.received())
          .forEach(
              shape ->
                  text.append(HexFormat.of().formatHex(new WKBWriter().write(shape))).append(' '));
    }
    return text.toString();
  }
}
