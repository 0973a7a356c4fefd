package org.ecozone.gui.screening;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ecozone.app.review.PastedText;
import org.ecozone.app.review.PastedText.Shape;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.CrsCandidates.Candidate;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Debounce;
import org.locationtech.jts.geom.Geometry;

/**
 * A site from text: what was read is said while it is typed; the CRS is chosen by the user from
 * those in which the numbers make sense, or named, and never by the program alone.
 */
final class PastePane {
  private static final int ROWS = 7;
  private static final int LOOK_DELAY_MS = 200;

  private final Desk desk;
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final TextField name = new TextField();
  private final ComboBox<Shape> shape = new ComboBox<>();
  private final TextArea text = new TextArea();
  private final Label said = new Label();
  private final ComboBox<Candidate> crs = new ComboBox<>();
  private final TextField otherCrs = new TextField();
  private final Button add = new Button();
  private final Button preview = new Button();
  private final VBox root = new VBox();
  private BiConsumer<String, String> previewer = (called, pasted) -> {};
  private Runnable left = () -> {};
  private Looked looked;

  /** What was read of the text, and what it may be. */
  private record Looked(PastedText pasted, List<Candidate> candidates) {}

  PastePane(Desk desk, ScreeningViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    root.setId("paste-pane");
    root.getStyleClass().add("paste-pane");
    text.setId("paste-text");
    text.setPrefRowCount(ROWS);
    text.promptTextProperty().bind(texts.bind("gui/screening.paste.prompt"));
    Debounce debounce = Debounce.ofMillis(LOOK_DELAY_MS);
    text.textProperty().addListener((any, before, now) -> debounce.ask(this::look));
    shape.setId("paste-shape");
    shape.getItems().setAll(Shape.values());
    shape.setValue(Shape.POLYGON);
    shape.setConverter(converter(s -> texts.get("gui/screening.paste.shape." + s.name())));
    shape.setOnAction(event -> look());
    said.setId("paste-said");
    said.setWrapText(true);
    crsFields();
    add.setId("paste-add");
    add.getStyleClass().add("accent");
    add.textProperty().bind(texts.bind("gui/screening.paste.add"));
    add.setOnAction(event -> add());
    name.setId("paste-name");
    name.promptTextProperty().bind(texts.bind("gui/screening.paste.name"));
    Button leave = new Button();
    leave.textProperty().bind(texts.bind("gui/screening.paste.leave"));
    leave.setOnAction(event -> left.run());
    preview.setId("paste-preview");
    preview.textProperty().bind(texts.bind("gui/screening.paste.preview"));
    preview.setVisible(false);
    preview.setOnAction(
        event -> {
          left.run();
          previewer.accept(name.getText().strip(), text.getText());
        });
    preview
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty()));
    HBox.setHgrow(name, Priority.ALWAYS);
    VBox.setVgrow(text, Priority.ALWAYS);
    root.getChildren()
        .addAll(
            title(),
            new HBox(6, name, shape),
            text,
            said,
            label("paste.crs"),
            crs,
            otherCrs,
            new HBox(6, add, preview, leave));
    look();
  }

  private void crsFields() {
    crs.setId("paste-crs");
    crs.setMaxWidth(Double.MAX_VALUE);
    crs.setConverter(converter(this::crsText));
    crs.valueProperty().addListener((any, before, now) -> check());
    otherCrs.setId("paste-other-crs");
    otherCrs.promptTextProperty().bind(texts.bind("gui/screening.paste.other_crs"));
    otherCrs.textProperty().addListener((any, before, now) -> check());
  }

  Node node() {
    return root;
  }

  /** Who shows name and text among what comes in. */
  void onPreview(BiConsumer<String, String> shower) {
    previewer = shower;
    preview.setVisible(true);
  }

  /** When it is done with, added or not. */
  void onLeft(Runnable action) {
    left = action;
  }

  void begin() {
    text.clear();
    name.clear();
    otherCrs.clear();
    crs.setValue(null);
    look();
    text.requestFocus();
  }

  private Node title() {
    Label title = label("paste.title");
    title.getStyleClass().add("card-title");
    return title;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind("gui/screening." + key));
    label.setWrapText(true);
    return label;
  }

  private void look() {
    String given = text.getText();
    Shape wanted = shape.getValue();
    desk.jobs()
        .run(
            new Job<Looked>(
                "gui/screening.job.paste",
                List.of(),
                "review.paste",
                progress -> {
                  PastedText pasted = PastedText.of(given, wanted);
                  return new Looked(
                      pasted, pasted.isReadable() ? pasted.candidates(null) : List.of());
                },
                this::show,
                desk.messages()::failure));
  }

  private void show(Looked result) {
    looked = result;
    boolean readable = result.pasted().isReadable();
    said.getStyleClass().removeAll("problem", "muted");
    if (text.getText().isBlank()) {
      said.setText("");
    } else if (readable) {
      said.setText(
          texts.get(
              "gui/screening.paste.read", result.pasted().vertices(), result.candidates().size()));
      said.getStyleClass().add("muted");
    } else {
      said.setText(result.pasted().problem().message(texts.lang()));
      said.getStyleClass().add("problem");
    }
    Candidate kept = crs.getValue();
    crs.getItems().setAll(result.candidates());
    crs.setValue(kept != null && result.candidates().contains(kept) ? kept : null);
    crs.setPromptText(
        texts.get(
            text.getText().isBlank()
                ? "gui/screening.paste.first"
                : result.candidates().isEmpty()
                    ? "gui/screening.paste.no_candidate"
                    : "gui/screening.paste.choose"));
    check();
  }

  private void check() {
    boolean named = crs.getValue() != null || !otherCrs.getText().isBlank();
    add.setDisable(looked == null || !looked.pasted().isReadable() || !named);
  }

  private String crsText(Candidate candidate) {
    String text =
        texts.get("gui/screening.paste.candidate", candidate.crs().name(), candidate.crs().id());
    return candidate.axisOrder() == AxisOrder.NORTH_EAST
        ? texts.get("gui/screening.paste.exchanged", text)
        : text;
  }

  private void add() {
    PastedText pasted = looked.pasted();
    Candidate chosen = crs.getValue();
    String other = otherCrs.getText().strip();
    desk.jobs()
        .run(
            new Job<SiteItem>(
                "gui/screening.job.paste",
                List.of(),
                "review.paste",
                progress -> site(pasted, chosen, other),
                this::added,
                failure -> {
                  said.setText(String.valueOf(failure.getMessage()));
                  said.getStyleClass().add("problem");
                }));
  }

  /** On a worker; a CRS that was named goes before one that was chosen. */
  private static SiteItem site(PastedText pasted, Candidate chosen, String other) throws Exception {
    Candidate candidate =
        other.isEmpty() ? chosen : new Candidate(Crs.parse(other), AxisOrder.EAST_NORTH);
    Geometry land = candidate.read(pasted.numbers());
    return new SiteItem("", "", land, candidate.crs().id(), Map.of(), null, "");
  }

  private void added(SiteItem site) {
    String id = model.edits().freshId();
    String given = name.getText().strip();
    String shown = given.isEmpty() ? texts.get("gui/screening.site.new_name", id) : given;
    model
        .edits()
        .add(List.of(new SiteItem(id, shown, site.geometry(), site.crs(), Map.of(), null, "")));
    left.run();
  }

  private static <T> StringConverter<T> converter(java.util.function.Function<T, String> text) {
    Consumer<String> nothing = any -> {};
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        nothing.accept(typed);
        return null; // the list is not typed into
      }
    };
  }
}
