package org.ecozone.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.place.Notation;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences, there and back, and what becomes of damaged ones. */
class PreferencesFileTest {
  @TempDir Path folder;

  private Preferences everythingElse() {
    return new Preferences(
        new Preferences.Officer("张 三 #1", " 陇南市生态环境局 = 一局: \\科\\ "),
        new Preferences.Look(Lang.EN, ThemeName.SUNLIGHT),
        new Preferences.Units(AreaUnit.MU, Notation.DMS, "EPSG:4545"),
        new CacheChoice(CacheChoice.Scope.ALL, Path.of("/缓存 文件夹/a=b")),
        List.of(Path.of("/数据 一"), Path.of("/data#two")),
        Map.of("file.open", "Shortcut+P", "help.keys", ""),
        Map.of("window.width", "1200", "dock.left.tabs", "layers,rules"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws AppException {
    PreferencesFile file = new PreferencesFile(folder.resolve("新 文件夹"));
    Preferences written = everythingElse();

    file.write(written);

    PreferencesFile.Read read = file.read();
    assertThat(read.issues()).isEmpty();
    assertThat(read.preferences())
        .isEqualTo(written.withOfficer(new Preferences.Officer("张 三 #1", "陇南市生态环境局 = 一局: \\科\\")));
  }

  @Test
  void firstStartHasTheUsualPreferencesAndNothingToComplainOf() {
    PreferencesFile.Read read = new PreferencesFile(folder.resolve("none")).read();

    assertThat(read.preferences()).isEqualTo(Preferences.USUAL);
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void valueThatMakesNoSenseIsReplacedAndSaid() throws IOException {
    Files.writeString(
        folder.resolve("preferences.properties"),
        "look.theme=PURPLE\nlook.lang=EN\nunits.area=\nunknown.key=1\n");

    PreferencesFile.Read read = new PreferencesFile(folder).read();

    assertThat(read.preferences().look()).isEqualTo(new Preferences.Look(Lang.EN, ThemeName.LIGHT));
    assertThat(read.issues())
        .extracting(Issue::code)
        .containsExactly(PreferencesIssue.PREFERENCE_IGNORED.name());
    assertThat(read.issues().get(0).message(Lang.ZH)).contains("look.theme").contains("PURPLE");
  }

  @Test
  void fileThatIsNoTextIsLeftAsItIsAndSaid() throws IOException {
    byte[] noise = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, 1, 2};
    Path file = Files.write(folder.resolve("preferences.properties"), noise);

    PreferencesFile.Read read = new PreferencesFile(folder).read();

    assertThat(read.preferences()).isEqualTo(Preferences.USUAL);
    assertThat(read.issues()).hasSize(1);
    assertThat(file).hasBinaryContent(noise);
  }

  @Test
  void brokenEscapeIsNoReasonNotToStart() throws IOException {
    Files.writeString(
        folder.resolve("preferences.properties"), "a=\\u00zz\n", StandardCharsets.UTF_8);

    assertThat(new PreferencesFile(folder).read().issues()).hasSize(1);
  }

  @Test
  void fileThatCannotBeWrittenIsSaidAndNothingIsLeftBehind() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");

    assertThatThrownBy(() -> new PreferencesFile(blocked).write(Preferences.USUAL))
        .isInstanceOf(AppException.class);
    assertThat(blocked).hasContent("a file, not a folder");
  }
}
