package org.ecozone.gui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the window is that of the command line. */
class CheckViewModelTest {
  private static final Path ZONES = Path.of("data/samples/zones.gpkg").toAbsolutePath();

  @TempDir Path folder;

  private final Desk desk = Desks.direct();
  private final CheckViewModel model = new CheckViewModel(desk);

  private void open(Path... files) {
    List<LayerItem> layers =
        Arrays.stream(files).map(file -> (LayerItem) Layer.of(file, "STBHHX", Kind.ZONES)).toList();
    desk.workspace().adjust(Project.EMPTY.withLayers(layers));
  }

  @Test
  void findsWhatTheCommandLineFindsErrorsFirst() throws Exception {
    open(ZONES);

    model.check();

    List<Issue> same =
        new CheckFiles(desk.installation()).check(List.of(ZONES), Progress.NONE).issues();
    assertThat(model.issues()).containsExactlyInAnyOrderElementsOf(same);
    assertThat(model.issues())
        .isSortedAccordingTo(
            (a, b) -> Integer.compare(a.severity().ordinal(), b.severity().ordinal()));
    assertThat(model.count(Severity.ERROR) + model.count(Severity.WARNING)).isPositive();
  }

  @Test
  void fileThatCannotBeReadIsAnErrorInTheList() throws IOException {
    open(Files.writeString(folder.resolve("坏.gpkg"), "no database"));

    model.check();

    assertThat(model.count(Severity.ERROR)).isPositive();
  }

  @Test
  void withoutLayersItSaysSo() {
    model.check();

    assertThat(model.resultProperty().get()).isNull();
    assertThat(Desks.messages(desk).shown()).hasSize(1);
  }
}
