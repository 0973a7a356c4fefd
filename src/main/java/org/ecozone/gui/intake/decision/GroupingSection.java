package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examination.FoundTable;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;

/** What becomes a project: the file, or each of its rows; and which columns number and name it. */
final class GroupingSection {
  private final IntakeViewModel model;
  private final UiTexts texts;

  GroupingSection(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
  }

  Node of(IntakeFile file, Examination found) {
    Section section = new Section(texts, "grouping.title");
    section.setId("intake-grouping");
    ToggleGroup group = new ToggleGroup();
    List<String> columns = columns(found);
    for (Grouping each : Grouping.values()) {
      if (each == Grouping.FIELD && !canGroup(found, columns)) {
        continue;
      }
      RadioButton button = new RadioButton(words(each, found));
      button.setId("intake-grouping-" + each.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(found.grouping() == each);
      button.setWrapText(true);
      button.setOnAction(event -> model.choose(file, file.choices().withGrouping(each)));
      section.with(button);
    }
    if (!columns.isEmpty()) {
      section.with(fields(file, found, columns));
    }
    return section;
  }

  /** A GeoPackage says itself which rows are one site. */
  private static boolean canGroup(Examination found, List<String> columns) {
    return !columns.isEmpty() && !found.head().format().equals("GEOPACKAGE");
  }

  private String words(Grouping each, Examination found) {
    boolean counted =
        each == Grouping.FIELD
            && found.grouping() == each
            && columns(found).contains(found.choices().idField());
    return counted
        ? texts.get("gui/intake.grouping.FIELD.counted", found.sites())
        : texts.get("gui/intake.grouping." + each, found.parcels().size());
  }

  private static List<String> columns(Examination found) {
    return found.head().tables().stream()
        .filter(FoundTable::taken)
        .flatMap(table -> table.columns().stream())
        .distinct()
        .toList();
  }

  private Node fields(IntakeFile file, Examination found, List<String> columns) {
    IntakeChoices choices = file.choices();
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(4);
    ComboBox<String> id = field("id-field", columns, choices.idField());
    ComboBox<String> name = field("name-field", columns, choices.nameField());
    id.setOnAction(
        event ->
            model.choose(
                file, file.choices().withFields(id.getValue(), file.choices().nameField())));
    name.setOnAction(
        event ->
            model.choose(
                file, file.choices().withFields(file.choices().idField(), name.getValue())));
    grid.addRow(0, label(found.grouping() == Grouping.FIELD ? "by-field" : "id-field"), id);
    grid.addRow(1, label("name-field"), name);
    GridPane.setHgrow(id, Priority.ALWAYS);
    GridPane.setHgrow(name, Priority.ALWAYS);
    return grid;
  }

  private Label label(String key) {
    Label label = new Label(texts.get("gui/intake.grouping." + key));
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    label.setAlignment(Pos.CENTER_LEFT);
    return label;
  }

  private ComboBox<String> field(String key, List<String> columns, String now) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("intake-" + key);
    List<String> all = new ArrayList<>(columns);
    all.add(0, "");
    combo.getItems().setAll(all);
    combo.setValue(all.contains(now) ? now : "");
    combo.setConverter(
        Words.of(name -> name.isEmpty() ? texts.get("gui/intake.grouping.by-itself") : name));
    combo.setMaxWidth(Double.MAX_VALUE);
    return combo;
  }
}
