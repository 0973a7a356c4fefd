package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.support.LanguageTexts;
import org.ecozone.gui.support.Layouts;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/**
 * The screens of project land that comes in and goes out, looked at as {@link ScreensTest} does.
 */
class IntakeScreensTest extends Journey {
  private int files;

  private void fill() throws IOException {
    Path in = Files.createDirectories(folder.resolve("来料"));
    LandFiles land = new LandFiles(in);
    List<Path> all =
        List.of(
            land.txt("01 勘测定界.txt"),
            land.txtWithoutZone("02 无带号.txt"),
            land.txtOfXian("03 西安80.txt"),
            land.shapefile("04 项目用地"),
            land.dxf("05 总平面图.dxf"),
            land.xlsx("06 拐点坐标.xlsx"),
            land.unclearTable("07 并排.csv"),
            land.dwg("08 总平面图.dwg"));
    files = all.size();
    open(ZONES);
    waitFor("layers", () -> !workspace().project().layers().isEmpty());
    waitUntilQuiet();
    open(all.toArray(Path[]::new));
    waitFor("the preview", () -> isShown("#intake-add"));
    waitForExamination();
  }

  private void waitForExamination() {
    waitFor(
        "an end of looking",
        () -> !isShown("#intake-progress") && shell().jobs().running().isEmpty());
  }

  private void each(Consumer<String> look) {
    ListView<?> list = lookup("#intake-files").query();
    TabPane tabs = lookup("#intake-details").query();
    for (int i = 0; i < files; i++) {
      int file = i;
      doOnFx(() -> list.getSelectionModel().select(file));
      waitForExamination();
      if (isShown("#intake-datum-new")) {
        fire("#intake-datum-new");
      }
      for (int tab = 0; tab < onFx(() -> tabs.getTabs().size()); tab++) {
        int shown = tab;
        doOnFx(() -> tabs.getSelectionModel().select(shown));
        look.accept("file " + (file + 1) + " tab " + (shown + 1));
      }
    }
  }

  @Test
  void allOfThePreviewIsInOneLanguageAndFits() throws IOException {
    fill();
    Map<String, String> faults = new LinkedHashMap<>();
    for (Lang lang : List.of(Lang.EN, Lang.ZH)) {
      choose(lang, lang == Lang.EN ? ThemeName.LIGHT : ThemeName.SUNLIGHT);
      waitForExamination();
      LanguageTexts others = LanguageTexts.of(lang == Lang.ZH ? Lang.EN : Lang.ZH);
      each(name -> look(lang + " " + name, others, lang, faults));
    }
    doOnFx(() -> ((ListView<?>) node("#intake-files")).getSelectionModel().select(0));
    waitForExamination();
    fire("#intake-add");
    waitFor("sites", () -> !workspace().project().sites().isEmpty());
    waitFor("an end of adding", () -> shell().jobs().running().isEmpty());
    fire("#intake-cancel");
    command("review.export");
    waitFor("the page", () -> isShown("#export-write"));
    look("ZH export", LanguageTexts.of(Lang.EN), Lang.ZH, faults);
    choose(Lang.EN, ThemeName.LIGHT);
    look("EN export", LanguageTexts.of(Lang.ZH), Lang.EN, faults);
    assertThat(faults.entrySet().stream().map(each -> each.getValue() + ": " + each.getKey()))
        .isEmpty();
  }

  private void look(String name, LanguageTexts others, Lang lang, Map<String, String> faults) {
    // a message keeps the language in which it came
    onFx(() -> ScreenFaults.foreign(others, lang)).stream()
        .filter(fault -> !fault.contains("#message-bar"))
        .forEach(fault -> faults.putIfAbsent(fault, name));
    onFx(ScreenFaults::mute).forEach(fault -> faults.putIfAbsent("mute " + fault, name));
    onFx(() -> Layouts.faults(stage().getScene()))
        .forEach(fault -> faults.putIfAbsent(fault, name));
    shot(stage(), "intake-screens-" + name.replace(' ', '-'));
  }
}
