package org.ecozone.gui.start;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.workspace.file.RecentFiles.Entry;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A recent file: picture, name, folder, when. */
final class RecentRow {
  private static final double PICTURE_WIDTH_PX = 64;
  private static final double PICTURE_HEIGHT_PX = 40;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final HBox root = new HBox();

  RecentRow(Entry entry, Desk desk, StartViewModel model, StartRequests requests) {
    UiTexts texts = desk.texts();
    Button open = new Button();
    open.setGraphic(content(entry, texts));
    open.setMaxWidth(Double.MAX_VALUE);
    open.getStyleClass().addAll("flat", "recent-open");
    open.setTooltip(new Tooltip(entry.file().toString()));
    open.setAccessibleText(entry.file().toString());
    open.setOnAction(event -> requests.open(List.of(entry.file())));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button forget = Icons.button(Material2OutlinedAL.CLOSE, texts, "gui/start.forget");
    forget.getStyleClass().add("recent-forget");
    forget.setOnAction(event -> model.forget(entry.file()));
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("recent-row");
    root.getChildren().addAll(open, forget);
    if (entry.missing()) {
      open.setDisable(true);
      root.getStyleClass().add("missing");
      Tooltip.install(root, new Tooltip(texts.get("gui/start.missing", entry.file())));
    }
  }

  Node node() {
    return root;
  }

  private static Node content(Entry entry, UiTexts texts) {
    Label name = new Label(entry.file().getFileName().toString());
    name.getStyleClass().add("recent-name");
    Path folder = entry.file().getParent();
    Label where = new Label(folder == null ? "" : folder.toString());
    where.getStyleClass().add("muted");
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setMinWidth(0);
    VBox words = new VBox(name, where);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label when = new Label(entry.missing() ? texts.get("gui/start.gone") : day(entry, texts));
    when.getStyleClass().addAll("muted", "figures");
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox content = new HBox(picture(entry), words, when);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("action-content");
    return content;
  }

  private static String day(Entry entry, UiTexts texts) {
    var local = entry.opened().atZone(ZoneId.systemDefault());
    String time = local.format(DAY);
    return local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
        ? texts.get("gui/start.today", time.substring(time.indexOf(' ') + 1))
        : time;
  }

  private static Node picture(Entry entry) {
    StackPane frame = new StackPane();
    frame.getStyleClass().add("thumbnail");
    frame.setMinSize(PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
    frame.setMaxSize(PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
    if (entry.thumbnail().length > 0) {
      ImageView view =
          new ImageView(
              new Image(
                  new ByteArrayInputStream(entry.thumbnail()),
                  PICTURE_WIDTH_PX,
                  PICTURE_HEIGHT_PX,
                  true,
                  true));
      frame.getChildren().add(view);
    } else {
      frame.getChildren().add(Icons.of(Material2OutlinedMZ.MAP));
    }
    return frame;
  }
}
