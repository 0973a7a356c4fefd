package org.ecozone.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
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

    public Group withItems(List<? extends LayerItem> changed) {
      return new Group(id, title, visible, expanded, List.copyOf(changed));
    }

    public Group withTitle(String changed) {
      return new Group(id, changed, visible, expanded, items);
    }

    public Group shown(Visibility changed) {
      return new Group(id, title, changed.isShown(), expanded, items);
    }

    public Group unfolded(Folding changed) {
      return new Group(id, title, visible, changed == Folding.UNFOLDED, items);
    }
  }

  /** Whether an item is drawn. */
  enum Visibility {
    SHOWN,
    HIDDEN;

    boolean isShown() {
      return this == SHOWN;
    }
  }

  /** Whether the tree shows what a group holds. */
  enum Folding {
    UNFOLDED,
    FOLDED
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
      implements LayerItem {

    /** A layer nobody said anything about, visible. */
    public static Layer of(Path file, String table, Kind kind) {
      return new Layer(LayerTree.freshId(), file, table, kind, "", true, 1, "", "", SetUp.NONE);
    }

    public Layer withId(String changed) {
      return new Layer(changed, file, table, kind, title, visible, opacity, filter, style, setUp);
    }

    public Layer withFile(Path changed) {
      return new Layer(id, changed, table, kind, title, visible, opacity, filter, style, setUp);
    }

    public Layer withTitle(String changed) {
      return new Layer(id, file, table, kind, changed, visible, opacity, filter, style, setUp);
    }

    public Layer shown(Visibility changed) {
      return new Layer(
          id, file, table, kind, title, changed.isShown(), opacity, filter, style, setUp);
    }

    public Layer withOpacity(double changed) {
      return new Layer(id, file, table, kind, title, visible, changed, filter, style, setUp);
    }

    public Layer withFilter(String changed) {
      return new Layer(id, file, table, kind, title, visible, opacity, changed, style, setUp);
    }

    public Layer withStyle(String changed) {
      return new Layer(id, file, table, kind, title, visible, opacity, filter, changed, setUp);
    }

    public Layer withSetUp(SetUp changed) {
      return new Layer(id, file, table, kind, title, visible, opacity, filter, style, changed);
    }
  }

  /** What a layer holds. */
  enum Kind {
    ZONES,
    RASTER
  }

  /**
   * A table beside a layer, which gives its zones the clauses of their codes.
   *
   * @param sha256 of its bytes when it was chosen
   * @param preferred whose text counts where layer and table differ
   */
  record Clauses(Path file, String sha256, Preferred preferred) {
    /** The layer's own text stays. */
    public Clauses(Path file, String sha256) {
      this(file, sha256, Preferred.LAYER);
    }

    public Clauses withPreferred(Preferred changed) {
      return new Clauses(file, sha256, changed);
    }
  }

  /**
   * How the file of a layer is read where it does not say so itself; not for GeoPackages.
   *
   * @param crs text that {@link org.ecozone.geo.Crs#parse} reads; empty as the file states, and
   *     undecided where it does not
   * @param encoding charset of texts; empty as the file states or as it is detected
   */
  record ReadBy(String crs, String encoding) {
    public static final ReadBy FILE = new ReadBy("", "");
  }

  /**
   * What the user said about a layer; what is empty follows from profiles and the file.
   *
   * @param code canonical layer code, empty for that of the profile
   * @param fields canonical attribute name to column; an empty column: it has none, whatever the
   *     profile finds
   * @param classes raw class value to canonical class; what neither this nor the profile knows
   *     stays unknown
   * @param identity completes what the file states about itself, which goes first as it does before
   *     {@code --layers}; null if the user stated none
   * @param clauses table with texts that its zones lack; null if there is none
   * @param readBy CRS and encoding of a file that states none
   */
  record SetUp(
      String code,
      Map<String, String> fields,
      Map<String, String> classes,
      LayerIdentity identity,
      Clauses clauses,
      ReadBy readBy) {
    public static final SetUp NONE = new SetUp("", Map.of(), Map.of(), null);

    /** Of a file that says how it is read. */
    public SetUp(
        String code,
        Map<String, String> fields,
        Map<String, String> classes,
        LayerIdentity identity,
        Clauses clauses) {
      this(code, fields, classes, identity, clauses, ReadBy.FILE);
    }

    /** Without a table beside the layer. */
    public SetUp(
        String code,
        Map<String, String> fields,
        Map<String, String> classes,
        LayerIdentity identity) {
      this(code, fields, classes, identity, null);
    }

    public SetUp {
      fields = Map.copyOf(fields);
      classes = Map.copyOf(classes);
    }

    public SetUp withCode(String changed) {
      return new SetUp(changed, fields, classes, identity, clauses, readBy);
    }

    public SetUp withFields(Map<String, String> changed) {
      return new SetUp(code, changed, classes, identity, clauses, readBy);
    }

    public SetUp withClasses(Map<String, String> changed) {
      return new SetUp(code, fields, changed, identity, clauses, readBy);
    }

    public SetUp withIdentity(LayerIdentity changed) {
      return new SetUp(code, fields, classes, changed, clauses, readBy);
    }

    public SetUp withClauses(Clauses changed) {
      return new SetUp(code, fields, classes, identity, changed, readBy);
    }

    public SetUp withReadBy(ReadBy changed) {
      return new SetUp(code, fields, classes, identity, clauses, changed);
    }
  }
}
