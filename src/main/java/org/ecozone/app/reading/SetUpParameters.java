package org.ecozone.app.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.file.ProjectFile;

/**
 * What the user said about layers, among the parameters of a screening: {@code
 * layer:<file>/<table>} to one line of JSON. A record is replayed by it, whatever became of the
 * project.
 */
public final class SetUpParameters {
  /** Prefix of these parameters. */
  public static final String PREFIX = "layer:";

  private SetUpParameters() {}

  /** Tables of one name in files of one name are told apart by a number, in their order. */
  public static Map<String, String> write(List<StatedTable> tables) {
    Map<String, String> parameters = new LinkedHashMap<>();
    named(tables)
        .forEach(
            (name, table) -> {
              if (!table.setUp().equals(SetUp.NONE)) {
                parameters.put(name, ProjectFile.line(table.setUp()));
              }
            });
    return parameters;
  }

  /**
   * The tables with the set-ups that the parameters state for them.
   *
   * @param parameters those of a record; others than these are passed over
   */
  public static List<StatedTable> read(List<StatedTable> tables, Map<String, String> parameters)
      throws AppException {
    List<StatedTable> read = new ArrayList<>();
    for (Map.Entry<String, StatedTable> entry : named(tables).entrySet()) {
      Path file = entry.getValue().file();
      String line = parameters.get(entry.getKey());
      SetUp setUp = line == null ? SetUp.NONE : ProjectFile.setUp(line, file);
      read.add(new StatedTable(file, entry.getValue().table(), setUp));
    }
    return read;
  }

  private static Map<String, StatedTable> named(List<StatedTable> tables) {
    Map<String, StatedTable> named = new LinkedHashMap<>();
    for (StatedTable table : tables) {
      String name = PREFIX + table.file().getFileName() + "/" + table.table();
      String unique = name;
      for (int i = 2; named.containsKey(unique); i++) {
        unique = name + " #" + i;
      }
      named.put(unique, table);
    }
    return named;
  }
}
