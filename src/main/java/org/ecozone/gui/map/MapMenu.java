package org.ecozone.gui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.ecozone.app.place.CoordinateFormat;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.JobRunner.Job;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The menu of the right button. */
final class MapMenu {
  private final Desk desk;
  private final Actions actions;
  private ContextMenu open;

  /** What the menu can have done at a place. */
  record Actions(
      Consumer<MapPlace> whatIsHere,
      Consumer<MapPlace> screenHere,
      Consumer<MapPlace> zoomIn,
      Consumer<MapPlace> centre) {}

  MapMenu(Desk desk, Actions actions) {
    this.desk = desk;
    this.actions = actions;
  }

  /** The coordinates are written on a worker, then the menu is shown. */
  void show(Node owner, MapPlace place, double screenX, double screenY) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.coordinates",
                List.of(),
                "map-menu",
                progress -> CoordinateFormat.of(place.crs()).forms(place.x(), place.y()),
                forms -> show(owner, menu(place, forms), screenX, screenY),
                failure -> show(owner, menu(place, List.of()), screenX, screenY)));
  }

  private void show(Node owner, ContextMenu menu, double screenX, double screenY) {
    hide();
    open = menu;
    if (owner.getScene() != null && owner.getScene().getWindow() != null) {
      menu.show(owner, screenX, screenY);
    }
  }

  void hide() {
    if (open != null) {
      open.hide();
      open = null;
    }
  }

  private ContextMenu menu(MapPlace place, List<CoordinateFormat.Form> forms) {
    Menu copy =
        new Menu(desk.texts().get("gui/map.menu.copy"), Icons.of(Material2OutlinedAL.CONTENT_COPY));
    copy.setId("map-menu-copy");
    for (CoordinateFormat.Form form : forms) {
      MenuItem item = new MenuItem(form.text() + "　" + desk.texts().get(form.labelKey()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> put(form.text()));
      copy.getItems().add(item);
    }
    copy.setDisable(forms.isEmpty());
    ContextMenu menu = new ContextMenu();
    menu.setId("map-menu");
    menu.getItems()
        .setAll(
            item(
                "what_is_here", Material2OutlinedAL.INFO, () -> actions.whatIsHere().accept(place)),
            item(
                "screen_here",
                Material2OutlinedAL.FACT_CHECK,
                () -> actions.screenHere().accept(place)),
            new SeparatorMenuItem(),
            copy,
            new SeparatorMenuItem(),
            item("zoom_in", Material2OutlinedMZ.ZOOM_IN, () -> actions.zoomIn().accept(place)),
            item(
                "centre",
                Material2OutlinedAL.CENTER_FOCUS_WEAK,
                () -> actions.centre().accept(place)));
    return menu;
  }

  private MenuItem item(String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(desk.texts().get("gui/map.menu." + key), Icons.of(icon));
    item.setId("map-menu-" + key.replace('_', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
