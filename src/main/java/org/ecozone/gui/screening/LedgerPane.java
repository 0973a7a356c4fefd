package org.ecozone.gui.screening;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.sidecar.FormProposal;
import org.ecozone.app.sidecar.FormProposal.Difference;
import org.ecozone.app.sidecar.LedgerColumns;
import org.ecozone.app.sidecar.ProjectLedger;
import org.ecozone.app.sidecar.ProjectLedger.Entry;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/**
 * Answers for the form out of a ledger: the row is proposed, what it would fill in is shown first,
 * and what the form states already changes only where the officer ticks it.
 */
final class LedgerPane {
  private final Desk desk;
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final Label title = new Label();
  private final ComboBox<Entry> row = new ComboBox<>();
  private final VBox lines = new VBox(4);
  private final Button fill = new Button();
  private final VBox root = new VBox(6);
  private final Map<CheckBox, Difference> choices = new LinkedHashMap<>();
  private ProjectLedger ledger;
  private FormProposal proposal;
  private String siteId = "";

  LedgerPane(Desk desk, ScreeningViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    title.setId("ledger-title");
    title.setWrapText(true);
    title.getStyleClass().add("form-group");
    row.setId("ledger-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.promptTextProperty().bind(texts.bind("gui/screening.ledger.row"));
    row.accessibleTextProperty().bind(texts.bind("gui/screening.ledger.row"));
    row.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Entry entry) {
            return entry == null
                ? ""
                : texts.get("gui/screening.ledger.entry", entry.number(), entry.id(), entry.name());
          }

          @Override
          public Entry fromString(String text) {
            return null;
          }
        });
    row.valueProperty().addListener((any, before, now) -> propose());
    fill.setId("ledger-fill");
    fill.getStyleClass().add("accent");
    fill.textProperty().bind(texts.bind("gui/screening.ledger.fill"));
    fill.setOnAction(event -> fill());
    Button leave = new Button();
    leave.setId("ledger-leave");
    leave.textProperty().bind(texts.bind("gui/screening.ledger.leave"));
    leave.setOnAction(event -> show(false));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(220);
    scroll.getStyleClass().add("card-scroll");
    root.setId("ledger-pane");
    root.getStyleClass().add("ledger-pane");
    root.getChildren().addAll(title, row, scroll, new HBox(6, fill, leave));
    show(false);
    model.siteProperty().addListener((any, before, now) -> siteChanged(now));
  }

  Node node() {
    return root;
  }

  private void show(boolean shown) {
    root.setVisible(shown);
    root.setManaged(shown);
  }

  /** Asks for a file, then reads it. */
  void choose() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("gui/screening.ledger.files"), "*.xlsx", "*.csv", "*.txt"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      read(file.toPath());
    }
  }

  void read(Path file) {
    ReviewBook book = model.session().book().orElse(null);
    if (book == null) {
      return;
    }
    desk.jobs()
        .run(
            new Job<ProjectLedger>(
                "gui/screening.job.ledger",
                List.of(file.getFileName()),
                "ledger",
                (Progress progress) ->
                    ProjectLedger.read(
                        file,
                        book.form(),
                        book.rules().catalogs().attributes(),
                        LedgerColumns.read(desk.installation())),
                this::opened,
                desk.messages()::failure));
  }

  private void opened(ProjectLedger read) {
    ledger = read;
    find();
    show(true);
  }

  private void siteChanged(SiteItem now) {
    if (ledger != null && root.isVisible() && now != null) {
      if (now.id().equals(siteId)) {
        propose();
      } else {
        find();
      }
    }
  }

  private void find() {
    SiteItem site = model.siteProperty().get();
    if (site == null) {
      show(false);
      return;
    }
    siteId = site.id();
    ProjectLedger.Match match = ledger.find(site.id(), site.name());
    Set<Entry> entries = new LinkedHashSet<>(match.candidates());
    entries.addAll(ledger.entries());
    row.getItems().setAll(entries);
    row.setValue(match.exact().orElse(null));
    String key =
        match.exact().isPresent() ? "exact" : match.candidates().isEmpty() ? "none" : "like";
    title.setText(
        texts.get("gui/screening.ledger.found." + key, ledger.file(), match.candidates().size()));
    propose();
  }

  private void propose() {
    SiteItem site = model.siteProperty().get();
    choices.clear();
    lines.getChildren().clear();
    proposal = null;
    if (row.getValue() != null && site != null) {
      proposal = ledger.propose(row.getValue(), site.attributes());
      List<Node> shown = new ArrayList<>();
      shown.add(line(summary()));
      proposal.differences().forEach(difference -> shown.add(choice(difference)));
      lines.getChildren().addAll(shown);
    }
    List<Issue> odd = new ArrayList<>(proposal == null ? List.of() : proposal.issues());
    odd.addAll(ledger.issues());
    odd.forEach(issue -> lines.getChildren().add(line(issue.message(texts.lang()))));
    ready();
  }

  private String summary() {
    if (proposal.answers().isEmpty()) {
      return texts.get("gui/screening.ledger.nothing", proposal.same());
    }
    String list =
        new TreeMap<>(proposal.answers())
            .entrySet().stream()
                .map(answer -> named(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining("；"));
    return texts.get(
        "gui/screening.ledger.answers", proposal.answers().size(), list, proposal.same());
  }

  private String named(String attribute, String value) {
    return texts.get("gui/screening.ledger.answer", title(attribute), value);
  }

  private String title(String attribute) {
    return model
        .session()
        .book()
        .flatMap(book -> book.form().find(attribute))
        .map(found -> found.title(texts.lang()))
        .orElse(attribute);
  }

  private CheckBox choice(Difference difference) {
    CheckBox box = new CheckBox();
    box.setId("ledger-take-" + difference.attribute());
    box.setWrapText(true);
    box.setText(
        texts.get(
            "gui/screening.ledger.difference",
            title(difference.attribute()),
            difference.stated(),
            difference.ledger()));
    box.setOnAction(event -> ready());
    choices.put(box, difference);
    return box;
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add("ledger-line");
    return label;
  }

  private void ready() {
    boolean any =
        proposal != null
            && (!proposal.answers().isEmpty()
                || choices.keySet().stream().anyMatch(CheckBox::isSelected));
    fill.setDisable(!any);
  }

  private void fill() {
    SiteItem site = model.siteProperty().get();
    if (proposal == null || site == null) {
      return;
    }
    Map<String, String> answers = new LinkedHashMap<>(proposal.answers());
    choices.forEach(
        (box, difference) -> {
          if (box.isSelected()) {
            answers.put(difference.attribute(), difference.ledger());
          }
        });
    model.edits().state(site.id(), answers);
    show(false);
  }
}
