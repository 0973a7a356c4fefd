package org.ecozone.gui.layers.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.app.results.Classification;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.table.MatchReason;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.layers.identity.CardLine.Tone;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Envelope;

/** Writes the card of one layer. */
final class IdentityLines {
  private static final String PREFIX = "gui/layers/identity.";
  private static final int MOST_ISSUES = 40;

  private final UiTexts texts;
  private final LocalDate asOf;
  private final LayerNames names;
  private List<CardLine> lines = new ArrayList<>();

  /**
   * @param asOf day on which the layer has to be valid
   */
  IdentityLines(UiTexts texts, LocalDate asOf, LayerNames names) {
    this.texts = texts;
    this.asOf = asOf;
    this.names = names;
  }

  /**
   * @param reason null while it is not known
   */
  List<CardSection> of(Layer item, LayerContent content, MatchReason reason) {
    List<CardSection> sections = new ArrayList<>();
    state(item, content);
    close("state", sections);
    if (content.layer() != null) {
      identity(content.layer().identity());
      close("identity", sections);
    }
    recognition(item, content, reason);
    close("recognition", sections);
    source(item, content.layer());
    close("source", sections);
    issues(content);
    close("issues", sections);
    return sections;
  }

  private void close(String key, List<CardSection> sections) {
    if (!lines.isEmpty()) {
      sections.add(new CardSection(key, text("section." + key), lines));
    }
    lines = new ArrayList<>();
  }

  private String text(String key, Object... args) {
    return texts.get(PREFIX + key, args);
  }

  private void add(String key, String value, Tone tone) {
    boolean stated = !value.isBlank();
    lines.add(
        new CardLine(
            text(key), stated ? value : text("notstated"), stated ? tone : Tone.NOT_STATED));
  }

  private void add(String key, String value) {
    add(key, value, Tone.PLAIN);
  }

  // ---- sections

  private void state(Layer item, LayerContent content) {
    switch (content.state()) {
      case LOADING -> add("state", text("state.loading"));
      case MISSING -> add("state", text("state.missing", item.file()), Tone.BAD);
      case BROKEN -> add("state", text("state.broken"), Tone.BAD);
      case READY -> ready(content);
    }
  }

  private void ready(LayerContent content) {
    ZoneLayer layer = content.layer();
    if (layer == null) {
      add("state", text("state.picture"));
    } else if (content.unchecked() != null) {
      add("state", text("state.unchecked"), Tone.BAD);
    } else if (!layer.profiled()) {
      add("state", text("state.unprofiled"), Tone.BAD);
    } else if (!layer.identity().validAt(asOf)) {
      add("state", text("state.invalid", asOf), Tone.BAD);
    } else if (layer.lost().isEmpty() && hasUnknownClass(content)) {
      add("state", text("state.undecided"), Tone.WARNING);
    } else if (layer.lost().isEmpty()) {
      add("state", text("state.ready"), Tone.GOOD);
    } else {
      add("state", text("state.partly", layer.lost().size()), Tone.WARNING);
    }
  }

  private static boolean hasUnknownClass(LayerContent content) {
    return content.issues().stream()
        .map(Issue::code)
        .anyMatch(List.of("UNKNOWN_CLASS", "CLASS_NOT_STATED", "CLASS_COLUMN_MISSING")::contains);
  }

  private void identity(LayerIdentity identity) {
    add("issuer", identity.issuer());
    add("docno", identity.docNo());
    add("version", identity.version());
    add("datadate", identity.dataDate());
    validity(identity);
    boolean secret = !Classification.isOpen(identity);
    if (identity.classification().isBlank()) {
      lines.add(
          new CardLine(text("classification"), text("classification.assumed"), Tone.NOT_STATED));
    } else {
      add("classification", identity.classification(), secret ? Tone.WARNING : Tone.PLAIN);
    }
    coverage(identity.coverage());
  }

  private void validity(LayerIdentity identity) {
    if (identity.validFrom() == null && identity.validTo() == null) {
      add("validity", "");
      return;
    }
    String from = identity.validFrom() == null ? "…" : identity.validFrom().toString();
    String to = identity.validTo() == null ? "…" : identity.validTo().toString();
    boolean valid = identity.validAt(asOf);
    add(
        "validity",
        text(valid ? "validity.valid" : "validity.invalid", from, to, asOf),
        valid ? Tone.GOOD : Tone.BAD);
  }

  private void coverage(Coverage coverage) {
    if (coverage == null) {
      lines.add(new CardLine(text("coverage"), text("coverage.assumed"), Tone.NOT_STATED));
    } else if (coverage.polygon() == null) {
      add("coverage", text("coverage.counties", String.join("、", coverage.counties())));
    } else {
      add("coverage", text("coverage.polygon", coverage.polygon().getNumPoints()));
    }
  }

  private void recognition(Layer item, LayerContent content, MatchReason reason) {
    if (content.layer() != null) {
      String code = content.layer().code();
      boolean profiled = content.layer().profiled();
      add(
          "code",
          profiled ? names.name(code, texts.lang()) + "（" + code + "）" : text("code.none"),
          profiled ? Tone.PLAIN : Tone.BAD);
    }
    if (reason != null) {
      MatchReport report = reason.report();
      add("why", text("why." + report.basis().name().toLowerCase(Locale.ROOT), item.table()));
      if (!report.match().candidates().isEmpty()) {
        add(
            "candidates",
            report.match().candidates().stream()
                .map(code -> names.name(code, texts.lang()) + "（" + code + "）")
                .collect(Collectors.joining("、")),
            Tone.WARNING);
      }
      Map<String, String> columns = new TreeMap<>(report.match().columns());
      columns.putAll(item.setUp().fields());
      if (!columns.isEmpty()) {
        add(
            "fields",
            columns.entrySet().stream()
                .map(entry -> entry.getKey() + " ← " + entry.getValue())
                .collect(Collectors.joining("\n")));
      }
    }
    if (!item.setUp().classes().isEmpty()) {
      add(
          "classes",
          new TreeMap<>(item.setUp().classes())
              .entrySet().stream()
                  .map(entry -> entry.getKey() + " → " + entry.getValue())
                  .collect(Collectors.joining("\n")));
    }
  }

  private void source(Layer item, ZoneLayer layer) {
    add("file", item.file().toString());
    if (!item.table().isEmpty()) {
      add("table", item.table());
    }
    if (layer == null) {
      return;
    }
    add("crs", layer.crs().id() + "  " + layer.crs().name());
    add("count", String.format("%,d", layer.zones().size() + (long) layer.lost().size()));
    if (!layer.lost().isEmpty()) {
      add("lost", text("lost.why", layer.lost().size()), Tone.BAD);
    }
    if (layer.repaired() > 0) {
      add("repaired", text("repaired.why", layer.repaired()), Tone.WARNING);
    }
    add("extent", extent(layer));
    add("sha256", layer.source().sha256());
  }

  private String extent(ZoneLayer layer) {
    Envelope extent = layer.extent();
    if (extent.isNull()) {
      return text("extent.none");
    }
    String form = layer.crs().isGeographic() ? "%.6f" : "%.1f";
    return text(
        "extent.value",
        String.format(Locale.ROOT, form, extent.getMinX()),
        String.format(Locale.ROOT, form, extent.getMaxX()),
        String.format(Locale.ROOT, form, extent.getMinY()),
        String.format(Locale.ROOT, form, extent.getMaxY()));
  }

  private void issues(LayerContent content) {
    List<Issue> issues = content.issues();
    for (int i = 0; i < Math.min(MOST_ISSUES, issues.size()); i++) {
      Issue issue = issues.get(i);
      Tone tone =
          issue.severity() == Severity.ERROR
              ? Tone.BAD
              : issue.severity() == Severity.WARNING ? Tone.WARNING : Tone.PLAIN;
      String label =
          issue.fid() == null
              ? text("severity." + issue.severity().name().toLowerCase(Locale.ROOT))
              : text("issue.fid", issue.fid());
      lines.add(new CardLine(label, issue.message(texts.lang()), tone));
    }
    if (issues.size() > MOST_ISSUES) {
      lines.add(new CardLine("", text("issue.more", issues.size() - MOST_ISSUES), Tone.PLAIN));
    }
  }
}
