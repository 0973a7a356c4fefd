package org.ecozone.gui.map.status;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.ecozone.app.place.CoordinateFormat;
import org.ecozone.app.place.Notation;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsTransform;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.map.tool.LatestAnswer;
import org.ecozone.gui.map.tool.Pointer;
import org.ecozone.zone.Lang;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Coordinates of the mouse in the notation and CRS of the settings; its menu changes the notation
 * everywhere.
 */
final class CoordinateButton {
  private static final double WIDTH_PX = 262;

  private final Desk desk;
  private final MapView map;
  private final MenuButton button = new MenuButton();
  private final LatestAnswer<String> answers;

  CoordinateButton(Desk desk, MapView map) {
    this.desk = desk;
    this.map = map;
    answers = new LatestAnswer<>(button::setText);
    button.setId("status-coordinates");
    button.getStyleClass().addAll("flat", "map-status-button", "map-coordinates");
    button.setMinWidth(WIDTH_PX);
    button.setPrefWidth(WIDTH_PX);
    button.setMnemonicParsing(false);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().bind("gui/map.status.coordinates"));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(desk.texts().bind("gui/map.status.coordinates"));
    ToggleGroup group = new ToggleGroup();
    for (Notation notation : Notation.values()) {
      button.getItems().add(item(notation, group));
    }
    MenuItem goTo = new MenuItem();
    goTo.setId("status-go-to");
    goTo.textProperty().bind(desk.texts().bind("gui/map.goto.open"));
    goTo.setOnAction(event -> map.openGoTo());
    button.getItems().addAll(new SeparatorMenuItem(), goTo);
    map.mouse().addListener((any, before, now) -> show(now));
    desk.settings()
        .preferencesProperty()
        .addListener((any, before, now) -> show(map.mouse().get()));
    desk.texts().langProperty().addListener((any, before, now) -> show(map.mouse().get()));
    show(null);
  }

  Node node() {
    return button;
  }

  private MenuItem item(Notation notation, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem();
    item.setId("notation-" + notation.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    item.textProperty()
        .bind(desk.texts().bind("gui/map.notation." + notation.name().toLowerCase(Locale.ROOT)));
    item.setToggleGroup(group);
    item.setSelected(desk.settings().preferences().units().notation() == notation);
    desk.settings()
        .preferencesProperty()
        .addListener((any, before, now) -> item.setSelected(now.units().notation() == notation));
    item.setOnAction(
        event ->
            desk.settings()
                .change(
                    all ->
                        all.withUnits(
                            new Preferences.Units(
                                all.units().area(), notation, all.units().crs()))));
    return item;
  }

  private void show(Pointer at) {
    if (at == null || map.viewport().get() == null) {
      answers.forget();
      button.setText(desk.texts().get("gui/map.status.no_place"));
      return;
    }
    Preferences.Units units = desk.settings().preferences().units();
    Lang lang = desk.texts().lang();
    Crs crs = map.viewport().get().crs();
    answers.ask(() -> text(at.place(), crs, units, lang));
  }

  /** On a worker. */
  private static String text(Coordinate place, Crs map, Preferences.Units units, Lang lang)
      throws Exception {
    Crs shown = units.crs().isEmpty() ? map : Crs.parse(units.crs());
    Coordinate there =
        shown.sameCoordinates(map)
            ? place
            : CrsTransform.between(map, shown)
                .apply(new GeometryFactory().createPoint(place))
                .getCoordinate();
    return CoordinateFormat.of(shown).format(there.x, there.y, units.notation(), lang);
  }
}
