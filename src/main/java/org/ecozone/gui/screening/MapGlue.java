package org.ecozone.gui.screening;

import java.util.List;
import javafx.beans.value.ChangeListener;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.FindingLine.Place;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.map.DrawKind;
import org.ecozone.gui.map.MapPiece;
import org.ecozone.gui.map.MapPlace;
import org.ecozone.gui.map.MapSurroundings;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.map.ReshapeListener;
import org.ecozone.gui.screening.part.VerdictChip;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the workbench has the map show and do. Geometry of a piece is built off the FX thread when
 * it is looked at.
 */
final class MapGlue {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** CGCS2000 longitude and latitude, in which the ends of a distance are kept. */
  private static final int LON_LAT = 4490;

  private final Desk desk;
  private final ScreeningViewModel model;
  private final MapView map;

  /** A geometry and what its numbers mean, made on a worker. */
  private record Located(Geometry geometry, Crs crs) {}

  MapGlue(Desk desk, ScreeningViewModel model, MapView map) {
    this.desk = desk;
    this.model = model;
    this.map = map;
    ChangeListener<SiteItem> follow = (any, before, now) -> showSite(now);
    model.siteProperty().addListener(follow);
    showSite(model.siteProperty().get());
    map.onScreenHere(this::screenHere);
  }

  private void screenHere(MapPlace place) {
    Geometry point = FACTORY.createPoint(new Coordinate(place.x(), place.y()));
    model.screenPlace(point, place.crs().id());
  }

  private void showSite(SiteItem site) {
    map.showPieces(List.of());
    if (site == null) {
      map.showSite(null, null);
      return;
    }
    locate(
        "review.map.site",
        progress -> new Located(site.geometry(), Crs.parse(site.crs())),
        found -> map.showSite(found.geometry(), found.crs()));
  }

  void zoomToSite(SiteItem site) {
    locate(
        "review.map.zoom",
        progress -> new Located(site.geometry(), Crs.parse(site.crs())),
        found -> map.zoomTo(found.geometry(), found.crs()));
  }

  /** Hatches the piece of a finding, or draws its distance, and goes there. */
  void show(FindingLine line) {
    Place place = line.place();
    if (place instanceof Place.Piece piece) {
      locate(
          "review.map.piece",
          progress -> new Located(piece.piece().geometry(), piece.crs()),
          found -> showPiece(found, line, MapSurroundings.OF_PIECE));
    } else if (place instanceof Place.Distance distance) {
      locate(
          "review.map.piece",
          progress -> new Located(ends(distance), Crs.ofEpsg(LON_LAT)),
          found -> showPiece(found, line, MapSurroundings.OF_DISTANCE));
    } else {
      map.showPieces(List.of());
      SiteItem site = model.siteProperty().get();
      if (site != null) {
        zoomToSite(site);
      }
    }
  }

  private static Geometry ends(Place.Distance distance) {
    return FACTORY.createLineString(
        new Coordinate[] {
          new Coordinate(distance.line().fromLon(), distance.line().fromLat()),
          new Coordinate(distance.line().toLon(), distance.line().toLat())
        });
  }

  private void showPiece(Located found, FindingLine line, MapSurroundings around) {
    String style = "piece-" + VerdictChip.styleClass(line.verdict()).substring("verdict-".length());
    map.showPieces(List.of(new MapPiece(found.geometry(), found.crs(), style)));
    map.zoomTo(found.geometry(), found.crs(), around);
  }

  private void locate(String lane, Work<Located> work, java.util.function.Consumer<Located> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/screening.job.piece",
                List.of(),
                lane,
                work,
                done,
                failure ->
                    desk.messages()
                        .show(
                            org.ecozone.zone.Severity.WARNING,
                            desk.texts().get("gui/screening.message.no_piece"),
                            String.valueOf(failure.getMessage()))));
  }

  /** Goes to sites; knows nothing of the workbench. */
  static final class Zoom {
    private final Desk desk;
    private final MapView map;

    Zoom(Desk desk, MapView map) {
      this.desk = desk;
      this.map = map;
    }

    void to(SiteItem site) {
      desk.jobs()
          .run(
              new Job<>(
                  "gui/screening.job.piece",
                  List.of(),
                  "review.map.zoom",
                  progress -> new Located(site.geometry(), Crs.parse(site.crs())),
                  found -> map.zoomTo(found.geometry(), found.crs()),
                  desk.messages()::failure));
    }
  }

  /** Lets the user draw a new site. */
  void draw(DrawKind kind) {
    map.draw(
        kind,
        geometry -> {
          String crs = map.viewport().get().crs().id();
          SiteEdits edits = model.edits();
          String id = edits.freshId();
          String name = desk.texts().get("gui/screening.site.new_name", id);
          edits.add(List.of(new SiteItem(id, name, geometry, crs, java.util.Map.of(), null, "")));
        });
  }

  /** Lets the user move and reshape the current site. */
  void reshape() {
    SiteItem site = model.siteProperty().get();
    if (site == null) {
      return;
    }
    locate(
        "review.map.reshape",
        progress -> new Located(site.geometry(), Crs.parse(site.crs())),
        found -> map.reshape(found.geometry(), found.crs(), new Reshaping()));
  }

  private final class Reshaping implements ReshapeListener {
    private boolean cleared;

    @Override
    public void moving(Geometry geometry) {
      if (!cleared) {
        map.showPieces(List.of()); // of where it was
        cleared = true;
      }
      model.moving(geometry, mapCrs());
    }

    @Override
    public void moved(Geometry geometry) {
      cleared = false;
      model.moved(geometry, mapCrs());
    }

    private String mapCrs() {
      return map.viewport().get().crs().id();
    }
  }
}
