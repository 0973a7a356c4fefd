package org.ecozone.gui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.ecozone.app.preferences.Preferences.Look;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.common.CommandControls;
import org.ecozone.gui.common.Settings;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.DockTab;
import org.ecozone.gui.frame.Docks;
import org.ecozone.zone.Lang;

/** The menus, made from the commands. */
final class MainMenu {
  /** Menu to its commands; an empty text is a line between. */
  private static final Map<String, List<String>> MENUS = new LinkedHashMap<>();

  static {
    MENUS.put(
        "file",
        List.of(
            "file.new",
            "file.open",
            "file.start",
            "",
            "file.save",
            "file.save-as",
            "",
            "file.settings",
            "",
            "file.quit"));
    MENUS.put("edit", List.of("edit.undo", "edit.redo", "", "edit.find", "edit.find-layer"));
    MENUS.put(
        "map",
        List.of(
            "map.pan",
            "map.zoom-box",
            "map.identify",
            "map.select",
            "map.measure",
            "map.swipe",
            "",
            "map.all",
            "map.previous",
            "map.next",
            "map.redraw"));
    MENUS.put("layer", List.of("layer.add", "layer.set-up", "layer.table", "", "layer.check"));
    MENUS.put(
        "review",
        List.of(
            "review.add-site",
            "review.paste",
            "review.draw-site",
            "",
            "review.run",
            "",
            "review.export",
            "",
            "review.rules"));
    MENUS.put("view", List.of("view.full-screen", "view.reset"));
    MENUS.put("help", List.of("help.keys", "help.demo", "", "help.about"));
  }

  private final MenuBar bar = new MenuBar();
  private final Shell shell;
  private final Docks docks;
  private final UiTexts texts;

  MainMenu(Shell shell, Docks docks) {
    this.shell = shell;
    this.docks = docks;
    texts = shell.texts();
    bar.setId("main-menu");
    MENUS.forEach((name, ids) -> bar.getMenus().add(menu(name, ids)));
  }

  Node node() {
    return bar;
  }

  private Menu menu(String name, List<String> ids) {
    Menu menu = titled("gui.menu." + name);
    menu.setId("menu-" + name);
    for (String id : ids) {
      menu.getItems()
          .add(
              id.isEmpty()
                  ? new SeparatorMenuItem()
                  : CommandControls.menuItem(shell.commands().get(id)));
    }
    if (name.equals("view")) {
      menu.getItems()
          .addAll(0, List.of(tabs(), sides(), themes(), languages(), new SeparatorMenuItem()));
    }
    return menu;
  }

  private Menu titled(String key) {
    Menu menu = new Menu();
    menu.textProperty().bind(texts.bind(key));
    return menu;
  }

  /** Parts of the window: shown or hidden. */
  private Menu tabs() {
    Menu menu = titled("gui.menu.tabs");
    for (DockTab tab : docks.tabs()) {
      CheckMenuItem item = new CheckMenuItem();
      item.textProperty().bind(texts.bind(tab.titleKey()));
      item.setOnAction(
          event -> {
            if (item.isSelected()) {
              docks.reveal(tab.id());
            } else {
              docks.hide(tab.id());
            }
          });
      item.setUserData(tab.id());
      menu.getItems().add(item);
    }
    menu.setOnShowing(
        event ->
            menu.getItems()
                .forEach(
                    item ->
                        ((CheckMenuItem) item)
                            .setSelected(docks.side((String) item.getUserData()).isPresent())));
    return menu;
  }

  private Menu sides() {
    Menu menu = titled("gui.menu.sides");
    for (DockSide side : DockSide.values()) {
      menu.getItems()
          .add(
              CommandControls.menuItem(
                  shell.commands().get("view.fold-" + side.name().toLowerCase(Locale.ROOT))));
    }
    return menu;
  }

  private Menu themes() {
    Menu menu = titled("gui.menu.theme");
    ToggleGroup group = new ToggleGroup();
    Settings settings = shell.desk().settings();
    for (ThemeName theme : ThemeName.values()) {
      RadioMenuItem item = radio(group, "gui.theme." + theme);
      item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
      item.setOnAction(
          event -> settings.change(all -> all.withLook(new Look(all.look().lang(), theme))));
      settings.theme().addListener((any, before, now) -> item.setSelected(now == theme));
      item.setSelected(settings.preferences().look().theme() == theme);
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu languages() {
    Menu menu = titled("gui.menu.language");
    ToggleGroup group = new ToggleGroup();
    Settings settings = shell.desk().settings();
    for (Lang lang : Lang.values()) {
      RadioMenuItem item = radio(group, "gui.language." + lang);
      item.setId("language-" + lang.tag());
      item.setOnAction(
          event -> settings.change(all -> all.withLook(new Look(lang, all.look().theme()))));
      texts.langProperty().addListener((any, before, now) -> item.setSelected(now == lang));
      item.setSelected(texts.lang() == lang);
      menu.getItems().add(item);
    }
    return menu;
  }

  private RadioMenuItem radio(ToggleGroup group, String key) {
    RadioMenuItem item = new RadioMenuItem();
    item.textProperty().bind(texts.bind(key));
    item.setToggleGroup(group);
    return item;
  }
}
