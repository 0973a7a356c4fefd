package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.zone.LayerIdentity;

/** A line of the layer tree. Immutable. */
public sealed interface LayerItem {
  /** Unique in the project, never used again. */
  String id();

  boolean visible();

  /** A group; its visibility does not change that of its items. */
  record Group(String id, String title, boolean visible, boolean expanded, List<LayerItem> items)
      implements LayerItem {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A layer.
   *
   * @param file absolute; written relative to the project file where it can be
   * @param table table in the file; empty for a raster file that is one picture
   * @param kind what it holds
   * @param title as the user named it; empty for the profile's or the table's name
   * @param opacity 0 to 1
   * @param filter ECQL; empty for all. Bears on the map and the table only, never on a screening
   * @param style name of a style; empty for the layer's usual one
   * @param setUp what the user said about the layer
   */
  record Layer(
      String id,
      Path file,
      String table,
      Kind kind,
      String title,
      boolean visible,
      double opacity,
      String filter,
      String style,
      SetUp setUp)
      implements LayerItem {}

  /** What a layer holds. */
  enum Kind {
    ZONES,
    RASTER
  }

  /**
   * What the user said about a layer; what is empty follows from profiles and the file.
   *
   * @param code canonical layer code, empty for that of the profile
   * @param fields canonical attribute name to column
   * @param classes raw class value to canonical class
   * @param identity null if the user stated none
   */
  record SetUp(
      String code,
      Map<String, String> fields,
      Map<String, String> classes,
      LayerIdentity identity) {
    public static final SetUp NONE = new SetUp("", Map.of(), Map.of(), null);

    public SetUp {
      fields = Map.copyOf(fields);
      classes = Map.copyOf(classes);
    }
  }
}
