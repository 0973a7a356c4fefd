package org.ecozone.overlay.parcel;

import java.util.List;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.EllipsoidalArea;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.index.LineCut;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.overlay.index.RobustOverlay;
import org.ecozone.zone.Coverage;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;

/** How much of one parcel, and of its neighbourhood, lies in the coverage of a layer code. */
final class CoverageCheck {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final ParcelPlace place;
  private final CoverageArea area;
  private final List<String> siteCounties;
  private final double nearM;

  CoverageCheck(ParcelPlace place, CoverageArea area, List<String> siteCounties, double nearM) {
    this.place = place;
    this.area = area;
    this.siteCounties = siteCounties;
    this.nearM = nearM;
  }

  /**
   * The answer.
   *
   * @param uncoveredAreaM2 area outside the coverage; the whole parcel's if only part of its
   *     counties are named
   * @param uncovered some part lies outside
   * @param unknown the coverage could not be worked out; then the rest says nothing
   * @param edgeM distance to the edge of the coverage, at most nearM, 0 if uncovered
   * @param land the covered part of a polygonal parcel in the CRS of the coverage; null if that is
   *     all of it
   * @param stretches the covered part of a linear parcel; null if that is all of it
   */
  record Covered(
      double uncoveredAreaM2,
      boolean uncovered,
      boolean unknown,
      double edgeM,
      Geometry land,
      List<Chainage> stretches) {
    static Covered fully(double edgeM) {
      return new Covered(0, false, false, edgeM, null, null);
    }

    static Covered nobodyKnows() {
      return new Covered(0, false, true, 0, null, null);
    }
  }

  Covered check() throws CrsException, OverlayFailure {
    if (area.isFailed()) {
      return Covered.nobodyKnows();
    }
    ParcelInCrs in = place.in(area.crs());
    Envelope box = in.search(nearM);
    if (area.holds(box)) {
      return Covered.fully(nearM);
    }
    if (area.holds(in.shape().geometry())) {
      return Covered.fully(edgeFromInsideM(box));
    }
    Covered byPlace = byPlace(in);
    if (!byPlace.uncovered()) {
      return Covered.fully(edgeM(box));
    }
    return area.byCountyOnly().isEmpty() ? byPlace : byCounty(byPlace, box);
  }

  /**
   * The form's counties decide where no polygon can; a parcel whose counties are all named is
   * covered.
   */
  private Covered byCounty(Covered byPlace, Envelope box) throws CrsException, OverlayFailure {
    if (siteCounties.isEmpty()) {
      return Covered.nobodyKnows();
    }
    long named = siteCounties.stream().filter(this::isNamed).count();
    if (named == siteCounties.size()) {
      return Covered.fully(edgeM(box));
    }
    return named == 0
        ? byPlace
        : new Covered(
            place.measure().areaM2(), true, false, 0, byPlace.land(), byPlace.stretches());
  }

  private boolean isNamed(String county) {
    for (Coverage coverage : area.byCountyOnly()) {
      if (coverage.namesCounty(county)) {
        return true;
      }
    }
    return false;
  }

  private Covered byPlace(ParcelInCrs in) throws CrsException, OverlayFailure {
    return switch (place.dimension()) {
      case Dimension.A -> areaByPlace(in);
      case Dimension.L -> lineByPlace(in);
      default -> pointsByPlace(in);
    };
  }

  private Covered areaByPlace(ParcelInCrs in) throws CrsException, OverlayFailure {
    Geometry parcel = in.shape().geometry();
    boolean apart = area.misses(parcel);
    if (!apart && RobustOverlay.relate(parcel, area.known()).isCoveredBy()) {
      return Covered.fully(0);
    }
    Geometry outside =
        apart ? RobustOverlay.polygons(parcel) : RobustOverlay.difference(parcel, area.known());
    if (!Leftover.isReal(outside, in)) {
      return Covered.fully(0);
    }
    Geometry land =
        apart ? FACTORY.createPolygon() : RobustOverlay.intersection(parcel, area.known());
    double outsideM2 =
        land.isEmpty() ? place.measure().areaM2() : EllipsoidalArea.areaM2(outside, area.crs());
    return new Covered(outsideM2, true, false, 0, land, null);
  }

  private Covered lineByPlace(ParcelInCrs in) throws CrsException, OverlayFailure {
    Geometry line = in.shape().geometry();
    List<Chainage> whole = Stretches.union(in.metres().chainages(LineCut.whole(line)));
    List<Chainage> covered =
        area.known().isEmpty()
            ? List.of()
            : Stretches.union(in.metres().chainages(LineCut.inArea(line, area.known()).covered()));
    List<Chainage> outside = Stretches.subtract(whole, covered, Leftover.shortestM(in));
    return outside.isEmpty() ? Covered.fully(0) : new Covered(0, true, false, 0, null, covered);
  }

  private Covered pointsByPlace(ParcelInCrs in) throws OverlayFailure {
    IntersectionMatrix matrix = RobustOverlay.relate(in.shape().geometry(), area.known());
    return matrix.isCoveredBy() ? Covered.fully(0) : new Covered(0, true, false, 0, null, null);
  }

  /** The same as {@link #edgeM}: from inside, what is left out begins at the boundary. */
  private double edgeFromInsideM(Envelope box) throws CrsException {
    return nearM <= 0 ? 0 : distanceM(area.boundaryNear(box));
  }

  /**
   * Distance to the nearest land that the coverage leaves out, looked for in the box of the search
   * distance.
   */
  private double edgeM(Envelope box) throws CrsException, OverlayFailure {
    if (nearM <= 0) {
      return 0;
    }
    return distanceM(RobustOverlay.difference(FACTORY.toGeometry(box), area.searched()));
  }

  /** At most nearM. */
  private double distanceM(Geometry other) throws CrsException {
    if (other.isEmpty()) {
      return nearM;
    }
    NearestLine line = place.frame().nearest(place.local(), other, area.crs(), nearM);
    return line == null ? nearM : Math.min(nearM, line.distanceM());
  }
}
