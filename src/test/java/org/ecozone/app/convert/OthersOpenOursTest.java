package org.ecozone.app.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.Outcome;
import org.ecozone.app.convert.ConvertRequest.Classified;
import org.ecozone.app.convert.ConvertRequest.From;
import org.ecozone.app.convert.ConvertRequest.To;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.Crs;
import org.ecozone.job.Progress;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.support.Gdal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;

/** What {@code convert} writes is opened by GDAL, on which QGIS stands. */
final class OthersOpenOursTest {
  @TempDir Path folder;

  private Path source;

  @BeforeEach
  void writeSource() throws Exception {
    Gdal.assumePresent();
    source = folder.resolve("源.gpkg");
    try (GeoPackageWriter writer = GeoPackageWriter.create(source)) {
      writer.beginTable(
          new TableSpec(
              "地块",
              "",
              "",
              "POLYGON",
              Crs.ofEpsg(4523),
              List.of(new Column("地块编号", Type.TEXT), new Column("权属", Type.TEXT)),
              false));
      for (int i = 0; i < 3; i++) {
        int x = 35_500_000 + 1000 * i;
        String ring =
            String.format(
                "%d 3700000, %d 3700300, %d 3700300, %d 3700000, %d 3700000",
                x, x, x + 400, x + 400, x);
        writer.add(new WKTReader().read("POLYGON ((" + ring + "))"), List.of("DK" + i, "徽县甲村"));
      }
      writer.commit();
    }
  }

  private Path converted(String name) throws Exception {
    Path out = folder.resolve(name);
    ConvertResult result =
        new ConvertFile()
            .convert(
                new ConvertRequest(
                    source,
                    out,
                    new From(0, IntakeChoices.NONE, ""),
                    new To(0, Map.of(), Classified.REFUSED)),
                Progress.NONE);
    assertThat(result.outcome()).as(result.issues().toString()).isEqualTo(Outcome.DONE);
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "out.gpkg, Polygon, 徽县甲村", "out.shp, Polygon, 徽县甲村", "out.kml, Polygon, 徽县甲村",
    "out.geojson, Polygon, 徽县甲村", "out.gpx, Line String, DK1", "out.dxf, Line String, ''"
  })
  void geometryAndTextsAreRead(String name, String kind, String text) throws Exception {
    Path out = converted(name);
    String layer = name.endsWith("gpx") ? "tracks" : "";
    String told =
        layer.isEmpty()
            ? Gdal.run("ogrinfo", "-ro", "-al", out.toString())
            : Gdal.run("ogrinfo", "-ro", "-al", out.toString(), layer);
    assertThat(told).containsPattern("Feature Count: [3-9]").contains(text);
    assertThat(told.toLowerCase(java.util.Locale.ROOT))
        .containsAnyOf(
            kind.toLowerCase(java.util.Locale.ROOT),
            kind.toUpperCase().replace(" ", ""),
            "linestring",
            "polygon");
  }

  @Test
  void tablesOfCornersAreTables() throws Exception {
    String csv = Gdal.run("ogrinfo", "-ro", "-al", "-so", converted("out.csv").toString());
    assertThat(csv).containsPattern("Feature Count: 1[2-9]");
  }
}
