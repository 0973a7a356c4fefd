package org.ecozone.gui.map.status;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.map.MapView;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The map's part of the status bar. */
public final class MapStatus {
  /** Pictures that are there sooner do not make the sign flicker. */
  private static final Duration NOTICED = Duration.millis(300);

  private static final double SIGN_PX = 14;

  private final ProgressIndicator painting = new ProgressIndicator();
  private final List<Node> nodes;
  private final StringBinding hint;

  public MapStatus(Desk desk, MapView map) {
    hint =
        Bindings.createStringBinding(
            () -> desk.texts().get(map.toolProperty().get().hintKey()),
            map.toolProperty(),
            desk.texts().langProperty());
    painting.setId("map-painting");
    painting.setPrefSize(SIGN_PX, SIGN_PX);
    painting.setMinSize(SIGN_PX, SIGN_PX);
    painting.setVisible(false);
    PauseTransition wait = new PauseTransition(NOTICED);
    wait.setOnFinished(event -> painting.setVisible(map.painting().get()));
    map.painting()
        .addListener(
            (any, before, now) -> {
              if (now) {
                wait.playFromStart();
              } else {
                wait.stop();
                painting.setVisible(false);
              }
            });
    nodes =
        List.of(
            painting,
            goTo(desk, map),
            new BookmarksButton(desk, map).node(),
            new CoordinateButton(desk, map).node(),
            new ScaleBox(desk, map).node(),
            new CrsButton(desk, map).node());
    nodes.forEach(
        node -> {
          if (node instanceof Parent parent) {
            parent.getStylesheets().addAll(map.getStylesheets());
          }
        });
  }

  private static Node goTo(Desk desk, MapView map) {
    Button button = Icons.button(Material2OutlinedMZ.SEARCH, desk.texts(), "gui/map.goto.open");
    button.setId("map-go-to");
    button.setOnAction(event -> map.openGoTo());
    return button;
  }

  /** From left to right. */
  public List<Node> nodes() {
    return nodes;
  }

  /** What the next click on the map does, in the language in use. */
  public ObservableValue<String> hint() {
    return hint;
  }
}
