package org.ecozone.app.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.export.LandFormat.Coordinates;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes sites of the project into a file, one row per parcel.
 *
 * <p>Threads: any, not the window's.
 *
 * <p>Fails: {@link AppException} with nothing written.
 */
public final class ExportLand {
  /** Straight edges of another CRS are followed this closely, in metres. */
  private static final double STRAIGHT_M = 0.01;

  private static final String WGS84 = "EPSG:4326";

  private final List<Issue> issues = new ArrayList<>();

  /** A parcel in the CRS of the file. */
  record Moved(SiteItem site, String parcel, Geometry geometry) {}

  /**
   * How to write.
   *
   * @param options texts by the keys of the format's options; absent is as usual
   * @param crs {@code EPSG:4523}; empty for that of the sites, or degrees where the format has
   *     nothing else
   */
  public record Request(
      List<SiteItem> sites,
      LandFormat format,
      Map<String, String> options,
      String crs,
      Path target) {
    public Request {
      sites = List.copyOf(sites);
      options = Map.copyOf(options);
    }
  }

  /** Writes the file. */
  public static ExportedLand write(Request request, Progress progress) throws AppException {
    return new ExportLand().run(request, progress);
  }

  private ExportedLand run(Request request, Progress progress) throws AppException {
    progress.stage("app/export.stage.write", request.target().getFileName());
    Crs target = target(request);
    List<Moved> rows = new ArrayList<>();
    for (SiteItem site : request.sites()) {
      progress.checkCancelled();
      rows.addAll(moved(site, target));
    }
    if (rows.isEmpty()) {
      throw refused(ExportIssue.NOTHING_TO_WRITE);
    }
    LandTable table = new LandTable(rows, target, request.options().get("area-unit"));
    try (FeatureWriter writer =
        Doors.create(
            request.format().exchange(), request.target(), WriteChoices.of(request.options()))) {
      writer.beginTable(table.describe(request));
      int leftOut = 0;
      for (int i = 0; i < rows.size(); i++) {
        progress.checkCancelled();
        progress.report(i, rows.size());
        leftOut += writer.row(table.row(i)) ? 0 : 1;
      }
      writer.commit();
      issues.addAll(writer.issues());
      return new ExportedLand(request.target(), target, rows.size() - leftOut, leftOut, issues);
    } catch (StoreException e) {
      throw new AppException(Outcome.INTERNAL, List.of(e.issue()), e);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(ExportIssue.CANNOT_MOVE, "", "", "", "", "", e.getMessage())),
          e);
    }
  }

  private static AppException refused(ExportIssue code, Object... args) {
    return new AppException(Outcome.USAGE, Issue.of(code, "", "", args));
  }

  private static Crs target(Request request) throws AppException {
    Coordinates wanted = request.format().coordinates();
    if (wanted == Coordinates.WGS84) {
      return parse(WGS84, "");
    }
    Crs crs = request.crs().isEmpty() ? ofSites(request.sites(), wanted) : parse(request.crs(), "");
    if (wanted == Coordinates.PROJECTED && crs.isGeographic()) {
      throw refused(ExportIssue.NEEDS_METRES, crs.name());
    }
    return wanted == Coordinates.DEGREES && !crs.isGeographic() ? crs.geographic() : crs;
  }

  private static Crs ofSites(List<SiteItem> sites, Coordinates wanted) throws AppException {
    Map<String, Crs> all = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (SiteItem site : sites) {
      if (!all.containsKey(site.crs())) {
        Crs crs = parse(site.crs(), site.name());
        all.put(site.crs(), wanted == Coordinates.DEGREES ? crs.geographic() : crs);
        names.add(crs.name());
      }
    }
    if (all.isEmpty()) {
      throw refused(ExportIssue.NOTHING_TO_WRITE);
    }
    Crs first = all.values().iterator().next();
    for (Crs other : all.values()) {
      if (!first.sameCoordinates(other)) {
        throw refused(ExportIssue.SEVERAL_CRS, String.join(" · ", names));
      }
    }
    return first;
  }

  private static Crs parse(String id, String site) throws AppException {
    try {
      return Crs.parse(id);
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE, List.of(Issue.of(ExportIssue.CRS_UNKNOWN, "", "", site)), e);
    }
  }

  private List<Moved> moved(SiteItem site, Crs target) throws AppException {
    List<Moved> parcels = new ArrayList<>();
    Crs from = parse(site.crs(), site.name());
    for (SiteItem.Part part : site.parcels()) {
      if (part.geometry() != null && !part.geometry().isEmpty()) {
        parcels.add(new Moved(site, part.parcel(), move(site, part.geometry(), from, target)));
      }
    }
    if (parcels.isEmpty()) {
      issues.add(Issue.of(ExportIssue.NO_LAND, "", "", site.name()));
    }
    return parcels;
  }

  private static Geometry move(SiteItem site, Geometry land, Crs from, Crs target)
      throws AppException {
    if (from.sameCoordinates(target)) {
      return land;
    }
    try {
      return CrsTransform.between(from, target).applyDensified(land, STRAIGHT_M).geometry();
    } catch (CrsException e) {
      throw new AppException(
          Outcome.USAGE,
          List.of(
              Issue.of(
                  ExportIssue.CANNOT_MOVE,
                  "",
                  "",
                  site.name(),
                  from.name(),
                  target.name(),
                  e.getMessage())),
          e);
    }
  }
}
