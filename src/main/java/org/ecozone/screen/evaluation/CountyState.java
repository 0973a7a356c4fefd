package org.ecozone.screen.evaluation;

import java.util.List;
import java.util.Set;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.ParcelFacts;

/**
 * All that rules on counties know of a site; sites of which it is the same are judged alike.
 *
 * @param counties GB/T 2260 codes the site is judged in
 * @param onMap true if they come from county polygons, not from the form
 * @param unnamed fids of county polygons that the site meets and whose code nobody can read
 * @param mapFailed true if another county polygon may be met that could not be used
 * @param mapEnds true if the county polygons do not speak about all of the site
 */
record CountyState(
    List<String> counties, boolean onMap, Set<Long> unnamed, boolean mapFailed, boolean mapEnds) {
  static CountyState of(SiteCase site) {
    boolean onMap = !site.listCountiesOnMap().isEmpty();
    boolean failed = false;
    boolean ends = false;
    for (ParcelFacts parcel : site.facts().parcels()) {
      LayerCheck check = parcel.checks().get(SiteCase.COUNTIES);
      failed |= check == null ? onMap : !check.isComplete();
      ends |= onMap && check != null && (check.uncovered() || check.coverageUnknown());
    }
    return new CountyState(site.counties(), onMap, site.unnamedCounties(), failed, ends);
  }
}
