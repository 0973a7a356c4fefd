package org.ecozone.store.dxf.land;

import java.util.List;
import org.ecozone.store.dxf.drawing.Place;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.land.LandFeature.Form;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Makes features of shapes. */
final class FeatureMaker {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final DrawingText text;
  private final String file;

  FeatureMaker(DrawingText text, String file) {
    this.text = text;
    this.file = file;
  }

  LandFeature area(Piece piece, String type, Geometry geometry) {
    return geometry == null
        ? failed(piece, Form.AREA, DxfIssue.HATCH_WRONG)
        : feature(piece, Form.AREA, type, geometry, null);
  }

  LandFeature line(CadShape shape) {
    if (shape.xy().length < 4) {
      return failed(shape.piece(), Form.LINE, DxfIssue.WITHOUT_AREA);
    }
    return feature(
        shape.piece(), Form.LINE, shape.type(), FACTORY.createLineString(coordinates(shape)), null);
  }

  private static Coordinate[] coordinates(CadShape shape) {
    double[] xy = shape.xy();
    Coordinate[] all = new Coordinate[xy.length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return all;
  }

  LandFeature point(Piece piece) {
    double[] xy = piece.dot();
    return feature(
        piece,
        Form.POINT,
        piece.entity().type(),
        FACTORY.createPoint(new Coordinate(xy[0], xy[1])),
        null);
  }

  /** A feature that cannot be used, in the table where it would stand. */
  LandFeature failed(Piece piece, Form form, DxfIssue why) {
    Issue failure = Issue.of(why, file, piece.layer(), LayerShapes.words(piece));
    return feature(piece, form, piece.entity().type(), null, failure);
  }

  LandFeature failed(BlockExpansion.FaultyInsert insert) {
    Place place = insert.place();
    Issue failure =
        Issue.of(
            insert.why(),
            file,
            insert.layer(),
            insert.layer(),
            "INSERT " + insert.block(),
            place.handle().isEmpty() ? "-" : place.handle(),
            place.line());
    return new LandFeature(
        Form.AREA,
        insert.layer(),
        insert.block(),
        "INSERT",
        place.handle(),
        place.colour(),
        place.line(),
        "",
        "",
        null,
        failure);
  }

  private LandFeature feature(
      Piece piece, Form form, String type, Geometry geometry, Issue failure) {
    Place place = piece.entity().place();
    boolean finite = geometry == null || isFinite(geometry);
    return new LandFeature(
        form,
        piece.layer(),
        piece.block(),
        type,
        place.handle(),
        piece.colour(),
        place.line(),
        text.of(place.extension()).replace('\n', ' '),
        "",
        finite ? geometry : null,
        finite
            ? failure
            : Issue.of(DxfIssue.COORDINATE_WRONG, file, piece.layer(), LayerShapes.words(piece)));
  }

  private static boolean isFinite(Geometry geometry) {
    var box = geometry.getEnvelopeInternal();
    return Double.isFinite(box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY());
  }

  static List<double[]> coordinatesOf(List<CadShape> rings) {
    return rings.stream().map(CadShape::xy).toList();
  }
}
