package org.ecozone.gui.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a person sees: all visible nodes of all windows, and all they say. FX thread. */
public final class ShownNodes {
  private ShownNodes() {}

  /** Visible nodes of all showing windows, parents before children. */
  public static List<Node> all() {
    List<Node> nodes = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing() && window.getScene() != null) {
        collect(window.getScene().getRoot(), nodes);
      }
    }
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    if (!node.isVisible()) {
      return;
    }
    nodes.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }

  /** Every text on the screen or one hover or click away, and who says it. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Window window : Window.getWindows()) {
      if (window instanceof Stage stage && stage.isShowing()) {
        put(texts, stage.getTitle(), "title");
      }
    }
    all().forEach(node -> collect(node, texts));
    return texts;
  }

  private static void collect(Node node, Map<String, String> texts) {
    String who = path(node);
    if (node instanceof Labeled labeled) {
      put(texts, labeled.getText(), who);
    }
    if (node instanceof TextInputControl input) {
      put(texts, input.getPromptText(), who + " prompt");
    }
    if (node instanceof ComboBoxBase<?> box) {
      put(texts, box.getPromptText(), who + " prompt");
    }
    put(texts, node.getAccessibleText(), who + " accessible");
    if (node instanceof Control control) {
      Tooltip tooltip = control.getTooltip();
      put(texts, tooltip == null ? null : tooltip.getText(), who + " tooltip");
      menu(control.getContextMenu(), texts, who + " menu");
    }
    if (node instanceof MenuBar bar) {
      bar.getMenus().forEach(menu -> menu(menu, texts, who));
    }
    if (node instanceof MenuButton button) {
      button.getItems().forEach(item -> menu(item, texts, who));
    }
    if (node instanceof TabPane pane) {
      pane.getTabs().forEach(tab -> put(texts, tab.getText(), who + " tab"));
    }
    if (node instanceof TableView<?> table) {
      table.getColumns().forEach(column -> put(texts, column.getText(), who + " column"));
    }
  }

  private static void menu(ContextMenu menu, Map<String, String> texts, String who) {
    if (menu != null) {
      menu.getItems().forEach(item -> menu(item, texts, who));
    }
  }

  private static void menu(MenuItem item, Map<String, String> texts, String who) {
    put(texts, item.getText(), who + " item " + item.getId());
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> menu(each, texts, who));
    }
  }

  private static void put(Map<String, String> texts, String text, String who) {
    if (text != null && !text.isBlank()) {
      texts.putIfAbsent(text, who);
    }
  }

  /** Names a node by itself and by what it is in, for a person who looks for it. */
  public static String path(Node node) {
    StringBuilder path = new StringBuilder(name(node));
    int named = 0;
    for (Node each = node.getParent(); each != null && named < 2; each = each.getParent()) {
      if (each.getId() != null) {
        path.insert(0, "#" + each.getId() + " > ");
        named++;
      }
    }
    return path.toString();
  }

  private static String name(Node node) {
    String type = node.getClass().getSimpleName();
    return (type.isEmpty() ? node.getClass().getSuperclass().getSimpleName() : type)
        + (node.getId() == null ? "" : "#" + node.getId())
        + node.getStyleClass();
  }
}
