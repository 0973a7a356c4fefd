package org.ecozone.gui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.SampleLayers;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree under the hands of a user. */
class LayerTreeViewTest extends FxTest {
  private static final Path FILE = Path.of("/data/红线 2024/zones.gpkg");

  private final Desk desk = Desks.direct();
  private final Workspace workspace = desk.workspace();
  private final RecordedRequests requests = new RecordedRequests();
  private LayerTreeView view;

  @BeforeEach
  void open() {
    show(
        () -> {
          view = new LayerTreeView(desk, requests, Clock.systemUTC());
          return (Parent) view.node();
        },
        320,
        600);
  }

  private void layers(LayerItem... items) {
    doOnFx(() -> workspace.adjust(workspace.project().withLayers(List.of(items))));
  }

  private static Layer layer(String id) {
    return SampleLayers.item(id, FILE, id);
  }

  private List<String> order() {
    return onFx(() -> List.copyOf(LayerTree.ids(workspace.project().layers())));
  }

  private boolean isVisible(String id) {
    return onFx(() -> LayerTree.find(workspace.project().layers(), id).orElseThrow().visible());
  }

  @Test
  void emptyTreeSaysHowToFillIt() {
    assertThat(lookup("#layers-empty").query().isVisible()).isTrue();

    clickOn("#layers-empty-open");

    assertThat(requests.asked).containsExactly("choose /");
  }

  @Test
  void clickOnTheBoxHidesTheLayerAndUndoShowsIt() {
    layers(layer("a"), layer("b"));

    clickOn(check("a"));
    assertThat(isVisible("a")).isFalse();
    assertThat(((CheckBox) lookup(check("a")).query()).isSelected()).isFalse();

    doOnFx(workspace::undo);
    assertThat(((CheckBox) lookup(check("a")).query()).isSelected()).isTrue();
  }

  @Test
  void clickWithControlHidesTheWholeBranch() {
    layers(new LayerItem.Group("g", "水", true, true, List.of(layer("a"))), layer("b"));

    press(KeyCode.CONTROL);
    clickOn(check("g"));
    release(KeyCode.CONTROL);

    assertThat(isVisible("g")).isFalse();
    assertThat(isVisible("a")).isFalse();
    assertThat(isVisible("b")).isTrue();
  }

  @Test
  void layerIsDraggedBelowAnother() {
    layers(layer("a"), layer("b"), layer("c"));

    drag(line("a"), MouseButton.PRIMARY).dropTo(offset(line("c"), 0, 8));

    assertThat(order()).containsExactly("b", "c", "a");
  }

  @Test
  void layerIsDraggedIntoAGroup() {
    layers(new LayerItem.Group("g", "水", true, true, List.of(layer("a"))), layer("b"));

    drag(line("b"), MouseButton.PRIMARY).dropTo(line("g"));

    assertThat(onFx(() -> LayerTree.parent(workspace.project().layers(), "b")))
        .hasValueSatisfying(group -> assertThat(group.id()).isEqualTo("g"));
  }

  @Test
  void severalChosenLayersMoveByKeys() {
    layers(layer("a"), layer("b"), layer("c"), layer("d"));
    doOnFx(() -> view.select(Set.of("b", "c")));
    clickOnTree();

    push(KeyCode.ALT, KeyCode.UP);

    assertThat(order()).containsExactly("b", "c", "a", "d");
    assertThat(onFx(() -> view.selectedIds())).containsExactly("b", "c");
  }

  private void clickOnTree() {
    doOnFx(() -> view.focusTree());
  }

  @Test
  void removedLayerComesBackByUndo() {
    layers(layer("a"), layer("b"));
    doOnFx(() -> view.select(Set.of("a")));

    clickOn("#layers-remove");
    assertThat(order()).containsExactly("b");
    assertThat(lookup(line("a")).tryQuery()).isEmpty();

    doOnFx(() -> Desks.messages(desk).shown().get(0).link().run());
    assertThat(order()).containsExactly("a", "b");
    assertThat(lookup(line("a")).tryQuery()).isPresent();
  }

  @Test
  void searchLeavesWhatIsFoundAndSaysWhenNothingIs() {
    layers(new LayerItem.Group("g", "水", true, false, List.of(layer("河流"))), layer("红线"));

    clickOn("#layers-search");
    doOnFx(() -> ((TextField) lookup("#layers-search").query()).setText("河"));
    assertThat(lookup(line("g")).tryQuery()).isPresent();
    assertThat(lookup(line("河流")).tryQuery()).isPresent();
    assertThat(lookup(line("红线")).tryQuery()).isEmpty();

    doOnFx(() -> ((TextField) lookup("#layers-search").query()).setText("没有"));
    assertThat(lookup("#layers-empty").query().isVisible()).isTrue();
    assertThat(lookup("#layers-empty-open").query().isVisible()).isFalse();
  }

  @Test
  void renamedInItsLine() {
    layers(layer("a"));
    doOnFx(() -> view.select(Set.of("a")));
    clickOnTree();

    push(KeyCode.F2);
    doOnFx(() -> ((TextField) lookup("#layers-rename").query()).setText("新名字"));
    push(KeyCode.ENTER);

    assertThat(textOf(line("a"))).contains("新名字");
  }

  @Test
  void brokenLayerIsRedAndOffersToFindItsFile() {
    layers(layer("a"));
    doOnFx(() -> workspace.putContent("a", new LayerContent(State.MISSING, null, List.of())));

    assertThat(textOf(line("a"))).contains("文件不在");
    assertThat(
            onFx(
                () ->
                    lookup(line("a")).query().getPseudoClassStates().stream()
                        .map(Object::toString)
                        .toList()))
        .contains("alarm");

    doOnFx(() -> view.select(Set.of("a")));
    openMenu();
    clickOn("#layers-menu-findfile");
    assertThat(requests.asked).containsExactly("find a");
  }

  @Test
  void twoHundredLayersAreThereAndTheLineFollowsTheLanguage() {
    List<LayerItem> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(layer("l" + i));
    }
    layers(many.toArray(LayerItem[]::new));
    assertThat(lookup(line("l0")).tryQuery()).isPresent();
    assertThat(lookup(line("l199")).tryQuery()).as("not made before it is seen").isEmpty();
    doOnFx(() -> workspace.putContent("l0", new LayerContent(State.MISSING, null, List.of())));

    doOnFx(() -> desk.texts().langProperty().set(Lang.EN));

    assertThat(textOf(line("l0"))).contains("no file");
  }

  @Test
  void demoHasItsLegendInTheTree() {
    doOnFx(() -> SampleLayers.open(workspace, SampleLayers.DEMO));

    assertThat(lookup(line("HHAX#0")).tryQuery()).as("many layers: folded").isEmpty();
    clickOn("#layers-unfold");

    assertThat(textOf(line("HHAX"))).contains("河湖岸线").contains("110");
    assertThat(textOf(line("HHAX#0"))).contains("岸线保护区");
    doOnFx(() -> view.scaleDenominatorProperty().set(5000));
    assertThat(lookup(line("HHAX")).tryQuery()).isPresent();
  }

  @Test
  void zoomAsksForTheExtentInTheCrsOfTheMap() {
    doOnFx(() -> SampleLayers.open(workspace, SampleLayers.DEMO));

    doOnFx(() -> view.actions().zoomTo(List.of("XZQ")));

    assertThat(requests.zoomedTo.getMinX()).isGreaterThan(35_000_000);
    assertThat(requests.zoomedTo.getWidth()).isGreaterThan(10_000);
  }

  /** The platform of the tests makes no event of a right click. */
  private void openMenu() {
    doOnFx(
        () -> {
          Node tree = lookup("#layers-tree").query();
          Point2D place = tree.localToScreen(40, 40);
          Event.fireEvent(
              tree,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                  40,
                  40,
                  place.getX(),
                  place.getY(),
                  false,
                  null));
        });
  }

  @Test
  void menuHasWhatFitsTheChosenLines() {
    doOnFx(() -> SampleLayers.open(workspace, SampleLayers.DEMO));
    doOnFx(() -> view.select(Set.of("XZQ", "HHAX")));

    openMenu();
    clickOn("#layers-menu-setup");
    openMenu();
    clickOn("#layers-menu-table");
    openMenu();
    clickOn("#layers-menu-solo");

    assertThat(requests.asked).containsExactly("setup [XZQ, HHAX]", "table XZQ", "table HHAX");
    assertThat(isVisible("HHAX")).isTrue();
    assertThat(isVisible("HYDL")).isFalse();
  }

  /** The line of a group, a layer or a class of its legend. */
  private static Predicate<Node> line(String key) {
    return node -> node instanceof TreeCell && key.equals(node.getProperties().get("line"));
  }

  /** The box of a line. */
  private static Predicate<Node> check(String key) {
    return node -> {
      Node cell = node instanceof CheckBox ? node : null;
      while (cell != null && !(cell instanceof TreeCell)) {
        cell = cell.getParent();
      }
      return cell != null && line(key).test(cell);
    };
  }

  /** All texts in a line. */
  private String textOf(Predicate<Node> line) {
    return onFx(
        () -> {
          StringBuilder text = new StringBuilder();
          collect(lookup(line).query(), text);
          return text.toString();
        });
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      text.append(labeled.getText()).append(' ');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
    }
  }

  @Test
  void searchFindsCodesAndTheClassesOfALegend() {
    doOnFx(() -> SampleLayers.open(workspace, SampleLayers.DEMO));
    waitFor("legends", () -> !lookup(line("HJGKDY")).queryAll().isEmpty());

    doOnFx(() -> ((TextField) lookup("#layers-search").query()).setText("stbhh"));
    assertThat(lookup(line("STBHHX")).tryQuery()).isPresent();
    assertThat(lookup(line("HJGKDY")).tryQuery()).isEmpty();

    doOnFx(() -> ((TextField) lookup("#layers-search").query()).setText("重点管控"));
    assertThat(lookup(line("HJGKDY")).tryQuery()).isPresent();
    assertThat(lookup(line("STBHHX")).tryQuery()).isEmpty();
    assertThat(textOfTree()).contains("重点管控").doesNotContain("优先保护", "一般管控");
  }

  private String textOfTree() {
    return onFx(
        () ->
            lookup("#layers-tree .label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .filter(text -> text != null)
                .collect(Collectors.joining("\n")));
  }
}
