package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SiteItem.Origin;
import org.ecozone.app.workspace.SiteItem.Part;
import org.ecozone.geo.Crs;
import org.ecozone.zone.Site;

/** Sites of a file as sites of the project. */
public final class SiteItems {
  private SiteItems() {}

  /**
   * With the land as it was received; without any if part of it could not be used.
   *
   * @param file null for a text
   */
  public static SiteItem of(Site site, Path file) {
    List<Part> parts =
        site.parcels().stream().map(parcel -> new Part(parcel.id(), parcel.received())).toList();
    Origin origin =
        file == null
            ? Origin.NONE
            : new Origin(file.toAbsolutePath().normalize(), site.source().table(), site.fid());
    return new SiteItem(site.id(), site.name(), parts, crs(site.crs()), site.attributes(), origin);
  }

  /** A text that {@link Crs#parse} reads back as the same CRS. */
  private static String crs(Crs crs) {
    if (crs == null) {
      return "";
    }
    return crs.epsg() == 0 ? crs.wkt() : crs.id();
  }
}
