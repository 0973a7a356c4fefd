package org.ecozone.gui.browse;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.app.workspace.open.FolderEntry;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.gui.browse.BrowseLine.Entry;
import org.ecozone.gui.browse.BrowseLine.Note;
import org.ecozone.gui.browse.BrowseLine.Table;
import org.ecozone.gui.browse.BrowseLine.Top;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A line of the browser: what it is, its name, and of a table what it holds. */
final class BrowserCell extends TreeCell<BrowseLine> {
  private static final PseudoClass GREY = PseudoClass.getPseudoClass("grey");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final BrowserView view;
  private final Label name = new Label();
  private final Label about = new Label();
  private final HBox box = new HBox();

  BrowserCell(BrowserView view) {
    this.view = view;
    getStyleClass().add("browse-cell");
    name.getStyleClass().add("browse-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    about.getStyleClass().add("browse-about");
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    box.getStyleClass().add("browse-line");
    setPrefWidth(0); // as wide as the tree: what does not fit is cut off, not scrolled to
    setOnDragDetected(this::drag);
  }

  @Override
  protected void updateItem(BrowseLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    pseudoClassStateChanged(GREY, line instanceof BrowseLine.Top top && !top.there());
    pseudoClassStateChanged(BAD, false);
    setTooltip(null);
    setId(null);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    about.setText("");
    name.setGraphic(null);
    if (line instanceof Top top) {
      show(top);
    } else if (line instanceof Entry entry) {
      show(entry);
    } else if (line instanceof Table table) {
      show(table.table());
    } else if (line instanceof Note note) {
      name.setText(note.text());
      pseudoClassStateChanged(note.bad() ? BAD : GREY, true);
      setTooltip(tip(note.text()));
    }
    box.getChildren().setAll(name, about);
    setGraphic(box);
  }

  private UiTexts texts() {
    return view.texts();
  }

  private static Tooltip tip(String text) {
    Tooltip tip = new Tooltip(text);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    return tip;
  }

  private void icon(Ikon icon) {
    name.setGraphic(Icons.of(icon));
  }

  private void show(Top top) {
    String path = top.path().toString();
    boolean own = top.root() == BrowseLine.Root.FAVOURITE && top.path().getFileName() != null;
    switch (top.root()) {
      case FAVOURITE -> icon(Material2OutlinedMZ.STAR_OUTLINE);
      case PROJECT -> icon(Material2OutlinedAL.FOLDER_SPECIAL);
      case HOME -> icon(Material2OutlinedAL.HOME);
      case DRIVE -> icon(Material2OutlinedAL.COMPUTER);
    }
    name.setText(
        own
            ? top.path().getFileName().toString()
            : texts().get("gui/browse.root." + top.root().name().toLowerCase(Locale.ROOT), path));
    about.setText(top.there() ? "" : texts().get("gui/browse.gone"));
    setTooltip(tip(top.there() ? path : path + "\n" + texts().get("gui/browse.gone.tip")));
  }

  private void show(Entry line) {
    FolderEntry entry = line.entry();
    name.setText(entry.name());
    switch (entry.kind()) {
      case FOLDER -> icon(Material2OutlinedAL.FOLDER);
      case LAYERS -> icon(Material2OutlinedMZ.STORAGE);
      case PROJECT -> icon(Material2OutlinedMZ.MAP);
      case OTHER -> icon(Material2OutlinedAL.INSERT_DRIVE_FILE);
    }
    boolean other = entry.kind() == FolderEntry.Kind.OTHER;
    pseudoClassStateChanged(GREY, other);
    about.setText(line.found() ? String.valueOf(entry.path().getParent()) : "");
    setTooltip(tip(other ? entry.why().message(texts().lang()) : entry.path().toString()));
  }

  private void show(FoundTable table) {
    setId("browse-table-" + table.table());
    boolean raster = table.contents() == Contents.RASTER;
    icon(
        raster
            ? Material2OutlinedAL.IMAGE
            : table.contents() == Contents.SITES
                ? Material2OutlinedMZ.PLACE
                : table.geometryType().contains("LINE")
                    ? Material2OutlinedMZ.TIMELINE
                    : table.geometryType().contains("POINT")
                        ? Material2OutlinedMZ.SCATTER_PLOT
                        : Material2OutlinedAL.LAYERS);
    name.setText(table.table().isEmpty() ? table.title() : table.table());
    String known = view.layerName(table.code());
    about.setText(TableText.about(table, known, texts()));
    String there = view.isThere(table) ? "\n" + texts().get("gui/browse.there") : "";
    if (!there.isEmpty()) {
      name.setGraphic(Icons.of(Material2OutlinedAL.CHECK));
    }
    setTooltip(tip(TableText.tip(table, known, texts()) + there));
  }

  private void drag(MouseEvent event) {
    List<TableRef> refs = view.dragged(getItem());
    if (!event.isPrimaryButtonDown() || refs.isEmpty()) {
      return;
    }
    Dragboard board = startDragAndDrop(TransferMode.COPY);
    ClipboardContent content = new ClipboardContent();
    TableRef.put(content, refs);
    board.setContent(content);
    event.consume();
  }
}
