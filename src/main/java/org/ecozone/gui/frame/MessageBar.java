package org.ecozone.gui.frame;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.Message;
import org.ecozone.gui.common.MessageList;
import org.ecozone.gui.common.UiTexts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Messages above the map: the newest few, and how many more there are. Asks for nothing. */
public final class MessageBar {
  private static final int SHOWN = 3;

  private final VBox root = new VBox();
  private final VBox rows = new VBox();
  private final HBox foot = new HBox();
  private final Label more = new Label();
  private final MessageList list;
  private final UiTexts texts;
  private boolean all;

  public MessageBar(MessageList list, UiTexts texts) {
    this.list = list;
    this.texts = texts;
    root.setId("message-bar");
    root.getStyleClass().add("message-bar");
    buildFoot();
    root.getChildren().addAll(rows, foot);
    list.messages().addListener((ListChangeListener<Message>) change -> update());
    texts.langProperty().addListener((any, before, now) -> updateFoot());
    update();
  }

  public Node node() {
    return root;
  }

  private void buildFoot() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button toggle = Icons.button(Material2OutlinedAL.EXPAND_MORE, texts, "gui/frame.message.all");
    toggle.setId("messages-all");
    toggle.setOnAction(
        event -> {
          all = !all;
          update();
        });
    Button clear = Icons.button(Material2OutlinedAL.CLEAR_ALL, texts, "gui/frame.message.clear");
    clear.setId("messages-clear");
    clear.setOnAction(event -> list.messages().clear());
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("message-foot");
    foot.getChildren().addAll(more, space, toggle, clear);
  }

  private void update() {
    if (list.messages().size() <= SHOWN) {
      all = false;
    }
    int count = all ? list.messages().size() : Math.min(SHOWN, list.messages().size());
    rows.getChildren().setAll(list.messages().subList(0, count).stream().map(this::row).toList());
    root.setVisible(count > 0);
    root.setManaged(count > 0);
    updateFoot();
  }

  private void updateFoot() {
    boolean many = list.messages().size() > SHOWN;
    foot.setVisible(many);
    foot.setManaged(many);
    more.setText(texts.get("gui/frame.message.more", list.messages().size()));
  }

  /** The row that is there already, so that what was unfolded stays so, or a new one. */
  private Node row(Message message) {
    return rows.getChildren().stream()
        .filter(old -> old.getUserData() == message)
        .findFirst()
        .orElseGet(() -> new MessageRow(message, texts, () -> list.dismiss(message)).node());
  }
}
