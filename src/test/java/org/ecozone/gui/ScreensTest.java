package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.support.LanguageTexts;
import org.ecozone.gui.support.Layouts;
import org.ecozone.gui.support.ShownNodes;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** Every screen of the window, in both languages and all themes, at the smallest size. */
class ScreensTest extends Journey {
  private void openAll() {
    openDemo();
    doOnFx(() -> workspace().setCurrentSite(site("徽县铅锌选矿尾矿库").id()));
    waitFor("its verdict", () -> isShown("#findings"));
    waitUntilQuiet();
  }

  /** Texts that belong to the other language. */
  private List<String> foreign(Lang shown) throws IOException {
    LanguageTexts others = LanguageTexts.of(shown == Lang.ZH ? Lang.EN : Lang.ZH);
    Map<String, String> found = new LinkedHashMap<>();
    new Screens(this)
        .each(
            name ->
                onFx(() -> ScreenFaults.foreign(others, shown))
                    .forEach(fault -> found.putIfAbsent(fault, name)));
    return lines(found);
  }

  @Test
  void switchingToEnglishLeavesNoChineseOnTheScreenButTheData() throws IOException {
    assertThat(foreignOnStartPage(Lang.EN)).isEmpty();
    openAll();
    choose(Lang.EN, ThemeName.LIGHT);
    waitUntilQuiet();
    assertThat(foreign(Lang.EN)).isEmpty();
  }

  @Test
  void switchingToChineseLeavesNoEnglishOnTheScreen() throws IOException {
    assertThat(foreignOnStartPage(Lang.ZH)).isEmpty();
    choose(Lang.EN, ThemeName.LIGHT);
    openAll();
    choose(Lang.ZH, ThemeName.LIGHT);
    waitUntilQuiet();
    assertThat(foreign(Lang.ZH)).isEmpty();
  }

  private List<String> foreignOnStartPage(Lang lang) throws IOException {
    choose(lang == Lang.ZH ? Lang.EN : Lang.ZH, ThemeName.LIGHT);
    choose(lang, ThemeName.LIGHT);
    LanguageTexts others = LanguageTexts.of(lang == Lang.ZH ? Lang.EN : Lang.ZH);
    List<String> found = new ArrayList<>();
    onFx(ShownNodes::texts)
        .forEach(
            (text, who) ->
                others
                    .keyOf(text)
                    .ifPresent(key -> found.add(who + " says " + text + " = " + key)));
    return found;
  }

  @Test
  void everyControlSaysWhatItIs() {
    openAll();
    Map<String, String> mute = new LinkedHashMap<>();
    new Screens(this)
        .each(name -> onFx(ScreenFaults::mute).forEach(button -> mute.putIfAbsent(button, name)));
    assertThat(lines(mute)).isEmpty();
  }

  @Test
  void nothingIsCutOffAt1366x768() {
    openAll();
    Map<String, String> faults = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      // the dark theme has the sizes of the light one
      for (ThemeName theme : List.of(ThemeName.LIGHT, ThemeName.SUNLIGHT)) {
        choose(lang, theme);
        new Screens(this)
            .each(
                name ->
                    onFx(() -> Layouts.faults(stage().getScene()))
                        .forEach(
                            fault -> faults.putIfAbsent(fault, name + " " + lang + " " + theme)));
      }
    }
    assertThat(lines(faults)).isEmpty();
  }

  private static List<String> lines(Map<String, String> faults) {
    return faults.entrySet().stream().map(each -> each.getValue() + ": " + each.getKey()).toList();
  }
}
