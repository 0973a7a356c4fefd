package org.ecozone.report;

import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.Rule;
import org.ecozone.screen.RuleLayers;
import org.ecozone.screen.RuleSet;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.table.Departments;
import org.ecozone.zone.Lang;

/** Rows of findings.csv. What is not checked for any site stands once, with site id {@code *}. */
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

  private final CsvTable table;
  private final Lang lang;
  private final CsvSink.Findings which;
  private RuleSet rules;
  private Departments departments;

  FindingRows(CsvTable table, Lang lang, CsvSink.Findings which) {
    this.table = table;
    this.lang = lang;
    this.which = which;
  }

  void begin(ScreeningHeader header) {
    rules = header.ruleSet();
    departments = header.departments();
    header.notCheckedForAll().forEach(finding -> write(ALL_SITES, finding));
  }

  void write(SiteScreening screening) {
    String siteId = screening.facts().site().id();
    for (Finding finding : screening.findings()) {
      if (which == CsvSink.Findings.ALL || finding.state() != FindingState.NOT_TRIGGERED) {
        write(siteId, finding);
      }
    }
  }

  private void write(String siteId, Finding finding) {
    Rule rule = rules.get(finding.ruleId());
    table.row(
        siteId,
        finding.parcel(),
        finding.ruleId(),
        finding.layer(),
        finding.zoneFid() == null ? "" : finding.zoneFid().toString(),
        finding.verdict().name(),
        finding.state().name(),
        finding.areaM2() == null ? "" : Decimals.areaM2(finding.areaM2()),
        finding.distanceM() == null ? "" : Decimals.lengthM(finding.distanceM()),
        CsvTable.text(rule.requirement()),
        CsvTable.text(rule.legalBasis()),
        CsvTable.text(
            finding.notes().stream()
                .map(note -> note.text(lang))
                .collect(Collectors.joining(semicolon()))),
        finding.zoneSource() == null ? "" : CsvTable.text(finding.zoneSource().file()),
        finding.zoneSource() == null ? "" : CsvTable.text(finding.zoneSource().table()),
        CsvTable.text(rule.status()),
        CsvTable.text(rule.note()),
        CsvTable.text(departments(finding.layer())));
  }

  private String departments(String layer) {
    return RuleLayers.codesOf(layer).stream()
        .flatMap(code -> departments.of(code).stream())
        .map(department -> department.name(lang))
        .distinct()
        .collect(Collectors.joining(semicolon()));
  }

  private String semicolon() {
    return lang == Lang.ZH ? "；" : "; ";
  }
}
