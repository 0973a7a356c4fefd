package org.ecozone.gui.intake;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.app.intake.ExaminedParcel.Flag;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.FileWords;

/** The parcels: stated and computed area side by side, what is odd about each. */
final class ParcelTable {
  private static final PseudoClass ODD = PseudoClass.getPseudoClass("differs");

  private final TableView<ExaminedParcel> table = new TableView<>();
  private final UiTexts texts;
  private final FileWords words;

  ParcelTable(Desk desk, Consumer<ExaminedParcel> chosen) {
    texts = desk.texts();
    words = new FileWords(desk);
    table.setId("intake-parcels");
    Label none = new Label();
    none.textProperty().bind(texts.bind("gui/intake.parcels.none"));
    none.getStyleClass().add("muted");
    table.setPlaceholder(none);
    table
        .getColumns()
        .setAll(
            List.of(
                right(column("fid", 68, parcel -> "" + parcel.fid())),
                column("id", 96, ExaminedParcel::id),
                column("name", 92, ExaminedParcel::name),
                right(column("stated", 118, this::stated)),
                right(column("planar", 118, parcel -> area(parcel, Kind.PLANAR))),
                right(difference()),
                column("flags", 220, this::flags),
                right(column("ellipsoidal", 120, parcel -> area(parcel, Kind.ELLIPSOIDAL))),
                right(column("points", 54, parcel -> "" + Land.points(parcel))),
                column("shape", 96, this::shape),
                right(column("line", 54, parcel -> parcel.line() > 0 ? "" + parcel.line() : ""))));
    table.setRowFactory(
        view -> {
          TableRow<ExaminedParcel> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (row.getItem() != null) {
                  chosen.accept(row.getItem());
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          ExaminedParcel parcel = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && parcel != null) {
            chosen.accept(parcel);
          }
        });
  }

  private enum Kind {
    PLANAR,
    ELLIPSOIDAL
  }

  Region node() {
    return table;
  }

  int size() {
    return table.getItems().size();
  }

  void show(List<ExaminedParcel> parcels) {
    table.getItems().setAll(parcels);
  }

  void refresh() {
    table.refresh();
  }

  private TableColumn<ExaminedParcel, String> column(
      String key, double widthPx, Function<ExaminedParcel, String> value) {
    TableColumn<ExaminedParcel, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/intake.parcels." + key));
    column.setPrefWidth(widthPx);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }

  private static <T> TableColumn<T, String> right(TableColumn<T, String> column) {
    column.getStyleClass().add("right");
    return column;
  }

  private TableColumn<ExaminedParcel, String> difference() {
    TableColumn<ExaminedParcel, String> column = column("difference", 82, ParcelTable::differs);
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? null : value);
                ExaminedParcel parcel = empty ? null : getTableRow().getItem();
                boolean odd =
                    parcel != null
                        && (parcel.flags().contains(Flag.AREA_DIFFERS)
                            || parcel.flags().contains(Flag.AREA_UNIT));
                pseudoClassStateChanged(ODD, odd);
                if (!getStyleClass().contains("intake-difference")) {
                  getStyleClass().add("intake-difference");
                }
              }
            });
    return column;
  }

  private static String differs(ExaminedParcel parcel) {
    if (parcel.area() == null) {
      return "";
    }
    double stated = parcel.area().statedM2();
    double planar = parcel.area().planarM2();
    if (Double.isNaN(stated) || Double.isNaN(planar) || stated == 0) {
      return "";
    }
    return String.format(Locale.ROOT, "%+.2f%%", (planar - stated) / stated * 100);
  }

  private String stated(ExaminedParcel parcel) {
    if (parcel.area() == null || Double.isNaN(parcel.area().stated())) {
      return "";
    }
    if (Double.isNaN(parcel.area().statedM2())) {
      return texts.get("gui/intake.parcels.unit-open", parcel.area().stated());
    }
    return words.area(parcel.area().statedM2());
  }

  private String area(ExaminedParcel parcel, Kind kind) {
    boolean surface = parcel.numbers() == null || parcel.numbers().getDimension() == 2;
    if (parcel.area() == null || !surface) {
      return "";
    }
    return words.area(
        kind == Kind.PLANAR ? parcel.area().planarM2() : parcel.area().ellipsoidalM2());
  }

  private String shape(ExaminedParcel parcel) {
    int holes = Land.holes(parcel);
    if (parcel.numbers() == null || parcel.numbers().isEmpty()) {
      return "";
    }
    int dimension = parcel.numbers().getDimension();
    if (dimension < 2) {
      String kind = dimension == 1 ? "lines" : "points-of";
      return texts.get("gui/intake.parcels." + kind, Land.parts(parcel));
    }
    return holes == 0
        ? texts.get("gui/intake.parcels.parts", Land.parts(parcel))
        : texts.get("gui/intake.parcels.parts-holes", Land.parts(parcel), holes);
  }

  private String flags(ExaminedParcel parcel) {
    if (parcel.failure() != null) {
      return parcel.failure().message(texts.lang());
    }
    return parcel.flags().stream()
        .sorted()
        .map(flag -> texts.get("app/intake.flag." + flag))
        .collect(Collectors.joining(" · "));
  }
}
