package org.ecozone.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.job.Progress;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code screen --clauses}, on the invented data of the demo. */
class ClausesInScreeningTest {
  @TempDir Path folder;

  private ScreeningPlan plan(String table) throws Exception {
    Path clauses = Files.writeString(folder.resolve("清单.csv"), table);
    Installation installation = new Installation(Path.of("").toAbsolutePath(), folder);
    Inputs inputs =
        new Inputs(
            List.of(Path.of("data/samples/zones.gpkg")),
            Path.of("data/samples/sites.gpkg"),
            null,
            null,
            null,
            null,
            clauses);
    return ScreeningPlan.read(
        installation,
        new ScreenRequest(
            inputs,
            new ScreenRequest.SiteColumns("", "", ""),
            Map.of(),
            LocalDate.of(2026, 11, 20),
            null,
            1,
            CacheChoice.NONE),
        Progress.NONE);
  }

  @Test
  void zonesKeepTheirOwnClausesDifferencesAreSaidAndTheFileIsAnInput() throws Exception {
    try (ScreeningPlan plan = plan("管控单元编码,空间布局约束\nZH62120220001,别的要求\n")) {
      ZoneLayer units =
          plan.input().layers().stream()
              .filter(layer -> layer.code().equals("HJGKDY"))
              .findFirst()
              .orElseThrow();
      Zone unit =
          units.zones().stream()
              .filter(zone -> zone.code().equals("ZH62120220001"))
              .findFirst()
              .orElseThrow();
      assertThat(unit.attributes().get("KJBJYS")).asString().startsWith("1.新建工业项目");
      assertThat(plan.input().readingIssues())
          .extracting(issue -> issue.code())
          .contains("CLAUSE_DIFFERS", "CLAUSES_MISSING");
      assertThat(plan.input().dataHashes()).containsKey("--clauses 清单.csv");
    }
  }

  @Test
  void aFileThatIsNoTableOfClausesIsRefused() {
    assertThatThrownBy(() -> plan("甲,乙\n1,2\n"))
        .isInstanceOfSatisfying(
            AppException.class,
            e -> assertThat(e.issues().get(0).code()).isEqualTo("CLAUSES_NO_COLUMNS"));
  }
}
