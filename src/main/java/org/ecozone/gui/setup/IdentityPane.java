package org.ecozone.gui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.table.StatedIdentity;
import org.ecozone.gui.common.UiTexts;

/**
 * Identity and coverage of the chosen layers: what is typed goes to all of them, a field that was
 * not touched leaves each as it is.
 */
final class IdentityPane {
  private static final Map<String, Function<StatedIdentity, String>> FIELDS = fields();

  private final UiTexts texts;
  private final LayerSetUpViewModel model;
  private final Map<String, TextField> inputs = new LinkedHashMap<>();
  private final Map<String, Label> inFile = new LinkedHashMap<>();
  private final List<String> touched = new ArrayList<>();
  private final Button fill = new Button();
  private final VBox box = new VBox();
  private List<SetUpRow> rows = List.of();
  private boolean showing;

  IdentityPane(UiTexts texts, LayerSetUpViewModel model) {
    this.texts = texts;
    this.model = model;
    GridPane grid = new GridPane();
    grid.getStyleClass().add("setup-identity");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints input = new ColumnConstraints(160, 250, 320);
      ColumnConstraints file = new ColumnConstraints(60, 200, Double.MAX_VALUE);
      file.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().addAll(new ColumnConstraints(96), input, file);
    }
    int at = 0;
    for (String name : FIELDS.keySet()) {
      int column = at % 2 * 3;
      grid.add(label(name), column, at / 2);
      grid.add(input(name), column + 1, at / 2);
      grid.add(fileLabel(name), column + 2, at / 2);
      at++;
    }
    fill.setId("setup-fill");
    fill.getStyleClass().add("accent");
    fill.setOnAction(event -> fill());
    Label note = new Label();
    note.setWrapText(true);
    note.getStyleClass().add("setup-note");
    note.textProperty().bind(texts.bind("gui/setup.identity.note"));
    HBox buttons = new HBox(fill);
    box.getStyleClass().add("setup-identity-pane");
    box.getChildren().setAll(note, grid, buttons);
    show(List.of());
  }

  private static Map<String, Function<StatedIdentity, String>> fields() {
    Map<String, Function<StatedIdentity, String>> fields = new LinkedHashMap<>();
    fields.put("issuer", StatedIdentity::issuer);
    fields.put("docno", StatedIdentity::docNo);
    fields.put("version", StatedIdentity::version);
    fields.put("datadate", StatedIdentity::dataDate);
    fields.put("validfrom", StatedIdentity::validFrom);
    fields.put("validto", StatedIdentity::validTo);
    fields.put("classification", StatedIdentity::classification);
    fields.put("coverage", StatedIdentity::coverage);
    return fields;
  }

  Node node() {
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private Node label(String name) {
    Label label = new Label();
    label.textProperty().bind(texts.bind("gui/setup.identity." + name));
    return label;
  }

  private Node input(String name) {
    TextField input = new TextField();
    input.setId("setup-identity-" + name);
    input.accessibleTextProperty().bind(texts.bind("gui/setup.identity." + name));
    input
        .textProperty()
        .addListener(
            (any, before, now) -> {
              if (!showing && !touched.contains(name)) {
                touched.add(name);
                offer();
              }
            });
    input.setOnAction(event -> fill());
    inputs.put(name, input);
    return input;
  }

  private Node fileLabel(String name) {
    Label label = new Label();
    label.getStyleClass().add("setup-note");
    label.setMinWidth(0);
    inFile.put(name, label);
    return label;
  }

  /** Shows what is stated of these layers: one text if they agree, else how many there are. */
  void show(List<SetUpRow> chosen) {
    boolean same =
        chosen.stream().map(SetUpRow::id).toList().equals(rows.stream().map(SetUpRow::id).toList());
    rows = List.copyOf(chosen);
    if (same && !touched.isEmpty()) {
      offer();
      return; // the user is typing
    }
    showing = true;
    touched.clear();
    List<StatedIdentity> stated =
        rows.stream().map(row -> StatedIdentity.of(row.draft().identity())).toList();
    List<StatedIdentity> byFile =
        rows.stream()
            .filter(row -> row.proposal() != null)
            .map(row -> StatedIdentity.of(row.proposal().identity()))
            .toList();
    FIELDS.forEach(
        (name, field) -> {
          List<String> values = stated.stream().map(field).distinct().toList();
          TextField input = inputs.get(name);
          input.setText(values.size() == 1 ? values.get(0) : "");
          input.setPromptText(prompt(name, values));
          input.setDisable(rows.isEmpty());
          inFile.get(name).setText(inFile(byFile.stream().map(field).distinct().toList()));
        });
    showing = false;
    offer();
  }

  private String prompt(String name, List<String> values) {
    if (values.size() > 1) {
      return texts.get("gui/setup.identity.several", values.size());
    }
    return switch (name) {
      case "validfrom", "validto" -> texts.get("gui/setup.identity.prompt.date");
      case "classification" -> texts.get("gui/setup.identity.prompt.classification");
      case "coverage" -> texts.get("gui/setup.identity.prompt.coverage");
      default -> texts.get("gui/setup.identity.prompt");
    };
  }

  private String inFile(List<String> values) {
    List<String> stated = values.stream().filter(value -> !value.isBlank()).toList();
    if (stated.isEmpty()) {
      return "";
    }
    return values.size() == 1
        ? texts.get("gui/setup.identity.infile", stated.get(0))
        : texts.get("gui/setup.identity.infile.some");
  }

  private void offer() {
    fill.setText(texts.get("gui/setup.identity.fill", rows.size()));
    fill.setDisable(rows.isEmpty() || touched.isEmpty());
  }

  private void fill() {
    if (rows.isEmpty() || touched.isEmpty()) {
      return;
    }
    StatedIdentity typed =
        new StatedIdentity(
            typed("issuer"),
            typed("docno"),
            typed("version"),
            typed("datadate"),
            typed("validfrom"),
            typed("validto"),
            typed("classification"),
            typed("coverage"));
    List<SetUpRow> targets = rows;
    touched.clear();
    model.state(targets, typed);
  }

  /** Null for a field that nobody touched. */
  private String typed(String name) {
    return touched.contains(name) ? inputs.get(name).getText() : null;
  }
}
