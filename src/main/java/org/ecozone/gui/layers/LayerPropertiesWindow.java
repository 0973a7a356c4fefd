package org.ecozone.gui.layers;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.layers.filter.FilterEditor;
import org.ecozone.gui.layers.identity.IdentityCard;
import org.ecozone.gui.layers.style.StyleChooser;

/**
 * Style, filter and identity card of the chosen layers, in a window of its own that stands beside
 * the map: not modal, it follows what is chosen in the tree. FX thread.
 */
final class LayerPropertiesWindow {
  private static final double WIDTH_PX = 620;
  private static final double HEIGHT_PX = 560;

  /** Beside the tree, below the toolbar: the tree stays in sight. */
  private static final double BESIDE_PX = 330;

  private static final double BELOW_PX = 110;

  private final Desk desk;
  private final LayerTreeView tree;
  private final BorderPane root = new BorderPane();
  private final Label title = new Label();
  private final HBox opacity = new HBox();
  private final TabPane tabs = new TabPane();
  private final StyleChooser styles;
  private final FilterEditor filter;
  private final IdentityCard identity;
  private final WorkspaceListener listener = new Follower();
  private Stage stage;
  private List<String> ids = List.of();

  LayerPropertiesWindow(Desk desk, LayerTreeView tree, LayerRequests requests) {
    this.desk = desk;
    this.tree = tree;
    styles = new StyleChooser(desk, tree.styling());
    filter = new FilterEditor(desk, (layer, key) -> tree.titles().attribute(layer, key));
    identity = new IdentityCard(desk, () -> requests.setUp(ids));
    root.setId("properties");
    root.getStyleClass().add("layer-properties");
    root.getStylesheets()
        .add(
            LayerPropertiesWindow.class
                .getResource("/org/ecozone/gui/layers/properties.css")
                .toExternalForm());
    title.getStyleClass().add("properties-title");
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, opacity);
    head.getStyleClass().add("properties-head");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .setAll(
            tab("style", styles.node()),
            tab("filter", filter.node()),
            tab("identity", identity.node()));
    root.setTop(head);
    root.setCenter(tabs);
  }

  private Tab tab(String name, Node content) {
    Tab tab = new Tab();
    tab.setId("properties-" + name);
    tab.textProperty().bind(desk.texts().bind("gui/layers.properties." + name));
    tab.setContent(content);
    return tab;
  }

  /** Shows the window over another one, or brings it to the front. */
  void open(Window owner, List<String> chosen) {
    if (stage == null) {
      stage = new Stage();
      stage.initOwner(owner);
      Scene scene = new Scene(root, WIDTH_PX, HEIGHT_PX);
      Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
      scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
      stage.setScene(scene);
      stage.titleProperty().bind(desk.texts().bind("gui/layers.properties"));
      stage.setX(owner.getX() + Math.min(BESIDE_PX, owner.getWidth() / 4));
      stage.setY(owner.getY() + BELOW_PX);
      stage.setOnShown(event -> desk.workspace().addListener(listener));
      stage.setOnHidden(event -> desk.workspace().removeListener(listener));
    }
    styles.usePixelScale(owner.getOutputScaleX());
    stage.show();
    stage.toFront();
    show(chosen);
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      stage.hide();
      event.consume();
    }
  }

  boolean isOpen() {
    return stage != null && stage.isShowing();
  }

  /** Other layers are chosen. */
  void follow(List<String> chosen) {
    if (isOpen() && !chosen.isEmpty()) {
      show(chosen);
    }
  }

  private void show(List<String> chosen) {
    boolean other = !chosen.equals(ids);
    ids = List.copyOf(chosen);
    List<Layer> layers = tree.model().layersOf(ids);
    if (layers.isEmpty()) {
      title.setText(desk.texts().get("gui/layers.properties.none"));
      opacity.getChildren().clear();
      styles.edit(List.of());
      filter.edit(null);
      identity.show(null, tree.titles().names(), tree.model().asOf());
      return;
    }
    Layer first = layers.get(0);
    String name = tree.model().title(first);
    title.setText(
        layers.size() == 1
            ? name
            : desk.texts().get("gui/layers.properties.several", name, layers.size()));
    if (other) {
      List<String> layerIds = layers.stream().map(Layer::id).toList();
      opacity
          .getChildren()
          .setAll(new OpacityBox(desk.texts(), tree.model(), layerIds, first.opacity()).node());
    }
    styles.edit(layers);
    filter.edit(first);
    identity.show(first, tree.titles().names(), tree.model().asOf());
  }

  /** Shows what became of the layers. */
  private final class Follower implements WorkspaceListener {
    @Override
    public void projectChanged(Project before) {
      if (before.layers() != desk.workspace().project().layers()) {
        show(ids);
      }
    }

    @Override
    public void contentChanged(String layerId) {
      if (tree.model().layersOf(ids).stream().anyMatch(layer -> layer.id().equals(layerId))) {
        show(ids);
      }
    }
  }
}
