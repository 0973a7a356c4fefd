package org.ecozone.gui.layers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.results.Classification;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.layers.LayerMark.Kind;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;

/** What is to be said of a layer on its line: above all whether and why it is not checked. */
final class LayerMarks {
  private static final Set<String> CRS_CODES =
      Set.of(
          "CRS_MISSING",
          "CRS_UNKNOWN",
          "SRS_DEFINITION_DIFFERS",
          "COORDINATES_IMPLAUSIBLE",
          "AXES_SWAPPED");
  private static final Set<String> CLASS_CODES =
      Set.of("UNKNOWN_CLASS", "CLASS_NOT_STATED", "CLASS_COLUMN_MISSING");

  /** Needs no mark. */
  private static final String PUBLIC = "公开";

  private static final String PREFIX = "gui/layers.mark.";

  private final UiTexts texts;
  private final LocalDate asOf;
  private final List<LayerMark> marks = new ArrayList<>();

  private LayerMarks(UiTexts texts, LocalDate asOf) {
    this.texts = texts;
    this.asOf = asOf;
  }

  /**
   * The marks of a layer, the gravest first.
   *
   * @param asOf day on which it has to be valid
   */
  static List<LayerMark> of(
      LayerItem.Layer item, LayerContent content, LocalDate asOf, UiTexts texts) {
    LayerMarks found = new LayerMarks(texts, asOf);
    found.state(item, content);
    if (content.layer() != null) {
      found.unusedByRules(content);
      found.undecided(content);
      found.classification(content.layer().identity());
    }
    if (!item.filter().isBlank()) {
      found.add(Kind.FILTERED, "", "filtered.why", item.filter());
    }
    found.marks.sort((a, b) -> a.kind().compareTo(b.kind()));
    return found.marks;
  }

  private void add(Kind kind, String textKey, String whyKey, Object... args) {
    marks.add(
        new LayerMark(
            kind,
            textKey.isEmpty() ? "" : texts.get(PREFIX + textKey),
            texts.get(PREFIX + whyKey, args)));
  }

  private void state(LayerItem.Layer item, LayerContent content) {
    if (content.state() == State.MISSING) {
      add(Kind.MISSING, "missing", "missing.why", item.file());
    } else if (content.state() == State.BROKEN) {
      Optional<Issue> crs = firstOf(content, CRS_CODES);
      if (crs.isPresent()) {
        marks.add(new LayerMark(Kind.NO_CRS, texts.get(PREFIX + "nocrs"), message(crs.get())));
      } else {
        add(Kind.BROKEN, "broken", "broken.why", worst(content));
      }
    }
  }

  private void unusedByRules(LayerContent content) {
    ZoneLayer layer = content.layer();
    if (content.unchecked() != null) {
      String code = content.unchecked().issueCode();
      String why =
          firstOf(content, Set.of(code)).map(this::message).orElseGet(() -> worst(content));
      add(Kind.NOT_CHECKED, "unchecked", "unchecked.why", why);
    } else if (!layer.profiled()) {
      add(Kind.NOT_CHECKED, "unchecked", "unprofiled.why");
    } else if (!layer.identity().validAt(asOf)) {
      expired(layer.identity());
    }
  }

  private void expired(LayerIdentity identity) {
    boolean over = identity.validTo() != null && asOf.isAfter(identity.validTo());
    add(
        Kind.NOT_CHECKED,
        over ? "expired" : "notyet",
        over ? "expired.why" : "notyet.why",
        asOf,
        over ? identity.validTo() : identity.validFrom());
  }

  private void undecided(LayerContent content) {
    int lost = content.layer().lost().size();
    List<String> reasons = new ArrayList<>();
    if (lost > 0) {
      reasons.add(texts.get(PREFIX + "lost.why", lost));
    }
    content.issues().stream()
        .filter(issue -> CLASS_CODES.contains(issue.code()))
        .map(this::message)
        .forEach(reasons::add);
    if (!reasons.isEmpty()) {
      marks.add(
          new LayerMark(
              Kind.UNDECIDED, texts.get(PREFIX + "undecided"), String.join("\n", reasons)));
    }
  }

  private void classification(LayerIdentity identity) {
    String stated = identity.classification().strip();
    if (!stated.isEmpty() && !stated.equals(PUBLIC)) {
      Kind kind = Classification.isOpen(identity) ? Kind.CLASSIFIED : Kind.CONFIDENTIAL;
      marks.add(new LayerMark(kind, stated, texts.get(PREFIX + "classification.why", stated)));
    }
  }

  private static Optional<Issue> firstOf(LayerContent content, Set<String> codes) {
    return content.issues().stream().filter(issue -> codes.contains(issue.code())).findFirst();
  }

  private String worst(LayerContent content) {
    return content.issues().stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .findFirst()
        .or(() -> content.issues().stream().findFirst())
        .map(this::message)
        .orElseGet(() -> texts.get(PREFIX + "noreason"));
  }

  private String message(Issue issue) {
    return issue.message(texts.lang());
  }
}
