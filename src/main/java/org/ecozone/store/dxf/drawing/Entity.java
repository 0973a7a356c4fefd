package org.ecozone.store.dxf.drawing;

import java.util.List;
import org.ecozone.store.dxf.curve.Affine;
import org.ecozone.store.dxf.curve.Curve;
import org.ecozone.store.dxf.group.DxfIssue;

/**
 * An entity as it stands in the file.
 *
 * @param type LWPOLYLINE, HATCH ...
 * @param ocs from its own coordinates to those of its block or of the drawing
 * @param shape what it is
 * @param fault why its numbers cannot be used, null if they can
 */
public record Entity(String type, Place place, Affine ocs, Shape shape, DxfIssue fault) {
  /** What an entity is. */
  public sealed interface Shape permits Path, Area, Dot, Label, Insert {}

  /**
   * A chain of curves.
   *
   * @param curves each begins where the one before it ends
   * @param closed whether the file says that it is closed
   * @param approximate true if it is a spline of which only the points are known
   */
  public record Path(List<Curve> curves, boolean closed, boolean approximate) implements Shape {
    public Path {
      curves = List.copyOf(curves);
    }
  }

  /**
   * Filled land: a hatch, a solid.
   *
   * @param loops closed boundaries
   * @param filling which of nested boundaries are filled
   */
  public record Area(List<List<Curve>> loops, Filling filling) implements Shape {
    public Area {
      loops = List.copyOf(loops);
    }
  }

  /** How a hatch treats boundaries inside of boundaries. */
  public enum Filling {
    /** Every second one is filled. */
    ALTERNATING,
    /** Only between the outermost and the next. */
    OUTERMOST,
    /** Everything within the outermost. */
    ALL
  }

  /** A point. */
  public record Dot(double x, double y, double z) implements Shape {}

  /**
   * A text and its place.
   *
   * @param text as bytes, with the codes of its format
   * @param rich true for MTEXT
   */
  public record Label(double x, double y, String text, boolean rich) implements Shape {}

  /**
   * A block put somewhere, once or in rows and columns.
   *
   * @param block name as bytes
   * @param map from the coordinates of the block, its base at the origin, without the array
   * @param turn rotation in degrees, which the array follows
   */
  public record Insert(
      String block,
      Affine map,
      double turn,
      long columns,
      long rows,
      double columnStep,
      double rowStep)
      implements Shape {}
}
