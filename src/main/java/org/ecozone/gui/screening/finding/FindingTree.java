package org.ecozone.gui.screening.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.app.review.FindingLine;
import org.ecozone.gui.screening.finding.FindingNode.State;
import org.ecozone.screen.Finding;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;

/** Orders findings for a reader: what applies first, the worst first; nothing is left out. */
public final class FindingTree {
  /** By what the machine says: a decision moves no line out of sight. */
  private static final Comparator<FindingLine> WORST_FIRST =
      Comparator.comparing((FindingLine line) -> line.finding().verdict())
          .reversed()
          .thenComparing(line -> line.finding().ruleId())
          .thenComparing(line -> line.finding().parcel());

  private FindingTree() {}

  public static State state(Finding finding) {
    return finding.layer().equals(RuleLayers.PLAN)
        ? State.PLAN
        : State.valueOf(finding.state().name());
  }

  /** How many findings there are of each state. */
  public static Map<State, Integer> counts(List<FindingLine> lines) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    lines.forEach(line -> counts.merge(state(line.finding()), 1, Integer::sum));
    return counts;
  }

  /**
   * Groups in their order.
   *
   * @param search words that a finding must hold; empty for all
   */
  public static List<FindingNode.Group> of(List<FindingLine> lines, String search, Lang lang) {
    Map<State, List<FindingLine>> byState = new EnumMap<>(State.class);
    for (State state : State.values()) {
      byState.put(state, new ArrayList<>());
    }
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    for (FindingLine line : lines) {
      if (wanted.isEmpty() || text(line, lang).contains(wanted)) {
        byState.get(state(line.finding())).add(line);
      }
    }
    Map<State, Integer> totals = counts(lines);
    List<FindingNode.Group> groups = new ArrayList<>();
    byState.forEach(
        (state, found) -> {
          found.sort(WORST_FIRST);
          int open = (int) found.stream().filter(line -> line.finding().open()).count();
          groups.add(
              new FindingNode.Group(
                  state, found.size(), totals.get(state), open, children(state, found)));
        });
    return groups;
  }

  private static List<FindingNode> children(State state, List<FindingLine> found) {
    boolean byLayer = state == State.NOT_CHECKED || state == State.NOT_TRIGGERED;
    if (!byLayer) {
      return found.stream().<FindingNode>map(FindingNode.Line::new).toList();
    }
    Map<String, List<FindingLine>> layers = new LinkedHashMap<>();
    found.forEach(
        line -> layers.computeIfAbsent(line.finding().layer(), key -> new ArrayList<>()).add(line));
    List<FindingNode> nodes = new ArrayList<>();
    layers.forEach(
        (code, own) -> {
          Verdict worst =
              own.stream()
                  .map(line -> line.finding().verdict())
                  .reduce(Verdict.NONE, Verdict::worse);
          List<FindingNode> lines = own.stream().<FindingNode>map(FindingNode.Line::new).toList();
          nodes.add(new FindingNode.Layer(code, own.size(), worst, lines));
        });
    return nodes;
  }

  private static String text(FindingLine line, Lang lang) {
    Finding finding = line.finding();
    StringBuilder text = new StringBuilder();
    text.append(finding.ruleId()).append(' ').append(finding.layer()).append(' ');
    text.append(line.zoneName()).append(' ').append(finding.parcel()).append(' ');
    if (line.zone() != null) {
      text.append(line.zone().code()).append(' ').append(line.zone().zoneClass()).append(' ');
    }
    if (line.rule() != null) {
      text.append(line.rule().requirement()).append(' ').append(line.rule().legalBasis());
    }
    finding.notes().forEach(note -> text.append(' ').append(note.text(lang)));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
