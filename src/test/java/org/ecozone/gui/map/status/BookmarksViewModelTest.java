package org.ecozone.gui.map.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksViewModelTest {
  private static final View VIEW = new View(536066, 3671484, 25_000);

  private final Desk desk = Desks.direct();
  private final BookmarksViewModel model = new BookmarksViewModel(desk);

  BookmarksViewModelTest() {
    desk.workspace().open(Project.EMPTY.withMapCrs("EPSG:4544"), null);
  }

  @Test
  void aViewOfAKnownNameReplacesTheOldOneAndIsUndone() {
    assertThat(model.keep("a", "", VIEW)).isEqualTo(BookmarksViewModel.Kept.NEW);
    View other = new View(1, 2, 3);
    assertThat(model.keep(" a ", "", other)).isEqualTo(BookmarksViewModel.Kept.REPLACED);
    assertThat(model.list()).containsExactly(new Bookmark("a", "", other));
    desk.workspace().undo();
    assertThat(model.list()).containsExactly(new Bookmark("a", "", VIEW));
  }

  @Test
  void withoutNameOrViewNothingIsKept() {
    assertThat(model.keep("  ", "", VIEW)).isEqualTo(BookmarksViewModel.Kept.NOTHING);
    assertThat(model.keep("a", "", null)).isEqualTo(BookmarksViewModel.Kept.NOTHING);
    assertThat(model.list()).isEmpty();
  }

  @Test
  void whatWasExportedComesBackByImport(@TempDir Path folder) {
    model.keep("b", "y", VIEW);
    model.keep("a", "y", VIEW);
    model.exportTo(folder.resolve("x.json"));
    model.list().forEach(model::remove);
    assertThat(model.list()).isEmpty();
    model.importFrom(folder.resolve("x.json"));

    assertThat(model.list()).extracting(Bookmark::name).containsExactly("a", "b");
  }

  @Test
  void aFileThatIsMissingIsSaid(@TempDir Path folder) {
    model.importFrom(folder.resolve("none.json"));

    assertThat(Desks.messages(desk).shown()).hasSize(1);
  }
}
