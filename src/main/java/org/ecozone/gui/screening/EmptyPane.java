package org.ecozone.gui.screening;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.DrawKind;
import org.ecozone.zone.Issue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What the workbench says while there is nothing to review, and what to do about it. */
final class EmptyPane {
  private static final int FAULTS_SHOWN = 6;

  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final Label title = new Label();
  private final Label hint = new Label();
  private final Button draw;
  private final Button paste;
  private final Button file;
  private final Button rules;
  private final Button reload;
  private final VBox root = new VBox();
  private Runnable addFile = () -> {};
  private Runnable showRules = () -> {};

  EmptyPane(Desk desk, ScreeningViewModel model, MapGlue map, Runnable onPaste) {
    this.texts = desk.texts();
    this.model = model;
    title.setId("screening-empty");
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    draw =
        button(
            "empty-draw",
            "add.polygon",
            Material2OutlinedAL.CREATE,
            () -> map.draw(DrawKind.POLYGON));
    paste = button("empty-paste", "add.paste", Material2OutlinedAL.CONTENT_PASTE, onPaste);
    file = button("empty-file", "add.file", Material2OutlinedAL.FOLDER_OPEN, () -> addFile.run());
    rules =
        button("empty-rules", "empty.show_rules", Material2OutlinedMZ.RULE, () -> showRules.run());
    reload =
        button(
            "empty-reload", "empty.reload_rules", Material2OutlinedMZ.REFRESH, model::reloadRules);
    root.setId("screening-empty-pane");
    root.getStyleClass().add("empty-pane");
    root.setAlignment(Pos.CENTER);
    root.getChildren().setAll(title, hint, draw, paste, file, rules, reload);
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind("gui/screening." + key));
    button.setGraphic(Icons.of(icon));
    button.setOnAction(event -> action.run());
    button.setMaxWidth(240);
    return button;
  }

  Node node() {
    return root;
  }

  void onAddFile(Runnable action) {
    addFile = action;
  }

  void onShowRules(Runnable action) {
    showRules = action;
  }

  /** True if there is nothing to review. */
  boolean refresh() {
    List<Issue> faults = model.session().bookIssues();
    boolean noRules = !faults.isEmpty();
    boolean noSite = model.siteProperty().get() == null;
    boolean noLayers = model.session().scope().layers().isEmpty();
    String key = noRules ? "no_rules" : noLayers && noSite ? "no_layers" : "no_site";
    title.setText(texts.get("gui/screening.empty." + key));
    hint.setText(
        noRules
            ? faults.stream()
                .limit(FAULTS_SHOWN)
                .map(issue -> issue.file() + "  " + issue.message(texts.lang()))
                .collect(Collectors.joining("\n"))
            : texts.get("gui/screening.empty." + key + ".hint"));
    show(rules, noRules);
    show(reload, noRules);
    show(draw, !noRules);
    show(paste, !noRules);
    show(file, !noRules);
    return noRules || noSite;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
