package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the user's and the program's data lie. */
class InstallationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/u/.config/ecozone",
    "Mac OS X, /home/u/Library/Application Support/EcoZone",
    "Windows 11, /home/u/AppData/Roaming/EcoZone"
  })
  void userFolderIsThatOfTheSystem(String system, String expected) {
    assertThat(Installation.find(Map.of("HOME", "/home/u"), "/x", system).userFolder())
        .hasToString(expected);
  }

  @Test
  void variablesOfTheSystemAndEcozoneHomeWin() {
    assertThat(
            Installation.find(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "/c"), "/x", "Linux")
                .userFolder())
        .hasToString("/c/ecozone");
    assertThat(
            Installation.find(Map.of("HOME", "/h", "APPDATA", "/a"), "/x", "Windows 10")
                .userFolder())
        .hasToString("/a/EcoZone");
    assertThat(
            Installation.find(Map.of("HOME", "/h", "ECOZONE_HOME", "/e"), "/x", "Mac OS X")
                .userFolder())
        .hasToString("/e");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, HOME, /h, /h/.cache/ecozone/layers",
    "Linux, XDG_CACHE_HOME, /c, /c/ecozone/layers",
    "Mac OS X, HOME, /h, /h/Library/Caches/EcoZone/layers",
    "Windows 11, LOCALAPPDATA, /a, /a/EcoZone/Cache/layers"
  })
  void cacheFolderIsThatOfTheSystem(String system, String name, String value, String expected) {
    assertThat(Installation.find(Map.of(name, value), "/x", system).cacheFolder())
        .hasToString(expected);
  }

  @Test
  void withoutAHomeThereIsNoCacheFolder() {
    assertThat(Installation.find(Map.of(), "/x", "Linux").cacheFolder()).isNull();
    assertThat(Installation.find(Map.of("XDG_CACHE_HOME", "c"), "/x", "Linux").cacheFolder())
        .isNull();
  }

  @Test
  void fileOfTheUserWinsOverTheShippedOne() throws IOException, AppException {
    Path program = folder.resolve("program");
    Path user = folder.resolve("user");
    Installation installation = new Installation(program, user);
    assertThat(installation.dataFile("rules/rules.csv"))
        .isEqualTo(program.resolve("data/rules/rules.csv"));

    Files.createDirectories(user.resolve("rules"));
    Path own = Files.createFile(user.resolve("rules/rules.csv"));
    assertThat(installation.dataFile("rules/rules.csv")).isEqualTo(own);
    assertThat(installation.dataFile("rules/counties.csv"))
        .isEqualTo(program.resolve("data/rules/counties.csv"));
    assertThat(installation.profileFolders()).containsExactly(program.resolve("data/profiles"));

    Files.createDirectories(user.resolve("profiles"));
    assertThat(installation.profileFolders())
        .containsExactly(user.resolve("profiles"), program.resolve("data/profiles"));
  }

  @Test
  void programWithoutDataSaysSo() {
    assertThatThrownBy(() -> new Installation(null, folder).dataFile("rules/rules.csv"))
        .isInstanceOf(AppException.class);
  }
}
