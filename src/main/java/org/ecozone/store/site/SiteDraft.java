package org.ecozone.store.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.locationtech.jts.geom.Geometry;

/**
 * A site of which not all rows may have been seen. Rows that share a site id and state different
 * parcel ids are parcels of one site; an attribute that they state differently is unknown.
 */
final class SiteDraft {
  private final String id;
  private final long fid;
  private final String name;
  private final List<Parcel> parcels = new ArrayList<>(1);
  private final Set<String> parcelIds = new HashSet<>(2);
  private final Map<String, String> attributes;
  private final Set<String> conflicting = new HashSet<>(2);
  private String failure = "";

  /** Begins with the first row; the attributes are kept and changed. */
  SiteDraft(String id, long fid, String name, String parcelId, Map<String, String> attributes) {
    this.id = id;
    this.fid = fid;
    this.name = name;
    this.attributes = attributes;
    if (!parcelId.isEmpty()) {
      parcelIds.add(parcelId);
    }
  }

  /** True if a row with this parcel id is a further parcel; asked once for every row. */
  boolean takesParcel(String parcelId) {
    return !parcelId.isEmpty() && !parcelIds.isEmpty() && parcelIds.add(parcelId);
  }

  /** Adds what a further row says. */
  void merge(long rowFid, Map<String, String> stated, SiteCells.Remarks remarks) {
    stated.forEach(
        (attribute, value) -> {
          String earlier = attributes.putIfAbsent(attribute, value);
          if (earlier != null && !earlier.equals(value) && conflicting.add(attribute)) {
            remarks.say(rowFid, StoreIssue.SITE_ROWS_DIFFER, id, attribute, earlier, value);
          }
        });
  }

  /** Adds the land of a row; one row without usable geometry makes the site unusable. */
  void land(String parcelId, Geometry geometry, Geometry received, String rowFailure) {
    if (geometry == null) {
      failure = failure.isEmpty() ? rowFailure : failure;
    } else {
      parcels.add(new Parcel(parcelId, geometry, received));
    }
  }

  /** The site as far as its rows were seen. */
  Site site(Crs crs, Source source) {
    if (!conflicting.isEmpty()) {
      attributes.keySet().removeAll(conflicting);
    }
    List<Parcel> usable = failure.isEmpty() ? parcels : List.of();
    return new Site(id, fid, name, usable, crs, attributes, source, failure);
  }
}
