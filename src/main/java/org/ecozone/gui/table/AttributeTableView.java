package org.ecozone.gui.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.carto.Viewport;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.ZoneLayer;

/**
 * The docked attribute table: one tab for each layer that was asked for.
 *
 * <p>Threads: FX.
 */
public final class AttributeTableView {
  private final Desk desk;
  private final TableRequests requests;
  private final BorderPane root = new BorderPane();
  private final TabPane pane = new TabPane();
  private final Label empty = new Label();
  private final Map<String, LayerTab> tables = new LinkedHashMap<>();
  private final Map<String, Tab> tabs = new LinkedHashMap<>();
  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>();
  private LayerNames names = LayerNames.NONE;

  /**
   * A table without tabs.
   *
   * @param requests what other parts of the window do
   */
  public AttributeTableView(Desk desk, TableRequests requests) {
    this.desk = desk;
    this.requests = requests;
    root.setId("table");
    root.getStyleClass().add("attribute-table");
    root.getStylesheets()
        .add(
            AttributeTableView.class
                .getResource("/org/ecozone/gui/table/table.css")
                .toExternalForm());
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    empty.setId("table-empty");
    empty.getStyleClass().add("table-empty");
    empty.setWrapText(true);
    empty.textProperty().bind(desk.texts().bind("gui/table.empty"));
    root.setCenter(new StackPane(pane, empty));
    pane.setVisible(false);
    listen();
    readNames();
  }

  private void listen() {
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void projectChanged(Project before) {
                if (!before.basis().equals(desk.workspace().project().basis())) {
                  readNames();
                }
                if (before.layers() != desk.workspace().project().layers()) {
                  refresh();
                }
              }

              @Override
              public void contentChanged(String layerId) {
                LayerTab tab = tables.get(layerId);
                if (tab != null) {
                  refresh();
                }
              }

              @Override
              public void selectionChanged() {
                tables.values().forEach(LayerTab::selectionChanged);
              }
            });
    viewport.addListener((any, before, now) -> tables.values().forEach(t -> t.model().sees(now)));
    desk.texts()
        .langProperty()
        .addListener(
            (any, before, now) -> {
              tables.values().forEach(LayerTab::retranslate);
              title();
            });
  }

  private void readNames() {
    Project.Basis basis = desk.workspace().project().basis();
    desk.jobs()
        .run(
            new Job<LayerNames>(
                "gui/table.job.names",
                List.of(),
                "table.names",
                progress -> LayerNames.read(desk.installation(), basis),
                read -> {
                  names = read;
                  tables.values().forEach(LayerTab::retranslate);
                  title();
                },
                failure -> desk.messages().failure(failure)));
  }

  private String attribute(String layerId, String key) {
    ZoneLayer layer = desk.workspace().content(layerId).layer();
    return layer == null ? key : names.attribute(layer.code(), key, desk.texts().lang());
  }

  public Node node() {
    return root;
  }

  /** Opens the tab of a layer, or brings it to the front. */
  public void show(String layerId) {
    if (LayerTree.findLayer(desk.workspace().project().layers(), layerId).isEmpty()) {
      return;
    }
    if (!tabs.containsKey(layerId)) {
      LayerTab table = new LayerTab(desk, requests, layerId, key -> attribute(layerId, key));
      table.model().sees(viewport.get());
      Tab tab = new Tab();
      tab.setId("table-tab-" + layerId);
      tab.setContent(table.node());
      tab.setOnClosed(event -> forget(layerId));
      tables.put(layerId, table);
      tabs.put(layerId, tab);
      pane.getTabs().add(tab);
      title();
    }
    pane.getSelectionModel().select(tabs.get(layerId));
    showOrHide();
  }

  private void forget(String layerId) {
    tables.remove(layerId);
    tabs.remove(layerId);
    showOrHide();
  }

  private void showOrHide() {
    pane.setVisible(!tabs.isEmpty());
    empty.setVisible(tabs.isEmpty());
  }

  /** Tabs of layers that are no more go; the others look whether they are still right. */
  private void refresh() {
    List<String> gone =
        tabs.keySet().stream()
            .filter(id -> LayerTree.findLayer(desk.workspace().project().layers(), id).isEmpty())
            .toList();
    for (String id : gone) {
      pane.getTabs().remove(tabs.get(id));
      forget(id);
    }
    tables.values().forEach(table -> table.model().refresh());
    title();
  }

  private void title() {
    Map<String, String> titles = names.titles(desk.workspace(), desk.texts().lang());
    for (Map.Entry<String, Tab> entry : tabs.entrySet()) {
      Layer layer = tables.get(entry.getKey()).model().layer();
      if (layer != null) {
        Tab tab = entry.getValue();
        tab.setText(titles.get(layer.id()));
        tab.setTooltip(new Tooltip(layer.table() + "\n" + layer.file()));
      }
    }
  }

  /** What the map shows, for the switch "only what is in sight"; null before anything is shown. */
  public ObjectProperty<Viewport> viewportProperty() {
    return viewport;
  }
}
