package org.ecozone.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecozone.app.AppIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * Checks the codes of a layer whose profile says what a code looks like: their form, and that each
 * stands once.
 */
final class UnitCodes {
  private UnitCodes() {}

  static List<Issue> issues(ZoneLayer layer, Pattern form) {
    List<Issue> issues = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    String file = layer.source().file();
    String table = layer.source().table();
    for (Zone zone : layer.zones()) {
      if (!zone.code().isEmpty()) {
        if (!form.matcher(zone.code()).matches()) {
          issues.add(
              Issue.of(AppIssue.UNIT_CODE_FORM, file, table, zone.code(), form.pattern())
                  .withFid(zone.fid()));
        }
        Long first = seen.putIfAbsent(zone.code(), zone.fid());
        if (first != null) {
          issues.add(
              Issue.of(AppIssue.CODE_TWICE, file, table, zone.code(), first).withFid(zone.fid()));
        }
      }
    }
    return issues;
  }
}
