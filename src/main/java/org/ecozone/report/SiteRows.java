package org.ecozone.report;

import java.util.List;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Site;

/** Rows of sites.csv. A figure that is not applicable is empty. */
final class SiteRows {
  static final List<String> HEADER =
      List.of(
          "site_id",
          "name",
          "verdict",
          "worst_possible",
          "undecided",
          "unchecked_layers",
          "findings",
          "area_m2",
          "planar_area_m2");

  private SiteRows() {}

  static void write(Utf8Bytes rows, SiteScreening screening) {
    Site site = screening.facts().site();
    SiteFacts.Measure measure = screening.facts().measure();
    boolean areal = Dimensions.of(site) == Dimensions.AREA;
    CsvText.first(rows, site.id());
    CsvText.freeField(rows, site.name());
    rows.add(',').add(screening.verdict().name());
    rows.add(',').add(screening.worstPossible().name());
    rows.add(',').addNumber(screening.undecided());
    CsvText.field(rows, String.join(";", screening.uncheckedLayers()));
    rows.add(',').addNumber(screening.triggered());
    rows.add(',').addFixed(areal ? measure.areaM2() : Double.NaN, Decimals.AREA);
    rows.add(',').addFixed(areal ? measure.planarAreaM2() : Double.NaN, Decimals.AREA);
    CsvText.end(rows);
  }
}
