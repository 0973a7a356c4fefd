package org.ecozone.gui.intake.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ecozone.app.export.LandFormat;
import org.ecozone.app.export.LandFormat.Coordinates;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.export.ExportViewModel.Scope;
import org.ecozone.zone.Severity;

/** A page: what goes out, in which format, and how it is written. */
public final class ExportView {
  private static final double WIDTH_PX = 820;
  private static final double LABEL_PX = 196;

  private final Desk desk;
  private final UiTexts texts;
  private final ExportViewModel model;
  private final Function<String, Optional<Path>> target;
  private final VBox content = new VBox();
  private final Label said = new Label();
  private final Label obstacle = new Label();
  private final Button write = new Button();
  private final ScrollPane root = new ScrollPane();
  private final BorderPane page = new BorderPane();

  /**
   * @param target asks where the file of a name is to be saved
   */
  public ExportView(Desk desk, ExportViewModel model, Function<String, Optional<Path>> target) {
    this.desk = desk;
    this.model = model;
    this.target = target;
    texts = desk.texts();
    content.getStyleClass().addAll("settings", "export-page");
    content.setMaxWidth(WIDTH_PX);
    root.setId("export");
    root.getStyleClass().add("page-scroll");
    page.getStylesheets()
        .add(ExportView.class.getResource("/org/ecozone/gui/intake/intake.css").toExternalForm());
    root.setFitToWidth(true);
    root.setContent(content);
    HBox press = new HBox(10, write, obstacle);
    press.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(8, said, press);
    foot.getStyleClass().add("export-foot");
    page.setCenter(root);
    page.setBottom(foot); // stays in sight however long the page is
    write.setId("export-write");
    write.getStyleClass().add("accent");
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(event -> target.apply(model.fileName()).ifPresent(model::write));
    obstacle.setId("export-obstacle");
    obstacle.getStyleClass().add("intake-reason");
    obstacle.setWrapText(true);
    said.setId("export-said");
    said.setWrapText(true);
    said.textProperty().bind(model.saidProperty());
    model.formatProperty().addListener((any, before, now) -> build());
    model.scopeProperty().addListener((any, before, now) -> check());
    model.confirmedProperty().addListener((any, before, now) -> check());
    model.saidProperty().addListener((any, before, now) -> colour());
    model.graveProperty().addListener((any, before, now) -> colour());
    texts.langProperty().addListener((any, before, now) -> build());
  }

  /** The page, for what is to go out now. */
  public Node show(Outgoing outgoing) {
    model.begin(outgoing);
    build();
    return page;
  }

  private void build() {
    content.getChildren().setAll(what(), formats(), options());
    if (!model.outgoing().classification().isEmpty()) {
      content.getChildren().add(classified());
    }
    write.setText(texts.get("gui/intake/export.write"));
    check();
    colour();
  }

  private void check() {
    obstacle.setText(model.obstacle());
    write.setDisable(!model.obstacle().isEmpty());
  }

  private void colour() {
    Severity severity = model.graveProperty().get();
    said.getStyleClass().removeAll("intake-stop", "intake-open", "export-good");
    said.setManaged(!model.saidProperty().get().isEmpty());
    said.setVisible(said.isManaged());
    if (severity != null) {
      said.getStyleClass()
          .add(
              switch (severity) {
                case ERROR -> "intake-stop";
                case WARNING -> "intake-open";
                case INFO -> "export-good";
              });
    }
  }

  private VBox section(String key) {
    Label title = new Label(texts.get("gui/intake/export." + key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(8, title);
    section.getStyleClass().add("settings-section");
    return section;
  }

  private Node what() {
    VBox section = section("what");
    if (!(model.outgoing() instanceof Outgoing.Sites)) {
      Label layer = new Label(texts.get("gui/intake/export.layer", model.outgoing().title()));
      layer.setId("export-layer");
      section.getChildren().add(layer);
      return section;
    }
    ToggleGroup group = new ToggleGroup();
    for (Scope scope : Scope.values()) {
      int count = model.sites(scope).size();
      String name = count == 1 ? model.sites(scope).get(0).name() : "";
      RadioButton button =
          new RadioButton(texts.get("gui/intake/export.scope." + scope, count, name));
      button.setId("export-scope-" + scope.name().toLowerCase(Locale.ROOT));
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setSelected(model.scopeProperty().get() == scope);
      button.setDisable(count == 0);
      button.setOnAction(event -> model.scopeProperty().set(scope));
      section.getChildren().add(button);
    }
    return section;
  }

  private Node formats() {
    VBox section = section("format");
    FlowPane cards = new FlowPane(8, 8);
    ToggleGroup group = new ToggleGroup();
    for (LandFormat format : LandFormat.values()) {
      ToggleButton card = new ToggleButton(texts.get("gui/intake/export.format." + format));
      card.setId("export-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      card.getStyleClass().add("export-format");
      card.setToggleGroup(group);
      card.setSelected(model.formatProperty().get() == format);
      card.setOnAction(
          event -> {
            card.setSelected(true);
            model.formatProperty().set(format);
          });
      cards.getChildren().add(card);
    }
    Label hint =
        new Label(texts.get("gui/intake/export.format." + model.formatProperty().get() + ".hint"));
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    section.getChildren().addAll(cards, hint);
    return section;
  }

  private Node options() {
    VBox section = section("options");
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(6);
    ColumnConstraints labels = new ColumnConstraints(LABEL_PX);
    labels.setHalignment(HPos.LEFT);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.SOMETIMES);
    grid.getColumnConstraints().setAll(labels, values);
    int row = 0;
    grid.addRow(row++, label("crs"), crs());
    for (LandFormat.Option option : model.formatProperty().get().options()) {
      grid.addRow(row++, label("option." + option.key()), option(option));
    }
    section.getChildren().add(grid);
    return section;
  }

  private Label label(String key) {
    Label label = new Label(texts.get("gui/intake/export." + key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Node crs() {
    Coordinates coordinates = model.formatProperty().get().coordinates();
    if (coordinates == Coordinates.WGS84) {
      return new Label(texts.get("gui/intake/export.crs.wgs84"));
    }
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("export-crs");
    combo.setEditable(true);
    combo.setPrefWidth(360);
    combo.getItems().add("");
    String map = desk.workspace().project().mapCrs();
    if (!map.isEmpty() && coordinates != Coordinates.DEGREES) {
      combo.getItems().add(map);
    }
    if (coordinates != Coordinates.PROJECTED) {
      combo.getItems().add("EPSG:4490");
    }
    combo.setPromptText(texts.get("gui/intake/export.crs.same"));
    String chosen = model.crsProperty().get();
    combo.setValue(chosen.isEmpty() ? null : chosen);
    combo
        .getEditor()
        .textProperty()
        .addListener((any, before, now) -> model.crsProperty().set(now == null ? "" : now));
    return combo;
  }

  private Node option(LandFormat.Option option) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId("export-" + option.key());
    combo.getItems().setAll(option.values());
    combo.setConverter(words(option.key()));
    combo.setValue(model.option(option));
    combo.setPrefWidth(360);
    combo.setOnAction(event -> model.choose(option.key(), combo.getValue()));
    return combo;
  }

  /** Numbers and names of charsets are said as they are. */
  private StringConverter<String> words(String key) {
    boolean plain = List.of("encoding", "decimals").contains(key);
    return new StringConverter<>() {
      @Override
      public String toString(String value) {
        return value == null || plain
            ? value
            : texts.get("gui/intake/export.option." + key + "." + value);
      }

      @Override
      public String fromString(String typed) {
        throw new UnsupportedOperationException(); // such lists are not typed into
      }
    };
  }

  private Node classified() {
    VBox section = section("classified");
    CheckBox box =
        new CheckBox(
            texts.get(
                "gui/intake/export.confirm",
                model.outgoing().title(),
                model.outgoing().classification()));
    box.setId("export-confirm");
    box.setWrapText(true);
    box.setSelected(model.confirmedProperty().get());
    box.setOnAction(event -> model.confirmedProperty().set(box.isSelected()));
    section.getChildren().add(box);
    section.getStyleClass().add("intake-open");
    return section;
  }
}
