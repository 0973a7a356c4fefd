package org.ecozone.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.Test;

class RawRowTest {
  private static final Path ZONES = Path.of("data/samples/zones.gpkg").toAbsolutePath();

  @Test
  void theRowStandsAsInTheFile() throws AppException {
    // sqlite3 data/samples/zones.gpkg "select XZQDM, XZQMC from XZQ where fid = 3"
    Map<String, String> row =
        RawRow.read(ZONES, "XZQ", 3, Progress.NONE).orElseThrow().columns().stream()
            .filter(column -> column.value() != null)
            .collect(Collectors.toMap(RawRow.Column::name, RawRow.Column::value));

    assertThat(row).containsEntry("XZQDM", "621202").containsEntry("XZQMC", "武都区");
  }

  @Test
  void aRowThatIsNotThereIsNone() throws AppException {
    assertThat(RawRow.read(ZONES, "XZQ", 999_999, Progress.NONE)).isEmpty();
    assertThat(RawRow.read(ZONES, "NONE", 3, Progress.NONE)).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> RawRow.read(Path.of("target/none.gpkg"), "XZQ", 3, Progress.NONE))
        .isInstanceOf(AppException.class);
  }

  @Test
  void oneRowIsReadAndNotThoseBeforeIt() throws AppException {
    AtomicLong most = new AtomicLong();
    Progress counting =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {
            most.accumulateAndGet(done, Math::max);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };

    assertThat(RawRow.read(ZONES, "XZQ", 9, counting)).isPresent();

    assertThat(most).hasValue(1);
  }
}
