package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.intake.check.BoundedIssues;
import org.ecozone.app.intake.check.CheckIssue;
import org.ecozone.app.intake.check.OutsideCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Where parcels lie, kept until the area of work is known; some hundred bytes for each. */
public final class ParcelPlaces {
  private final String file;
  private final Crs crs;
  private final List<Place> places = new ArrayList<>();

  private record Place(String table, long fid, String name, double[] box) {}

  ParcelPlaces(String file, Crs crs) {
    this.file = file;
    this.crs = crs;
  }

  void add(ExaminedParcel parcel) {
    Geometry used = parcel.used();
    if (used != null && !used.isEmpty()) {
      double[] box = OutsideCheck.places(used);
      places.add(new Place(parcel.table(), parcel.fid(), parcel.label(), box));
    }
  }

  /** A warning for each parcel that is not in the area. */
  public List<Issue> outside(WorkArea area) {
    BoundedIssues issues = new BoundedIssues();
    OutsideCheck check = OutsideCheck.of(area, crs).orElse(null);
    for (Place place : check == null ? List.<Place>of() : places) {
      if (check.isOutside(place.box())) {
        issues.add(
            Issue.of(CheckIssue.OUTSIDE_AREA, file, place.table(), place.name(), area.name())
                .withFid(place.fid())
                .at(place.box()[0], place.box()[1]));
      }
    }
    return issues.list(file);
  }
}
