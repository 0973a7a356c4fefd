package org.ecozone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.store.ProfileReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.LayerProfile;
import org.junit.jupiter.api.Test;

/** The rule data that we ship can be read, and every code it names has a profile. */
class ShippedCatalogueTest {
  private static final Path RULES = Path.of("data/rules");

  private static Map<String, LayerProfile> profiles() throws Exception {
    Map<String, LayerProfile> profiles = new HashMap<>();
    ProfileReader.read(List.of(Path.of("data/profiles")))
        .profiles()
        .forEach(profile -> profiles.put(profile.code(), profile));
    return profiles;
  }

  private static List<Path> catalogues() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("rules.*\\.csv"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyCatalogueIsReadWithoutAFault() throws Exception {
    RuleSetReader reader = new RuleSetReader(Catalogs.read(RULES), profiles());
    assertThat(catalogues()).isNotEmpty();
    for (Path file : catalogues()) {
      try {
        assertThat(reader.read(file).rules()).isNotEmpty();
      } catch (RuleSetException e) {
        throw new AssertionError(
            String.join("\n", e.issues().stream().map(ShippedCatalogueTest::text).toList()), e);
      }
    }
  }

  private static String text(Issue issue) {
    return issue.file() + ": " + issue.message(Lang.ZH);
  }

  @Test
  void mandatoryLayersAndDepartmentsAreLayersWeKnow() throws Exception {
    Catalogs catalogs = Catalogs.read(RULES);
    Map<String, LayerProfile> profiles = profiles();
    assertThat(catalogs.mandatory().entries()).isNotEmpty();
    catalogs
        .mandatory()
        .entries()
        .forEach(entry -> assertThat(profiles).containsKeys(entry.toArray(String[]::new)));
  }
}
