package org.ecozone.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names, bytes and times of every file in a folder and below, to show that nothing changed. */
public record FolderState(List<String> entries) {
  public static FolderState of(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new FolderState(
          files.filter(Files::isRegularFile).sorted().map(FolderState::describe).toList());
    }
  }

  private static String describe(Path file) {
    try {
      return file.getFileName()
          + " "
          + Files.getLastModifiedTime(file)
          + " "
          + Files.size(file)
          + " "
          + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
