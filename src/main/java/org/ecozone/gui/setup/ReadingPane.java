package org.ecozone.gui.setup;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.setup.ReadingOptions;
import org.ecozone.app.setup.ReadingOptions.Candidate;
import org.ecozone.app.setup.ReadingOptions.Encoding;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.gui.common.UiTexts;

/** CRS and encoding of a layer whose file says neither: candidates with reasons, texts in each. */
final class ReadingPane {
  private static final int ROWS_SHOWN = 3;
  private static final int SCROLL_BAR_PX = 40;

  private final UiTexts texts;
  private final LayerSetUpViewModel model;
  private final Label state = new Label();
  private final ListView<Candidate> candidates = new ListView<>();
  private final ListView<Encoding> encodings = new ListView<>();
  private final TextField crs = new TextField();
  private final Button take = new Button();
  private final Button byFile = new Button();
  private final VBox box = new VBox();
  private SetUpRow row;
  private ReadBy shown;
  private String encoding = "";

  ReadingPane(UiTexts texts, LayerSetUpViewModel model) {
    this.texts = texts;
    this.model = model;
    state.setId("setup-reading-state");
    state.setWrapText(true);
    candidates.setId("setup-reading-crs");
    candidates.setCellFactory(any -> new CandidateCell());
    candidates.accessibleTextProperty().bind(texts.bind("gui/setup.reading.crs"));
    candidates
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (any, before, now) -> {
              if (now != null) {
                crs.setText(now.crs());
              }
            });
    encodings.setId("setup-reading-encoding");
    encodings.setCellFactory(any -> new EncodingCell());
    encodings.accessibleTextProperty().bind(texts.bind("gui/setup.reading.encoding"));
    encodings
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (any, before, now) -> {
              if (now != null) {
                encoding = now.charset();
              }
            });
    crs.setId("setup-reading-epsg");
    crs.promptTextProperty().bind(texts.bind("gui/setup.reading.epsg"));
    crs.accessibleTextProperty().bind(texts.bind("gui/setup.reading.epsg"));
    take.setId("setup-reading-take");
    take.getStyleClass().add("accent");
    take.textProperty().bind(texts.bind("gui/setup.reading.take"));
    take.setOnAction(event -> model.readBy(row, new ReadBy(crs.getText().strip(), encoding)));
    byFile.setId("setup-reading-file");
    byFile.textProperty().bind(texts.bind("gui/setup.reading.file"));
    byFile.setOnAction(event -> model.readBy(row, ReadBy.FILE));
    lay();
    clear(null, "");
  }

  private void lay() {
    SplitPane lists =
        new SplitPane(
            titled("gui/setup.reading.crs", candidates, crs),
            titled("gui/setup.reading.encoding", encodings, null));
    lists.setOrientation(Orientation.HORIZONTAL);
    lists.setDividerPositions(0.6);
    VBox.setVgrow(lists, Priority.ALWAYS);
    HBox buttons = new HBox(8, take, byFile);
    box.getStyleClass().add("setup-identity-pane");
    box.getChildren().setAll(state, lists, buttons);
  }

  private Node titled(String key, Node list, Node below) {
    Label title = new Label();
    title.getStyleClass().add("setup-note");
    title.textProperty().bind(texts.bind(key));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox column = new VBox(4, title, list);
    if (below != null) {
      column.getChildren().add(below);
    }
    return column;
  }

  Node node() {
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  /** Looks into the file of the layer, once for each layer and choice. */
  void show(SetUpRow chosen) {
    boolean same =
        row != null
            && chosen != null
            && row.id().equals(chosen.id())
            && chosen.draft().readBy().equals(shown);
    if (same) {
      row = chosen;
      return;
    }
    clear(chosen, "");
    if (chosen != null) {
      shown = chosen.draft().readBy();
      model.readings(chosen, this::offer);
    }
  }

  private void clear(SetUpRow chosen, String text) {
    row = chosen;
    shown = null;
    state.setText(text);
    candidates.getItems().clear();
    encodings.getItems().clear();
    crs.setText("");
    encoding = "";
    disable(true);
  }

  private void disable(boolean off) {
    for (Node each : List.of(candidates, encodings, crs, take, byFile)) {
      each.setDisable(off);
    }
  }

  private void offer(SetUpRow of, ReadingOptions options) {
    if (row == null || !row.id().equals(of.id())) {
      return; // another layer is shown by now
    }
    if (!options.applies()) {
      state.setText(texts.get("gui/setup.reading.geopackage"));
      return;
    }
    disable(false);
    ReadBy by = of.draft().readBy();
    candidates.getItems().setAll(options.candidates());
    encodings.getItems().setAll(options.encodings());
    encoding = by.encoding();
    encodings.getItems().stream()
        .filter(each -> each.charset().equalsIgnoreCase(by.encoding()))
        .findFirst()
        .ifPresent(encodings.getSelectionModel()::select);
    crs.setText(by.crs());
    state.setText(stateOf(options, by));
  }

  private String stateOf(ReadingOptions options, ReadBy by) {
    if (!options.statedCrs().isEmpty()) {
      return texts.get("gui/setup.reading.stated", options.statedCrs());
    }
    return by.crs().isEmpty()
        ? texts.get("gui/setup.reading.undecided")
        : texts.get("gui/setup.reading.chosen", by.crs());
  }

  /** A heading and a text under it that wraps in the width of the list. */
  private static final class TwoLines extends VBox {
    private final Label head = new Label();
    private final Label text = new Label();

    TwoLines(ListView<?> list) {
      super(2);
      text.setWrapText(true);
      text.getStyleClass().add("setup-note");
      text.setMinHeight(Region.USE_PREF_SIZE);
      text.maxWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR_PX));
      head.maxWidthProperty().bind(text.maxWidthProperty());
      getChildren().setAll(head, text);
    }

    TwoLines with(String heading, String below) {
      head.setText(heading);
      text.setText(below);
      return this;
    }
  }

  private final class CandidateCell extends ListCell<Candidate> {
    private final TwoLines lines = new TwoLines(candidates);

    @Override
    protected void updateItem(Candidate item, boolean empty) {
      super.updateItem(item, empty);
      setPrefWidth(0);
      boolean none = empty || item == null;
      setGraphic(none ? null : lines.with(item.crs() + " " + item.name(), item.why(texts.lang())));
    }
  }

  private final class EncodingCell extends ListCell<Encoding> {
    private final TwoLines lines = new TwoLines(encodings);

    @Override
    protected void updateItem(Encoding item, boolean empty) {
      super.updateItem(item, empty);
      setPrefWidth(0);
      setGraphic(empty || item == null ? null : lines.with(head(item), rows(item)));
    }

    private String head(Encoding item) {
      return item.malformed() == 0
          ? item.charset()
          : texts.get("gui/setup.reading.malformed", item.charset(), item.malformed());
    }

    private static String rows(Encoding item) {
      return String.join("\n", item.rows().stream().limit(ROWS_SHOWN).toList());
    }
  }
}
