package org.ecozone.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * What a screening came to.
 *
 * @param outcome how it ended
 * @param sites number of sites
 * @param verdicts number of sites of each verdict
 * @param lines the first sites, in the order of the file, at most {@link #LINES}
 * @param uncheckedLayers codes or tables of layers that were handed in and could not be used
 * @param issues the first issues of every weight, in the order met, at most {@link #ISSUES} of each
 * @param issueCounts number of all issues of every weight that was met
 * @param catalogue the rules that judged
 * @param pairs how pairs of site and zone were decided; of this run, not of its result
 * @param notes what belongs to this run and not to its result, for example about the cache
 */
public record ScreenResult(
    Outcome outcome,
    int sites,
    Map<Verdict, Integer> verdicts,
    List<Line> lines,
    List<String> uncheckedLayers,
    List<Issue> issues,
    Map<Severity, Long> issueCounts,
    Catalogue catalogue,
    PairCounts pairs,
    List<Issue> notes) {

  ScreenResult ofRun(PairCounts decided, List<Issue> said) {
    return new ScreenResult(
        outcome,
        sites,
        verdicts,
        lines,
        uncheckedLayers,
        issues,
        issueCounts,
        catalogue,
        decided,
        List.copyOf(said));
  }

  /** Sites that a face lists without opening the files. */
  public static final int LINES = 200;

  /** Issues of one weight that a face can list without opening the files. */
  public static final int ISSUES = 200;

  /** A rule catalogue in short: the file it was read from, its version, its number of rules. */
  public record Catalogue(Path file, String version, int rules) {}

  /** One site in short. */
  public record Line(
      String siteId,
      String name,
      Verdict verdict,
      Verdict worstPossible,
      int undecided,
      List<String> uncheckedLayers,
      List<String> carriedBy) {}
}
