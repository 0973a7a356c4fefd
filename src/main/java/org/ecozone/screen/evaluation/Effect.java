package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Note;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.ProjectAttributes;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Truth;

/**
 * What a rule says of this project where the land is concerned: a state (TRIGGERED, EXCEPTED or
 * NEEDS_INFO), the verdict it has or would have, and why.
 *
 * <p>Equal only to itself: {@link EffectTable} gives the same object for the same values.
 */
final class Effect {
  private final FindingState state;
  private final Verdict verdict;
  private final List<Note> notes;

  private Effect(FindingState state, Verdict verdict, List<Note> notes) {
    this.state = state;
    this.verdict = verdict;
    this.notes = List.copyOf(notes);
  }

  FindingState state() {
    return state;
  }

  Verdict verdict() {
    return verdict;
  }

  List<Note> notes() {
    return notes;
  }

  /** Null if the project filter is FALSE. An unknown exception never softens. */
  static Effect of(CompiledRule rule, ProjectAttributes project, AttributeCatalog catalog) {
    Truth concerned = rule.project().evaluate(project::value);
    if (concerned == Truth.FALSE) {
      return null;
    }
    Truth excepted =
        rule.exception() == null ? Truth.FALSE : rule.exception().evaluate(project::value);
    List<Note> notes = new ArrayList<>();
    if (concerned == Truth.UNKNOWN) {
      notes.add(
          Note.of(
              "PROJECT_UNKNOWN",
              titles(rule.project().unknownsThatMatter(project::value), catalog)));
    }
    if (excepted == Truth.UNKNOWN) {
      notes.add(
          Note.of(
              "EXCEPTION_UNKNOWN",
              titles(rule.exception().unknownsThatMatter(project::value), catalog),
              "@verdict." + rule.rule().exceptionVerdict()));
    } else if (excepted == Truth.TRUE) {
      notes.add(Note.of("EXCEPTION_MET", "@verdict." + rule.rule().verdict()));
    }
    Verdict verdict =
        excepted == Truth.TRUE ? rule.rule().exceptionVerdict() : rule.rule().verdict();
    if (concerned == Truth.UNKNOWN) {
      return new Effect(FindingState.NEEDS_INFO, verdict, notes);
    }
    return new Effect(
        excepted == Truth.TRUE ? FindingState.EXCEPTED : FindingState.TRIGGERED, verdict, notes);
  }

  /** Titles of attributes as one value of a note. */
  private static String titles(Collection<String> names, AttributeCatalog catalog) {
    return Texts.bilingual(titles(names, catalog, Lang.ZH), titles(names, catalog, Lang.EN));
  }

  private static String titles(Collection<String> names, AttributeCatalog catalog, Lang lang) {
    return names.stream()
        .map(
            name -> {
              Optional<AttributeCatalog.Attribute> attribute = catalog.find(name);
              return attribute.map(found -> found.title(lang)).orElse(name);
            })
        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
  }
}
