package org.ecozone.gui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.style.MapStyle;
import org.ecozone.carto.style.StyleRule;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FxJobs;
import org.ecozone.gui.support.Desks;
import org.ecozone.gui.support.FxTest;
import org.ecozone.gui.support.RecordedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class MapViewUiTest extends FxTest {
  private static final int MIDDLE_X = WIDTH_PX / 2;
  private static final int MIDDLE_Y = HEIGHT_PX / 2;

  private final AtomicInteger onFxThread = new AtomicInteger();
  private final AtomicInteger onWorkers = new AtomicInteger();
  private Desk desk;
  private MapView map;
  private Stage stage;

  private void openWindow(String crs, String... tables) {
    desk = onFx(() -> Desks.with(new FxJobs(new RecordedMessages())));
    LayerStyling styling = new LayerStyling(desk.installation());
    StyleSource styles = StyleSource.of(styling);
    stage =
        show(
            () -> {
              map =
                  new MapView(
                      desk, (item, layer, dimension) -> watched(styles.of(item, layer, dimension)));
              return map;
            });
    doOnFx(() -> SampleMap.open(desk, crs, tables));
  }

  private void open(String crs, String... tables) {
    openWindow(crs, tables);
    waitFor("a picture", () -> map.viewport().get() != null && !map.painting().get());
  }

  /** The same style; where its conditions are asked is counted. */
  private FoundStyle watched(FoundStyle found) {
    List<StyleRule> rules = new ArrayList<>();
    for (StyleRule rule : found.style().rules()) {
      rules.add(
          new StyleRule(
              rule.name(),
              rule.title(),
              value -> {
                (Platform.isFxApplicationThread() ? onFxThread : onWorkers).incrementAndGet();
                return rule.condition().test(value);
              },
              rule.otherwise(),
              rule.pass(),
              rule.minScaleDenominator(),
              rule.maxScaleDenominator(),
              rule.symbolizers()));
    }
    MapStyle style = new MapStyle(found.style().name(), rules, found.style().unsupported());
    return new FoundStyle(found.id(), style, found.issues());
  }

  @AfterEach
  void nothingWasPaintedOnTheWindowsThread() {
    assertThat(onFxThread).hasValue(0);
    doOnFx(map::close);
  }

  private Viewport view() {
    return onFx(() -> map.viewport().get());
  }

  private Point2D screen(double x, double y) {
    return onFx(() -> map.localToScreen(x, y));
  }

  @Test
  void showsAllLayersAtFirstAndPaintsThemOnWorkers() {
    open("EPSG:4544", "XZQ", "STBHHX");

    assertThat(map.scene().get().layers()).hasSize(2);
    assertThat(onWorkers.get()).isPositive();
    Envelope seen = view().extent();
    map.scene()
        .get()
        .layers()
        .forEach(layer -> assertThat(seen.contains(extent(layer.id()))).as(layer.id()).isTrue());
    shot(stage, "map-two-layers");
  }

  private Envelope extent(String layerId) {
    doOnFx(() -> map.zoomToLayer(layerId));
    Envelope extent = view().extent();
    doOnFx(map::previousView);
    // the layer fills nine tenths of the map in one direction
    extent.expandBy(-extent.getWidth() * 0.06, -extent.getHeight() * 0.06);
    return extent;
  }

  @Test
  void theWheelZoomsAtTheCursor() {
    open("EPSG:4544", "XZQ");
    Viewport before = view();
    doOnFx(() -> Event.fireEvent(map, wheel(300, 200, 80)));

    Viewport after = view();
    // two notches of the wheel
    assertThat(after.unitsPerPixel() / before.unitsPerPixel()).isCloseTo(0.5, within(1e-9));
    assertThat(after.toMapX(300)).isCloseTo(before.toMapX(300), within(1e-6));
    assertThat(after.toMapY(200)).isCloseTo(before.toMapY(200), within(1e-6));
  }

  private static ScrollEvent wheel(double x, double y, double deltaY) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        deltaY,
        0,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void draggingPansInThePanToolAndTheMiddleButtonInEveryTool() {
    open("EPSG:4544", "XZQ");
    Viewport before = view();
    drag(screen(600, 400), MouseButton.PRIMARY).dropTo(screen(700, 430));
    Viewport panned = view();
    assertThat(panned.toPixelX(before.centerX()) - MIDDLE_X).isCloseTo(100, within(1.0));
    assertThat(panned.toPixelY(before.centerY()) - MIDDLE_Y).isCloseTo(30, within(1.0));

    doOnFx(() -> map.setTool(MapTool.MEASURE));
    drag(screen(600, 400), MouseButton.MIDDLE).dropTo(screen(600, 460));
    assertThat(view().toPixelY(panned.centerY()) - MIDDLE_Y).isCloseTo(60, within(1.0));
    drag(screen(600, 400), MouseButton.SECONDARY).dropTo(screen(650, 400));
    assertThat(view().toPixelX(panned.centerX()) - MIDDLE_X).isCloseTo(50, within(1.0));
    assertThat(onFx(() -> map.toolProperty().get())).isEqualTo(MapTool.MEASURE);
  }

  @Test
  void keysMoveZoomAndGoBackBeforeTheMapWasEverClicked() {
    open("EPSG:4544", "XZQ");
    sleep(500);
    Viewport first = view();
    push(KeyCode.PAGE_UP);
    assertThat(view().scaleDenominator()).isCloseTo(first.scaleDenominator() / 2, within(0.01));
    push(KeyCode.RIGHT);
    double right = (view().centerX() - first.centerX()) / view().unitsPerPixel();
    assertThat(right).isCloseTo(WIDTH_PX / 4.0, within(1.0));
    sleep(600);
    push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(view().scaleDenominator()).isCloseTo(first.scaleDenominator(), within(0.01));
    push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(view().scaleDenominator()).isCloseTo(first.scaleDenominator() / 2, within(0.01));
    push(KeyCode.HOME);
    assertThat(view().scaleDenominator()).isCloseTo(first.scaleDenominator(), within(0.01));
  }

  @Test
  void shiftAndDraggingZoomsToABoxInEveryTool() {
    open("EPSG:4544", "XZQ");
    doOnFx(() -> map.setTool(MapTool.IDENTIFY));
    Viewport before = view();
    press(KeyCode.SHIFT);
    drag(screen(500, 300), MouseButton.PRIMARY).dropTo(screen(700, 400));
    release(KeyCode.SHIFT);

    Envelope box =
        new Envelope(
            before.toMapX(500), before.toMapX(700), before.toMapY(300), before.toMapY(400));
    assertThat(view().extent().contains(box)).isTrue();
    assertThat(view().extent().getWidth()).isLessThan(box.getWidth() * 1.3);
  }

  @Test
  void measuringShowsFiguresKeepsThemAndTakesBackItsEnd() {
    open("EPSG:4544", "XZQ");
    doOnFx(
        () -> {
          map.setTool(MapTool.MEASURE);
          map.zoomTo(new Envelope(500_000, 513_660, 3_700_000, 3_707_680));
        });
    waitFor("a picture", () -> !map.painting().get());
    press(KeyCode.CONTROL); // no snapping
    clickOn(screen(300, 300));
    clickOn(screen(600, 300));
    moveTo(screen(600, 500));
    doubleClickOn(screen(600, 500));
    release(KeyCode.CONTROL);
    double perPixel = view().unitsPerPixel();
    String total = String.format(java.util.Locale.ROOT, "%.2f", 500 * perPixel);
    waitFor("the planar total", () -> figures().contains(total) || figures().contains("km"));
    shot(stage, "map-measure");
    assertThat(onFx(this::figures)).contains("总长（椭球面）", "总长（平面）", "与上一段夹角");

    push(KeyCode.CONTROL, KeyCode.Z); // the end
    push(KeyCode.BACK_SPACE);
    push(KeyCode.ESCAPE);
    waitFor("nothing measured", () -> figures().contains("单击地图开始"));
  }

  @Test
  void measuredLineStaysOnTheMapUntilItIsTakenOff() {
    open("EPSG:4544", "XZQ");
    doOnFx(
        () -> {
          map.setTool(MapTool.MEASURE);
          map.zoomTo(new Envelope(500_000, 513_660, 3_700_000, 3_707_680));
        });
    waitFor("a picture", () -> !map.painting().get());
    press(KeyCode.CONTROL); // no snapping
    clickOn(screen(300, 300));
    doubleClickOn(screen(600, 300));
    release(KeyCode.CONTROL);

    clickOn("#measure-keep");
    waitFor("the list", () -> lookup("#measure-kept-remove-1").tryQuery().isPresent());
    waitFor("a new beginning", () -> figures().contains("单击地图开始"));
    doOnFx(() -> map.setTool(MapTool.PAN));
    waitFor("its text", () -> keptTexts().stream().anyMatch(text -> text.startsWith("1  ")));
    shot(stage, "map-kept");

    doOnFx(() -> map.setTool(MapTool.MEASURE));
    waitFor("the list", () -> lookup("#measure-kept-remove-1").tryQuery().isPresent());
    clickOn("#measure-kept-remove-1");
    assertThat(onFx(this::keptTexts)).isEmpty();
  }

  private List<String> keptTexts() {
    return map.lookupAll(".map-kept-text").stream()
        .map(label -> ((javafx.scene.control.Label) label).getText())
        .toList();
  }

  private String figures() {
    StringBuilder text = new StringBuilder();
    map.lookupAll("#sketch-figures .label")
        .forEach(label -> text.append(((javafx.scene.control.Label) label).getText()).append('\n'));
    return text.toString();
  }

  @Test
  void aDrawnSiteIsHandedOverInTheMapsCrsAndItsEndCanBeTakenBack() {
    open("EPSG:4544", "XZQ");
    List<Geometry> drawn = new ArrayList<>();
    doOnFx(
        () ->
            map.draw(
                DrawKind.POLYGON,
                geometry -> {
                  drawn.add(geometry);
                  SiteItem site =
                      new SiteItem("s1", "甲", geometry, "EPSG:4544", java.util.Map.of(), null, "");
                  desk.workspace()
                      .change(
                          "gui/map.tool.draw", desk.workspace().project().withSites(List.of(site)));
                }));
    press(KeyCode.CONTROL);
    clickOn(screen(400, 300));
    clickOn(screen(500, 300));
    clickOn(screen(500, 400));
    release(KeyCode.CONTROL);
    clickOn("#draw-finish");

    assertThat(drawn).hasSize(1);
    Viewport view = view();
    assertThat(drawn.get(0).getNumPoints()).isEqualTo(4);
    assertThat(drawn.get(0).getCoordinates()[1].x).isCloseTo(view.toMapX(500), within(1e-6));
    assertThat(drawn.get(0).getCoordinates()[1].y).isCloseTo(view.toMapY(300), within(1e-6));
    assertThat(onFx(() -> map.toolProperty().get())).isEqualTo(MapTool.PAN);
    assertThat(desk.workspace().project().sites()).hasSize(1);

    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(desk.workspace().project().sites()).isEmpty();
    assertThat(onFx(() -> map.toolProperty().get())).isEqualTo(MapTool.DRAW);
    press(KeyCode.CONTROL);
    clickOn(screen(400, 400));
    rightClickOn(screen(450, 350));
    release(KeyCode.CONTROL);
    assertThat(drawn).hasSize(2);
    assertThat(drawn.get(1).getNumPoints()).isEqualTo(5);
  }

  @Test
  void reshapingTellsWhileItDragsAndWhenItLetsGo() throws Exception {
    open("EPSG:4544", "XZQ");
    Viewport view = view();
    Geometry square =
        org.ecozone.app.measure.Shape.POLYGON.of(
            List.of(
                new org.locationtech.jts.geom.Coordinate(view.toMapX(600), view.toMapY(300)),
                new org.locationtech.jts.geom.Coordinate(view.toMapX(700), view.toMapY(300)),
                new org.locationtech.jts.geom.Coordinate(view.toMapX(700), view.toMapY(400)),
                new org.locationtech.jts.geom.Coordinate(view.toMapX(600), view.toMapY(400))));
    AtomicInteger moving = new AtomicInteger();
    List<Geometry> moved = new ArrayList<>();
    Crs crs = Crs.ofEpsg(4544);
    doOnFx(
        () ->
            map.reshape(
                square,
                crs,
                new ReshapeListener() {
                  @Override
                  public void moving(Geometry geometry) {
                    moving.incrementAndGet();
                  }

                  @Override
                  public void moved(Geometry geometry) {
                    moved.add(geometry);
                  }
                }));
    waitFor("the tool", () -> map.toolProperty().get() == MapTool.RESHAPE);
    drag(screen(650, 350), MouseButton.PRIMARY).dropTo(screen(680, 370));

    assertThat(moving.get()).isPositive();
    assertThat(moved).hasSize(1);
    double dx = moved.get(0).getCoordinate().x - square.getCoordinate().x;
    assertThat(dx / view.unitsPerPixel()).isCloseTo(30, within(1.0));
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(moved.get(1).equalsExact(square, 1e-6)).isTrue();
    push(KeyCode.ESCAPE);
    assertThat(onFx(() -> map.toolProperty().get())).isEqualTo(MapTool.PAN);
  }

  @Test
  void verticesCanBeTypedAndARightClickOutsideADrawingOpensTheMenu() {
    open("EPSG:4544", "XZQ");
    List<Geometry> drawn = new ArrayList<>();
    doOnFx(() -> map.draw(DrawKind.LINE, drawn::add));
    clickOn("#sketch-typed");
    write("536000,3671000\n");
    waitFor("the first vertex", () -> !lookup("#draw-discard").queryButton().isDisabled());
    clickOn("#sketch-typed");
    write("100<90\n");
    waitFor("the second vertex", () -> !lookup("#draw-finish").queryButton().isDisabled());
    clickOn("#sketch-typed");
    write("nonsense\n");
    waitFor(
        "the refusal",
        () -> lookup("#sketch-typed").query().getPseudoClassStates().toString().contains("wrong"));
    clickOn("#draw-finish");

    assertThat(drawn).hasSize(1);
    assertThat(drawn.get(0).toText()).isEqualTo("LINESTRING (536000 3671000, 536100 3671000)");

    rightClickOn(screen(300, 300));
    waitFor("the menu", () -> listWindows().size() > 1);
    assertThat(listWindows()).hasSizeGreaterThan(1);
    push(KeyCode.ESCAPE);
  }

  @Test
  void aClickSelectsCtrlTogglesAndEscClears() {
    open("EPSG:4544", "XZQ");
    doOnFx(() -> map.setTool(MapTool.SELECT));
    clickOn(screen(MIDDLE_X - 60, MIDDLE_Y + 60));
    waitFor("a selection", () -> desk.workspace().selection().size() == 1);
    drag(screen(450, 150), MouseButton.PRIMARY).dropTo(screen(900, 600));
    waitFor("several", () -> desk.workspace().selection().size() > 3);
    int several = desk.workspace().selection().size();
    press(KeyCode.CONTROL);
    clickOn(screen(MIDDLE_X - 60, MIDDLE_Y + 60));
    release(KeyCode.CONTROL);
    waitFor("one less", () -> desk.workspace().selection().size() == several - 1);
    push(KeyCode.ESCAPE);
    assertThat(desk.workspace().selection()).isEmpty();
  }

  @Test
  void aLayerThatCannotBeReprojectedIsNamedOnTheMap() {
    openWindow("EPSG:2359", "XZQ");

    waitFor("the problem", () -> !map.problems().isEmpty());
    assertThat(map.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(LayerProblem.Kind.CRS));
    assertThat(onFx(() -> map.lookup("#map-problems").isVisible())).isTrue();
  }

  @Test
  void coordinatesInAnyNotationCanBeGoneTo() {
    open("EPSG:4544", "XZQ");
    push(KeyCode.CONTROL, KeyCode.F);
    write("105 23 12.5 33 10 05");
    waitFor("a reading", () -> lookup("#go-to-list").queryListView().getItems().size() == 1);
    push(KeyCode.ENTER);

    // PROJ: 536079.648, 3671453.035 in EPSG:4544
    waitFor("the place", () -> Math.abs(map.viewport().get().centerX() - 536079.648) < 0.01);
    assertThat(view().centerY()).isCloseTo(3671453.035, within(0.01));
  }
}
