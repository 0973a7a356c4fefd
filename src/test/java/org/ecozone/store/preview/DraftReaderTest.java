package org.ecozone.store.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.job.Progress;
import org.ecozone.store.preview.Draft.Feature;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftReaderTest {
  private static final String BOW_TIE =
      "POLYGON ((500000 3700000, 500010 3700010, 500010 3700000, 500000 3700010, 500000 3700000))";

  @TempDir Path folder;

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private void read(Path file, int threads, String... tables) {
    drafts.clear();
    DraftReader.read(
        file,
        org.ecozone.store.staging.Reading.LAYERS,
        List.of(tables),
        threads,
        Progress.NONE,
        drafts::put);
  }

  private Path file() throws Exception {
    Path file = folder.resolve("a.gpkg");
    try (RawGeoPackage zones = RawGeoPackage.create(file)) {
      zones.table("B", "POLYGON", 4544, "x");
      for (int i = 0; i < 20_000; i++) {
        zones.row("B", 3L * i - 5000, i % 7 == 0 ? null : BOW_TIE, "x");
      }
      zones.table("A", "POLYGON", 4490, "x");
      zones.row("A", 1, BOW_TIE, "x");
      zones.sql("CREATE VIEW v AS SELECT fid, geom, x FROM B");
      zones.register("v", "geom", "POLYGON", 4544);
      zones.table("none", "POLYGON", 0, "x");
      zones.row("none", 1, BOW_TIE, "x");
    }
    return file;
  }

  @Test
  void geometryComesAsItIsSmallTablesFirstAndWithoutTheFileNoticing() throws Exception {
    Path file = file();
    FolderState before = FolderState.of(folder);
    for (int threads : new int[] {1, 2, 5}) {
      read(file, threads, "A", "B", "v", "none");
      assertThat(drafts.keySet())
          .as("a view has no key, and no CRS means no place")
          .containsExactly("A", "B");
      Draft draft = drafts.get("B");
      assertThat(draft.crs().id()).isEqualTo("EPSG:4544");
      assertThat(draft.features())
          .as("rows without geometry are left out")
          .hasSize(20_000 - 2858)
          .allMatch(feature -> !feature.geometry().isValid());
      assertThat(draft.features()).extracting(Feature::fid).isSorted().doesNotHaveDuplicates();
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void onlyWhatIsAskedForIsRead() throws Exception {
    read(file(), 2, "A");
    assertThat(drafts.keySet()).containsExactly("A");
  }

  @Test
  void whatCannotBeReadHasNoDraftAndIsNoFailure() throws Exception {
    read(folder.resolve("gone.gpkg"), 2, "A");
    assertThat(drafts).isEmpty();
    read(Files.writeString(folder.resolve("text.gpkg"), "text"), 2, "A");
    assertThat(drafts).isEmpty();
    Path file = file();
    Files.write(folder.resolve("a.gpkg-wal"), new byte[4096]);
    read(file, 2, "A");
    assertThat(drafts).as("it would have to be copied first").isEmpty();
  }
}
