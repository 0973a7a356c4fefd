package org.ecozone.gui.browse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.ecozone.app.workspace.open.FolderEntry;
import org.ecozone.gui.browse.BrowseLine.Entry;
import org.ecozone.gui.browse.BrowseLine.Top;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done with the chosen lines. */
final class BrowserMenu {
  private final UiTexts texts;
  private final BrowserViewModel model;
  private final List<BrowseLine> lines;
  private final Runnable refresh;
  private final ContextMenu menu = new ContextMenu();

  BrowserMenu(UiTexts texts, BrowserViewModel model, List<BrowseLine> lines, Runnable refresh) {
    this.texts = texts;
    this.model = model;
    this.lines = lines;
    this.refresh = refresh;
  }

  void show(Node owner, ContextMenuEvent event) {
    menu.setId("browse-menu");
    if (!BrowserViewModel.refs(lines).isEmpty()) {
      add("add", Material2OutlinedAL.ADD, () -> model.open(lines));
    }
    if (lines.size() == 1) {
      one(lines.get(0));
    }
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    add("refresh", Material2OutlinedMZ.REFRESH, refresh);
    menu.show(owner, event.getScreenX(), event.getScreenY());
  }

  private void one(BrowseLine line) {
    Path path = line.path();
    if (path == null) {
      return;
    }
    if (line instanceof Entry each && each.entry().kind() == FolderEntry.Kind.PROJECT) {
      add("project", Material2OutlinedMZ.MAP, () -> model.open(lines));
    }
    boolean folder =
        line instanceof Top
            || line instanceof Entry each && each.entry().kind() == FolderEntry.Kind.FOLDER;
    if (folder) {
      add("folder", Material2OutlinedAL.LIBRARY_ADD, () -> model.openFolder(path));
      if (model.isFavourite(path)) {
        add("unstar", Material2OutlinedMZ.STAR, () -> model.removeFavourite(path));
      } else {
        add("star", Material2OutlinedMZ.STAR_OUTLINE, () -> model.addFavourite(path));
      }
    }
    add("path", Material2OutlinedAL.CONTENT_COPY, () -> copy(path));
  }

  private static void copy(Path path) {
    ClipboardContent content = new ClipboardContent();
    content.putString(path.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void add(String name, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(texts.get("gui/browse.menu." + name), Icons.of(icon));
    item.setId("browse-menu-" + name);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }
}
