package org.ecozone.app.doors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.sites.SitesFile.Unreadable;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;

/** Screens as the command line does, and reads what it wrote. */
final class Screening {
  /** Three layers with a verdict of its own each, so that NONE is what is left without them. */
  private static final String RULES =
      """
      id,version,enabled,layer,zone_filter,relation,distance_m,project_filter,verdict,exception_filter,exception_verdict,requirement,legal_basis,effective_from,effective_to,source,status,note
      T001,1,true,YJJBNT,,INTERSECTS,,,PROHIBITED,,,x,x,,,,有效,
      T002,1,true,STBHHX,,INTERSECTS,,,RESTRICTED,,,x,x,,,,有效,
      T003,1,true,HJGKDY,,INTERSECTS,,,ADVISORY,,,x,x,,,,有效,
      """;

  /** From the best to the worst. */
  private static final List<String> ORDER =
      List.of("NONE", "UNDETERMINED", "ADVISORY", "CONDITIONAL", "RESTRICTED", "PROHIBITED");

  private final Installation installation;
  private final Path zones;
  private final Path work;
  private final Path rules;
  private int runs;

  Screening(Installation installation, Path zones, Path work) throws IOException {
    this.installation = installation;
    this.zones = zones;
    this.work = work;
    this.rules = Files.writeString(work.resolve("rules.csv"), RULES);
  }

  /** What came out for a site: area, or share of a line, by layer and zone. */
  record Facts(String verdict, String worst, double areaM2, Map<String, Double> pairs) {
    static int rank(String verdict) {
      return ORDER.indexOf(verdict);
    }

    /** Of both sites. */
    Facts and(Facts other) {
      Map<String, Double> all = new TreeMap<>(pairs);
      other.pairs.forEach((zone, area) -> all.merge(zone, area, Double::sum));
      return new Facts(
          worse(verdict, other.verdict), worse(worst, other.worst), areaM2 + other.areaM2, all);
    }

    private static String worse(String one, String two) {
      return rank(one) >= rank(two) ? one : two;
    }

    /** Neither the verdict nor the worst possible one says more than nothing of the sort. */
    boolean isBetterThan(Facts truth) {
      return Math.max(rank(verdict), rank(worst)) < rank(truth.verdict);
    }

    /** Same verdict, same zones but for touches within the tolerance, same areas. */
    boolean isSameAs(Facts truth, double toleranceM2) {
      boolean same =
          verdict.equals(truth.verdict) && Math.abs(areaM2 - truth.areaM2) <= toleranceM2;
      for (Map.Entry<String, Double> pair : truth.pairs.entrySet()) {
        double found = pairs.getOrDefault(pair.getKey(), 0.0);
        same &= Math.abs(found - pair.getValue()) <= toleranceM2;
      }
      for (Map.Entry<String, Double> pair : pairs.entrySet()) {
        same &= truth.pairs.containsKey(pair.getKey()) || pair.getValue() <= toleranceM2;
      }
      return same;
    }
  }

  /** Facts by site, issues as they stand in issues.csv. */
  record Result(Path folder, Map<String, Facts> sites, List<Map<String, String>> issues) {
    List<Map<String, String>> issuesOf(String file) {
      return issues.stream().filter(row -> row.get("file").equals(file)).toList();
    }

    boolean isRefused(String file) {
      return issuesOf(file).stream().anyMatch(row -> row.get("code").equals("FILE_SKIPPED"));
    }

    boolean warns(String file) {
      return issuesOf(file).stream().anyMatch(row -> !row.get("severity").equals("INFO"));
    }
  }

  /** Of a file, or of all files of a folder; files that cannot be read are left out. */
  Result of(Path sites, IntakeChoices choices) throws AppException, IOException {
    Path out = Files.createDirectories(work.resolve("out" + runs++));
    new ScreenSites(installation).screen(request(sites, choices, out), Progress.NONE);
    Map<String, Facts> facts = new LinkedHashMap<>();
    for (Map<String, String> row : rows(out.resolve("sites.csv"))) {
      facts.put(
          row.get("site_id"),
          new Facts(
              row.get("verdict"),
              row.get("worst_possible"),
              number(row.get("area_m2")),
              new TreeMap<>()));
    }
    for (Map<String, String> row : rows(out.resolve("intersections.csv"))) {
      if (!row.get("relation").equals("NEAR") && !row.get("relation").equals("ADJACENT")) {
        String zone = row.get("layer") + "/" + row.get("zone_fid");
        facts
            .get(row.get("site_id"))
            .pairs()
            .merge(
                zone,
                Math.max(number(row.get("area_m2")), number(row.get("length_m"))),
                Double::sum);
      }
    }
    return new Result(out, facts, rows(out.resolve("issues.csv")));
  }

  ScreenRequest request(Path sites, IntakeChoices choices, Path out) {
    return new ScreenRequest(
        new Inputs(List.of(zones), sites, null, null, rules, null),
        new SiteColumns("", "", "", choices, Unreadable.SKIPPED, null),
        Map.of(),
        LocalDate.of(2026, 11, 20),
        new Output(out, Set.of(OutputFormat.CSV, OutputFormat.JSON), FindingsShown.OPEN, Lang.EN),
        2,
        new CacheChoice(CacheChoice.Scope.ALL, work.resolve("cache")));
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    String text = Files.readString(file).substring(1);
    try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
      return records.map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }
}
