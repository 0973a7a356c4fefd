package org.ecozone.bench.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecozone.bench.run.Options;

/**
 * Holds the pairs of a peer against intersections.csv: {@code --csv FILE --pairs FILE}.
 *
 * <p>Areas are compared where both are planar in the same grid; of a peer that worked in degrees
 * only the pairs are.
 */
public final class ComparePairs {
  private static final Set<String> HITS = Set.of("INSIDE", "COVERS", "PARTIAL");

  /** A shared area below this may be nothing but rounding. */
  private static final double SPECK_M2 = 1e-4;

  private final Map<String, Double> ours = new HashMap<>();
  private final Map<String, Double> theirs = new HashMap<>();

  private ComparePairs() {}

  private void readPeer(Path file, Set<String> sites) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\t", -1);
        sites.add(parts[0]);
        theirs.put(parts[0] + " " + parts[1] + " " + parts[2], Double.parseDouble(parts[3]));
      }
    }
  }

  /** Only sites of which the peer has a pair: it may have looked at a sample. */
  private void readOurs(Path csv, Set<String> sites) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        String site = row.getField("site_id");
        if (HITS.contains(row.getField("relation")) && sites.contains(site)) {
          String area = row.getField("planar_area_m2");
          ours.put(
              site + " " + row.getField("table") + " " + row.getField("zone_fid"),
              area.isEmpty() ? 0 : Double.parseDouble(area));
        }
      }
    }
  }

  private static double largest(Map<String, Double> of, Map<String, Double> without) {
    return of.entrySet().stream()
        .filter(entry -> !without.containsKey(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private static long count(Map<String, Double> of, Map<String, Double> without) {
    return of.keySet().stream().filter(key -> !without.containsKey(key)).count();
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args);
    ComparePairs compare = new ComparePairs();
    Set<String> sites = new HashSet<>();
    compare.readPeer(options.path("pairs"), sites);
    compare.readOurs(options.path("csv"), sites);
    Map<String, Double> ours = compare.ours;
    Map<String, Double> theirs = compare.theirs;
    say("  pairs: ours %d, theirs %d", ours.size(), theirs.size());
    say("  only ours: %d (largest %.3g)", count(ours, theirs), largest(ours, theirs));
    say("  only theirs: %d (largest %.3g)", count(theirs, ours), largest(theirs, ours));
    boolean degrees = theirs.values().stream().mapToDouble(area -> area).max().orElse(0) < 1;
    if (degrees) {
      say("  areas: theirs are in square degrees, not compared here");
      return;
    }
    double sumOurs = 0;
    double sumTheirs = 0;
    double worst = 0;
    for (Map.Entry<String, Double> entry : theirs.entrySet()) {
      Double own = ours.get(entry.getKey());
      sumTheirs += entry.getValue();
      if (own != null && entry.getValue() > SPECK_M2) {
        double difference = Math.max(0, Math.abs(own - entry.getValue()) - SPECK_M2);
        worst = Math.max(worst, difference / entry.getValue());
      }
    }
    for (double area : ours.values()) {
      sumOurs += area;
    }
    say("  sum of planar areas: ours %.4f m2, theirs %.4f m2", sumOurs, sumTheirs);
    say("  relative difference of the sums %.2e", Math.abs(sumOurs - sumTheirs) / sumTheirs);
    say("  worst pair beyond 1e-4 m2 (4 decimals in the CSV): relative %.2e", worst);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
