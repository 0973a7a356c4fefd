package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.cli.TinyWorld.Ran;
import org.ecozone.geo.Crs;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

/** Zone layers in other formats than GeoPackage answer as the same layers in a GeoPackage do. */
final class LayerFormatsTest {
  private static final List<String> RESULTS =
      List.of("sites.csv", "findings.csv", "intersections.csv", "totals.csv");

  private static final String HOLED =
      TinyWorld.square(0, 0, 1000)
          .replaceFirst(
              "\\)\\)$",
              "), "
                  + TinyWorld.square(400, 400, 100)
                      .replace("POLYGON (", "")
                      .replaceFirst("\\)$", "")
                  + ")");

  /** A column of classes whose name is longer than a shapefile's ten bytes. */
  private static final String CLASSES = "管控类别";

  /** Names of the units and their classes. */
  private static final String[][] UNITS = {{"甲重点单元", "重点管控单元"}, {"乙优先单元", "优先保护单元"}};

  @TempDir Path folder;

  private TinyWorld world;
  private Path layers;

  @BeforeEach
  void makeWorld() throws Exception {
    world = new TinyWorld(folder);
    world.rules(
        "R900,2026.1,true,STBHHX,,INTERSECTS,,,PROHIBITED,,,红线内禁止建设,示例依据一,,,test,有效,",
        "R902,2026.1,true,HJGKDY,class = '重点管控单元',INTERSECTS,,,RESTRICTED,,,落实管控要求,依据,,,test,有效,");
    layers = Files.createDirectories(folder.resolve("图层 目录"));
  }

  private static String unit(int i) {
    return TinyWorld.square(-500 + 3000 * i, -500, 3000);
  }

  /** The layers as a GeoPackage whose fids begin with 0, as a shapefile's do. */
  private List<String> expected() throws Exception {
    Files.delete(world.zones);
    try (RawGeoPackage zones = RawGeoPackage.create(world.zones)) {
      zones.table("STBHHX", "POLYGON", 4523, "HXMC");
      zones.row("STBHHX", 0, HOLED, "红线甲");
      zones.row("STBHHX", 1, TinyWorld.square(5000, 5000, 1000), "=红线乙");
      zones.table("HJGKDY", "POLYGON", 4523, "DYMC", CLASSES);
      for (int i = 0; i < UNITS.length; i++) {
        zones.row("HJGKDY", i, unit(i), UNITS[i][0], UNITS[i][1]);
      }
    }
    return answers(world.zones);
  }

  private void write(ExchangeFormat format, String ending, String encoding) throws Exception {
    WriteChoices choices = new WriteChoices(Map.of(WriteOption.ENCODING, encoding));
    try (FeatureWriter writer = Doors.create(format, layers.resolve("STBHHX" + ending), choices)) {
      writer.beginTable(table("STBHHX", "HXMC"));
      writer.row(row(0, HOLED, "红线甲"));
      writer.row(row(1, TinyWorld.square(5000, 5000, 1000), "=红线乙"));
      writer.commit();
    }
    try (FeatureWriter writer = Doors.create(format, layers.resolve("HJGKDY" + ending), choices)) {
      writer.beginTable(table("HJGKDY", "DYMC", CLASSES));
      for (int i = 0; i < UNITS.length; i++) {
        writer.row(row(i, unit(i), UNITS[i]));
      }
      writer.commit();
    }
  }

  private static OutTable table(String name, String... columns) throws Exception {
    List<Column> all = Stream.of(columns).map(each -> new Column(each, Type.TEXT)).toList();
    return new OutTable(name, "POLYGON", Crs.ofEpsg(4523), all, ColumnRoles.NONE, "");
  }

  private static OutRow row(long fid, String wkt, String... values) throws Exception {
    return new OutRow(fid, new WKTReader().read(wkt), List.of((Object[]) values));
  }

  private Ran screen(Path zones, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("screen", "--zones", zones.toString(), "--sites", world.sites.toString()));
    args.addAll(List.of("--out", world.out.toString(), "--as-of", "2026-06-01"));
    args.addAll(List.of("--findings", "all"));
    args.addAll(List.of(more));
    return world.run(args.toArray(String[]::new));
  }

  /** All results but the names of files, which end a line of intersections.csv. */
  private List<String> answers(Path zones, String... more) throws IOException {
    Ran ran = screen(zones, more);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    List<String> all = new ArrayList<>();
    for (String file : RESULTS) {
      for (String line : world.result(file).lines().toList()) {
        all.add(file + " " + line.replaceFirst(",[^,]+\\.(gpkg|shp|geojson|zip),", ",FILE,"));
      }
    }
    return all;
  }

  private void zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream entries = new ZipOutputStream(out);
        Stream<Path> parts = Files.list(layers)) {
      for (Path part : parts.filter(each -> !each.equals(file)).sorted().toList()) {
        entries.putNextEntry(new ZipEntry("成果/" + part.getFileName()));
        try (InputStream in = Files.newInputStream(part)) {
          in.transferTo(entries);
        }
        Files.delete(part);
      }
    }
  }

  @Test
  void shapefilesAnswerAsTheGeoPackageDoes() throws Exception {
    List<String> expected = expected();
    assertThat(expected).anyMatch(line -> line.contains("R902") && line.contains("TRIGGERED"));
    write(ExchangeFormat.SHAPEFILE, ".shp", "UTF-8");
    assertThat(answers(layers)).isEqualTo(expected);
    assertThat(world.result("issues.csv")).contains("NAMES_CUT_READ,HJGKDY.shp");
  }

  @Test
  void shapefilesInGbkThatDoNotSaySoAnswerAlike() throws Exception {
    List<String> expected = expected();
    write(ExchangeFormat.SHAPEFILE, ".shp", "GBK");
    Files.delete(layers.resolve("STBHHX.cpg"));
    Files.delete(layers.resolve("HJGKDY.cpg"));
    assertThat(answers(layers)).isEqualTo(expected);
  }

  @Test
  void shapefilesInOneArchiveAnswerAlike() throws Exception {
    List<String> expected = expected();
    write(ExchangeFormat.SHAPEFILE, ".shp", "GBK");
    zip(layers.resolve("全部 图层.zip"));
    assertThat(answers(layers)).isEqualTo(expected);
    assertThat(answers(layers.resolve("全部 图层.zip"))).isEqualTo(expected);
  }

  /** 管控单 may be left of 管控单元编码 as well. */
  @Test
  void classesUnderANameThatIsNotCertainAreUndecided() throws Exception {
    try (FeatureWriter writer =
        Doors.create(ExchangeFormat.SHAPEFILE, layers.resolve("HJGKDY.shp"), WriteChoices.NONE)) {
      writer.beginTable(table("HJGKDY", "DYMC", "管控单元分类"));
      writer.row(row(0, unit(0), UNITS[0]));
      writer.commit();
    }
    assertThat(screen(layers).exitCode()).isEqualTo(1);
    assertThat(world.result("issues.csv")).contains("NAME_CUT_UNCLEAR,HJGKDY.shp");
    assertThat(world.rows("findings.csv"))
        .anyMatch(line -> line.startsWith("S1,,R902,") && line.contains(",UNDECIDED,"));
  }

  @Test
  void cacheChangesNothing() throws Exception {
    write(ExchangeFormat.SHAPEFILE, ".shp", "UTF-8");
    List<String> without = answers(layers, "--no-cache");
    String cache = folder.resolve("cache").toString();
    assertThat(answers(layers, "--cache", cache, "--cache-classified")).isEqualTo(without);
    assertThat(answers(layers, "--cache", cache, "--cache-classified")).isEqualTo(without);
  }

  @Test
  void layerWithoutCrsIsNotCheckedUntilTheListStatesIt() throws Exception {
    List<String> expected = expected();
    write(ExchangeFormat.SHAPEFILE, ".shp", "UTF-8");
    Files.delete(layers.resolve("STBHHX.prj"));
    Ran ran = screen(layers);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("STBHHX.shp", "--layers");
    assertThat(world.rows("sites.csv")).noneMatch(line -> line.contains(",NONE,"));
    assertThat(world.rows("findings.csv"))
        .anyMatch(line -> line.contains(",R900,STBHHX,") && line.contains("NOT_CHECKED"));
    Path list = folder.resolve("layers.csv");
    Files.writeString(list, "file,table,code,crs\nSTBHHX.shp,STBHHX,STBHHX,EPSG:4523\n");
    assertThat(answers(layers, "--layers", list.toString())).isEqualTo(expected);
  }

  @Test
  void layersOfDeeperFoldersAreNotReadAndThatIsSaid() throws Exception {
    write(ExchangeFormat.SHAPEFILE, ".shp", "UTF-8");
    Path deeper = Files.createDirectories(layers.resolve("补充 图层"));
    Files.copy(world.zones, deeper.resolve("zones.gpkg"));
    Ran ran = screen(layers);
    assertThat(ran.exitCode()).as(ran.err()).isLessThan(2);
    assertThat(world.result("issues.csv")).contains("FOLDER_NOT_READ,补充 图层");
    Ran verified = world.run("verify", world.out.resolve("screening.json").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }
}
