package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.job.Progress;
import org.ecozone.overlay.SiteOverlay;
import org.ecozone.store.ProfileReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every row of data/rules/cases.csv through overlay and rules; the rows were written from the
 * text of the law.
 */
class RuleCasesTest {
  private static final Path RULES = Path.of("data/rules");
  private static final List<FindingState> WORST_FIRST =
      List.of(
          FindingState.TRIGGERED,
          FindingState.EXCEPTED,
          FindingState.NEEDS_INFO,
          FindingState.UNDECIDED,
          FindingState.NOT_CHECKED,
          FindingState.NOT_TRIGGERED);
  private static Catalogs catalogs;
  private static RuleSet rules;
  private static final Map<String, LayerProfile> PROFILES = new TreeMap<>();

  @BeforeAll
  static void readTheCatalogue() throws Exception {
    ProfileReader.read(List.of(Path.of("data/profiles")))
        .profiles()
        .forEach(p -> PROFILES.put(p.code(), p));
    catalogs = Catalogs.read(RULES);
    rules = new RuleSetReader(catalogs, PROFILES).read(RULES.resolve("rules.csv"));
  }

  static Stream<RuleCase> cases() throws IOException {
    return rows("cases.csv").stream()
        .map(
            row ->
                new RuleCase(
                    row.getField("rule_id"),
                    row.getField("case"),
                    row.getField("layers"),
                    row.getField("place"),
                    row.getField("project"),
                    row.getField("expect_state"),
                    row.getField("expect_verdict"),
                    row.getField("why")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSaysWhatTheLawSays(RuleCase row) throws Exception {
    List<Finding> findings = findings(row);
    Finding worst =
        findings.stream()
            .filter(finding -> finding.ruleId().equals(row.ruleId()))
            .min(Comparator.comparingInt(finding -> WORST_FIRST.indexOf(finding.state())))
            .orElseThrow(() -> new AssertionError("rule " + row.ruleId() + " said nothing"));
    assertThat(worst.state() + " " + worst.verdict())
        .as("%s: %s", row, row.why())
        .isEqualTo(row.expectState() + " " + row.expectVerdict());
  }

  @Test
  void everyRuleHasARowThatFiresAndARowThatDoesNot() throws IOException {
    Map<String, Set<String>> states = new TreeMap<>();
    for (NamedCsvRecord row : rows("cases.csv")) {
      states
          .computeIfAbsent(row.getField("rule_id"), k -> new TreeSet<>())
          .add(row.getField("expect_state"));
    }
    for (Rule rule : rules.rules()) {
      boolean plan = rule.relation().startsWith("PLAN_") || rule.id().equals("R170");
      Set<String> wanted = plan ? Set.of("NOT_CHECKED") : Set.of("TRIGGERED", "NOT_TRIGGERED");
      assertThat(states.getOrDefault(rule.id(), Set.of()))
          .as("cases of %s", rule.id())
          .containsAll(wanted);
    }
  }

  @Test
  void everyRowOfTheFirstCatalogueIsThere() {
    Set<String> stems = new TreeSet<>();
    rules.rules().forEach(rule -> stems.add(rule.id().substring(0, 4)));
    assertThat(stems).hasSize(155);
  }

  private static List<Finding> findings(RuleCase row) throws Exception {
    Rule rule = rules.get(row.ruleId());
    ScreeningInput input =
        new ScreeningInput(
            new Source("cases.csv", "", ""),
            SiteSupply.of(List.of(row.site())),
            row.layers(rule, PROFILES),
            List.of(),
            rules,
            catalogs,
            PROFILES,
            "",
            Map.of(),
            "test",
            Map.of(ScreeningInput.AS_OF, "2026-11-20"),
            List.of());
    List<Finding> findings = new ArrayList<>();
    new Screener((layers, needs) -> new SiteOverlay(layers, needs)::facts)
        .screen(
            input,
            1,
            Progress.NONE,
            new ScreeningSink() {
              @Override
              public void begin(ScreeningHeader header) {
                findings.addAll(header.notCheckedForAll());
              }

              @Override
              public void site(SiteScreening screening) {
                findings.addAll(screening.findings());
              }

              @Override
              public void end(Iterable<Issue> issues) {}
            });
    return findings;
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    String text = Files.readString(RULES.resolve(file)).replace("\uFEFF", "");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    }
  }
}
