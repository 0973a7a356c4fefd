package org.ecozone.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;

/**
 * What a screening came to.
 *
 * @param outcome how it ended
 * @param sites number of sites
 * @param verdicts number of sites of each verdict
 * @param lines the first sites, in the order of the file, at most {@link #LINES}
 * @param uncheckedLayers codes or tables of layers that were handed in and could not be used
 * @param issues everything met on the way
 * @param catalogue the rules that judged
 * @param notes what belongs to this run and not to its result, for example about the cache
 */
public record ScreenResult(
    Outcome outcome,
    int sites,
    Map<Verdict, Integer> verdicts,
    List<Line> lines,
    List<String> uncheckedLayers,
    List<Issue> issues,
    Catalogue catalogue,
    List<Issue> notes) {

  /** Without notes. */
  public ScreenResult(
      Outcome outcome,
      int sites,
      Map<Verdict, Integer> verdicts,
      List<Line> lines,
      List<String> uncheckedLayers,
      List<Issue> issues,
      Catalogue catalogue) {
    this(outcome, sites, verdicts, lines, uncheckedLayers, issues, catalogue, List.of());
  }

  ScreenResult withNotes(List<Issue> said) {
    return new ScreenResult(
        outcome, sites, verdicts, lines, uncheckedLayers, issues, catalogue, List.copyOf(said));
  }

  /** Sites that a face lists without opening the files. */
  public static final int LINES = 200;

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
