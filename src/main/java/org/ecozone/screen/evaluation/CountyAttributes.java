package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.screen.evaluation.RuleRun.Answer;
import org.ecozone.screen.evaluation.RuleRun.Measured;
import org.ecozone.screen.evaluation.RuleRun.Place;
import org.ecozone.screen.table.CountyTable;
import org.ecozone.zone.Truth;

/**
 * Rules with relation ATTRIBUTE: the filter reads the county table; of several counties the worst
 * counts.
 */
final class CountyAttributes {
  private CountyAttributes() {}

  static void evaluate(RuleRun run, CountyState state, CountyTable table) {
    Place place = Place.ofLayer("", run.rule.layers().text());
    List<String> counties = state.counties();
    if (counties.isEmpty() && (everywhere(run) || state.unnamed().isEmpty())) {
      withoutCounty(run, place);
      return;
    }
    Truth any = Truth.FALSE;
    List<String> matching = new ArrayList<>();
    for (String county : counties) {
      Truth truth = run.rule.zone().evaluate(column -> table.value(county, column));
      any = any.or(truth);
      if (truth == Truth.TRUE) {
        matching.add(county);
      }
    }
    List<Note> notes = new ArrayList<>();
    if (!state.onMap() && !counties.isEmpty()) {
      notes.add(Note.of("COUNTY_FROM_FORM", counties.get(0)));
    }
    if (any == Truth.TRUE) {
      notes.add(0, Note.of("COUNTY", names(matching, table)));
      run.addByAnswer(place, new Answer(any, null, null), Measured.NOTHING, notes);
      return;
    }
    if (any == Truth.UNKNOWN) {
      run.addByAnswer(
          place,
          new Answer(any, FindingState.NEEDS_INFO, why(run, counties, table)),
          Measured.NOTHING,
          notes);
    }
    checkMap(run, state, place);
  }

  private static boolean everywhere(RuleRun run) {
    return run.rule.zone().attributes().isEmpty();
  }

  /** A rule for every county needs no county. */
  private static void withoutCounty(RuleRun run, Place place) {
    if (everywhere(run)) {
      run.addByAnswer(place, new Answer(Truth.TRUE, null, null), Measured.NOTHING, List.of());
    } else {
      run.add(
          place,
          FindingState.NOT_CHECKED,
          run.rule.rule().verdict(),
          Measured.NOTHING,
          List.of(Note.of("COUNTY_UNKNOWN")));
    }
  }

  private static Note why(RuleRun run, List<String> counties, CountyTable table) {
    List<String> unlisted = counties.stream().filter(county -> !table.lists(county)).toList();
    if (!unlisted.isEmpty()) {
      return Note.of("COUNTY_NOT_LISTED", String.join(", ", unlisted));
    }
    Set<String> columns = new LinkedHashSet<>();
    for (String county : counties) {
      columns.addAll(run.rule.zone().unknownsThatMatter(column -> table.value(county, column)));
    }
    return Note.of("COUNTY_ATTRIBUTE_UNKNOWN", names(counties, table), String.join(", ", columns));
  }

  private static String names(List<String> counties, CountyTable table) {
    return counties.stream()
        .map(county -> table.name(county) + " " + county)
        .collect(Collectors.joining("、"));
  }

  /**
   * Another county may be met where the county polygons do not reach, or where one of them failed.
   */
  private static void checkMap(RuleRun run, CountyState state, Place place) {
    if (!state.unnamed().isEmpty()) {
      String fids = state.unnamed().stream().map(String::valueOf).collect(Collectors.joining(", "));
      undecided(run, place, Note.of("COUNTY_CODE_UNREADABLE", fids));
    }
    if (state.mapFailed()) {
      undecided(run, place, Note.of("COUNTY_MAP_FAILED"));
    }
    if (state.mapEnds()) {
      run.add(
          place,
          FindingState.NOT_CHECKED,
          run.rule.rule().verdict(),
          Measured.NOTHING,
          List.of(Note.of("COUNTY_MAP_ENDS")));
    }
  }

  private static void undecided(RuleRun run, Place place, Note why) {
    List<Note> notes = new ArrayList<>(List.of(why));
    notes.addAll(run.effect.notes());
    run.add(place, FindingState.UNDECIDED, run.effect.verdict(), Measured.NOTHING, notes);
  }
}
