package org.ecozone.app.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.ecozone.app.workspace.SourceStamp;

/**
 * Files as they were when they were read. Touches the disk: for workers.
 *
 * @param files each once
 */
record FileStamps(List<SourceStamp> files) {
  FileStamps {
    files = List.copyOf(files);
  }

  static FileStamps of(Collection<Path> paths) {
    return new FileStamps(new LinkedHashSet<>(paths).stream().map(SourceStamp::of).toList());
  }

  /** Names of the files that are not as they were, in the order of the files. */
  List<String> changed() {
    List<String> names = new ArrayList<>();
    for (SourceStamp stamp : files) {
      if (stamp.fate() != SourceStamp.Fate.SAME) {
        names.add(String.valueOf(stamp.file().getFileName()));
      }
    }
    return names.stream().distinct().toList();
  }
}
