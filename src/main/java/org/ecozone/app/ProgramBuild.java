package org.ecozone.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The running program to the letter: version, a checksum over its code, and the Java that runs it.
 * What another build kept is not taken for what this one would read.
 */
final class ProgramBuild {
  private ProgramBuild() {}

  /** What runs does not change while it runs; the code is read once. */
  private static final class Known {
    static final Optional<String> ID = read();
  }

  /** Empty if the code cannot be looked at. */
  static Optional<String> id() {
    return Known.ID;
  }

  private static Optional<String> read() {
    return Installation.codeLocation()
        .flatMap(ProgramBuild::checksum)
        .map(sum -> Installation.version() + " " + sum + " " + Runtime.version());
  }

  private static Optional<String> checksum(Path code) {
    CRC32 sum = new CRC32();
    try {
      if (Files.isDirectory(code)) {
        classes(code, sum);
      } else {
        sum.update(Files.readAllBytes(code));
      }
      return Optional.of(HexFormat.of().toHexDigits((int) sum.getValue()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Classes that lie in a folder while somebody works on them: names, sizes and times. */
  private static void classes(Path folder, CRC32 sum) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
    for (Path file : files) {
      String line =
          folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
      sum.update(line.getBytes(StandardCharsets.UTF_8));
    }
  }
}
