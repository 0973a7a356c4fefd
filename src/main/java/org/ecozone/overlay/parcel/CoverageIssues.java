package org.ecozone.overlay.parcel;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.overlay.OverlayIssue;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/** What has to be said about the coverage that a layer states, or does not. */
public final class CoverageIssues {
  private static final int COUNTY_DIGITS = 6;

  private CoverageIssues() {}

  public static List<Issue> of(IndexedLayer layer, List<ZoneLayer> countyLayers) {
    Coverage stated = layer.layer().identity().coverage();
    if (stated == null) {
      return List.of(layer.issue(OverlayIssue.COVERAGE_ASSUMED));
    }
    if (stated.polygon() != null) {
      return List.of();
    }
    if (countyLayers.isEmpty()) {
      return List.of(
          layer.issue(OverlayIssue.COVERAGE_WITHOUT_COUNTIES, String.join(";", stated.counties())));
    }
    List<Issue> issues = new ArrayList<>();
    for (String code : stated.counties()) {
      if (!isDrawn(Coverage.ofCounties(List.of(code)), countyLayers)) {
        issues.add(layer.issue(OverlayIssue.COVERAGE_COUNTY_MISSING, code));
      }
    }
    return issues;
  }

  private static boolean isDrawn(Coverage one, List<ZoneLayer> countyLayers) {
    for (ZoneLayer counties : countyLayers) {
      for (Zone county : counties.zones()) {
        String code = county.code();
        if (code.length() >= COUNTY_DIGITS && one.namesCounty(code.substring(0, COUNTY_DIGITS))) {
          return true;
        }
      }
    }
    return false;
  }
}
