package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.support.LanguageTexts;
import org.ecozone.gui.support.Layouts;
import org.ecozone.gui.support.ShownNodes;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** Every screen of the window, in both languages and all themes, at the smallest size. */
class ScreensTest extends Journey {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

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
                onFx(ShownNodes::texts)
                    .forEach(
                        (text, who) ->
                            others
                                .keyOf(text)
                                .filter(key -> shown == Lang.ZH || HAN.matcher(text).find())
                                .ifPresent(
                                    key ->
                                        found.putIfAbsent(
                                            who + " says " + text + " = " + key, name))));
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
        .each(
            name ->
                onFx(ShownNodes::all).stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(button -> !isPartOfAControl(button))
                    .filter(button -> !says(button))
                    .forEach(button -> mute.putIfAbsent(ShownNodes.path(button), name)));
    assertThat(lines(mute)).isEmpty();
  }

  private static boolean says(ButtonBase button) {
    boolean shows =
        button.getText() != null
            && !button.getText().isBlank()
            && button.getContentDisplay() != javafx.scene.control.ContentDisplay.GRAPHIC_ONLY;
    boolean tip = button.getTooltip() != null && !button.getTooltip().getText().isBlank();
    if (button instanceof CheckBox && button.getAccessibleText() != null) {
      return true; // what it is for stands beside it
    }
    boolean spoken = button.getAccessibleText() != null && !button.getAccessibleText().isBlank();
    return shows || tip && (spoken || button.getText() != null && !button.getText().isBlank());
  }

  /** Arrows of scroll bars and the like. */
  private static boolean isPartOfAControl(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollBar || each instanceof IndexedCell<?>) {
        return each instanceof ScrollBar;
      }
      if (each instanceof Control control && !(each instanceof Labeled)) {
        return control.getClass().getName().startsWith("javafx.scene.control.Spinner");
      }
    }
    return false;
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
