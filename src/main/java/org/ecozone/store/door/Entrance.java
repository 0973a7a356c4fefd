package org.ecozone.store.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * Which format a file is of, and which file is to be opened: for a part of a shapefile that is its
 * {@code .shp}.
 */
record Entrance(ExchangeFormat format, InputFile input) {
  /** As much of a file as tells its format. */
  private static final int HEAD = 1 << 16;

  private static final List<String> BESIDE_SHAPE =
      List.of("dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj");

  static Entrance of(InputFile given) throws StoreException {
    InputFile input = mainFile(given);
    Path path = input.path().orElse(null);
    if (path != null) {
      requireFile(path, input.name());
    }
    byte[] head = head(input);
    long size = size(input, head);
    if (size == 0) {
      throw refuse(StoreIssue.EMPTY_FILE, input);
    }
    Optional<ExchangeFormat> known = Magic.formatOf(head, input);
    if (known.isPresent()) {
      return new Entrance(known.get(), input);
    }
    Optional<Issue> refusal = Magic.refusal(head, input.name());
    if (refusal.isPresent()) {
      throw new StoreException(refusal.get(), null);
    }
    return new Entrance(TextContent.formatOf(head, input), input);
  }

  /** The {@code .shp} beside a part of a shapefile. */
  private static InputFile mainFile(InputFile input) throws StoreException {
    Path path = input.path().orElse(null);
    if (path == null || !BESIDE_SHAPE.contains(Doors.ending(path))) {
      return input;
    }
    for (String ending : List.of(".shp", ".SHP", ".Shp")) {
      Path shape = path.resolveSibling(input.stem() + ending);
      if (Files.isRegularFile(shape)) {
        return InputFile.of(shape);
      }
    }
    throw new StoreException(
        Issue.of(DoorIssue.PART_WITHOUT_SHAPE, input.name(), "", input.stem() + ".shp"), null);
  }

  private static void requireFile(Path path, String name) throws StoreException {
    if (Files.isDirectory(path)) {
      boolean geodatabase = name.toLowerCase(Locale.ROOT).endsWith(".gdb");
      throw new StoreException(
          Issue.of(geodatabase ? DoorIssue.GEODATABASE : StoreIssue.NOT_A_FILE, name, ""), null);
    }
    if (!Files.exists(path)) {
      throw new StoreException(Issue.of(StoreIssue.FILE_NOT_FOUND, name, ""), null);
    }
  }

  private static byte[] head(InputFile input) throws StoreException {
    try (InputStream in = input.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw unreadable(input, e);
    }
  }

  private static long size(InputFile input, byte[] head) throws StoreException {
    try {
      return head.length == 0 ? input.size() : head.length;
    } catch (IOException e) {
      throw unreadable(input, e);
    }
  }

  static StoreException unreadable(InputFile input, IOException e) {
    return new StoreException(
        Issue.of(StoreIssue.FILE_UNREADABLE, input.name(), "", Reason.of(e)), e);
  }

  private static StoreException refuse(StoreIssue why, InputFile input) {
    return new StoreException(Issue.of(why, input.name(), ""), null);
  }
}
