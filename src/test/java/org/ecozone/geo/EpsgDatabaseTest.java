package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpsgDatabaseTest {
  @TempDir Path folder;

  @Test
  void firstFolderThatCanBeWrittenIsTaken() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Path good = folder.resolve("a").resolve("b");
    assertThat(EpsgDatabase.findUsable(List.of(file.resolve("x"), good, folder.resolve("c"))))
        .contains(good);
    assertThat(good).isEmptyDirectory();
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void withoutAnyFolderThereIsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThat(EpsgDatabase.findUsable(List.of(file.resolve("x")))).isEmpty();
  }

  @Test
  void folderIsPrivateWhereTheSystemKnowsPermissions() throws Exception {
    Path good = folder.resolve("a");
    EpsgDatabase.findUsable(List.of(good));
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(good).toString())
          .doesNotContain("GROUP")
          .doesNotContain("OTHERS");
    }
  }

  /**
   * GeoTools fails for ever on a truncated file beside its marker (deps.md); without the marker it
   * unpacks again.
   */
  @Test
  void truncatedDatabaseIsUnpackedAgain() throws Exception {
    Path edition = Files.createDirectories(folder.resolve("v11.0.31"));
    Path marker = Files.writeString(edition.resolve("EPSG_creation_marker.txt"), "");
    Files.writeString(edition.resolve("EPSG.data"), "short");
    EpsgDatabase.findUsable(List.of(folder));
    assertThat(marker).doesNotExist();
  }

  @Test
  void completeDatabaseIsLeftAlone() throws Exception {
    Path edition = Files.createDirectories(folder.resolve("v11.0.31"));
    Path marker = Files.writeString(edition.resolve("EPSG_creation_marker.txt"), "");
    try (RandomAccessFile database =
        new RandomAccessFile(edition.resolve("EPSG.data").toFile(), "rw")) {
      database.setLength(33_554_432);
    }
    EpsgDatabase.findUsable(List.of(folder));
    assertThat(marker).exists();
  }
}
