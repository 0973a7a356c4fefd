package org.ecozone.app.workspace;

import java.util.List;
import java.util.Objects;
import org.ecozone.geo.Crs;
import org.ecozone.zone.Issue;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * What was read of a layer of the project.
 *
 * @param state how far it is
 * @param layer checked and ready to be screened with; not null if READY and the layer holds zones
 * @param unchecked stands for the layer in a screening where it cannot be used, or not in full;
 *     null otherwise
 * @param draft geometry as it stands in the file, to be drawn until the checked layer is there;
 *     null if there is none. Never to be screened with
 * @param readAs what was read, and how; null before anything was
 * @param issues what was met on the way; says why where it is MISSING or BROKEN
 * @param mapCrs CRS that would suit a map of this layer, {@code EPSG:4523}; empty if nobody knows
 */
public record LayerContent(
    State state,
    ZoneLayer layer,
    UncheckedLayer unchecked,
    Draft draft,
    ReadAs readAs,
    List<Issue> issues,
    String mapCrs) {
  public static final LayerContent LOADING = new LayerContent(State.LOADING, null, List.of());

  public LayerContent {
    issues = List.copyOf(issues);
  }

  public LayerContent(State state, ZoneLayer layer, List<Issue> issues) {
    this(state, layer, null, null, null, issues);
  }

  public LayerContent(
      State state,
      ZoneLayer layer,
      UncheckedLayer unchecked,
      Draft draft,
      ReadAs readAs,
      List<Issue> issues) {
    this(state, layer, unchecked, draft, readAs, issues, "");
  }

  /** The same, with a CRS that would suit a map of it. */
  public LayerContent withMapCrs(String crs) {
    return new LayerContent(state, layer, unchecked, draft, readAs, issues, crs);
  }

  /** How far a layer is. */
  public enum State {
    LOADING,
    READY,
    /** The file is not where the project says. */
    MISSING,
    /** The file or table cannot be used. */
    BROKEN
  }

  /**
   * Geometry that was neither checked nor repaired: for the first picture only.
   *
   * @param crs that of the file, if it is clear
   * @param features in the order of the file
   */
  public record Draft(Crs crs, List<DraftFeature> features) {
    public Draft {
      features = List.copyOf(features);
    }
  }

  /** One row with geometry, valid or not. */
  public record DraftFeature(long fid, Geometry geometry) {}

  /**
   * What decides what is read of a layer.
   *
   * @param source the file as it was
   * @param table table in it
   * @param setUp how it was read
   * @param basis profiles it was read with
   */
  public record ReadAs(
      SourceStamp source, String table, LayerItem.SetUp setUp, Project.Basis basis) {

    /** True if the layer would be read in the same way now; its file may be another one since. */
    public boolean fits(LayerItem.Layer layer, Project.Basis now) {
      return source.file().equals(layer.file())
          && table.equals(layer.table())
          && setUp.equals(layer.setUp())
          && Objects.equals(basis.profiles(), now.profiles());
    }
  }

  public boolean isReady() {
    return state == State.READY;
  }
}
