package org.ecozone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.app.Installation;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.WriteDemo;
import org.ecozone.app.convert.ConvertFile;
import org.ecozone.app.convert.ConvertRequest;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo's projects as shapefiles, whose names of columns have ten bytes, get the verdicts that
 * they get from the GeoPackage.
 */
class DemoSitesAsShapefileTest {
  /** The one that rests on 可能造成土壤污染, which UTF-8 does not tell from 可能造成地下水污染. */
  private static final String OF_SOIL = "LN2026-005";

  @TempDir Path dir;

  private Path zones;
  private Path sites;
  private Installation shipped;

  @BeforeEach
  void open() {
    shipped = new Installation(Path.of("").toAbsolutePath(), dir.resolve("user"));
    zones = Path.of("data/samples/zones.gpkg").toAbsolutePath();
    sites = Path.of("data/samples/sites.gpkg").toAbsolutePath();
  }

  private Map<String, String> verdicts(Path file) throws Exception {
    Path out = dir.resolve("out-" + file.getFileName());
    ScreenRequest request =
        new ScreenRequest(
            new Inputs(List.of(zones), file, null, null, null, null),
            new SiteColumns("", "", ""),
            Map.of(),
            WriteDemo.AS_OF,
            new Output(out, OutputFormat.DEFAULT, FindingsShown.OPEN, Lang.ZH),
            2);
    new ScreenSites(shipped).screen(request, Progress.NONE);
    Map<String, String> verdicts = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("sites.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      verdicts.put(cells[0], String.join(" ", cells[1], cells[2], cells[3], cells[4]));
    }
    return verdicts;
  }

  private Map<String, String> asShapefile(String encoding) throws Exception {
    Path file = dir.resolve(encoding + ".shp");
    new ConvertFile(shipped)
        .convert(
            new ConvertRequest(
                sites,
                file,
                new From(0, IntakeChoices.NONE, ""),
                new To(0, Map.of("encoding", encoding), Classified.REFUSED)),
            Progress.NONE);
    Map<String, String> all = verdicts(file);
    all.putAll(verdicts(dir.resolve(encoding + "_line.shp")));
    return all;
  }

  @Test
  void inGbkAllVerdictsAreTheSame() throws Exception {
    assertThat(asShapefile("GBK")).isEqualTo(verdicts(sites)).hasSize(12);
  }

  @Test
  void inUtf8WhatCannotBeToldApartStaysOpen() throws Exception {
    Map<String, String> expected = verdicts(sites);
    Map<String, String> found = asShapefile("UTF-8");
    assertThat(found.get(OF_SOIL)).contains("PROHIBITED").doesNotContain("NONE", " 0");
    expected.remove(OF_SOIL);
    found.remove(OF_SOIL);
    assertThat(found).isEqualTo(expected).hasSize(11);
  }
}
