package org.ecozone.gui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.DockTab;
import org.ecozone.gui.frame.Docks;

/**
 * Where the window and its parts stand, as lines of the preferences. A line that is absent or makes
 * no sense leaves things where they are.
 */
final class WindowLayout {
  private static final double LEAST_SEEN_PX = 120;
  private static final double FIRST_WIDTH_PX = 1600;
  private static final double FIRST_HEIGHT_PX = 940;

  private final Stage stage;
  private final Docks docks;
  private final WorkbenchBar workbench;

  WindowLayout(Stage stage, Docks docks, WorkbenchBar workbench) {
    this.stage = stage;
    this.docks = docks;
    this.workbench = workbench;
  }

  Map<String, String> read() {
    Map<String, String> lines = new HashMap<>();
    boolean plain = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
    lines.put("window.maximized", String.valueOf(stage.isMaximized()));
    if (plain) {
      lines.put("window.x", px(stage.getX()));
      lines.put("window.y", px(stage.getY()));
      lines.put("window.width", px(stage.getWidth()));
      lines.put("window.height", px(stage.getHeight()));
    }
    lines.put("workbench", workbench.chosenProperty().get().name());
    for (DockSide side : DockSide.values()) {
      String key = "dock." + side.name().toLowerCase(Locale.ROOT);
      lines.put(key + ".px", px(docks.sizePx(side)));
      lines.put(key + ".folded", String.valueOf(docks.isFolded(side)));
      lines.put(key + ".tabs", String.join(",", docks.order(side)));
      lines.put(key + ".front", docks.front(side));
    }
    lines.put(
        "dock.hidden",
        docks.tabs().stream()
            .map(DockTab::id)
            .filter(id -> docks.side(id).isEmpty())
            .collect(Collectors.joining(",")));
    return lines;
  }

  private static String px(double value) {
    return String.valueOf(Math.round(value));
  }

  /** Before the window is shown. */
  void use(Map<String, String> lines) {
    useWindow(lines);
    for (Workbench choice : Workbench.values()) {
      if (choice.name().equals(lines.get("workbench"))) {
        workbench.chosenProperty().set(choice);
      }
    }
    useTabs(lines);
    for (DockSide side : DockSide.values()) {
      String key = "dock." + side.name().toLowerCase(Locale.ROOT);
      double px = number(lines, key + ".px");
      if (px >= LEAST_SEEN_PX / 2) {
        docks.setSizePx(side, px);
      }
      docks.front(side, lines.getOrDefault(key + ".front", ""));
      docks.setFolded(
          side, "true".equals(lines.get(key + ".folded")) ? Docks.Fold.FOLDED : Docks.Fold.OPEN);
    }
  }

  private void useTabs(Map<String, String> lines) {
    List<String> known = docks.tabs().stream().map(DockTab::id).toList();
    for (DockSide side : DockSide.values()) {
      String key = "dock." + side.name().toLowerCase(Locale.ROOT) + ".tabs";
      for (String id : lines.getOrDefault(key, "").split(",")) {
        if (known.contains(id)) {
          docks.move(id, side);
        }
      }
    }
    for (String id : lines.getOrDefault("dock.hidden", "").split(",")) {
      if (known.contains(id)) {
        docks.hide(id);
      }
    }
  }

  /** A window on a screen that is gone comes back to where it can be seen. */
  private void useWindow(Map<String, String> lines) {
    double width = number(lines, "window.width");
    double height = number(lines, "window.height");
    double x = number(lines, "window.x");
    double y = number(lines, "window.y");
    if (width >= MainWindow.LEAST_WIDTH_PX && height >= MainWindow.LEAST_HEIGHT_PX) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(width, Math.max(screen.getWidth(), MainWindow.LEAST_WIDTH_PX)));
      stage.setHeight(Math.min(height, Math.max(screen.getHeight(), MainWindow.LEAST_HEIGHT_PX)));
      if (isSeen(x, y, width)) {
        stage.setX(x);
        stage.setY(y);
      }
    } else {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(FIRST_WIDTH_PX, screen.getWidth()));
      stage.setHeight(Math.min(FIRST_HEIGHT_PX, screen.getHeight()));
    }
    stage.setMaximized("true".equals(lines.get("window.maximized")));
  }

  private static boolean isSeen(double x, double y, double width) {
    return !Double.isNaN(x)
        && !Double.isNaN(y)
        && Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .anyMatch(
                screen ->
                    screen.contains(x + LEAST_SEEN_PX, y + 1)
                        || screen.contains(x + width - LEAST_SEEN_PX, y + 1));
  }

  private static double number(Map<String, String> lines, String key) {
    try {
      return Double.parseDouble(lines.getOrDefault(key, "NaN"));
    } catch (NumberFormatException e) {
      return Double.NaN; // what a user wrote by hand
    }
  }
}
