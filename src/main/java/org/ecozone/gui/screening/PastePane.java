package org.ecozone.gui.screening;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.Debounce;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/**
 * A site from text: what was read is said while it is typed; the CRS is chosen by the user from
 * those in which the numbers make sense, or named, and never by the program alone.
 */
final class PastePane {
  private static final int ROWS = 7;
  private static final int LOOK_DELAY_MS = 200;

  /** What the points of a list are; the names are those of the reading option. */
  enum Shape {
    AREA,
    LINE,
    POINTS
  }

  private final Desk desk;
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final TextField name = new TextField();
  private final ComboBox<Shape> shape = new ComboBox<>();
  private final TextArea text = new TextArea();
  private final Label said = new Label();
  private final ComboBox<CrsCandidate> crs = new ComboBox<>();
  private final TextField otherCrs = new TextField();
  private final Button add = new Button();
  private final Button preview = new Button();
  private final VBox root = new VBox();
  private BiConsumer<String, String> previewer = (called, pasted) -> {};
  private Runnable left = () -> {};
  private final Examine examine;
  private Looked looked;

  /**
   * What was read of the text.
   *
   * @param examination null if it cannot be read
   * @param problem why, null if it can
   */
  private record Looked(Examination examination, Issue problem) {
    boolean isReadable() {
      return examination != null;
    }

    List<CrsCandidate> candidates() {
      return isReadable() ? examination.resolution().candidates() : List.of();
    }

    int points() {
      return examination.parcels().stream()
          .filter(parcel -> parcel.numbers() != null)
          .mapToInt(parcel -> parcel.numbers().getNumPoints())
          .sum();
    }
  }

  PastePane(Desk desk, ScreeningViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    this.examine = new Examine(desk.installation());
    root.setId("paste-pane");
    root.getStyleClass().add("paste-pane");
    text.setId("paste-text");
    text.setPrefRowCount(ROWS);
    text.promptTextProperty().bind(texts.bind("gui/screening.paste.prompt"));
    Debounce debounce = Debounce.ofMillis(LOOK_DELAY_MS);
    text.textProperty().addListener((any, before, now) -> debounce.ask(this::look));
    shape.setId("paste-shape");
    shape.getItems().setAll(Shape.values());
    shape.setValue(Shape.AREA);
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
    IntakeChoices choices = IntakeChoices.NONE.withRead("points-as", shape.getValue().name());
    String called = texts.get("gui/screening.paste.title");
    desk.jobs()
        .run(
            new Job<Looked>(
                "gui/screening.job.paste",
                List.of(),
                "review.paste",
                progress -> looked(called, given, choices, progress),
                this::show,
                desk.messages()::failure));
  }

  /** On a worker. */
  private Looked looked(String called, String given, IntakeChoices choices, Progress progress) {
    if (given.isBlank()) {
      return new Looked(null, null);
    }
    try {
      return new Looked(examine.text(called, given, choices, null, progress), null);
    } catch (AppException e) {
      return new Looked(null, e.issues().get(0));
    }
  }

  private void show(Looked result) {
    looked = result;
    said.getStyleClass().removeAll("problem", "muted");
    if (text.getText().isBlank() || !result.isReadable() && result.problem() == null) {
      said.setText("");
    } else if (result.isReadable()) {
      said.setText(
          texts.get("gui/screening.paste.read", result.points(), result.candidates().size()));
      said.getStyleClass().add("muted");
    } else {
      said.setText(result.problem().message(texts.lang()));
      said.getStyleClass().add("problem");
    }
    CrsCandidate kept = crs.getValue();
    crs.getItems().setAll(result.candidates());
    crs.setValue(result.candidates().stream().filter(c -> isSame(c, kept)).findAny().orElse(null));
    crs.setPromptText(
        texts.get(
            text.getText().isBlank()
                ? "gui/screening.paste.first"
                : result.candidates().isEmpty()
                    ? "gui/screening.paste.no_candidate"
                    : "gui/screening.paste.choose"));
    check();
  }

  private static boolean isSame(CrsCandidate candidate, CrsCandidate kept) {
    return kept != null
        && candidate.crs().equals(kept.crs())
        && candidate.axisOrder() == kept.axisOrder();
  }

  private void check() {
    boolean named = crs.getValue() != null || !otherCrs.getText().isBlank();
    add.setDisable(looked == null || !looked.isReadable() || !named);
  }

  private String crsText(CrsCandidate candidate) {
    String text =
        texts.get("gui/screening.paste.candidate", candidate.crs().name(), candidate.crs().id());
    return candidate.axisOrder() == AxisOrder.NORTH_EAST
        ? texts.get("gui/screening.paste.exchanged", text)
        : text;
  }

  private void add() {
    Examination examination = looked.examination();
    CrsCandidate chosen = crs.getValue();
    String other = otherCrs.getText().strip();
    IntakeChoices choices =
        other.isEmpty()
            ? examination.choices().withCrs(name(chosen.crs()), chosen.axisOrder())
            : examination.choices().withCrs(other, null);
    desk.jobs()
        .run(
            new Job<SiteItem>(
                "gui/screening.job.paste",
                List.of(),
                "review.paste",
                progress -> site(examination, choices, progress),
                this::added,
                this::notAdded));
  }

  private static String name(Crs crs) {
    return crs.epsg() == 0 ? crs.wkt() : crs.id();
  }

  /** On a worker; a CRS that was named goes before one that was chosen. */
  private SiteItem site(Examination examination, IntakeChoices choices, Progress progress)
      throws AppException {
    Examination decided = examine.again(examination, choices, progress);
    return examine.accept(decided, progress).sites().get(0);
  }

  private void notAdded(Throwable failure) {
    said.setText(
        failure instanceof AppException refused
            ? refused.issues().get(0).message(texts.lang())
            : String.valueOf(failure.getMessage()));
    said.getStyleClass().add("problem");
  }

  private void added(SiteItem site) {
    String id = model.edits().freshId();
    String given = name.getText().strip();
    String shown = given.isEmpty() ? texts.get("gui/screening.site.new_name", id) : given;
    SiteItem named =
        new SiteItem(id, shown, site.parcels(), site.crs(), Map.of(), SiteItem.Origin.NONE);
    model.edits().add(List.of(named));
    left.run();
  }

  private static <T> StringConverter<T> converter(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        return null; // the list is not typed into
      }
    };
  }
}
