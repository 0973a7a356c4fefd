package org.ecozone.gui.layers.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.table.CellText;
import org.ecozone.app.table.RowColumn;
import org.ecozone.app.table.RowFilter;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;

/** Edits the filter of a layer. FX thread. */
public final class FilterEditor {
  private static final List<String> OPERATORS =
      List.of(
          "=",
          "<>",
          "<",
          "<=",
          ">",
          ">=",
          "LIKE",
          "IN",
          "BETWEEN",
          "IS NULL",
          "IS NOT NULL",
          "AND",
          "OR",
          "NOT",
          "(",
          ")");

  private final UiTexts texts;
  private final BiFunction<Layer, String, String> attributes;
  private final FilterEditorViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<RowColumn> fields = new ListView<>();
  private final ListView<Object> values = new ListView<>();
  private final TextArea text = new TextArea();

  /**
   * @param attributes what people call a canonical attribute of a layer
   */
  public FilterEditor(Desk desk, BiFunction<Layer, String, String> attributes) {
    this.attributes = attributes;
    texts = desk.texts();
    model = new FilterEditorViewModel(desk);
    root.setId("filter");
    root.getStyleClass().add("filter-editor");
    HBox lists = new HBox(titled("fields", fields), titled("values", values));
    HBox.setHgrow(lists.getChildren().get(0), Priority.ALWAYS);
    HBox.setHgrow(lists.getChildren().get(1), Priority.ALWAYS);
    lists.getStyleClass().add("filter-lists");
    buildLists();
    buildText();
    VBox below = new VBox(operators(), text, status(), buttons(), note());
    below.getStyleClass().add("filter-below");
    root.setCenter(lists);
    root.setBottom(below);
    model.rowsProperty().addListener((any, before, now) -> showFields());
    showFields();
  }

  public Node node() {
    return root;
  }

  /** Shows the filter of a layer; null for none. */
  public void edit(Layer layer) {
    model.edit(layer);
    root.setDisable(layer == null);
  }

  private Node titled(String name, Region content) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("gui/layers/filter." + name));
    title.getStyleClass().add("filter-title");
    VBox box = new VBox(title, content);
    VBox.setVgrow(content, Priority.ALWAYS);
    box.setMinWidth(0);
    box.setPrefWidth(300);
    box.getStyleClass().add("filter-list");
    return box;
  }

  // ---- lists

  private void buildLists() {
    fields.setId("filter-fields");
    fields.setCellFactory(any -> new FieldCell());
    fields.getSelectionModel().selectedItemProperty().addListener((any, b, now) -> sample(now));
    fields.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            insertField();
          }
        });
    fields.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, this::insertField));
    values.setId("filter-values");
    values.setCellFactory(any -> new ValueCell());
    values.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            insertValue();
          }
        });
    values.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, this::insertValue));
    fields.placeholderProperty().set(placeholder("fields.none"));
    values.placeholderProperty().set(placeholder("values.none"));
  }

  private Label placeholder(String name) {
    Label label = new Label();
    label.textProperty().bind(texts.bind("gui/layers/filter." + name));
    label.getStyleClass().add("filter-note");
    return label;
  }

  private static void onEnter(KeyEvent event, Runnable action) {
    if (event.getCode() == KeyCode.ENTER) {
      action.run();
      event.consume();
    }
  }

  private void showFields() {
    fields.getItems().setAll(model.columns());
    values.getItems().clear();
  }

  private void sample(RowColumn column) {
    values.getItems().setAll(column == null ? List.of() : model.samples(column));
  }

  /** The name that a condition uses, and before it the one that people know. */
  private String named(RowColumn column) {
    Layer layer = model.layerProperty().get();
    if (layer == null || column.origin() != RowColumn.Origin.CANONICAL) {
      return column.name();
    }
    String title = attributes.apply(layer, column.name());
    return title.equals(column.name()) ? title : title + "  " + column.name();
  }

  /** A field with its type. */
  private final class FieldCell extends ListCell<RowColumn> {
    @Override
    protected void updateItem(RowColumn column, boolean empty) {
      super.updateItem(column, empty);
      getStyleClass().remove("canonical");
      if (empty || column == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      String kind =
          texts.get("gui/layers/filter.kind." + column.kind().name().toLowerCase(Locale.ROOT));
      setText(named(column) + "   " + kind);
      if (column.origin() == RowColumn.Origin.CANONICAL) {
        getStyleClass().add("canonical");
        setTooltip(new Tooltip(texts.get("gui/layers/filter.canonical")));
      }
    }
  }

  /** A value as people read it. */
  private final class ValueCell extends ListCell<Object> {
    @Override
    protected void updateItem(Object value, boolean empty) {
      super.updateItem(value, empty);
      boolean blank = "".equals(value);
      setText(
          empty || value == null
              ? null
              : blank
                  ? texts.get("gui/layers/filter.blank")
                  : CellText.of(value, texts.lang()).replace('\n', ' '));
    }
  }

  // ---- text

  private void buildText() {
    text.setId("filter-text");
    text.setPrefRowCount(3);
    text.setWrapText(true);
    text.textProperty().bindBidirectional(model.textProperty());
    text.promptTextProperty().bind(texts.bind("gui/layers/filter.prompt"));
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.apply();
            event.consume();
          }
        });
  }

  private Node operators() {
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("filter-operators");
    for (String operator : OPERATORS) {
      Button button = new Button(operator);
      button.setMnemonicParsing(false);
      button.getStyleClass().add("small");
      button.setFocusTraversable(false);
      button.setOnAction(event -> insert(operator.equals("IN") ? "IN (" : operator));
      pane.getChildren().add(button);
    }
    return pane;
  }

  private void insertField() {
    RowColumn column = fields.getSelectionModel().getSelectedItem();
    if (column != null) {
      insert(RowFilter.quoted(column.name()));
    }
  }

  /** Into an empty condition a value comes with its field. */
  private void insertValue() {
    Object value = values.getSelectionModel().getSelectedItem();
    RowColumn column = fields.getSelectionModel().getSelectedItem();
    if (value == null || column == null) {
      return;
    }
    String name = RowFilter.quoted(column.name());
    String literal = FilterEditorViewModel.literal(value);
    if (text.getText().isBlank()) {
      text.setText("".equals(value) ? name + " IS NULL" : name + " = " + literal);
      text.end();
    } else {
      insert(literal);
    }
  }

  private void insert(String what) {
    int at = text.getCaretPosition();
    String before = text.getText().substring(0, at);
    boolean gap =
        !before.isEmpty()
            && !Character.isWhitespace(before.charAt(before.length() - 1))
            && !before.endsWith("(");
    text.insertText(at, (gap && !what.equals(")") ? " " : "") + what + " ");
    text.requestFocus();
  }

  // ---- status

  private Node status() {
    Label complaint = new Label();
    complaint.setId("filter-complaint");
    complaint.getStyleClass().add("filter-complaint");
    complaint.setWrapText(true);
    complaint.textProperty().bind(model.complaintProperty());
    complaint.setOnMouseClicked(event -> goToComplaint());
    Label count = new Label();
    count.setId("filter-count");
    count.getStyleClass().add("filter-count");
    count.textProperty().bind(model.countProperty());
    VBox box = new VBox(complaint, count);
    complaint.visibleProperty().bind(model.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    count.visibleProperty().bind(complaint.visibleProperty().not());
    count.managedProperty().bind(count.visibleProperty());
    box.setMinHeight(22);
    return box;
  }

  private void goToComplaint() {
    int at = model.complaintAt();
    if (at >= 0 && at <= text.getLength()) {
      text.requestFocus();
      text.selectRange(at, Math.min(text.getLength(), at + 1));
    }
  }

  private Node buttons() {
    Button apply = new Button();
    apply.setId("filter-apply");
    apply.getStyleClass().add("accent");
    apply.textProperty().bind(texts.bind("gui/layers/filter.apply"));
    apply.setOnAction(event -> model.apply());
    apply
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.canApply(), model.complaintProperty(), model.layerProperty()));
    Button clear = new Button();
    clear.setId("filter-clear");
    clear.textProperty().bind(texts.bind("gui/layers/filter.clear"));
    clear.setOnAction(event -> model.clear());
    HBox box = new HBox(apply, clear);
    box.getStyleClass().add("filter-buttons");
    return box;
  }

  private Node note() {
    Label note = new Label();
    note.getStyleClass().add("filter-note");
    note.setWrapText(true);
    note.textProperty().bind(texts.bind("gui/layers/filter.note"));
    return note;
  }
}
