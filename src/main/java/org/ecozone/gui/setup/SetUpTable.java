package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.ecozone.app.setup.TableProposal;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.MatchReport.Basis;
import org.ecozone.zone.Severity;

/** The layers being set up: one line each. */
final class SetUpTable {
  private final UiTexts texts;
  private final LayerSetUpViewModel model;
  private final TableView<SetUpRow> table = new TableView<>();

  SetUpTable(UiTexts texts, LayerSetUpViewModel model) {
    this.texts = texts;
    this.model = model;
    table.setId("setup-layers");
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setFixedCellSize(32);
    Label empty = new Label();
    empty.getStyleClass().add("setup-note");
    empty.textProperty().bind(texts.bind("gui/setup.empty"));
    table.setPlaceholder(empty);
    model.busyProperty().addListener((any, before, now) -> table.refresh());
    table
        .getColumns()
        .setAll(
            List.of(
                column("layer", 190, new LayerCellMaker()),
                column("file", 150, text(row -> String.valueOf(row.layer().file().getFileName()))),
                column("rows", 76, text(this::count)),
                column("crs", 96, text(this::crs)),
                column("kind", 220, any -> new KindCell()),
                column("why", 190, text(this::why)),
                column("undecided", 126, any -> new UndecidedCell()),
                column("identity", 138, any -> new IdentityCell()),
                column("issues", 76, text(this::issues))));
  }

  TableView<SetUpRow> node() {
    return table;
  }

  List<SetUpRow> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(row -> row != null)
        .toList();
  }

  private TableColumn<SetUpRow, SetUpRow> column(
      String name, double widthPx, Function<Object, TableCell<SetUpRow, SetUpRow>> cell) {
    TableColumn<SetUpRow, SetUpRow> column =
        new RowColumns<SetUpRow>(texts, "gui/setup.column.").bare(name, widthPx);
    column.setId("setup-column-" + name);
    column.setCellFactory(cell::apply);
    return column;
  }

  private static Function<Object, TableCell<SetUpRow, SetUpRow>> text(
      Function<SetUpRow, String> content) {
    return any ->
        new TableCell<>() {
          @Override
          protected void updateItem(SetUpRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : content.apply(row));
            setTooltip(empty || row == null ? null : new Tooltip(content.apply(row)));
          }
        };
  }

  private String count(SetUpRow row) {
    return row.proposal() == null || row.proposal().found().rows() < 0
        ? ""
        : String.format("%,d", row.proposal().found().rows());
  }

  private String crs(SetUpRow row) {
    if (row.proposal() == null) {
      return "";
    }
    String crs = row.crs();
    return crs.isEmpty() ? texts.get("gui/setup.nocrs") : crs;
  }

  private boolean isLookedAt(SetUpRow row) {
    return row.proposal() == null && model.busyProperty().get();
  }

  private String why(SetUpRow row) {
    if (row.proposal() == null) {
      return isLookedAt(row) ? "" : texts.get("gui/setup.unreadable");
    }
    TableProposal.Code code = row.proposal().code();
    String why = texts.get("gui/setup.why." + code.why().name().toLowerCase(Locale.ROOT));
    if (code.why() != Basis.NONE || code.candidates().isEmpty()) {
      return why;
    }
    List<String> names = new ArrayList<>();
    code.candidates().forEach(c -> names.add(model.names().name(c, texts.lang())));
    return texts.get("gui/setup.why.candidates", String.join("、", names));
  }

  private String issues(SetUpRow row) {
    return row.proposal() == null || row.proposal().issues().isEmpty()
        ? ""
        : Integer.toString(row.proposal().issues().size());
  }

  /** Title, marked where something is not applied yet. */
  private final class LayerCellMaker implements Function<Object, TableCell<SetUpRow, SetUpRow>> {
    @Override
    public TableCell<SetUpRow, SetUpRow> apply(Object any) {
      return new TableCell<>() {
        @Override
        protected void updateItem(SetUpRow row, boolean empty) {
          super.updateItem(row, empty);
          getStyleClass().remove("setup-changed");
          if (empty || row == null) {
            setText(null);
            return;
          }
          setText((row.isChanged() ? "● " : "") + model.title(row));
          setTooltip(new Tooltip(row.layer().table() + "\n" + row.layer().file()));
          if (row.isChanged()) {
            getStyleClass().add("setup-changed");
          }
        }
      };
    }
  }

  /** The kind of layer, to be chosen. */
  private final class KindCell extends TableCell<SetUpRow, SetUpRow> {
    private final Button button = new Button();

    KindCell() {
      button.getStyleClass().addAll("picker-button", "small");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(event -> Picker.open(button, offer(getItem())));
    }

    @Override
    protected void updateItem(SetUpRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : button);
      if (!empty && row != null) {
        button.setId("setup-kind-" + row.id());
        String code = row.code();
        button.setText(
            code.isEmpty()
                ? texts.get(isLookedAt(row) ? "gui/setup.looking" : "gui/setup.kind.none")
                : model.names().name(code, texts.lang()) + "  " + code);
        button.setDisable(row.proposal() == null);
        button.getStyleClass().remove("undecided");
        if (code.isEmpty() && !isLookedAt(row)) {
          button.getStyleClass().add("undecided");
        }
      }
    }

    private Picker.Offer offer(SetUpRow row) {
      List<Picker.Choice> choices = new ArrayList<>();
      choices.add(new Picker.Choice("", texts.get("gui/setup.kind.reset"), ""));
      List<String> first = row.proposal().code().candidates();
      first.forEach(code -> choices.add(choice(code)));
      model.names().codes().stream()
          .filter(code -> !first.contains(code))
          .forEach(code -> choices.add(choice(code)));
      List<SetUpRow> chosen = selected();
      List<SetUpRow> targets = chosen.contains(row) ? chosen : List.of(row);
      return new Picker.Offer(
          texts.get("gui/setup.kind.search"), choices, code -> model.setCode(targets, code));
    }

    private Picker.Choice choice(String code) {
      return new Picker.Choice(code, model.names().name(code, texts.lang()), code);
    }
  }

  /** Rows without a class. */
  private final class UndecidedCell extends TableCell<SetUpRow, SetUpRow> {
    @Override
    protected void updateItem(SetUpRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("setup-undecided");
      long undecided = empty || row == null ? 0 : row.undecidedRows();
      setText(undecided == 0 ? null : texts.get("gui/setup.undecided.rows", undecided));
      if (undecided > 0) {
        getStyleClass().add("setup-undecided");
      }
    }
  }

  /** How much of the identity is stated. */
  private final class IdentityCell extends TableCell<SetUpRow, SetUpRow> {
    @Override
    protected void updateItem(SetUpRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("setup-faint");
      if (empty || row == null || row.proposal() == null) {
        setText(null);
        return;
      }
      int stated = StatedCount.of(row);
      setText(
          stated == 0
              ? texts.get("gui/setup.identity.none")
              : texts.get("gui/setup.identity.some", stated, StatedCount.ALL));
      if (stated == 0) {
        getStyleClass().add("setup-faint");
      }
    }
  }

  /** True if something about the layer is an error. */
  static boolean hasError(SetUpRow row) {
    return row.proposal() != null
        && row.proposal().issues().stream().anyMatch(i -> i.severity() == Severity.ERROR);
  }
}
