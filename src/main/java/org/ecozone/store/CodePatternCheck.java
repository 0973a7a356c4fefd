package org.ecozone.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.blob.Remark;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;

/**
 * Codes of zones that do not look as the layer's profile says (ZH + 6 + 1 + 4 for control units).
 * Never fatal.
 */
public final class CodePatternCheck {
  private CodePatternCheck() {}

  /**
   * One issue per zone whose code is stated and does not fit; none if the profile states no
   * pattern.
   */
  public static List<Issue> of(ZoneLayer layer, ProfileSet profiles) {
    Optional<Pattern> pattern = profiles.pattern(layer.code(), "code");
    if (pattern.isEmpty()) {
      return List.of();
    }
    IssueLog log = new IssueLog(layer.source().file(), layer.source().table());
    for (Zone zone : layer.zones()) {
      String code = Normalizer.normalize(zone.code(), Normalizer.Form.NFKC).strip();
      if (!code.isEmpty() && !pattern.get().matcher(code).matches()) {
        Coordinate at = zone.geometry().getCoordinate();
        Remark remark =
            new Remark(StoreIssue.CODE_UNUSUAL, List.of(zone.code(), pattern.get().pattern()));
        log.add(zone.fid(), remark, StoreIssue.CODE_UNUSUAL.severity(), at.x, at.y);
      }
    }
    return log.close();
  }
}
