package org.ecozone.gui.intake.export;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.SiteItem;

/** What is to be written. */
public sealed interface Outgoing {
  /** What people call it; it becomes the name of the file. */
  String title();

  /** Classification that must be confirmed; empty if it may leave. */
  String classification();

  /**
   * Sites of the project.
   *
   * @param current the one under review; null for none
   * @param selected those that are selected in the list
   */
  record Sites(String title, SiteItem current, List<SiteItem> selected, List<SiteItem> all)
      implements Outgoing {
    public Sites {
      selected = List.copyOf(selected);
      all = List.copyOf(all);
    }

    @Override
    public String classification() {
      return "";
    }
  }

  /** A layer: a table of a file. */
  record Layer(String title, Path file, String table, String classification) implements Outgoing {}
}
