package org.ecozone.report;

import java.util.List;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Site;

/** Rows of sites.csv. */
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

  private final CsvTable table;

  SiteRows(CsvTable table) {
    this.table = table;
  }

  void write(SiteScreening screening) {
    Site site = screening.facts().site();
    SiteFacts.Measure measure = screening.facts().measure();
    boolean areal = Dimensions.of(site) == Dimensions.AREA;
    table.row(
        site.id(),
        CsvTable.text(site.name()),
        screening.verdict().name(),
        screening.worstPossible().name(),
        Integer.toString(screening.undecided()),
        String.join(";", screening.uncheckedLayers()),
        Integer.toString(screening.triggered()),
        areal ? Decimals.areaM2(measure.areaM2()) : "",
        areal ? Decimals.areaM2(measure.planarAreaM2()) : "");
  }
}
