package org.ecozone.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.arch.ArchitectureRules.NumberedRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule against the product, and against a canary that it has to refuse. */
class ArchitectureTest {
  private static final String BASE = "org.ecozone";
  private static final String CANARY_BASE = "org.ecozone.arch.canary";
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  /**
   * Exemptions from a rule would be counted here, each with the number of its ADR. There are none.
   */
  private static final int EXEMPTIONS = 0;

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);
  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY_BASE);

  @TestFactory
  Stream<DynamicTest> productKeepsEveryRule() {
    return ArchitectureRules.of(BASE, MAIN).stream()
        .map(
            rule ->
                DynamicTest.dynamicTest("rule " + rule.number(), () -> rule.rule().check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleRefusesItsCanary() {
    return ArchitectureRules.of(CANARY_BASE, TEST).stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    "rule " + rule.number(), () -> assertRefusesCanaries(rule)));
  }

  private static void assertRefusesCanaries(NumberedRule rule) {
    String report =
        String.join("\n", rule.rule().evaluate(CANARIES).getFailureReport().getDetails());
    assertThat(rule.canaries()).isNotEmpty();
    assertThat(rule.canaries()).allSatisfy(canary -> assertThat(report).contains("." + canary));
  }

  @TestFactory
  Stream<DynamicTest> noRuleRefusesAPlainClass() {
    return ArchitectureRules.of(CANARY_BASE, TEST).stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    "rule " + rule.number(),
                    () ->
                        assertThat(rule.rule().evaluate(CANARIES).getFailureReport().getDetails())
                            .noneMatch(
                                line ->
                                    line.matches(
                                        "(?s)Class <org\\.ecozone\\.arch\\.canary\\.\\w+\\.Plain.*"))));
  }

  @Test
  void productWasFoundAndIsNotItsTests() {
    assertThat(PRODUCT.contain("org.ecozone.zone.ZoneLayer")).isTrue();
    assertThat(PRODUCT.contain("org.ecozone.arch.ArchitectureTest")).isFalse();
  }

  @Test
  void everyFirstLevelPackageHasALineInTheTable() throws IOException {
    try (Stream<Path> children = Files.list(MAIN.resolve("org/ecozone"))) {
      List<String> packages =
          children
              .filter(Files::isDirectory)
              .map(child -> child.getFileName().toString())
              .sorted()
              .toList();
      assertThat(packages).containsExactlyInAnyOrderElementsOf(MayUse.PACKAGES.keySet());
    }
    assertThat(MayUse.LIBRARIES).containsOnlyKeys(MayUse.PACKAGES.keySet());
  }

  @Test
  void thereIsNoExemptionFromAnyRule() throws IOException {
    assertThat(Path.of("src/test/resources/archunit_ignore_patterns.txt")).doesNotExist();
    long suspects = 0;
    try (Stream<Path> sources = Files.walk(TEST)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        suspects +=
            occurrences(text, "@Arch" + "Ignore") + occurrences(text, "Freezing" + "ArchRule");
        suspects += occurrences(text, "@Dis" + "abled\n") + occurrences(text, "@Dis" + "abled(");
      }
    }
    assertThat(suspects).isEqualTo(EXEMPTIONS);
  }

  private static long occurrences(String text, String what) {
    return text.split(java.util.regex.Pattern.quote(what), -1).length - 1L;
  }
}
