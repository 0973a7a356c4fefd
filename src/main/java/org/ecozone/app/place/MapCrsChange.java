package org.ecozone.app.place;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Another CRS for the map: bookmarks and the view stay where they are in the world. Sets up CRSs:
 * not for the window's thread.
 *
 * @param crs of the map from now on
 * @param bookmarks in that CRS
 * @param lost names of bookmarks that have no place in it
 */
public record MapCrsChange(Crs crs, List<Bookmark> bookmarks, List<String> lost) {
  public MapCrsChange {
    bookmarks = List.copyOf(bookmarks);
    lost = List.copyOf(lost);
  }

  /** What a change to a CRS does to a project. */
  public static MapCrsChange of(Project project, String wanted) throws CrsException {
    Crs to = Crs.parse(wanted);
    if (project.mapCrs().isEmpty()) {
      return new MapCrsChange(to, project.bookmarks(), List.of());
    }
    Crs from = Crs.parse(project.mapCrs());
    List<Bookmark> moved = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (Bookmark bookmark : project.bookmarks()) {
      try {
        moved.add(
            new Bookmark(bookmark.name(), bookmark.folder(), moved(bookmark.view(), from, to)));
      } catch (CrsException e) {
        lost.add(bookmark.name());
      }
    }
    return new MapCrsChange(to, moved, lost);
  }

  /** A view in another CRS: same middle, same scale. */
  public static View moved(View view, Crs from, Crs to) throws CrsException {
    Coordinate middle =
        CrsTransform.between(from, to)
            .apply(
                new GeometryFactory().createPoint(new Coordinate(view.centerX(), view.centerY())))
            .getCoordinate();
    return new View(middle.x, middle.y, view.scaleDenominator());
  }

  /** The project with the change made; whatever else was changed meanwhile stays. */
  public Project appliedTo(Project project) {
    return project.withMapCrs(crs.id()).withBookmarks(bookmarks);
  }
}
