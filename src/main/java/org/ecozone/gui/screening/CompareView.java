package org.ecozone.gui.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.ReviewBasis;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.SiteComparison;
import org.ecozone.app.review.SiteComparison.LayerRow;
import org.ecozone.app.review.SiteComparison.RuleRow;
import org.ecozone.app.review.SiteComparison.Said;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.FindingState;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Two sites side by side, what differs between them set off. */
final class CompareView {
  private static final String WHOLE_LAYER = "*";

  private final UiTexts texts;
  private final Figures figures;
  private final HBox heads = new HBox();
  private final TableView<RuleRow> rules = new TableView<>();
  private final TableView<LayerRow> layers = new TableView<>();
  private final Button leave = new Button();
  private final Label outdated = new Label();
  private final ScreeningViewModel model;
  private final VBox root;
  private SiteComparison shown;

  CompareView(Desk desk, ScreeningViewModel model) {
    this.texts = desk.texts();
    this.model = model;
    outdated.setId("compare-outdated");
    outdated.setWrapText(true);
    outdated.setMinHeight(Label.USE_PREF_SIZE);
    outdated.setGraphic(Icons.of(Material2OutlinedAL.HISTORY_TOGGLE_OFF));
    outdated.getStyleClass().add("outdated-mark");
    outdated.managedProperty().bind(outdated.visibleProperty());
    model.session().addListener(this::age);
    this.figures = new Figures(desk);
    leave.setId("compare-leave");
    leave.setGraphic(Icons.of(Material2OutlinedAL.ARROW_BACK));
    leave.getStyleClass().addAll("flat", "small");
    leave.textProperty().bind(texts.bind("gui/screening.compare.leave"));
    leave.setMinWidth(Button.USE_PREF_SIZE);
    heads.getStyleClass().add("compare-heads");
    rules.setId("compare-rules");
    rules.getStyleClass().addAll("dense");
    rules
        .getColumns()
        .setAll(
            List.of(
                text("compare.rule", 84, row -> row.ruleId()),
                said("compare.first", RuleRow::first),
                said("compare.second", RuleRow::second),
                text("compare.requirement", 420, this::requirement)));
    rules.setRowFactory(any -> new Marked<>(RuleRow::differs));
    layers.setId("compare-layers");
    layers.getStyleClass().addAll("dense");
    layers
        .getColumns()
        .setAll(
            List.of(
                text("totals.layer", 150, this::layer),
                text("totals.class", 110, this::zoneClass),
                area("compare.first", LayerRow::firstM2),
                area("compare.second", LayerRow::secondM2)));
    layers.setRowFactory(any -> new Marked<>(LayerRow::differs));
    layers.setMinWidth(260);
    HBox tables = new HBox(8, rules, layers);
    HBox.setHgrow(rules, Priority.ALWAYS);
    HBox.setHgrow(layers, Priority.ALWAYS);
    VBox.setVgrow(tables, Priority.ALWAYS);
    root = new VBox(heads, outdated, tables);
    root.setId("compare");
    root.getStyleClass().add("compare");
    root.setVisible(false);
  }

  Node node() {
    return root;
  }

  void onLeft(Runnable action) {
    leave.setOnAction(event -> action.run());
  }

  void show(SiteComparison both) {
    shown = both;
    heads
        .getChildren()
        .setAll(leave, head("compare.first", both.first()), head("compare.second", both.second()));
    rules.getItems().setAll(both.rules());
    layers.getItems().setAll(both.layers());
    age();
  }

  /** Whatever the two rest on may change while they stand there. */
  private void age() {
    if (shown == null) {
      return;
    }
    Set<ReviewBasis.Outdated> reasons = EnumSet.noneOf(ReviewBasis.Outdated.class);
    reasons.addAll(model.outdated(shown.first()));
    reasons.addAll(model.outdated(shown.second()));
    outdated.setVisible(!reasons.isEmpty());
    outdated.setText(
        texts.get(
            "gui/screening.banner.outdated",
            reasons.stream()
                .map(reason -> texts.get("app/review.outdated." + reason.name()))
                .collect(Collectors.joining(texts.get("gui/screening.separator")))));
  }

  private Node head(String key, ReviewResult result) {
    SiteScreening machine = result.screening();
    Label name = new Label(texts.get("gui/screening." + key) + "  " + result.item().name());
    name.getStyleClass().add("card-title");
    name.setMinWidth(Label.USE_PREF_SIZE);
    Label verdict = VerdictChip.of(machine.verdict(), texts);
    HBox head = new HBox(6, name, verdict);
    head.setAlignment(Pos.CENTER_LEFT);
    if (machine.worstPossible() != machine.verdict()) {
      head.getChildren()
          .addAll(
              new Label(texts.get("gui/screening.banner.worst")),
              VerdictChip.of(machine.worstPossible(), texts));
    }
    Label counts =
        new Label(
            texts.get(
                "gui/screening.compare.counts",
                machine.triggered(),
                machine.undecided(),
                machine.uncheckedLayers().size(),
                figures.area(machine.facts().measure().areaM2())));
    counts.getStyleClass().add("muted");
    counts.setMinWidth(0);
    counts.setTooltip(new Tooltip(counts.getText()));
    head.getChildren().add(counts);
    HBox.setHgrow(head, Priority.ALWAYS);
    return head;
  }

  private ReviewBook book() {
    return shown.first().book();
  }

  private String requirement(RuleRow row) {
    return book().rules().rules().rules().stream()
        .filter(rule -> rule.id().equals(row.ruleId()))
        .map(rule -> rule.requirement())
        .findFirst()
        .orElse("");
  }

  private String layer(LayerRow row) {
    return book().layerTitle(row.layer(), texts.lang());
  }

  private String zoneClass(LayerRow row) {
    return row.zoneClass().equals(WHOLE_LAYER)
        ? texts.get("gui/screening.totals.whole")
        : row.zoneClass();
  }

  private <R> TableColumn<R, String> text(String key, double widthPx, Function<R, String> text) {
    TableColumn<R, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(widthPx);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
    return column;
  }

  private TableColumn<LayerRow, Double> area(String key, Function<LayerRow, Double> value) {
    TableColumn<LayerRow, Double> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(110);
    column.getStyleClass().add("right");
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item == 0 ? "–" : figures.area(item));
              }
            });
    return column;
  }

  private TableColumn<RuleRow, Said> said(String key, Function<RuleRow, Said> value) {
    TableColumn<RuleRow, Said> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(150);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
    column.setComparator(java.util.Comparator.comparing(Said::verdict));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(Said item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : graphic(item));
              }
            });
    return column;
  }

  private Node graphic(Said said) {
    Label state = new Label(texts.get("gui/screening.state." + said.state().name()));
    HBox box = new HBox(4);
    box.setAlignment(Pos.CENTER_LEFT);
    if (said.verdict() != Verdict.NONE) {
      Label chip = VerdictChip.of(said.verdict(), texts);
      if (said.state() != FindingState.TRIGGERED && said.state() != FindingState.EXCEPTED) {
        chip.getStyleClass().add("would-be");
      }
      box.getChildren().add(chip);
    }
    box.getChildren().add(state);
    return box;
  }

  /** A row that is set off where the two differ. */
  private static final class Marked<R> extends TableRow<R> {
    private final java.util.function.Predicate<R> differs;

    Marked(java.util.function.Predicate<R> differs) {
      this.differs = differs;
    }

    @Override
    protected void updateItem(R item, boolean empty) {
      super.updateItem(item, empty);
      getStyleClass().remove("differs");
      if (!empty && item != null && differs.test(item)) {
        getStyleClass().add("differs");
      }
    }
  }
}
