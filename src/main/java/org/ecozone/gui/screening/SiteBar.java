package org.ecozone.gui.screening;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.DrawKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Which site is under review, and what can be done with it. */
final class SiteBar {
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final ComboBox<SiteItem> sites = new ComboBox<>();
  private final HBox root = new HBox();
  private Runnable addFile = () -> {};
  private boolean showing;

  SiteBar(Desk desk, ScreeningViewModel model, MapGlue map, Runnable paste) {
    this.texts = desk.texts();
    this.model = model;
    sites.setId("site-choice");
    sites.setMaxWidth(Double.MAX_VALUE);
    sites.setMinWidth(80);
    sites.setVisibleRowCount(16);
    sites.setButtonCell(new SiteCell());
    sites.setCellFactory(any -> new SiteCell());
    sites.setOnAction(
        event -> {
          if (!showing && sites.getValue() != null) {
            model.choose(sites.getValue().id());
          }
        });
    HBox.setHgrow(sites, Priority.ALWAYS);
    Button run = Icons.button(Material2OutlinedMZ.PLAY_ARROW, texts, "gui/screening.run");
    run.setId("screening-run");
    run.setOnAction(event -> model.screenNow());
    ToggleButton live =
        Icons.dress(new ToggleButton(), Material2OutlinedMZ.SYNC, texts, "gui/screening.live");
    live.setId("screening-live");
    live.selectedProperty().bindBidirectional(model.liveProperty());
    root.getStyleClass().add("site-bar");
    root.getChildren().setAll(sites, add(map, paste), run, live, more(map));
    model.rowsProperty().addListener((any, before, now) -> refresh());
    model.siteProperty().addListener((any, before, now) -> refresh());
    refresh();
  }

  Node node() {
    return root;
  }

  void onAddFile(Runnable action) {
    addFile = action;
  }

  private void refresh() {
    showing = true;
    List<SiteItem> all = model.session().workspace().project().sites();
    if (!sites.getItems().equals(all)) {
      sites.getItems().setAll(all);
    }
    sites.setValue(model.siteProperty().get());
    showing = false;
  }

  private MenuButton add(MapGlue map, Runnable paste) {
    MenuButton button = menu("site-add", Material2OutlinedAL.ADD, "gui/screening.add");
    button
        .getItems()
        .setAll(
            item("add.polygon", Material2OutlinedAL.CREATE, () -> map.draw(DrawKind.POLYGON)),
            item("add.line", Material2OutlinedMZ.TIMELINE, () -> map.draw(DrawKind.LINE)),
            item("add.point", Material2OutlinedMZ.PLACE, () -> map.draw(DrawKind.POINT)),
            new SeparatorMenuItem(),
            item("add.paste", Material2OutlinedAL.CONTENT_PASTE, paste),
            item("add.file", Material2OutlinedAL.FOLDER_OPEN, () -> addFile.run()));
    return button;
  }

  private MenuButton more(MapGlue map) {
    MenuButton button = menu("site-more", Material2OutlinedMZ.MORE_VERT, "gui/screening.more");
    button
        .getItems()
        .setAll(
            item("more.zoom", Material2OutlinedMZ.ZOOM_IN, () -> ifSite(map::zoomToSite)),
            item("more.reshape", Material2OutlinedMZ.OPEN_WITH, map::reshape),
            item("more.duplicate", Material2OutlinedAL.CONTENT_COPY, () -> ifSite(this::copy)),
            new SeparatorMenuItem(),
            item(
                "more.remove",
                Material2OutlinedAL.DELETE,
                () -> ifSite(site -> model.edits().remove(java.util.Set.of(site.id())))),
            new SeparatorMenuItem(),
            item("more.all", Material2OutlinedMZ.PLAYLIST_PLAY, model::screenAll));
    return button;
  }

  private void copy(SiteItem site) {
    model.edits().duplicate(site.id(), texts.get("gui/screening.site.copy_name", site.name()));
  }

  private void ifSite(java.util.function.Consumer<SiteItem> action) {
    if (model.siteProperty().get() != null) {
      action.accept(model.siteProperty().get());
    }
  }

  private MenuButton menu(String id, Ikon icon, String key) {
    MenuButton button = Icons.dress(new MenuButton(), icon, texts, key);
    button.setId(id);
    button.getStyleClass().add("no-arrow");
    return button;
  }

  private MenuItem item(String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId("site-" + key.replace('.', '-'));
    item.textProperty().bind(texts.bind("gui/screening." + key));
    item.setGraphic(Icons.of(icon));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static final class SiteCell extends ListCell<SiteItem> {
    @Override
    protected void updateItem(SiteItem site, boolean empty) {
      super.updateItem(site, empty);
      setText(empty || site == null ? null : site.name());
    }
  }
}
