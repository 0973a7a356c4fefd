package org.ecozone.gui.setup;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.support.RawGeoPackage;

/**
 * Three tables: two of control units with classes of their own, one that nobody recognises. Layers
 * of the same ids: units, more, other.
 */
final class OddLayers {
  private OddLayers() {}

  static Path open(Workspace workspace, Path folder) throws Exception {
    Path file = folder.resolve("外来 数据.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      units(raw, "管控单元_2021", "优先类", "四类单元", "重点管控单元");
      units(raw, "管控单元_2022", "优先类", "一般管控单元", "优先类");
      raw.table("某某表", "POLYGON", 4523, "X", "Y");
      raw.row("某某表", 1, square(0), "a", null);
    }
    workspace.adjust(
        workspace
            .project()
            .withLayers(
                List.of(
                    SampleLayers.item("units", file, "管控单元_2021"),
                    SampleLayers.item("more", file, "管控单元_2022"),
                    SampleLayers.item("other", file, "某某表"))));
    return file;
  }

  private static void units(RawGeoPackage raw, String table, String... classes) throws Exception {
    raw.table(table, "POLYGON", 4523, "GKDYBM", "名称", "ZHGKDYFL");
    for (int i = 0; i < classes.length; i++) {
      raw.row(table, i + 1, square(i), "ZH" + i, "单元" + i, classes[i]);
    }
  }

  private static String square(int i) {
    int west = 35_500_000 + 20 * i;
    int east = west + 10;
    return String.format(
        "POLYGON((%d 3700000, %d 3700000, %d 3700010, %d 3700010, %d 3700000))",
        west, east, east, west, west);
  }
}
