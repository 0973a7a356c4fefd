package org.ecozone.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {
  @Test
  void runsOfOneLabelAreARowOfMedians() {
    String table =
        RunTable.markdown(
            List.of(
                "label=cold\twall=5.00\tuser=8.0\tsys=1.0\trss=102400\tinside=4.5\tstage.screen=3.0",
                "label=cold\twall=4.00\tuser=7.0\tsys=0.5\trss=204800\tinside=3.8\tstage.screen=2.0",
                "label=cold\twall=9.00\tuser=9.0\tsys=0.7\trss=112640\tinside=4.6\tstage.screen=4.0",
                "label=cached\twall=2.00\tuser=3.0\tsys=0.1\trss=1024\tinside=1.5"));

    assertThat(table.lines().skip(2))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("| cold | 3 | 5.00 (4.00-9.00) | 8.70 | 110 | 0.50 ")
        .contains("| 3.00 ");
  }

  @Test
  void aRunIsCountedFromWhatItWrote(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("run.json"),
        """
        {"duration_ms": 2500, "stages": [
          {"start_ms": 10, "stage": "app.stage.rules", "of": ""},
          {"start_ms": 110, "stage": "app.stage.zones", "of": "zones.gpkg"},
          {"start_ms": 150, "stage": "store.stage.read", "of": "zones.gpkg STBHHX"},
          {"start_ms": 1110, "stage": "screen.stage.screen", "of": ""}],
         "threads": 2}
        """);
    Files.writeString(
        folder.resolve("intersections.csv"),
        """
        site_id,parcel,layer,zone_fid,zone_code,zone_name,zone_class,relation,area_m2
        s1,,STBHHX,1,,,,PARTIAL,1.0000
        s1,,STBHHX,2,,,,ADJACENT,0.0000
        s1,,STBHHX,3,,,,NEAR,
        s2,,STBHHX,1,,,,INSIDE,1.0000
        """);
    Files.writeString(folder.resolve("findings.csv"), "site_id\r\ns1\r\ns2\r\ns2\r\n");

    Map<String, String> run = CollectRun.collect(folder);

    assertThat(run)
        .containsEntry("inside", "2.50")
        .containsEntry("stage.rules", "0.10")
        .containsEntry("stage.layers", "1.00")
        .containsEntry("stage.screen", "1.39")
        .containsEntry("pairs", "2")
        .containsEntry("adjacent", "1")
        .containsEntry("near", "1")
        .containsEntry("findings", "3");
  }
}
