package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Columns whose names are cut in the middle of a character, as GDAL leaves them in a GeoPackage
 * that it makes of a shapefile in UTF-8.
 */
class BrokenColumnNamesTest {
  @TempDir private Path folder;

  /** 重要级别 in ten bytes. */
  private Path broken() throws Exception {
    Path file = folder.resolve("湿地.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("SD", "POINT", 4490, "名称", "重要级Q");
      raw.row("SD", 1, "POINT (105 33)", "某湿地", "国家重要湿地");
    }
    byte[] bytes = Files.readAllBytes(file);
    byte[] name = "重要级Q".getBytes(StandardCharsets.UTF_8);
    int found = 0;
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        bytes[i + name.length - 1] = (byte) 0xE5;
        found++;
      }
    }
    assertThat(found).isPositive();
    return Files.write(file, bytes);
  }

  @Test
  void columnIsLeftOutAndSaidInsteadOfGivingItsNameAsValue() throws Exception {
    try (GeoPackageFile file = GeoPackageFile.open(broken(), Progress.NONE)) {
      FeatureTable table = file.tables().get(0);
      assertThat(table.columns()).containsExactly("名称");
      assertThat(file.issues()).extracting(Issue::code).contains("COLUMN_NAMES_BROKEN");
      assertThat(file.issues().get(0).args()).containsExactly("重要级\uFFFD");
      List<Object> values = new ArrayList<>();
      FeatureRows.read(file, table, Progress.NONE, row -> values.addAll(row.values()));
      assertThat(values).containsExactly("某湿地");
    }
  }
}
