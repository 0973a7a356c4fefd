package org.ecozone.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.Command;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.Docks;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.junit.jupiter.api.Test;

/** The frame of the window. */
class MainWindowTest extends ShownWindow {
  private Node node(String query) {
    return lookup(query).query();
  }

  private void choose(Lang lang, ThemeName theme) {
    doOnFx(() -> shell().desk().settings().change(all -> all.withLook(new Look(lang, theme))));
  }

  @Test
  void firstStartShowsTheStartPageAndNoEmptyDocks() {
    assertThat(node("#start-page").isVisible()).isTrue();
    assertThat(node("#dock-left").isVisible()).isFalse();
    assertThat(stage().getTitle()).isEqualTo("生态分区 EcoZone");
  }

  @Test
  void newProjectShowsTheMapBetweenItsDocks() {
    clickOn("#start-new");

    assertThat(node("#start-page").isVisible()).isFalse();
    assertThat(node("#dock-left").isVisible()).isTrue();
    assertThat(node("#dock-right").isVisible()).isTrue();
    assertThat(node("#dock-bottom").isVisible()).isTrue();
  }

  private void assertDocksHaveTheirSizes() {
    Docks docks = window().docks();
    assertThat(node("#dock-left").getLayoutBounds().getWidth())
        .isEqualTo(docks.sizePx(DockSide.LEFT));
    assertThat(node("#dock-right").getLayoutBounds().getWidth())
        .isEqualTo(docks.sizePx(DockSide.RIGHT));
    assertThat(node("#dock-bottom").getLayoutBounds().getHeight())
        .isEqualTo(docks.sizePx(DockSide.BOTTOM));
  }

  @Test
  void docksHaveTheirSizesWhenTheyComeUpAndWhenTheyAreUnfolded() {
    clickOn("#start-new");
    assertDocksHaveTheirSizes();

    command("view.fold-right");
    command("view.fold-left");
    assertThat(node("#dock-right").isVisible()).isFalse();
    command("view.fold-left");
    command("view.fold-right");

    assertDocksHaveTheirSizes();
  }

  @Test
  void narrowWindowKeepsEveryButtonOfTheToolbar() {
    for (Lang lang : Lang.values()) {
      for (Workbench workbench : Workbench.values()) {
        choose(lang, ThemeName.SUNLIGHT);
        doOnFx(
            () -> {
              stage().setWidth(MainWindow.LEAST_WIDTH_PX);
              window().workbench().set(workbench);
            });
        double rightPx =
            node("#workbench-bar").localToScene(0, 0).getX() + MainWindow.LEAST_WIDTH_PX;
        assertThat(lookup("#workbench-bar").lookup(".button").queryAllAs(Button.class))
            .allSatisfy(
                button ->
                    assertThat(button.localToScene(button.getWidth(), 0).getX())
                        .as(button.getId())
                        .isLessThanOrEqualTo(rightPx));
      }
    }
  }

  @Test
  void languageIsSwitchedEverywhereWhileTheWindowIsUp() {
    assertThat(((Labeled) node("#workbench-review")).getText()).isEqualTo("审查");

    choose(Lang.EN, ThemeName.LIGHT);

    assertThat(((Labeled) node("#workbench-review")).getText()).isEqualTo("Review");
    assertThat(((Button) node("#button-file-open")).getTooltip().getText())
        .isEqualTo("Open…  (Ctrl+O)");
    assertThat(stage().getTitle()).isEqualTo("EcoZone");
    assertThat(((Labeled) node("#status-tasks")).getText()).isEqualTo("Idle");
  }

  @Test
  void themeIsSwitchedWhileTheWindowIsUp() {
    for (ThemeName theme : List.of(ThemeName.DARK, ThemeName.SUNLIGHT, ThemeName.LIGHT)) {
      choose(Lang.ZH, theme);

      assertThat(stage().getScene().getStylesheets())
          .anyMatch(sheet -> sheet.endsWith(theme.name().toLowerCase(Locale.ROOT) + ".css"));
    }
  }

  @Test
  void everyCommandHasANameInBothLanguagesAndNoKeysTwice() {
    for (Lang lang : Lang.values()) {
      choose(lang, ThemeName.LIGHT);
      assertThat(shell().commands().list())
          .allSatisfy(command -> assertThat(command.textProperty().get()).isNotBlank());
    }
    assertThat(shell().commands().list())
        .extracting(command -> command.keysProperty().get())
        .filteredOn(keys -> !keys.isEmpty())
        .doesNotHaveDuplicates();
  }

  @Test
  void shortcutThatTheUserChoseWorksAndTheUsualOneDoesNot() {
    Command keys = shell().commands().get("help.keys");
    doOnFx(() -> shell().commands().choose(keys, "Shortcut+K"));

    press(KeyCode.F1).release(KeyCode.F1);
    assertThat(lookup("#keys-page").tryQuery()).isEmpty();
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);

    assertThat(lookup("#keys-page").tryQuery()).isPresent();
  }

  @Test
  void escapeLeavesAPage() {
    command("help.keys");
    assertThat(lookup("#keys-page").tryQuery()).isPresent();

    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

    assertThat(lookup("#keys-page").tryQuery()).isEmpty();
  }

  @Test
  void undoNamesWhatItUndoes() {
    Command undo = shell().commands().get("edit.undo");
    assertThat(undo.enabledProperty().get()).isFalse();

    doOnFx(
        () ->
            shell()
                .desk()
                .workspace()
                .change("gui/files.undo.add-layers", Project.EMPTY.withMapCrs("EPSG:4490")));

    assertThat(undo.textProperty().get()).isEqualTo("撤销“添加图层”");
    command("edit.undo");
    assertThat(undo.enabledProperty().get()).isFalse();
    assertThat(shell().commands().get("edit.redo").textProperty().get()).isEqualTo("重做“添加图层”");
  }

  @Test
  void errorStaysUntilItIsTakenDown() {
    doOnFx(() -> shell().messages().show(Severity.ERROR, "读不了", "详情"));
    doOnFx(
        () -> {
          for (int i = 0; i < 60; i++) {
            shell().messages().show(Severity.WARNING, "警告 " + i, "");
          }
        });

    assertThat(shell().messages().messages()).anyMatch(message -> message.text().equals("读不了"));
    assertThat(node("#message-bar").isVisible()).isTrue();
    clickOn("#messages-clear");
    assertThat(node("#message-bar").isVisible()).isFalse();
  }

  @Test
  void faultThatNobodyCaughtIsShownAndTheWindowLivesOn() {
    doOnFx(
        () ->
            Platform.runLater(
                () -> {
                  throw new IllegalStateException("nobody caught this");
                }));

    waitFor("the dialog", () -> lookup("#error-dialog").tryQuery().isPresent());
    assertThat(((TextArea) node("#error-details")).getText())
        .contains("nobody caught this")
        .contains("EcoZone ")
        .contains("Java ")
        .contains("MainWindowTest");
    clickOn("#error-go-on");
    assertThat(lookup("#error-dialog").tryQuery()).isEmpty();
    assertThat(stage().isShowing()).isTrue();
  }

  @Test
  void layoutIsFoundAgain() {
    clickOn("#start-new");
    doOnFx(
        () -> {
          stage().setWidth(1111);
          stage().setHeight(666);
          window().docks().move("rules", DockSide.BOTTOM);
          window().docks().hide("table");
          window().docks().setFolded(DockSide.RIGHT, Docks.Fold.FOLDED);
          window().docks().setSizePx(DockSide.LEFT, 333);
        });
    Preferences kept = Preferences.USUAL.withLayout(onFx(() -> window().layout()));

    show(kept);
    clickOn("#start-new");

    assertThat(stage().getWidth()).isEqualTo(1111);
    assertThat(stage().getHeight()).isEqualTo(666);
    assertThat(window().docks().side("rules")).contains(DockSide.BOTTOM);
    assertThat(window().docks().side("table")).isEmpty();
    assertThat(window().docks().isFolded(DockSide.RIGHT)).isTrue();
    assertThat(window().docks().sizePx(DockSide.LEFT)).isEqualTo(333);
    command("view.reset");
    assertThat(window().docks().side("table")).contains(DockSide.BOTTOM);
    assertThat(window().docks().isFolded(DockSide.RIGHT)).isFalse();
  }

  @Test
  void damagedLayoutIsNoReasonNotToStart() {
    show(
        Preferences.USUAL.withLayout(
            Map.of("window.width", "wide", "dock.left.tabs", "nothing,,layers", "workbench", "?")));

    assertThat(stage().isShowing()).isTrue();
    assertThat(window().docks().side("layers")).contains(DockSide.LEFT);
  }

  @Test
  void settingsAreAppliedAtOnce() {
    command("file.settings");
    doOnFx(() -> lookup("#settings-area").<ComboBox<AreaUnit>>query().setValue(AreaUnit.MU));
    clickOn("#settings-officer").write("张三").clickOn("#settings-bureau");

    assertThat(shell().desk().settings().areaUnit().getValue()).isEqualTo(AreaUnit.MU);
    assertThat(shell().desk().settings().officer().getValue().name()).isEqualTo("张三");
  }
}
