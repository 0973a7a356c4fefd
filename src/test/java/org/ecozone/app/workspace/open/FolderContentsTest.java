package org.ecozone.app.workspace.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.open.FolderEntry.Kind;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as a user looks through them. */
class FolderContentsTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("数据 2024/陇南市"));
    Files.createDirectories(folder.resolve("旧库.gdb"));
    for (String name :
        List.of(
            "红线.gpkg",
            "红线.gpkg-wal",
            "北.TIF",
            "说明.docx",
            "审查.ecozone",
            ".隐藏.gpkg",
            "数据 2024/陇南市/红线修改.gpkg")) {
      Files.writeString(folder.resolve(name), "");
    }
  }

  @Test
  void foldersComeFirstAndWhatCannotBeOpenedSaysWhy() throws AppException {
    List<FolderEntry> entries = FolderContents.list(folder, Progress.NONE);

    assertThat(entries)
        .extracting(FolderEntry::name)
        .containsExactly("数据 2024", "北.TIF", "红线.gpkg", "旧库.gdb", "审查.ecozone", "说明.docx");
    assertThat(entries)
        .extracting(FolderEntry::kind)
        .containsExactly(
            Kind.FOLDER, Kind.LAYERS, Kind.LAYERS, Kind.OTHER, Kind.PROJECT, Kind.OTHER);
    assertThat(entries)
        .filteredOn(entry -> entry.kind() == Kind.OTHER)
        .allSatisfy(entry -> assertThat(entry.why().message(Lang.ZH)).isNotBlank());
  }

  @Test
  void folderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> FolderContents.list(folder.resolve("没有"), Progress.NONE))
        .isInstanceOf(AppException.class);
  }

  @Test
  void searchGoesDownAndFindsFilesAndFolders() {
    assertThat(search("红线")).containsExactly("红线.gpkg", "红线修改.gpkg");
    assertThat(search("陇南")).containsExactly("陇南市");
    assertThat(search("说明")).isEmpty();
  }

  @Test
  void searchDoesNotRunInARing() throws IOException {
    Files.createSymbolicLink(folder.resolve("数据 2024/回来"), folder);

    FolderContents.Found found = FolderContents.search(List.of(folder), "修改", Progress.NONE);

    assertThat(found.all()).isTrue();
    assertThat(found.entries()).hasSize(1);
  }

  private List<String> search(String text) {
    return FolderContents.search(List.of(folder), text, Progress.NONE).entries().stream()
        .map(FolderEntry::name)
        .toList();
  }
}
