package org.ecozone.gui.rules;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.review.RuleRow;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.rules.RuleBrowserViewModel.Which;
import org.ecozone.zone.Issue;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The rule browser: what there is, what runs, what is missing, what is wrong. */
public final class RuleBrowserView {
  private static final double CARD_SHARE = 0.62;

  /** In a narrow dock the card stands below the list. */
  private static final double NARROW_PX = 720;

  private final UiTexts texts;
  private final RuleBrowserViewModel model;
  private final TextField search = new TextField();
  private final ComboBox<Which> which = new ComboBox<>();
  private final DatePicker asOf = new DatePicker();
  private final Label catalogue = new Label();
  private final Label count = new Label();
  private final Label none = new Label();
  private final TableView<RuleRow> table = new TableView<>();
  private final VBox faults = new VBox();
  private final RuleCard card;
  private final VBox root = new VBox();
  private boolean showing;

  public RuleBrowserView(Desk desk, ReviewSession session) {
    this(desk, new RuleBrowserViewModel(desk, session));
  }

  RuleBrowserView(Desk desk, RuleBrowserViewModel model) {
    this.texts = desk.texts();
    this.model = model;
    this.card = new RuleCard(texts, model);
    root.setId("rules");
    root.getStyleClass().addAll("rules-view");
    root.getStylesheets().add(sheet());
    faults.setId("rules-faults");
    faults.getStyleClass().add("rules-faults");
    table();
    SplitPane split = new SplitPane(table, card.node());
    split.setDividerPositions(CARD_SHARE);
    root.widthProperty()
        .addListener(
            (any, before, now) ->
                split.setOrientation(
                    now.doubleValue() < NARROW_PX ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    VBox.setVgrow(split, Priority.ALWAYS);
    root.getChildren().setAll(basisBar(), searchBar(), faults, split);
    model.rowsProperty().addListener((any, before, now) -> fill());
    model.faultsProperty().addListener((any, before, now) -> fill());
    texts.langProperty().addListener((any, before, now) -> fill());
    fill();
  }

  private static String sheet() {
    return RuleBrowserView.class
        .getResource("/org/ecozone/gui/screening/screening.css")
        .toExternalForm();
  }

  public Node node() {
    return root;
  }

  private Node basisBar() {
    catalogue.setId("rules-catalogue");
    catalogue.setMinWidth(0);
    Button choose = button("rules-choose", "choose", Material2OutlinedAL.FOLDER_OPEN, this::choose);
    Button usual =
        button("rules-usual", "usual", Material2OutlinedAL.HOME, () -> model.chooseCatalogue(null));
    Button reload = button("rules-reload", "reload", Material2OutlinedMZ.REFRESH, model::reload);
    Label day = new Label();
    day.textProperty().bind(texts.bind("gui/rules.as_of"));
    asOf.setId("rules-as-of");
    asOf.setPrefWidth(124);
    asOf.setMinWidth(112);
    asOf.setConverter(dates());
    asOf.valueProperty()
        .addListener(
            (any, before, now) -> {
              if (!showing) {
                model.chooseAsOf(now);
              }
            });
    Button today =
        button("rules-today", "today", Material2OutlinedMZ.TODAY, () -> model.chooseAsOf(null));
    HBox.setHgrow(catalogue, Priority.ALWAYS);
    catalogue.setMaxWidth(Double.MAX_VALUE);
    catalogue.getStyleClass().add("section-title");
    catalogue.setTooltip(new Tooltip());
    catalogue.getTooltip().textProperty().bind(catalogue.textProperty());
    day.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(which, Priority.ALWAYS);
    which.setMaxWidth(Double.MAX_VALUE);
    return new VBox(
        bar(new HBox(2, catalogue, choose, usual, reload)),
        bar(new HBox(6, day, asOf, today, which)));
  }

  private static HBox bar(HBox bar) {
    bar.getStyleClass().add("rules-bar");
    return bar;
  }

  private Node searchBar() {
    search.setId("rules-search");
    search.promptTextProperty().bind(texts.bind("gui/rules.search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    which.setId("rules-which");
    which.getItems().setAll(Which.values());
    which.setButtonCell(new WhichCell());
    which.setCellFactory(list -> new WhichCell());
    which.valueProperty().bindBidirectional(model.whichProperty());
    count.setId("rules-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    return bar(new HBox(6, search, count));
  }

  /** Follows the language. */
  private final class WhichCell extends ListCell<Which> {
    @Override
    protected void updateItem(Which value, boolean empty) {
      super.updateItem(value, empty);
      textProperty().unbind();
      if (empty || value == null) {
        setText("");
      } else {
        textProperty().bind(texts.bind("gui/rules.which." + value.name()));
      }
    }
  }

  /** ISO, as the catalogue writes them; what is not a date is the day of the screening. */
  private static StringConverter<LocalDate> dates() {
    return new StringConverter<>() {
      @Override
      public String toString(LocalDate date) {
        return date == null ? "" : date.toString();
      }

      @Override
      public LocalDate fromString(String text) {
        try {
          return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (java.time.DateTimeException e) {
          return null;
        }
      }
    };
  }

  private Button button(String id, String key, org.kordamp.ikonli.Ikon icon, Runnable action) {
    Button button = Icons.button(icon, texts, "gui/rules." + key);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("gui/rules.choose"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("gui/rules.csv"), "*.csv"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.chooseCatalogue(file.toPath());
    }
  }

  private void table() {
    table.setId("rules-table");
    table.getStyleClass().addAll("dense", "striped");
    table
        .getColumns()
        .setAll(
            List.of(
                text("id", 64, row -> row.rule().id()),
                verdict(),
                text("layer", 130, this::layers),
                text(
                    "relation",
                    96,
                    row -> texts.get("gui/rules.relation." + row.compiled().relation())),
                text("requirement", 330, row -> row.rule().requirement()),
                text("basis", 180, row -> row.rule().legalBasis()),
                state(),
                text("dates", 150, this::dates)));
    table.setPlaceholder(none);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((any, before, now) -> card.show(now));
  }

  private TableColumn<RuleRow, String> text(
      String key, double widthPx, Function<RuleRow, String> text) {
    TableColumn<RuleRow, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/rules.column." + key));
    column.setPrefWidth(widthPx);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
    return column;
  }

  private TableColumn<RuleRow, RuleRow> verdict() {
    return cells(
        "verdict",
        92,
        java.util.Comparator.comparing(row -> row.rule().verdict()),
        row -> RuleCard.chip(row.rule().verdict(), texts));
  }

  private TableColumn<RuleRow, RuleRow> state() {
    return cells(
        "state",
        150,
        java.util.Comparator.comparing(RuleRow::runs).thenComparing(RuleRow::hasLayers),
        row -> new HBox(4, RuleCard.badges(row, texts)));
  }

  private TableColumn<RuleRow, RuleRow> cells(
      String key,
      double widthPx,
      java.util.Comparator<RuleRow> order,
      Function<RuleRow, Node> graphic) {
    TableColumn<RuleRow, RuleRow> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/rules.column." + key));
    column.setPrefWidth(widthPx);
    column.setComparator(order);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(RuleRow item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : graphic.apply(item));
              }
            });
    return column;
  }

  private String layers(RuleRow row) {
    StringBuilder names = new StringBuilder();
    for (String part : row.rule().layer().split("(?=[+/>])|(?<=[+/>])")) {
      boolean separator = part.length() == 1 && "+/>".contains(part);
      names.append(separator ? " " + part + " " : title(part.strip()));
    }
    return names.toString();
  }

  private String title(String code) {
    return model.book().map(book -> book.layerTitle(code, texts.lang())).orElse(code);
  }

  private String dates(RuleRow row) {
    LocalDate from = row.rule().effectiveFrom();
    LocalDate to = row.rule().effectiveTo();
    return from == null && to == null
        ? ""
        : texts.get("gui/rules.dates", from == null ? "…" : from, to == null ? "…" : to);
  }

  private void fill() {
    showing = true;
    RuleRow kept = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(model.rowsProperty().get());
    table.sort();
    table.getSelectionModel().clearSelection();
    for (RuleRow row : table.getItems()) {
      if (kept != null && row.rule().id().equals(kept.rule().id())) {
        table.getSelectionModel().select(row);
      }
    }
    count.setText(texts.get("gui/rules.count", table.getItems().size(), model.total()));
    asOf.setValue(model.basis().asOf());
    asOf.setPromptText(texts.get("gui/rules.as_of.today", model.asOf()));
    catalogue.setText(
        model
            .book()
            .map(
                book ->
                    texts.get(
                        "gui/rules.catalogue",
                        book.rules().rules().name(),
                        book.rules().rules().version()))
            .orElse(texts.get("gui/rules.no_catalogue")));
    none.setText(
        texts.get(
            model.faultsProperty().get().isEmpty() ? "gui/rules.none" : "gui/rules.no_catalogue"));
    fillFaults();
    showing = false;
  }

  private void fillFaults() {
    List<Issue> all = model.faultsProperty().get();
    faults.getChildren().clear();
    if (!all.isEmpty()) {
      Label title = new Label(texts.get("gui/rules.faults", all.size()));
      title.getStyleClass().add("unchecked-mark");
      title.setWrapText(true);
      faults.getChildren().add(title);
      for (Issue issue : all) {
        Label line = new Label(issue.file() + "  " + issue.message(texts.lang()));
        line.setWrapText(true);
        line.getStyleClass().add("problem");
        faults.getChildren().add(line);
      }
    }
    faults.setVisible(!all.isEmpty());
    faults.setManaged(!all.isEmpty());
  }
}
