package org.ecozone.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.ScreenResult.Catalogue;
import org.ecozone.app.ScreenResult.Line;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.screen.PreparedSite;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** Counts what a face shows without opening the files. */
final class ResultCounter implements ScreeningSink {
  private static final int RULES_SHOWN = 4;

  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final List<Line> lines = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Severity, Long> issueCounts = new EnumMap<>(Severity.class);
  private int sites;
  private boolean open;

  /** Read by {@link #prepare} on other threads: true as soon as no further line is kept. */
  private volatile boolean full;

  @Override
  public void begin(ScreeningHeader header) {}

  @Override
  public void site(SiteScreening screening) {
    prepare(screening).write();
  }

  @Override
  public PreparedSite prepare(SiteScreening screening) {
    Verdict verdict = screening.verdict();
    boolean hasOpen = screening.undecided() > 0;
    Line line = full ? null : line(screening);
    return () -> count(verdict, hasOpen, line);
  }

  private void count(Verdict verdict, boolean hasOpen, Line line) {
    sites++;
    open |= hasOpen;
    verdicts.merge(verdict, 1, Integer::sum);
    if (!full) {
      lines.add(line);
      full = lines.size() >= ScreenResult.LINES;
    }
  }

  private static Line line(SiteScreening screening) {
    return new Line(
        screening.facts().site().id(),
        screening.facts().site().name(),
        screening.verdict(),
        screening.worstPossible(),
        screening.undecided(),
        screening.uncheckedLayers(),
        screening.carriers().stream().limit(RULES_SHOWN).toList());
  }

  @Override
  public void end(Iterable<Issue> all) {
    all.forEach(this::count);
  }

  /** Keeps the first issues of every weight and counts the rest. */
  void count(Issue issue) {
    if (issueCounts.merge(issue.severity(), 1L, Long::sum) <= ScreenResult.ISSUES) {
      issues.add(issue);
    }
  }

  /** DONE, or ATTENTION if a site has an open finding. */
  Outcome outcome() {
    return open ? Outcome.ATTENTION : Outcome.DONE;
  }

  ScreenResult result(Outcome outcome, List<String> unchecked, RuleBook book) {
    return new ScreenResult(
        outcome,
        sites,
        Map.copyOf(verdicts),
        List.copyOf(lines),
        unchecked,
        List.copyOf(issues),
        Map.copyOf(issueCounts),
        new Catalogue(book.rulesFile(), book.rules().version(), book.rules().rules().size()),
        PairCounts.NONE,
        List.of());
  }
}
