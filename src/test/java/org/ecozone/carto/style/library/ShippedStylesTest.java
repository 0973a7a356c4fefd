package org.ecozone.carto.style.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.RuleChoice;
import org.ecozone.carto.style.StyleFit;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.Symbolizer;
import org.ecozone.carto.style.sld.SldReader;
import org.ecozone.store.ProfileReader;
import org.ecozone.support.Qgis;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.ProfileSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedStylesTest {
  private static final Path FOLDER = Path.of("styles/map");
  private static final double[] SCALES = {
    1, 500, 9_999, 10_000, 49_999, 100_000, 250_000, 399_999, 400_000, 1_000_000, 50_000_000, 1e9
  };

  private static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sld")).sorted().toList();
    }
  }

  private static List<LayerProfile> profiles() throws Exception {
    ProfileSet set = ProfileReader.read(List.of(Path.of("data/profiles")));
    return List.copyOf(set.profiles());
  }

  private static MapStyle style(String id) throws Exception {
    return SldReader.read(FOLDER.resolve(id + ".sld")).get(0);
  }

  private static boolean hasSymbol(StyleRule rule) {
    return rule.symbolizers().stream().anyMatch(s -> !(s instanceof Symbolizer.Label));
  }

  private static List<StyleRule> symbolRules(
      MapStyle style, double scale, Function<String, Object> feature) {
    return RuleChoice.of(style, scale, feature).stream()
        .filter(ShippedStylesTest::hasSymbol)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsReadWholly(Path file) throws Exception {
    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    MapStyle style = SldReader.read(file).get(0);

    assertThat(style.unsupported()).isEmpty();
    assertThat(style.name()).isNotBlank();
    assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\r");
  }

  /** QGIS 3.22 paints an ElseFilter for every feature; the files spell out what is left. */
  @ParameterizedTest
  @MethodSource("files")
  void noFileLeavesTheRestToAnElseFilter(Path file) throws Exception {
    assertThat(SldReader.read(file).get(0).rules()).noneMatch(StyleRule::otherwise);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyCanonicalLayerHasAStyleInTheWordsOfItsProfile(LayerProfile profile) throws Exception {
    MapStyle style = style(profile.code());
    Set<String> known = new HashSet<>(profile.fields().keySet());
    known.addAll(Set.of("code", "name", "class"));

    assertThat(known).containsAll(style.attributes());
    assertThat(style.rules())
        .filteredOn(ShippedStylesTest::hasSymbol)
        .allMatch(rule -> !rule.title().isBlank());
  }

  /** A zone that a scale or a class makes invisible would look like "nothing here". */
  @ParameterizedTest
  @MethodSource("profiles")
  void everyClassAndEveryUnknownOneIsPaintedAtEveryScale(LayerProfile profile) throws Exception {
    MapStyle style = style(profile.code());
    for (Function<String, Object> feature : features(profile)) {
      for (double scale : SCALES) {
        assertThat(symbolRules(style, scale, feature))
            .as("%s at 1 : %s", profile.code(), scale)
            .hasSize(1);
      }
    }
  }

  /** One for each listed value of each attribute, one without any, one with values nobody knows. */
  private static List<Function<String, Object>> features(LayerProfile profile) {
    List<Function<String, Object>> features = new ArrayList<>();
    features.add(name -> null);
    features.add(name -> "没有人知道的类别");
    for (Map.Entry<String, Map<String, List<String>>> list : profile.values().entrySet()) {
      for (String value : list.getValue().keySet()) {
        features.add(name -> name.equals(list.getKey()) ? value : null);
        features.add(name -> name.equals(list.getKey()) ? value : "没有人知道的类别");
      }
    }
    features.add(name -> Boolean.TRUE);
    features.add(name -> Boolean.FALSE);
    return features;
  }

  /** Where a style has rules by class, each listed class has a title of its own. */
  @ParameterizedTest
  @MethodSource("profiles")
  void listedClassesDoNotLookLikeUnknownOnes(LayerProfile profile) throws Exception {
    MapStyle style = style(profile.code());
    Map<String, List<String>> classes = profile.values().getOrDefault("class", Map.of());
    boolean byClass =
        style.rules().stream().anyMatch(rule -> rule.condition().attributes().contains("class"));
    if (!byClass) {
      return;
    }
    String unknown = symbolRules(style, 5000, name -> null).get(0).title();
    for (String value : classes.keySet()) {
      if (!value.isEmpty()) { // the shoreline without a function zone is a class of its own
        assertThat(symbolRules(style, 5000, name -> name.equals("class") ? value : null))
            .as(value)
            .noneMatch(rule -> rule.title().equals(unknown));
      }
    }
  }

  @Test
  void classesOfASourceProtectionZoneHaveTheirOwnTitles() throws Exception {
    MapStyle style = style("SYBHQ");
    Set<String> titles = new LinkedHashSet<>();
    for (String value : List.of("一级保护区", "二级保护区", "准保护区", "取水口")) {
      titles.add(
          symbolRules(style, 5000, name -> name.equals("class") ? value : null).get(0).title());
    }

    assertThat(titles).containsExactly("一级保护区", "二级保护区", "准保护区", "取水口");
  }

  @ParameterizedTest
  @EnumSource(GeometryKind.class)
  void everyStyleShowsEveryKindOfFeature(GeometryKind kind) throws Exception {
    for (Path file : files()) {
      MapStyle fitted = StyleFit.to(kind, SldReader.read(file).get(0));
      for (StyleRule rule : fitted.rules()) {
        if (hasSymbol(rule)) {
          assertThat(rule.symbolizers())
              .as("%s %s", file, rule.name())
              .anyMatch(symbol -> StyleFit.shows(kind, symbol));
        }
      }
    }
  }

  @Test
  void findingsHaveALookForEveryVerdict() throws Exception {
    MapStyle style = style("verdict");
    Set<List<Symbolizer>> looks = new HashSet<>();
    for (String verdict :
        List.of(
            "PROHIBITED", "RESTRICTED", "CONDITIONAL", "ADVISORY", "UNDETERMINED", "NONE", "?")) {
      looks.add(
          symbolRules(style, 5000, name -> name.equals("verdict") ? verdict : null)
              .get(0)
              .symbolizers());
    }

    assertThat(looks).hasSize(7);
  }

  @Test
  void qgisOpensEveryFile() throws Exception {
    assertThat(Qgis.loadStyles(FOLDER)).isEqualTo("ok");
  }
}
