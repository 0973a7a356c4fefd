package org.ecozone.gui.layers;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.ecozone.app.AppException;
import org.ecozone.app.RuleBook;
import org.ecozone.app.sidecar.ClauseJoin;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.sidecar.ClauseTable;
import org.ecozone.app.sidecar.SidecarIssue;
import org.ecozone.app.workspace.LayerItem.Clauses;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;

/**
 * A table of clauses is put beside a layer, or taken away: a step to undo. The workspace reads the
 * layer again by itself, and what did not fit stands among its issues.
 */
final class LayerClauses {
  private static final String UNDO = "gui/layers.undo.clauses";

  private static final int SHOWN = 5;
  private static final double WIDTH_PX = 560;

  private final Desk desk;
  private final Asker asker;

  /**
   * What was read.
   *
   * @param differing where the texts differ from those of the layer
   * @param other code of the layer if the table is about another one, else empty
   */
  private record Found(ClauseTable table, List<Issue> differing, String other) {}

  /** Whose texts count; the answer is not given if the user goes back. */
  interface Asker {
    void ask(String text, Consumer<Preferred> answer);
  }

  LayerClauses(Desk desk) {
    this.desk = desk;
    asker = this::ask;
  }

  /** With somebody else who answers. */
  LayerClauses(Desk desk, Asker asker) {
    this.desk = desk;
    this.asker = asker;
  }

  /** Asks for a file. */
  void choose(Layer layer, Window window) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                desk.texts().get("gui/layers.clauses.files"), "*.xlsx", "*.csv", "*.txt"));
    File file = chooser.showOpenDialog(window);
    if (file != null) {
      put(layer, file.toPath());
    }
  }

  /** Reads the file first: what is no table of clauses is refused. */
  void put(Layer layer, Path file) {
    Project.Basis basis = desk.workspace().project().basis();
    ZoneLayer zones = desk.workspace().content(layer.id()).layer();
    desk.jobs()
        .run(
            new Job<Found>(
                "gui/layers.job.clauses",
                List.of(file.getFileName()),
                "",
                progress -> read(file, zones, basis),
                found -> decide(layer, file, found),
                failure -> desk.messages().failure(failure)));
  }

  private Found read(Path file, ZoneLayer zones, Project.Basis basis) throws AppException {
    ProfileSet profiles =
        RuleBook.read(desk.installation(), basis.rules(), basis.profiles()).profiles();
    ClauseTable table = ClauseTable.read(file, profiles);
    if (zones == null) {
      return new Found(table, List.of(), ""); // its issues will say what differs
    }
    if (!zones.code().equals(table.layer())) {
      return new Found(table, List.of(), zones.code());
    }
    ClauseJoin join = new ClauseJoin(table, profiles, Preferred.LAYER);
    join.join(zones);
    String differs = SidecarIssue.CLAUSE_DIFFERS.name();
    return new Found(
        table, join.issues().stream().filter(issue -> issue.code().equals(differs)).toList(), "");
  }

  /** Where texts differ the user says which ones count. */
  private void decide(Layer layer, Path file, Found found) {
    if (!found.other().isEmpty()) {
      String text =
          desk.texts()
              .get("gui/layers.clauses.other", found.table().layer(), layer.table(), found.other());
      desk.messages().show(Severity.WARNING, text, "");
      return;
    }
    if (found.differing().isEmpty()) {
      link(layer, file, found.table(), Preferred.LAYER);
      return;
    }
    String places =
        found.differing().stream()
            .limit(SHOWN)
            .map(issue -> desk.texts().get("gui/layers.clauses.place", issue.args().toArray()))
            .collect(Collectors.joining("\n"));
    int more = found.differing().size() - SHOWN;
    asker.ask(
        desk.texts().get("gui/layers.clauses.ask", found.table().file())
            + "\n\n"
            + places
            + (more > 0 ? "\n" + desk.texts().get("gui/layers.clauses.more") : ""),
        preferred -> link(layer, file, found.table(), preferred));
  }

  private void link(Layer layer, Path file, ClauseTable table, Preferred preferred) {
    change(layer.id(), new Clauses(file.toAbsolutePath(), table.sha256(), preferred));
    String text = desk.texts().get("gui/layers.clauses.put", table.file(), table.rows().size());
    desk.messages().show(Severity.INFO, text, "");
  }

  private void ask(String text, Consumer<Preferred> answer) {
    ButtonType own = button("gui/layers.clauses.LAYER", ButtonBar.ButtonData.OTHER);
    ButtonType table = button("gui/layers.clauses.TABLE", ButtonBar.ButtonData.OTHER);
    ButtonType back = button("gui/layers.clauses.back", ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.NONE, "", own, table, back);
    Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    if (window != null) {
      question.initOwner(window);
      question.getDialogPane().getStylesheets().setAll(window.getScene().getStylesheets());
    }
    question.setTitle(desk.texts().get("gui/layers.clauses.title"));
    question.getDialogPane().setId("clauses-question");
    Label places = new Label(text);
    places.setWrapText(true);
    places.setPrefWidth(WIDTH_PX);
    places.setMinHeight(Region.USE_PREF_SIZE);
    question.getDialogPane().setContent(places);
    ButtonType chosen = question.showAndWait().orElse(back);
    if (chosen != back) {
      answer.accept(chosen == table ? Preferred.TABLE : Preferred.LAYER);
    }
  }

  private ButtonType button(String key, ButtonBar.ButtonData data) {
    return new ButtonType(desk.texts().get(key), data);
  }

  /** Says anew whose texts count where they differ. */
  void prefer(Layer layer, Preferred preferred) {
    change(layer.id(), layer.setUp().clauses().withPreferred(preferred));
  }

  void remove(Layer layer) {
    change(layer.id(), null);
  }

  private void change(String id, Clauses clauses) {
    Project project = desk.workspace().project();
    desk.workspace()
        .change(
            UNDO,
            project.withLayers(
                LayerTree.replaceLayer(
                    project.layers(),
                    id,
                    layer -> layer.withSetUp(layer.setUp().withClauses(clauses)))));
  }
}
