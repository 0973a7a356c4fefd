package org.ecozone.app.workspace.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.app.workspace.SourceStamp.Fate;

/** Notices that a file is no longer what was read of it. Touches the disk: for workers. */
public final class SourceWatch {
  private SourceWatch() {}

  /** A layer whose file is another one than was read. */
  public record Change(String layerId, SourceStamp was, Fate fate) {}

  /**
   * What changed since it was read; a layer that nothing was read of is not looked at.
   *
   * @param contents layer id to what was read
   */
  public static List<Change> changes(Map<String, LayerContent> contents) {
    Map<SourceStamp, Fate> known = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    contents.forEach(
        (id, content) -> {
          if (content.readAs() != null) {
            SourceStamp was = content.readAs().source();
            Fate fate = known.computeIfAbsent(was, SourceStamp::fate);
            if (fate != Fate.SAME) {
              changes.add(new Change(id, was, fate));
            }
          }
        });
    return changes;
  }
}
