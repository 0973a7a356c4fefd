package org.ecozone.overlay;

import java.util.Objects;
import org.ecozone.overlay.index.OverlayFailure;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The geometry of a piece, built when somebody looks at it: relation and measures are known without
 * it. In the CRS of the layer.
 *
 * <p>Fails: {@link #geometry()} by {@link OverlayFailure}, every time it is asked; the facts about
 * the piece stand all the same.
 *
 * <p>Threads: any number; the geometry is built once. Equal to itself only.
 */
public final class LazyPiece {
  /** Of a pair that only touches. */
  public static final LazyPiece EMPTY = of(new GeometryFactory().createPolygon());

  /** Makes the geometry; asked at most once if it succeeds. */
  @FunctionalInterface
  public interface Builder {
    Geometry build() throws OverlayFailure;
  }

  private final Envelope box;
  private final boolean empty;
  private Builder builder;
  private volatile Geometry built;

  private LazyPiece(Envelope box, boolean empty, Builder builder, Geometry built) {
    this.box = box;
    this.empty = empty;
    this.builder = builder;
    this.built = built;
  }

  public static LazyPiece of(Geometry known) {
    return new LazyPiece(known.getEnvelopeInternal(), known.isEmpty(), null, known);
  }

  /**
   * A piece that is known not to be empty.
   *
   * @param box holds the piece, may be larger
   */
  public static LazyPiece of(Envelope box, Builder builder) {
    return new LazyPiece(box, false, Objects.requireNonNull(builder), null);
  }

  /** Known without building. */
  public boolean isEmpty() {
    return empty;
  }

  /** Holds the piece and may be larger; known without building. Not to be changed. */
  public Envelope box() {
    return box;
  }

  /** The piece itself. */
  public Geometry geometry() throws OverlayFailure {
    Geometry known = built;
    return known == null ? build() : known;
  }

  private synchronized Geometry build() throws OverlayFailure {
    if (built == null) {
      built = builder.build();
      builder = null;
    }
    return built;
  }

  /** The geometry if it is built, else where it lies; builds nothing. */
  @Override
  public String toString() {
    Geometry known = built;
    return known == null ? "piece in " + box : known.toString();
  }
}
