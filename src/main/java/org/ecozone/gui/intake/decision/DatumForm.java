package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.ParameterSets;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.Datum;
import org.ecozone.geo.angle.NumberText;
import org.ecozone.geo.angle.NumberText.Comma;
import org.ecozone.geo.angle.NumberText.Written;
import org.ecozone.geo.datum.DatumMove;
import org.ecozone.geo.datum.DatumParameters;
import org.ecozone.geo.datum.FourParameters;
import org.ecozone.geo.datum.SevenParameters;
import org.ecozone.geo.datum.SevenParameters.Rotation;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeViewModel;

/** Fields for 7 or 4 parameters, with their units and the convention of the rotations. */
final class DatumForm {
  private static final List<String> SEVEN = List.of("dx", "dy", "dz", "rx", "ry", "rz", "m");
  private static final List<String> FOUR = List.of("north", "east", "angle", "m");
  private static final int CGCS2000 = 4490;
  private static final double FIELD_PX = 150;

  /** A factor of scale, 1.0000012, where its difference to 1 in millionths is asked for. */
  private static final Pattern FACTOR = Pattern.compile("(1\\.000|0\\.999)\\d{2,}");

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final ParameterSets sets;
  private final Datum datum;
  private final Crs grid;
  private final TextField name = new TextField();
  private final ComboBox<String> kind = new ComboBox<>();
  private final ComboBox<Rotation> rotation = new ComboBox<>();
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final GridPane pane = new GridPane();
  private final Label trouble = Section.words("", "invalid");
  private final VBox root = new VBox(6);
  private String toReplace = "";
  private Consumer<String> stored = set -> {};

  /**
   * @param grid in which the numbers are; 4 parameters hold for it alone; null if nobody knows
   */
  DatumForm(IntakeViewModel model, ParameterSets sets, Datum datum, Crs grid) {
    this.model = model;
    this.sets = sets;
    this.datum = datum;
    this.grid = grid;
    texts = model.desk().texts();
    root.setId("intake-datum-form");
    name.setId("intake-datum-name");
    kind.setId("intake-datum-kind");
    kind.getItems().add("seven");
    if (grid != null && grid.kind() == Crs.Kind.GAUSS_KRUGER) {
      kind.getItems().add("four");
    }
    kind.setValue("seven");
    kind.setConverter(Words.of(key -> texts.get("gui/intake.datum.kind." + key)));
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setOnAction(event -> build());
    rotation.setId("intake-datum-rotation");
    rotation.getItems().setAll(Rotation.values());
    rotation.setPromptText(texts.get("gui/intake.datum.rotation.choose"));
    rotation.setConverter(Words.of(each -> texts.get("gui/intake.datum.rotation." + each)));
    rotation.setMaxWidth(Double.MAX_VALUE);
    pane.setHgap(8);
    pane.setVgap(4);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.SOMETIMES);
    ColumnConstraints values = new ColumnConstraints(FIELD_PX);
    values.setHgrow(Priority.ALWAYS);
    pane.getColumnConstraints().setAll(words, values);
    Button save = new Button(texts.get("gui/intake.datum.save"));
    save.setId("intake-datum-save");
    save.setOnAction(event -> save());
    root.getChildren().setAll(pane, trouble, save);
    build();
  }

  Node node() {
    return root;
  }

  /** To be told the name of a set that was stored. */
  void onStored(Consumer<String> listener) {
    stored = listener;
  }

  private boolean isSeven() {
    return "seven".equals(kind.getValue());
  }

  private void build() {
    pane.getChildren().clear();
    fields.clear();
    int row = 0;
    pane.addRow(row++, label("name"), name);
    pane.addRow(row++, label("kind"), kind);
    if (isSeven()) {
      pane.addRow(row++, label("rotation"), rotation);
    }
    for (String key : isSeven() ? SEVEN : FOUR) {
      TextField field = new TextField();
      field.setId("intake-datum-" + key);
      field.setAccessibleText(texts.get("gui/intake.datum.field." + key));
      fields.put(key, field);
      pane.addRow(row++, label("field." + key), field);
    }
    trouble.setText("");
  }

  private Label label(String key) {
    Label label = new Label(texts.get("gui/intake.datum." + key));
    label.setMinWidth(0);
    label.setWrapText(true);
    return label;
  }

  private void save() {
    List<String> wrong = new ArrayList<>();
    Map<String, Double> numbers = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          Optional<Double> number = number(field.getText());
          number.ifPresent(value -> numbers.put(key, value));
          if (number.isEmpty()) {
            wrong.add(texts.get("gui/intake.datum.field." + key));
          }
        });
    if (isSeven() && rotation.getValue() == null) {
      wrong.add(texts.get("gui/intake.datum.rotation"));
    }
    if (!wrong.isEmpty()) {
      trouble.setText(texts.get("gui/intake.datum.wrong", String.join("、", wrong)));
      return;
    }
    if (FACTOR.matcher(fields.get("m").getText().strip()).matches()) {
      trouble.setText(texts.get("gui/intake.datum.factor"));
      return;
    }
    String called = name.getText().strip();
    boolean replaces = called.equals(toReplace);
    boolean seven = isSeven();
    Rotation turning = rotation.getValue();
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                "gui/intake.job.datum",
                List.of(),
                "intake-datum-save",
                progress -> {
                  if (!replaces && sets.find(called).isPresent()) {
                    return "";
                  }
                  sets.store(seven ? seven(called, numbers, turning) : four(called, numbers));
                  return called;
                },
                this::said,
                this::failed));
  }

  /** Empty if there is a set of that name already: it is replaced if the user says so again. */
  private void said(String done) {
    if (done.isEmpty()) {
      toReplace = name.getText().strip();
      trouble.setText(texts.get("gui/intake.datum.replace", toReplace));
    } else {
      stored.accept(done);
    }
  }

  /** As people write and paste numbers; empty if it is none. */
  private static Optional<Double> number(String text) {
    return NumberText.read(text.strip(), Comma.UNKNOWN)
        .filter(read -> read.written() == Written.PLAIN)
        .map(NumberText.Reading::value);
  }

  private DatumParameters seven(String called, Map<String, Double> n, Rotation turning)
      throws CrsException {
    Crs old = grid == null ? Crs.gaussKruger(datum, 3, 35, Crs.EastingPrefix.ZONE) : grid;
    return DatumParameters.seven(
        called,
        datum,
        new SevenParameters(
            old.ellipsoid(),
            Crs.ofEpsg(CGCS2000).ellipsoid(),
            n.get("dx"),
            n.get("dy"),
            n.get("dz"),
            n.get("rx"),
            n.get("ry"),
            n.get("rz"),
            n.get("m"),
            turning));
  }

  private DatumParameters four(String called, Map<String, Double> n) throws CrsException {
    return DatumParameters.four(
        called,
        grid,
        DatumMove.target(grid),
        new FourParameters(n.get("north"), n.get("east"), n.get("angle"), n.get("m")));
  }

  private void failed(Throwable failure) {
    if (failure instanceof AppException known) {
      trouble.setText(
          known.issues().stream()
              .map(issue -> issue.message(texts.lang()))
              .collect(Collectors.joining("\n")));
    } else {
      model.desk().messages().failure(failure);
    }
  }
}
