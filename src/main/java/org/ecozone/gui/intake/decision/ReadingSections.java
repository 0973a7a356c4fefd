package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;

/** How the file is read: charset, layers of a drawing, tables, what points make, unit of areas. */
final class ReadingSections {
  private static final List<String> POINT_FORMATS =
      List.of("CORNER_CSV", "CORNER_XLSX", "FREE_TEXT", "GPX");

  /** Lines of these are lines until somebody says that they are areas. */
  private static final List<String> LINE_FORMATS = List.of("GPX", "KML");

  private final IntakeViewModel model;
  private final UiTexts texts;

  ReadingSections(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
  }

  List<Node> of(IntakeFile file, Examination found) {
    List<Node> sections = new ArrayList<>();
    if (!found.head().encodings().isEmpty()) {
      sections.add(
          EncodingCards.of(model, file, found.head().encodings(), found.head().encoding()));
    }
    if (!found.head().cadLayers().isEmpty()) {
      sections.add(layers(file, found));
    } else if (found.head().tables().size() > 1) {
      sections.add(tables(file, found));
    }
    Section more = new Section(texts, "reading.title");
    if (POINT_FORMATS.contains(found.head().format()) || asksForLines(found)) {
      boolean lines = LINE_FORMATS.contains(found.head().format());
      more.with(choice(file, "points-as", List.of("AREA", "LINE", "POINTS"), lines ? "" : "AREA"));
    }
    if (asksForUnit(found)) {
      more.with(choice(file, "area-unit", List.of("HECTARE", "SQUARE_METRE", "MU"), unit(found)));
    }
    if (more.getChildren().size() > 1) {
      sections.add(more);
    }
    return sections;
  }

  private static boolean asksForLines(Examination found) {
    return found.obstacles().stream()
        .anyMatch(issue -> issue.code().equals(IntakeIssue.LINES_UNDECIDED.name()));
  }

  private static boolean asksForUnit(Examination found) {
    return found.parcels().stream()
        .anyMatch(parcel -> parcel.area() != null && !Double.isNaN(parcel.area().stated()));
  }

  private static String unit(Examination found) {
    return found.parcels().stream()
        .filter(parcel -> parcel.area() != null)
        .map(parcel -> parcel.area().statedUnit())
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Those that are ticked are taken. */
  private Node layers(IntakeFile file, Examination found) {
    Section section = new Section(texts, "layers.title");
    section.setId("intake-cad-layers");
    List<CheckBox> boxes = new ArrayList<>();
    for (FoundTable table : found.head().tables()) {
      CheckBox box = new CheckBox(table.name());
      box.setMnemonicParsing(false);
      box.setId("intake-cad-" + table.name());
      box.setSelected(table.taken());
      box.setUserData(table.name());
      box.setMinWidth(0);
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
      Label count = new Label(table.rows() < 0 ? "" : String.valueOf(table.rows()));
      count.getStyleClass().add("figures");
      count.setMinWidth(Region.USE_PREF_SIZE);
      boxes.add(box);
      box.setOnAction(event -> takeLayers(file, boxes));
      section.with(new HBox(6, box, count));
    }
    return section;
  }

  private void takeLayers(IntakeFile file, List<CheckBox> boxes) {
    String taken =
        boxes.stream()
            .filter(CheckBox::isSelected)
            .map(box -> (String) box.getUserData())
            .collect(Collectors.joining("\n"));
    model.choose(file, file.choices().withRead("cad-layers", taken));
  }

  private Node tables(IntakeFile file, Examination found) {
    boolean workbook = found.head().format().equals("CORNER_XLSX");
    String option = workbook ? "sheet" : "table";
    List<String> names = new ArrayList<>();
    if (!workbook) {
      names.add("");
    }
    found.head().tables().forEach(table -> names.add(table.name()));
    String now = file.choices().read().getOrDefault(option, workbook ? taken(found) : "");
    Section section = new Section(texts, "tables.title");
    return section.with(
        combo(
            file,
            option,
            names,
            now,
            name -> name.isEmpty() ? texts.get("gui/intake.tables.all") : name));
  }

  private static String taken(Examination found) {
    return found.head().tables().stream()
        .filter(FoundTable::taken)
        .map(FoundTable::name)
        .findFirst()
        .orElse("");
  }

  private Node choice(IntakeFile file, String option, List<String> values, String usual) {
    String now = file.choices().read().getOrDefault(option, usual);
    Label label = new Label(texts.get("gui/intake.option." + option));
    label.setMinWidth(Region.USE_PREF_SIZE);
    ComboBox<String> combo =
        combo(
            file,
            option,
            values,
            now,
            value -> texts.get("gui/intake.option." + option + "." + value));
    HBox line = new HBox(8, label, combo);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private ComboBox<String> combo(
      IntakeFile file,
      String option,
      List<String> values,
      String now,
      Function<String, String> words) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-" + option);
    combo.getItems().setAll(values);
    combo.setValue(values.contains(now) ? now : null);
    combo.setConverter(Words.of(words));
    combo.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(combo, Priority.ALWAYS);
    combo.setOnAction(
        event -> model.choose(file, file.choices().withRead(option, combo.getValue())));
    return combo;
  }
}
