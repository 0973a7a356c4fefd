package org.ecozone.gui.intake;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.ExaminedParcel;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.decision.FieldsPane;
import org.ecozone.gui.intake.map.IntakeMap;
import org.ecozone.gui.intake.received.FileWords;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Terms;
import org.ecozone.zone.Issue;

/** Below the map: the parcels of the file, what is odd about it, what was repaired. */
final class DetailTabs {
  private final IntakeViewModel model;
  private final UiTexts texts;
  private final IntakeMap map;
  private final ParcelTable parcels;
  private final TableView<Issue> issues = new TableView<>();
  private final TableView<ExaminedParcel> repairs = new TableView<>();
  private final FileWords words;
  private final ColumnsPane columns;
  private final Tab columnsTab;
  private final FieldsPane fields;
  private final Tab fieldsTab;
  private final TabPane root = new TabPane();
  private Object shown;
  private List<Issue> listed = List.of();
  private IntakeFile looked;
  private long lookedVersion;

  DetailTabs(IntakeViewModel model, IntakeMap map) {
    this.model = model;
    this.map = map;
    texts = model.desk().texts();
    words = new FileWords(model.desk());
    parcels = new ParcelTable(model.desk(), map::zoomTo);
    columns = new ColumnsPane(model);
    columnsTab = tab("columns", columns.node());
    fields = new FieldsPane(model);
    fieldsTab = tab("fields", fields.node());
    root.setId("intake-details");
    root.getStyleClass().add("dock");
    root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    issueTable();
    repairTable();
    root.getTabs()
        .setAll(tab("parcels", parcels.node()), tab("issues", issues), tab("repairs", repairs));
    model.selectedProperty().addListener((any, before, now) -> show());
    model.files().addListener((ListChangeListener<IntakeFile>) change -> show());
    texts
        .langProperty()
        .addListener(
            (any, before, now) -> {
              parcels.refresh();
              issues.refresh();
              repairs.refresh();
              looked = null; // columns and fields are named anew
              show();
            });
    model.desk().settings().areaUnit().addListener((any, before, now) -> parcels.refresh());
    titles();
  }

  Region node() {
    return root;
  }

  private static Tab tab(String id, Region content) {
    Tab tab = new Tab();
    tab.setId("intake-tab-" + id);
    tab.setUserData(id);
    tab.setContent(content);
    return tab;
  }

  private void show() {
    IntakeFile file = model.selectedProperty().get();
    Examination found = file == null ? null : file.examination().orElse(null);
    Object now = found != null ? found : file == null ? null : file.refusal();
    if (now != shown) {
      shown = now;
      parcels.show(found == null ? List.of() : found.parcels());
      repairs.getItems().setAll(found == null ? List.of() : repaired(found));
    }
    showByVersion(file);
    List<Issue> all = found != null ? found.issues() : file == null ? List.of() : file.refusal();
    if (all != listed) {
      listed = all;
      issues.getItems().setAll(all);
    }
    titles();
  }

  /** What can be said of columns and fields, of files that cannot be read too. */
  private void showByVersion(IntakeFile file) {
    if (file != null && file == looked && file.state() == IntakeFile.State.EXAMINING) {
      return; // the tabs stay while the file is read in another way
    }
    long version = file == null ? -1 : file.versionProperty().get();
    boolean other = file != looked || version != lookedVersion;
    looked = file;
    lookedVersion = version;
    boolean hasColumns = file != null && ColumnsPane.isFor(file);
    boolean hasFields = file != null && FieldsPane.isFor(file);
    show(columnsTab, hasColumns);
    show(fieldsTab, hasFields);
    if (other && hasColumns) {
      columns.show(file);
    }
    if (other && hasFields) {
      fields.show(file);
    }
    if (other && file != null && file.asksForColumns()) {
      root.getSelectionModel().select(columnsTab);
    }
  }

  /** Whoever looks at it looks at the parcels then. */
  private void leave(Tab tab) {
    if (root.getSelectionModel().getSelectedItem() == tab) {
      root.getSelectionModel().selectFirst();
    }
    root.getTabs().remove(tab);
  }

  private void show(Tab tab, boolean wanted) {
    if (!wanted) {
      leave(tab);
    } else if (!root.getTabs().contains(tab)) {
      root.getTabs().add(tab);
    }
  }

  private static List<ExaminedParcel> repaired(Examination found) {
    return found.parcels().stream().filter(parcel -> !parcel.repair().problem().isEmpty()).toList();
  }

  private void titles() {
    List<Integer> counts =
        List.of(parcels.size(), issues.getItems().size(), repairs.getItems().size());
    for (int i = 0; i < counts.size(); i++) {
      Tab tab = root.getTabs().get(i);
      tab.setText(texts.get("gui/intake.tab." + tab.getUserData(), counts.get(i)));
    }
    columnsTab.setText(texts.get("gui/intake.tab.columns"));
    fieldsTab.setText(texts.get("gui/intake/template.tab.fields"));
  }

  private void issueTable() {
    issues.setId("intake-issues");
    issues.setPlaceholder(none("gui/intake.issues.none"));
    issues
        .getColumns()
        .setAll(
            List.of(
                column(
                    "issues.severity",
                    64,
                    (Issue issue) -> texts.get("gui/intake.severity." + issue.severity())),
                column("issues.fid", 60, issue -> issue.fid() == null ? "" : "" + issue.fid()),
                column("issues.message", 900, issue -> issue.message(texts.lang()))));
  }

  private void repairTable() {
    repairs.setId("intake-repairs");
    repairs.setPlaceholder(none("gui/intake.repairs.none"));
    repairs
        .getColumns()
        .setAll(
            List.of(
                column("parcels.id", 110, ExaminedParcel::id),
                column("repairs.problem", 200, parcel -> problem(parcel.repair().problem())),
                column("repairs.places", 60, parcel -> "" + parcel.repair().placeCount()),
                column("repairs.before", 130, parcel -> words.area(parcel.repair().beforeM2())),
                column("repairs.after", 130, parcel -> words.area(parcel.repair().afterM2()))));
    repairs.setRowFactory(
        view -> {
          TableRow<ExaminedParcel> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (row.getItem() != null) {
                  map.zoomTo(row.getItem());
                }
              });
          return row;
        });
  }

  private String problem(String term) {
    return Terms.problem(term, texts);
  }

  private Label none(String key) {
    Label none = new Label();
    none.textProperty().bind(texts.bind(key));
    none.getStyleClass().add("muted");
    return none;
  }

  private <T> TableColumn<T, String> column(String key, double widthPx, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind("gui/intake." + key));
    column.setPrefWidth(widthPx);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    return column;
  }
}
