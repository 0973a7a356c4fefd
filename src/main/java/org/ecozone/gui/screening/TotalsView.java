package org.ecozone.gui.screening;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.Total;
import org.ecozone.screen.SiteScreening;

/** What land of each layer and class a site takes, its measures and its parcels. */
final class TotalsView {
  private static final String WHOLE_LAYER = "*";

  private final UiTexts texts;
  private final Figures figures;
  private final Label measures = new Label();
  private final TableView<Total> totals = new TableView<>();
  private final Label none = new Label();
  private final TableView<ParcelFacts> parcels = new TableView<>();
  private final VBox root;
  private ShownResult shown;

  TotalsView(Desk desk) {
    this.texts = desk.texts();
    this.figures = new Figures(desk);
    measures.setId("totals-measures");
    measures.setWrapText(true);
    measures.setMinHeight(Label.USE_PREF_SIZE);
    measures.getStyleClass().add("banner-sentence");
    totals.setId("totals");
    totals.getStyleClass().addAll("dense", "striped");
    none.setId("totals-none");
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    totals.setPlaceholder(none);
    totals
        .getColumns()
        .setAll(
            List.of(
                text("totals.layer", 106, this::layer),
                text("totals.class", 84, this::zoneClass),
                number("totals.zones", 66, Total::zones, total -> String.valueOf(total.zones())),
                number("totals.net", 122, this::net, this::netText),
                number(
                    "totals.share", 64, Total::netShare, total -> figures.share(total.netShare())),
                number("totals.gross", 96, Total::grossAreaM2, this::grossText)));
    parcels.setId("parcels");
    parcels.getStyleClass().addAll("dense", "striped");
    parcels.setPrefHeight(120);
    parcels.setMinHeight(72);
    parcels.getColumns().setAll(List.of(parcelColumn(), areaColumn(), planarColumn()));
    VBox.setVgrow(totals, Priority.ALWAYS);
    root = new VBox(6, measures, totals, note("totals.note"), parcels);
    root.getStyleClass().add("totals-box");
  }

  Node node() {
    return root;
  }

  /** Nothing was screened: what another site has is no longer to be seen. */
  void clear() {
    measures.setText("");
    totals.getItems().clear();
    parcels.getItems().clear();
    parcels.getSelectionModel().clearSelection();
    parcels.getFocusModel().focus(-1);
    totals.getSelectionModel().clearSelection();
    totals.getFocusModel().focus(-1);
    parcels.setVisible(false);
    parcels.setManaged(false);
    shown = null;
  }

  void show(ShownResult result) {
    shown = result;
    SiteFacts facts = result.result().screening().facts();
    SiteFacts.Measure measure = facts.measure();
    measures.setText(
        measure.areaM2() > 0
            ? texts.get(
                "gui/screening.totals.areas",
                figures.areaTwice(measure.areaM2()),
                figures.area(measure.planarAreaM2()),
                measure.planarCrs())
            : measure.lengthM() > 0
                ? texts.get("gui/screening.totals.length", figures.lengthM(measure.lengthM()))
                : texts.get("gui/screening.banner.no_area"));
    totals.getItems().setAll(facts.totals());
    totals.sort();
    List<ParcelFacts> own = facts.parcels();
    none.setText(texts.get("gui/screening." + nothing(result.result().screening())));
    parcels.getItems().setAll(own);
    boolean several = own.size() > 1;
    parcels.setVisible(several);
    parcels.setManaged(several);
  }

  /** Nothing in the table says that nothing is occupied only if somebody looked everywhere. */
  private static String nothing(SiteScreening screening) {
    if (screening.facts().parcels().isEmpty()) {
      return "totals.no_land";
    }
    return screening.uncheckedLayers().isEmpty() ? "totals.none" : "totals.none.unchecked";
  }

  private String layer(Total total) {
    return shown.result().book().layerTitle(total.layerCode(), texts.lang());
  }

  private String zoneClass(Total total) {
    if (total.zoneClass().equals(WHOLE_LAYER)) {
      return texts.get("gui/screening.totals.whole");
    }
    return total.zoneClass().isEmpty()
        ? texts.get("gui/screening.totals.no_class")
        : total.zoneClass();
  }

  /** Length in metres of the whole site; 0 if it is no line. */
  private double lengthM() {
    return shown.result().screening().facts().measure().lengthM();
  }

  /** Of a line the share is one of its length, and there is no area. */
  private double net(Total total) {
    return lengthM() > 0 ? total.netShare() * lengthM() : total.netAreaM2();
  }

  private String netText(Total total) {
    return lengthM() > 0 ? figures.lengthM(net(total)) : figures.area(total.netAreaM2());
  }

  private String grossText(Total total) {
    return lengthM() > 0 ? "" : figures.area(total.grossAreaM2());
  }

  private TableColumn<ParcelFacts, String> parcelColumn() {
    TableColumn<ParcelFacts, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening.card.parcel"));
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().parcel()));
    return column;
  }

  private TableColumn<ParcelFacts, Number> areaColumn() {
    return number(
        "totals.ellipsoidal",
        120,
        parcel -> parcel.measure().areaM2(),
        parcel -> figures.area(parcel.measure().areaM2()));
  }

  private TableColumn<ParcelFacts, Number> planarColumn() {
    return number(
        "totals.planar",
        120,
        parcel -> parcel.measure().planarAreaM2(),
        parcel -> figures.area(parcel.measure().planarAreaM2()));
  }

  private <R> TableColumn<R, String> text(String key, double widthPx, Function<R, String> text) {
    TableColumn<R, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(widthPx);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
    return column;
  }

  /** Sorted by the figure, shown as text. */
  private <R> TableColumn<R, Number> number(
      String key, double widthPx, Function<R, Number> value, Function<R, String> text) {
    TableColumn<R, Number> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(widthPx);
    column.getStyleClass().add("right");
    column.setComparator(Comparator.comparingDouble(Number::doubleValue));
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(Number item, boolean empty) {
                super.updateItem(item, empty);
                boolean none = empty || getTableRow() == null || getTableRow().getItem() == null;
                setText(none ? null : text.apply(getTableRow().getItem()));
              }
            });
    return column;
  }

  private Label note(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind("gui/screening." + key));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }
}
