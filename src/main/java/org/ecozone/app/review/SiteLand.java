package org.ecozone.app.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.AxisCheck;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.GeometryRepair;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.blob.CollectionParts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.locationtech.jts.geom.Geometry;

/**
 * From a site of the project to a site that can be screened: checked and repaired as one from a
 * file is. For workers.
 *
 * @param site without parcels and with a failure code if a part of its land cannot be used
 * @param issues what was odd, or why it failed
 */
public record SiteLand(Site site, List<Issue> issues) {
  /** The land of a drawn or pasted site comes from no file. */
  private static final Source NO_FILE = new Source("", "", "");

  public static SiteLand of(SiteItem item) {
    Source source =
        item.file() == null
            ? NO_FILE
            : new Source(String.valueOf(item.file().getFileName()), item.table(), "");
    return of(item, source);
  }

  static SiteLand of(SiteItem item, Source source) {
    List<Issue> issues = new ArrayList<>();
    Crs crs = crs(item, source, issues);
    List<Parcel> parcels = new ArrayList<>();
    if (crs != null) {
      for (SiteItem.Part part : item.parcels()) {
        parcel(part, crs, source, issues, parcels);
      }
    }
    boolean usable = crs != null && !parcels.isEmpty() && parcels.size() == item.parcels().size();
    String failure =
        usable
            ? ""
            : issues.stream().map(Issue::code).filter(SiteLand::isFailure).findFirst().orElse("");
    Site site =
        new Site(
            item.id(),
            item.origin().fid(),
            item.name(),
            usable ? parcels : List.of(),
            crs,
            item.attributes(),
            source,
            usable || !failure.isEmpty() ? failure : StoreIssue.GEOMETRY_EMPTY.name());
    return new SiteLand(site, List.copyOf(issues));
  }

  private static boolean isFailure(String code) {
    return !code.equals(StoreIssue.GEOMETRY_REPAIRED.name());
  }

  private static Crs crs(SiteItem item, Source source, List<Issue> issues) {
    try {
      return Crs.parse(item.crs());
    } catch (CrsException e) {
      issues.add(
          Issue.of(
              StoreIssue.CRS_UNKNOWN, source.file(), source.table(), "-", item.crs(), "-", "-"));
      return null;
    }
  }

  private static void parcel(
      SiteItem.Part part, Crs crs, Source source, List<Issue> issues, List<Parcel> parcels) {
    Geometry received = part.geometry();
    if (received.isEmpty()) {
      issues.add(Issue.of(StoreIssue.GEOMETRY_EMPTY, source.file(), source.table()));
      return;
    }
    if (CollectionParts.isMixed(received)) {
      CollectionParts parts = CollectionParts.take(received, -1);
      if (parts.leftOut() > 0) {
        issues.add(Issue.of(StoreIssue.SITE_MIXED_DIMENSION, source.file(), source.table()));
        return;
      }
      received = parts.geometry();
    }
    if (AxisCheck.of(received.getEnvelopeInternal(), crs).outcome() != AxisCheck.Outcome.OK) {
      String box = String.valueOf(received.getEnvelopeInternal());
      issues.add(
          Issue.of(StoreIssue.GEOMETRY_OUT_OF_RANGE, source.file(), source.table(), crs.id(), box));
      return;
    }
    repaired(part.parcel(), received, source, issues, parcels);
  }

  private static void repaired(
      String id, Geometry received, Source source, List<Issue> issues, List<Parcel> parcels) {
    GeometryRepair.Repair repair = GeometryRepair.repair(received);
    if (repair.geometry() == null) {
      issues.add(
          Issue.of(
              StoreIssue.GEOMETRY_UNREPAIRABLE, source.file(), source.table(), repair.problem()));
      return;
    }
    if (repair.changed()) {
      issues.add(
          Issue.of(
              StoreIssue.GEOMETRY_REPAIRED,
              source.file(),
              source.table(),
              repair.problem(),
              plain(repair.areaBefore()),
              plain(repair.areaAfter())));
    }
    parcels.add(new Parcel(id, repair.geometry(), received));
  }

  private static String plain(double area) {
    return BigDecimal.valueOf(area).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
