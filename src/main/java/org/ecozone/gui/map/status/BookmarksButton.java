package org.ecozone.gui.map.status;

import java.io.File;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Popup;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.map.MapView;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Views with names: a button with a list to keep them, go to them, take them to a file. */
public final class BookmarksButton {
  private static final double WIDTH_PX = 320;
  private static final double HEIGHT_PX = 220;
  private static final double GAP_PX = 4;

  private final Desk desk;
  private final MapView map;
  private final BookmarksViewModel model;
  private final Button button;
  private final Popup popup = new Popup();
  private final TextField name = new TextField();
  private final TextField folder = new TextField();
  private final Button keep = new Button();
  private final Label note = new Label();
  private final ListView<Bookmark> list = new ListView<>();

  public BookmarksButton(Desk desk, MapView map) {
    this.desk = desk;
    this.map = map;
    model = new BookmarksViewModel(desk);
    button = Icons.button(Material2OutlinedAL.BOOKMARKS, desk.texts(), "gui/map.bookmark.button");
    button.setId("map-bookmarks");
    button.setOnAction(event -> open());
    build();
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                show();
              }
            });
    show();
  }

  public Node node() {
    return button;
  }

  private void build() {
    name.setId("bookmark-name");
    name.promptTextProperty().bind(desk.texts().bind("gui/map.bookmark.name"));
    folder.setId("bookmark-folder");
    folder.promptTextProperty().bind(desk.texts().bind("gui/map.bookmark.folder"));
    keep.setId("bookmark-keep");
    keep.textProperty().bind(desk.texts().bind("gui/map.bookmark.add"));
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(name.textProperty().isEmpty());
    keep.setOnAction(event -> keep());
    name.setOnAction(event -> keep());
    note.getStyleClass().add("map-panel-note");
    note.setWrapText(true);
    list.setId("bookmark-list");
    list.setPrefSize(WIDTH_PX, HEIGHT_PX);
    list.setCellFactory(view -> new BookmarkCell());
    Label empty = new Label();
    empty.textProperty().bind(desk.texts().bind("gui/map.bookmark.empty"));
    empty.setWrapText(true);
    empty.setPadding(new Insets(8));
    empty.getStyleClass().add("map-panel-note");
    list.setPlaceholder(empty);
    list.setOnMouseClicked(event -> go(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(
        key -> {
          Bookmark chosen = list.getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER) {
            go(chosen);
          } else if (key.getCode() == KeyCode.DELETE && chosen != null) {
            model.remove(chosen);
          }
        });
    VBox box = new VBox(8, new HBox(8, name, folder), keep, note, list, files());
    box.getStyleClass().addAll("map-panel", "in-popup");
    box.getStylesheets().addAll(map.getStylesheets());
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
  }

  private Node files() {
    Button exporting = new Button();
    exporting.textProperty().bind(desk.texts().bind("gui/map.bookmark.export"));
    exporting.setOnAction(
        event -> {
          FileChooser chooser = chooser();
          chooser.setInitialFileName("bookmarks.json");
          File file = chooser.showSaveDialog(button.getScene().getWindow());
          if (file != null) {
            model.exportTo(file.toPath());
          }
        });
    Button importing = new Button();
    importing.textProperty().bind(desk.texts().bind("gui/map.bookmark.import"));
    importing.setOnAction(
        event -> {
          File file = chooser().showOpenDialog(button.getScene().getWindow());
          if (file != null) {
            model.importFrom(file.toPath());
          }
        });
    return new HBox(8, exporting, importing);
  }

  private static FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    return chooser;
  }

  private void open() {
    note.setText("");
    Bounds at = button.localToScreen(button.getBoundsInLocal());
    if (at != null) {
      popup.show(button, at.getMinX(), at.getMaxY() + GAP_PX);
      boolean low = at.getMinY() > button.getScene().getWindow().getY() + HEIGHT_PX * 2;
      if (low) {
        popup.setY(at.getMinY() - popup.getHeight() - GAP_PX);
      }
      name.requestFocus();
    }
  }

  private void keep() {
    View view =
        map.viewport().get() == null
            ? null
            : new View(
                map.viewport().get().centerX(),
                map.viewport().get().centerY(),
                map.viewport().get().scaleDenominator());
    BookmarksViewModel.Kept kept = model.keep(name.getText(), folder.getText(), view);
    note.setText(
        kept == BookmarksViewModel.Kept.REPLACED
            ? desk.texts().get("gui/map.bookmark.exists")
            : "");
    if (kept != BookmarksViewModel.Kept.NOTHING) {
      name.clear();
    }
  }

  private void go(Bookmark bookmark) {
    if (bookmark != null) {
      map.show(bookmark.view());
      popup.hide();
      map.requestFocus();
    }
  }

  private void show() {
    list.getItems().setAll(model.list());
  }

  /** Name with folder, and a button to remove it. */
  private final class BookmarkCell extends ListCell<Bookmark> {
    @Override
    protected void updateItem(Bookmark bookmark, boolean empty) {
      super.updateItem(bookmark, empty);
      if (empty || bookmark == null) {
        setGraphic(null);
        return;
      }
      String prefix = bookmark.folder().isEmpty() ? "" : bookmark.folder() + " / ";
      Label text = new Label(prefix + bookmark.name());
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Button remove =
          Icons.button(Material2OutlinedAL.DELETE, desk.texts(), "gui/map.bookmark.remove");
      remove.setOnAction(event -> model.remove(bookmark));
      setGraphic(new HBox(4, text, gap, remove));
    }
  }
}
