package org.ecozone.store.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.GeometryRepair;
import org.ecozone.geo.GeometryRepair.Repair;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.blob.BlobGeometryReader;
import org.ecozone.store.geopackage.blob.BlobReading;
import org.ecozone.store.geopackage.blob.CollectionParts;
import org.ecozone.store.geopackage.blob.CompactGeometry;
import org.ecozone.store.geopackage.blob.Remark;
import org.locationtech.jts.geom.Geometry;

/**
 * From the bytes of one row to a valid geometry of one dimension, with everything that was odd on
 * the way.
 *
 * <p>Threads: immutable; batches may be decoded on any thread.
 */
public final class FeatureDecoder {
  /** What to do with a collection of several dimensions. */
  public enum Mixed {
    /** Take the parts of the layer's dimension and say what was left out. */
    TAKE_PARTS,
    /** Refuse it. */
    REFUSE
  }

  /**
   * A decoded row.
   *
   * @param row as read
   * @param blob what the blob gave
   * @param geometry valid, of one dimension; null if unusable
   * @param received the same before repair
   * @param fault why it is unusable, null if it is usable
   * @param repair outcome of the repair, null if it did not come to that
   * @param remarks what was odd
   */
  public record Decoded(
      RowCursor.Row row,
      BlobReading blob,
      Geometry geometry,
      Geometry received,
      Remark fault,
      Repair repair,
      List<Remark> remarks) {}

  private final String declaredType;
  private final int dimension;
  private final Mixed mixed;

  public FeatureDecoder(String declaredType, Mixed mixed) {
    this.declaredType = declaredType;
    this.dimension = dimensionOf(declaredType);
    this.mixed = mixed;
  }

  /** 0, 1 or 2; -1 where the declared type allows any. */
  static int dimensionOf(String declaredType) {
    return switch (declaredType.toUpperCase(Locale.ROOT)) {
      case "POINT", "MULTIPOINT" -> 0;
      case "LINESTRING",
          "MULTILINESTRING",
          "CURVE",
          "MULTICURVE",
          "COMPOUNDCURVE",
          "CIRCULARSTRING" ->
          1;
      case "POLYGON", "MULTIPOLYGON", "SURFACE", "MULTISURFACE", "CURVEPOLYGON" -> 2;
      default -> -1;
    };
  }

  public List<Decoded> decode(List<RowCursor.Row> rows) {
    List<Decoded> decoded = new ArrayList<>(rows.size());
    for (RowCursor.Row row : rows) {
      decoded.add(decode(row));
    }
    return decoded;
  }

  /**
   * Decodes a blob again that gave a usable geometry without repair before: the same geometry, not
   * checked a second time. Null if the blob is not what it was.
   */
  public Geometry decodeAgain(byte[] blob) {
    Geometry geometry = BlobGeometryReader.read(blob).geometry();
    return geometry != null && CollectionParts.isMixed(geometry)
        ? CollectionParts.take(geometry, dimension).geometry()
        : geometry;
  }

  private Decoded decode(RowCursor.Row row) {
    BlobReading blob = BlobGeometryReader.read(row.blob());
    RowCursor.Row light = new RowCursor.Row(row.fid(), null, row.values(), row.textProblems());
    if (blob.geometry() == null) {
      return new Decoded(light, blob, null, null, blob.fault(), null, blob.remarks());
    }
    Geometry received = blob.geometry();
    List<Remark> remarks = blob.remarks();
    if (CollectionParts.isMixed(received)) {
      CollectionParts parts = CollectionParts.take(received, dimension);
      if (parts.leftOut() > 0 && mixed == Mixed.REFUSE) {
        Remark fault = Remark.of(StoreIssue.SITE_MIXED_DIMENSION);
        return new Decoded(light, blob, null, received, fault, null, remarks);
      }
      if (parts.leftOut() > 0) {
        remarks =
            plus(
                remarks,
                Remark.of(
                    StoreIssue.COLLECTION_PARTS_LEFT_OUT, type(parts.geometry()), parts.leftOut()));
      }
      received = parts.geometry();
    }
    if (received.getDimension() < dimension && mixed == Mixed.TAKE_PARTS) {
      // a point in a layer of areas stands for land that nobody knows: it must not read as no land
      Remark fault = Remark.of(StoreIssue.GEOMETRY_LACKS_DIMENSION, type(received), declaredType);
      return new Decoded(light, blob, null, received, fault, null, remarks);
    }
    if (dimension >= 0 && received.getDimension() != dimension) {
      remarks =
          plus(remarks, Remark.of(StoreIssue.GEOMETRY_TYPE_DIFFERS, type(received), declaredType));
    }
    return repaired(light, blob, received, remarks);
  }

  private static Decoded repaired(
      RowCursor.Row row, BlobReading blob, Geometry received, List<Remark> remarks) {
    Repair repair = GeometryRepair.repair(received);
    if (repair.geometry() == null) {
      Remark fault = Remark.of(StoreIssue.GEOMETRY_UNREPAIRABLE, Problem.inWords(repair.problem()));
      return new Decoded(row, blob, null, received, fault, repair, remarks);
    }
    Geometry geometry =
        repair.changed() ? CompactGeometry.of(repair.geometry()) : repair.geometry();
    geometry.getEnvelopeInternal(); // remembered by the geometry: computed here, on the worker
    return new Decoded(row, blob, geometry, received, null, repair, remarks);
  }

  private static List<Remark> plus(List<Remark> remarks, Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return more;
  }

  private static String type(Geometry geometry) {
    return geometry.getGeometryType().toUpperCase(Locale.ROOT);
  }
}
