package org.ecozone.gui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.ecozone.gui.map.MapTool;
import org.ecozone.gui.screening.finding.FindingNode;

/** All screens of the window with the demo open: how to get there. */
final class Screens {
  private final Journey journey;

  Screens(Journey journey) {
    this.journey = journey;
  }

  private void doOnFx(Runnable work) {
    journey.onWindow(work);
  }

  /** Shows one after the other; each is named when it is up. */
  void each(Consumer<String> look) {
    dock("screening", look);
    tab("screening", 1, "form", look);
    tab("screening", 2, "totals", look);
    tab("screening", 0, "results", look);
    finding();
    look.accept("finding");
    inspector(look);
    for (String id : List.of("rules", "sites", "table", "check", "tasks")) {
      dock(id, look);
    }
    doOnFx(() -> ((TableView<?>) journey.node("#rules-table")).getSelectionModel().select(0));
    look.accept("rule");
    journey.command("edit.find");
    look.accept("go to");
    journey.push(KeyCode.ESCAPE);
    doOnFx(() -> journey.window().docks().reveal("sites"));
    doOnFx(() -> journey.map().setTool(MapTool.MEASURE));
    look.accept("measure");
    doOnFx(() -> journey.map().setTool(MapTool.PAN));
    for (Workbench workbench : Workbench.values()) {
      doOnFx(() -> journey.window().workbench().set(workbench));
      look.accept("workbench " + workbench);
    }
    doOnFx(() -> journey.window().workbench().set(Workbench.REVIEW));
    page("file.settings", look);
    page("help.keys", look);
    page("help.about", look);
    page("layer.set-up", look);
  }

  private void dock(String id, Consumer<String> look) {
    doOnFx(() -> journey.window().docks().reveal(id));
    look.accept(id);
  }

  private void inspector(Consumer<String> look) {
    doOnFx(() -> journey.window().docks().reveal("inspector"));
    if (!journey.isShown("#inspector-summary")) {
      doOnFx(() -> journey.map().setTool(MapTool.IDENTIFY));
      journey.clickMap(journey.map().getWidth() / 2, journey.map().getHeight() / 2);
      journey.await("what is here", () -> journey.isShown("#inspector-summary"));
      doOnFx(() -> journey.map().setTool(MapTool.PAN));
    }
    look.accept("inspector");
  }

  private void tab(String in, int number, String name, Consumer<String> look) {
    doOnFx(() -> journey.window().docks().reveal(in));
    doOnFx(
        () -> {
          TabPane tabs = (TabPane) journey.node(".screening-tabs");
          tabs.getSelectionModel().select(number);
        });
    look.accept(in + " " + name);
  }

  @SuppressWarnings("unchecked") // the tree of findings
  private void finding() {
    if (journey.isShown("#card-back")) {
      journey.fire("#card-back");
    }
    doOnFx(
        () -> {
          TreeView<FindingNode> tree = (TreeView<FindingNode>) journey.node("#findings");
          TreeItem<FindingNode> worst = tree.getRoot().getChildren().get(0).getChildren().get(0);
          tree.getSelectionModel().select(worst);
        });
  }

  private void page(String command, Consumer<String> look) {
    journey.command(command);
    look.accept(command);
    journey.push(KeyCode.ESCAPE);
    doOnFx(
        () -> {
          if (journey.isShown("#setup-close")) {
            ((javafx.scene.control.ButtonBase) journey.node("#setup-close")).fire();
          }
        });
  }
}
