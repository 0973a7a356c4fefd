package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.intake.Examination;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.map.IntakeMap;
import org.ecozone.gui.intake.received.FileWords;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Terms;
import org.ecozone.gui.intake.received.Why;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Right of the map: what the file is, and everything about it that can be chosen. */
public final class DecisionPane {
  private final IntakeViewModel model;
  private final UiTexts texts;
  private final FileWords words;
  private final CrsSection crs;
  private final ReadingSections reading;
  private final GroupingSection grouping;
  private final ProposalSection proposals;
  private final TemplateSection templates;
  private final RemedySection remedies;
  private final VBox content = new VBox();
  private final ScrollPane root = new ScrollPane(content);
  private IntakeFile shown;
  private long version = -1;

  public DecisionPane(IntakeViewModel model, IntakeMap map) {
    this.model = model;
    texts = model.desk().texts();
    words = new FileWords(model.desk());
    crs = new CrsSection(model, map);
    reading = new ReadingSections(model);
    grouping = new GroupingSection(model);
    proposals = new ProposalSection(model);
    templates = new TemplateSection(model);
    remedies = new RemedySection(model, templates);
    content.getStyleClass().add("intake-decisions");
    root.setId("intake-decisions");
    root.getStyleClass().add("intake-scroll");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    model.selectedProperty().addListener((any, before, now) -> show(now));
    model
        .files()
        .addListener(
            (ListChangeListener<IntakeFile>) change -> show(model.selectedProperty().get()));
    texts
        .langProperty()
        .addListener(
            (any, before, now) -> {
              version = -1;
              show(model.selectedProperty().get());
            });
  }

  public Region node() {
    return root;
  }

  private void show(IntakeFile file) {
    if (file == shown && (file == null || file.versionProperty().get() == version)) {
      return;
    }
    boolean other = file != shown;
    shown = file;
    version = file == null ? -1 : file.versionProperty().get();
    double height = root.getVvalue();
    String focused = focused();
    content.getChildren().setAll(file == null ? List.of() : sections(file));
    if (other) {
      root.setVvalue(0);
    } else {
      root.setVvalue(height);
      refocus(focused);
    }
  }

  /** Id of the control that has the keyboard, so that the new one of that id gets it. */
  private String focused() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == content) {
        return owner.getId();
      }
    }
    return null;
  }

  private void refocus(String id) {
    Node node = id == null || id.isEmpty() ? null : content.lookup("#" + id);
    if (node != null) {
      node.requestFocus();
    }
  }

  private List<Node> sections(IntakeFile file) {
    List<Node> sections = new ArrayList<>();
    sections.add(head(file));
    Examination found = file.examination().orElse(null);
    if (file.state() == State.UNREADABLE) {
      sections.add(refusal(file));
      sections.add(remedies.of(file));
    } else if (file.asksForColumns()) {
      sections.add(columns(file));
      sections.add(remedies.of(file));
    } else if (found == null) {
      sections.add(waiting());
    } else {
      if (!file.already().isEmpty() && file.state() != State.ADDED) {
        sections.add(repeated(file));
      }
      if (!found.obstacles().isEmpty()) {
        sections.add(
            box(
                "intake-obstacles",
                "obstacles",
                found.obstacles().stream()
                    .map(issue -> Why.obstacle(found, issue, texts))
                    .toList()));
      }
      if (FileWords.failed(found) > 0) {
        sections.add(unusable(found));
      }
      proposals.of(file, found).ifPresent(sections::add);
      // what a drawing is made of comes first: the CRS is that of the layers that are taken
      boolean drawing = !found.head().cadLayers().isEmpty();
      List<Node> read = reading.of(file, found);
      sections.addAll(drawing ? read : List.of());
      sections.add(crs.of(file, found));
      sections.addAll(drawing ? List.of() : read);
      if (TemplateSection.isFor(found)) {
        sections.add(templates.of(file));
      }
      sections.add(grouping.of(file, found));
      if (!found.head().notes().isEmpty()) {
        sections.add(notes(found.head().notes()));
      }
    }
    return sections;
  }

  private Node head(IntakeFile file) {
    Label name = Section.words(file.name(), "card-title");
    name.setId("intake-name");
    Section head = new Section(texts, "").with(name);
    file.examination()
        .ifPresent(
            found -> {
              head.with(Section.words(words.facts(file) + " · " + words.crs(found), "muted"));
              if (!found.head().projectName().isEmpty()) {
                head.with(
                    Section.words(
                        texts.get("gui/intake.project", found.head().projectName()), "muted"));
              }
            });
    return head;
  }

  private Node waiting() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(20, 20);
    Label label = new Label(texts.get("gui/intake.why.examining"));
    HBox line = new HBox(8, turning, label);
    line.setAlignment(Pos.CENTER_LEFT);
    return new Section(texts, "").with(line);
  }

  /** Land that is lost makes a verdict impossible: nobody should learn that afterwards. */
  private Node unusable(Examination found) {
    Section box =
        new Section(texts, "")
            .with(
                Section.words(
                    texts.get("gui/intake.unusable", FileWords.failed(found)), "card-title"),
                Section.words(texts.get("gui/intake.unusable.then")));
    box.setId("intake-unusable");
    box.getStyleClass().add("intake-stop");
    return box;
  }

  private Node refusal(IntakeFile file) {
    return box(
        "intake-refusal",
        "refused",
        file.refusal().stream().map(issue -> issue.message(texts.lang())).toList());
  }

  /** What its columns are is said below the map, where its first rows are. */
  private Node columns(IntakeFile file) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("gui/intake.columns.ask"));
    file.refusal().forEach(issue -> sentences.add(issue.message(texts.lang())));
    return box("intake-obstacles", "obstacles", sentences);
  }

  private Node box(String id, String key, List<String> sentences) {
    Section box = new Section(texts, key);
    box.setId(id);
    box.getStyleClass().add(id.equals("intake-refusal") ? "intake-stop" : "intake-open");
    sentences.forEach(sentence -> box.with(Section.words(sentence)));
    return box;
  }

  private Node repeated(IntakeFile file) {
    Section box =
        new Section(texts, "")
            .with(Section.words(texts.get("gui/intake.why.already", file.already())));
    box.getStyleClass().add("intake-open");
    box.setId("intake-already");
    if (!file.isWantedAgain()) {
      Button again = new Button(texts.get("gui/intake.again"));
      again.setId("intake-again");
      again.setGraphic(Icons.of(Material2OutlinedAL.CONTENT_COPY));
      again.setOnAction(event -> model.wantAgain(file));
      box.with(again);
    }
    return box;
  }

  private Node notes(Map<String, String> notes) {
    Section section = new Section(texts, "notes");
    notes.forEach(
        (key, value) ->
            section.with(
                Section.words(
                    texts.get("gui/intake.note", Terms.note(key, texts), value),
                    "muted",
                    "small",
                    Section.OF_FILE)));
    return section;
  }
}
