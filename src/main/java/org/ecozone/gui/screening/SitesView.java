package org.ecozone.gui.screening;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Verdict;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** All sites of the project, worst first; to be searched, sorted, screened, compared, exported. */
public final class SitesView {
  private static final double USUAL_FONT_PX = 13;

  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final MapGlue.Zoom zoom;
  private final ObservableList<SiteRow> rows = FXCollections.observableArrayList();
  private final FilteredList<SiteRow> found = new FilteredList<>(rows);
  private final SortedList<SiteRow> sorted = new SortedList<>(found);
  private final TableView<SiteRow> table = new TableView<>(sorted);
  private final TextField search = new TextField();
  private final Label summary = new Label();
  private final CompareView compare;
  private final VBox list = new VBox();
  private final StackPane root = new StackPane();
  private boolean showing;

  public SitesView(Desk desk, ScreeningViewModel model, MapView map) {
    this.texts = desk.texts();
    this.model = model;
    this.zoom = new MapGlue.Zoom(desk, map);
    compare = new CompareView(desk, model);
    compare.onLeft(() -> show(list));
    search.setId("sites-search");
    search.setPrefWidth(180);
    search.setMinWidth(100);
    search.promptTextProperty().bind(texts.bind("gui/screening.sites.search"));
    search
        .textProperty()
        .addListener((any, before, now) -> found.setPredicate(row -> row.matches(now)));
    summary.setId("sites-summary");
    summary.setMinWidth(0);
    summary.setTooltip(new Tooltip());
    summary.getTooltip().textProperty().bind(summary.textProperty());
    HBox.setHgrow(summary, Priority.ALWAYS);
    summary.setMaxWidth(Double.MAX_VALUE);
    table(desk);
    VBox.setVgrow(table, Priority.ALWAYS);
    list.getChildren().setAll(bar(desk), table);
    root.setId("sites");
    root.getStyleClass().add("sites-view");
    root.getStylesheets().add(ScreeningView.SHEET);
    root.getChildren().setAll(list, compare.node());
    show(list);
    model.rowsProperty().addListener((any, before, now) -> fill());
    model.siteProperty().addListener((any, before, now) -> selectCurrent());
    texts.langProperty().addListener((any, before, now) -> fill());
    desk.settings().areaUnit().addListener((any, before, now) -> table.refresh());
    fill();
  }

  private Node bar(Desk desk) {
    ExportPane export = new ExportPane(desk, model);
    HBox bar =
        new HBox(
            4,
            search,
            summary,
            button(
                "sites-screen-all",
                "sites.screen_all",
                Material2OutlinedMZ.PLAYLIST_PLAY,
                model::screenAll),
            button(
                "sites-compare",
                "sites.compare",
                Material2OutlinedAL.COMPARE_ARROWS,
                this::compare),
            button(
                "sites-export",
                "sites.export",
                Material2OutlinedMZ.SAVE_ALT,
                () -> export.ask(root)));
    bar.getStyleClass().add("sites-bar");
    return bar;
  }

  public Node node() {
    return root;
  }

  private void show(Node shown) {
    list.setVisible(shown == list);
    compare.node().setVisible(shown == compare.node());
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = Icons.button(icon, texts, "gui/screening." + key);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void table(Desk desk) {
    SiteCells cells = new SiteCells(desk);
    table.setId("sites-table");
    table.getStyleClass().addAll("dense", "striped");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label none = new Label();
    none.textProperty().bind(texts.bind("gui/screening.sites.none"));
    table.setPlaceholder(none);
    table
        .getColumns()
        .setAll(
            List.of(
                column("sites.number", 46, SiteRow::number, cells.number()),
                column("sites.name", 180, row -> row.site().name(), cells.text()),
                column("sites.verdict", 100, SiteCells::verdict, cells.verdictCell()),
                column("sites.triggered", 46, SiteCells::triggered, cells.number()),
                column("sites.open", 54, SiteCells::open, cells.openCell()),
                column("sites.unchecked", 82, SiteCells::unchecked, cells.uncheckedCell()),
                column("sites.carriers", 100, SiteCells::carriers, cells.text()),
                column("sites.size", 108, SiteCells::size, cells.sizeCell()),
                column("sites.worst", 76, SiteCells::worst, cells.worstCell()),
                column("sites.state", 64, cells::state, cells.stateCell())));
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> choose(now));
    table.setRowFactory(
        any -> {
          TableRow<SiteRow> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                boolean twice =
                    event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
                if (twice && row.getItem() != null) {
                  zoom.to(row.getItem().site());
                }
              });
          return row;
        });
    summary.fontProperty().addListener((any, before, now) -> widen(now.getSize()));
    table.setContextMenu(menu());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            remove();
          }
        });
  }

  /** Columns grow with the text: the sunlight theme's is larger. */
  private void widen(double fontPx) {
    table
        .getColumns()
        .forEach(
            column -> column.setPrefWidth((double) column.getUserData() * fontPx / USUAL_FONT_PX));
  }

  private <V> TableColumn<SiteRow, V> column(
      String key, double widthPx, Function<SiteRow, V> value, SiteCells.Factory<V> cell) {
    TableColumn<SiteRow, V> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/screening." + key));
    column.setPrefWidth(widthPx);
    column.setUserData(widthPx);
    column.setCellValueFactory(
        row -> new javafx.beans.property.SimpleObjectProperty<>(value.apply(row.getValue())));
    column.setCellFactory(any -> cell.make());
    column.setComparator(SiteCells.nullsLast());
    if (cell.alignment() == Pos.CENTER_RIGHT) {
      column.getStyleClass().add("right");
    }
    return column;
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item(
            "more.zoom",
            Material2OutlinedMZ.ZOOM_IN,
            () -> selected().stream().findFirst().ifPresent(zoom::to)),
        item("sites.screen", Material2OutlinedMZ.PLAY_ARROW, () -> model.screen(selected())),
        item("sites.compare", Material2OutlinedAL.COMPARE_ARROWS, this::compare),
        item("more.duplicate", Material2OutlinedAL.CONTENT_COPY, this::duplicate),
        new SeparatorMenuItem(),
        item("more.remove", Material2OutlinedAL.DELETE, this::remove));
  }

  private void duplicate() {
    model
        .edits()
        .duplicate(selected(), site -> texts.get("gui/screening.site.copy_name", site.name()));
  }

  private MenuItem item(String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(texts.bind("gui/screening." + key));
    item.setGraphic(Icons.of(icon));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Those that the user selected in the list. */
  public List<SiteItem> selectedSites() {
    return selected();
  }

  private List<SiteItem> selected() {
    return table.getSelectionModel().getSelectedItems().stream().map(SiteRow::site).toList();
  }

  private void remove() {
    Set<String> ids =
        selected().stream().map(SiteItem::id).collect(Collectors.toCollection(LinkedHashSet::new));
    if (!ids.isEmpty()) {
      model.edits().remove(ids);
    }
  }

  private void compare() {
    List<SiteItem> two = selected();
    if (two.size() != 2) {
      summary.setText(texts.get("gui/screening.sites.compare.two"));
      return;
    }
    model.compare(
        two.get(0),
        two.get(1),
        both -> {
          compare.show(both);
          show(compare.node());
        });
  }

  private void choose(SiteRow row) {
    if (!showing && row != null && table.getSelectionModel().getSelectedItems().size() == 1) {
      model.choose(row.site().id());
    }
  }

  private void fill() {
    showing = true;
    Set<String> kept = selected().stream().map(SiteItem::id).collect(Collectors.toSet());
    rows.setAll(model.rowsProperty().get());
    table.getSelectionModel().clearSelection();
    int[] places =
        IntStream.range(0, kept.isEmpty() ? 0 : sorted.size())
            .filter(i -> kept.contains(sorted.get(i).site().id()))
            .toArray();
    if (places.length > 0) {
      table.getSelectionModel().selectIndices(places[0], places);
    }
    if (kept.size() < 2) {
      selectCurrent();
    }
    showing = false;
    summary.setText(summarize(model.rowsProperty().get()));
  }

  private void selectCurrent() {
    SiteItem site = model.siteProperty().get();
    if (site == null || table.getSelectionModel().getSelectedItems().size() > 1) {
      return;
    }
    boolean before = showing;
    showing = true;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).site().id().equals(site.id())) {
        table.getSelectionModel().clearAndSelect(i);
      }
    }
    showing = before;
  }

  /** How many sites of each verdict; an outdated one counts as outdated and for no verdict. */
  private String summarize(List<SiteRow> all) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    int outdated = 0;
    int unscreened = 0;
    for (SiteRow row : all) {
      if (row.result() == null) {
        unscreened++;
      } else if (!row.isCurrent()) {
        outdated++;
      } else {
        counts.merge(row.result().verdict(), 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder(texts.get("gui/screening.sites.count", all.size()));
    counts.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            verdict ->
                text.append(" · ")
                    .append(
                        texts.get(
                            "gui/screening.count",
                            VerdictChip.text(verdict, texts),
                            counts.get(verdict))));
    if (outdated > 0) {
      text.append(" · ").append(texts.get("gui/screening.sites.outdated", outdated));
    }
    if (unscreened > 0) {
      text.append(" · ").append(texts.get("gui/screening.sites.unscreened", unscreened));
    }
    return text.toString();
  }
}
