package org.ecozone.bench.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.SiteFacts;

/** What the program says: in memory, or in a file that it wrote. */
final class StatedFacts {
  private static final String NEAR = "NEAR";

  private StatedFacts() {}

  static List<Fact> of(SiteFacts facts) {
    List<Fact> stated = new ArrayList<>();
    for (SiteFacts.ParcelFacts parcel : facts.parcels()) {
      for (Intersection hit : parcel.intersections()) {
        stated.add(
            new Fact(
                hit.layer().code(),
                hit.zone().fid(),
                hit.relation().name(),
                hit.areaM2(),
                hit.planarAreaM2(),
                hit.lengthM(),
                0));
      }
    }
    return stated;
  }

  /** The rows of intersections.csv of some sites. */
  static Map<String, List<Fact>> read(Path csv, Set<String> sites) throws IOException {
    Map<String, List<Fact>> bySite = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        String id = row.getField("site_id");
        if (sites.contains(id) && !row.getField("relation").equals(NEAR)) {
          bySite.computeIfAbsent(id, key -> new ArrayList<>()).add(fact(row));
        }
      }
    }
    return bySite;
  }

  private static Fact fact(NamedCsvRecord row) {
    return new Fact(
        row.getField("layer"),
        Long.parseLong(row.getField("zone_fid")),
        row.getField("relation"),
        number(row.getField("area_m2")),
        number(row.getField("planar_area_m2")),
        number(row.getField("length_m")),
        0);
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
