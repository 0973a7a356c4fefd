package org.ecozone.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ecozone.job.SpreadsheetText;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.screen.table.Departments;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Source;

/**
 * Rows of findings.csv. What is not checked for any site stands once, with site id {@code *}. Texts
 * that are the same in many rows are made into bytes once.
 *
 * <p>Threads: safe after {@link #begin}.
 */
final class FindingRows {
  static final List<String> HEADER =
      List.of(
          "site_id",
          "parcel",
          "rule_id",
          "layer",
          "zone_fid",
          "verdict",
          "state",
          "area_m2",
          "distance_m",
          "requirement",
          "legal_basis",
          "note",
          "file",
          "table",
          "rule_status",
          "rule_note",
          "departments");
  private static final String ALL_SITES = "*";
  private static final int STATES = FindingState.values().length;
  private static final byte[][] OUTCOMES = outcomes();
  private static final byte[] NO_SOURCE = CsvText.fields("", "");

  private final NoteTexts notes;
  private final Lang lang;
  private final CsvSink.Findings which;
  private final Map<String, RuleColumns> rules = new HashMap<>();
  private final Map<String, LayerColumns> layers = new ConcurrentHashMap<>();
  private final Map<Source, byte[]> sources = new ConcurrentHashMap<>();
  private Departments departments;

  /** Columns of one rule: rule_id; requirement and legal_basis; rule_status and rule_note. */
  private record RuleColumns(byte[] id, byte[] law, byte[] status) {
    static RuleColumns of(Rule rule) {
      return new RuleColumns(
          CsvText.fields(rule.id()),
          CsvText.fields(
              SpreadsheetText.guarded(rule.requirement()),
              SpreadsheetText.guarded(rule.legalBasis())),
          CsvText.fields(
              SpreadsheetText.guarded(rule.status()), SpreadsheetText.guarded(rule.note())));
    }
  }

  /** Columns of one text of layer codes: layer; departments. */
  private record LayerColumns(byte[] codes, byte[] departments) {}

  FindingRows(Lang lang, CsvSink.Findings which) {
    this.notes = new NoteTexts(lang);
    this.lang = lang;
    this.which = which;
  }

  void begin(ScreeningHeader header, Utf8Bytes rows) {
    departments = header.departments();
    header.ruleSet().rules().forEach(rule -> rules.put(rule.id(), RuleColumns.of(rule)));
    byte[] site = first(ALL_SITES);
    for (Finding finding : header.notCheckedForAll()) {
      rows.add(site);
      writeBehindSite(rows, finding);
    }
  }

  private static byte[] first(String siteId) {
    Utf8Bytes site = Utf8Bytes.inMemory();
    CsvText.first(site, siteId);
    return site.take();
  }

  /**
   * @param columns bytes of findings by {@link #writeBehindSite}
   */
  void write(Utf8Bytes rows, SiteScreening screening, FindingBytes columns) {
    byte[] site = first(screening.facts().site().id());
    List<Finding> findings = screening.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (which == CsvSink.Findings.ALL || finding.state() != FindingState.NOT_TRIGGERED) {
        rows.add(site);
        columns.write(rows, finding);
      }
    }
  }

  /** All columns but the first. */
  void writeBehindSite(Utf8Bytes rows, Finding finding) {
    RuleColumns rule = rules.get(finding.ruleId());
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + finding.ruleId());
    }
    LayerColumns layer = layer(finding.layer());
    CsvText.field(rows, finding.parcel());
    rows.add(rule.id()).add(layer.codes()).add(',');
    if (finding.zoneFid() != null) {
      rows.addNumber(finding.zoneFid());
    }
    rows.add(OUTCOMES[finding.verdict().ordinal() * STATES + finding.state().ordinal()]);
    if (finding.areaM2() != null) {
      rows.addFixed(finding.areaM2(), Decimals.AREA);
    }
    rows.add(',');
    if (finding.distanceM() != null) {
      rows.addFixed(finding.distanceM(), Decimals.LENGTH);
    }
    rows.add(rule.law());
    notes.write(rows, finding.notes());
    rows.add(finding.zoneSource() == null ? NO_SOURCE : source(finding.zoneSource()));
    rows.add(rule.status()).add(layer.departments());
    CsvText.end(rows);
  }

  /** Columns verdict and state of every pair, with the comma of the next column. */
  private static byte[][] outcomes() {
    byte[][] outcomes = new byte[Verdict.values().length * STATES][];
    for (Verdict verdict : Verdict.values()) {
      for (FindingState state : FindingState.values()) {
        outcomes[verdict.ordinal() * STATES + state.ordinal()] =
            CsvText.fields(verdict.name(), state.name(), "");
      }
    }
    return outcomes;
  }

  private LayerColumns layer(String codes) {
    LayerColumns known = layers.get(codes);
    if (known == null) {
      known =
          new LayerColumns(
              CsvText.fields(codes), CsvText.fields(SpreadsheetText.guarded(asked(codes))));
      layers.put(codes, known);
    }
    return known;
  }

  /** Whom to consult. */
  private String asked(String codes) {
    return RuleLayers.codesOf(codes).stream()
        .flatMap(code -> departments.of(code).stream())
        .map(department -> department.name(lang))
        .distinct()
        .collect(Collectors.joining(NoteTexts.separator(lang)));
  }

  private byte[] source(Source source) {
    byte[] known = sources.get(source);
    if (known == null) {
      known =
          CsvText.fields(
              SpreadsheetText.guarded(source.file()), SpreadsheetText.guarded(source.table()));
      sources.put(source, known);
    }
    return known;
  }
}
