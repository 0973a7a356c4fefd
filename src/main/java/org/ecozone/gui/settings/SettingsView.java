package org.ecozone.gui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.place.Notation;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.ThemeName;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Lang;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The settings 设置, applied as they are chosen. */
public final class SettingsView {
  private static final double FIELD_PX = 300;

  private final ScrollPane root = new ScrollPane();
  private final VBox folders = new VBox();
  private final IndustrySection industries;
  private final Desk desk;
  private final UiTexts texts;
  private final SettingsViewModel model;

  /**
   * @param industriesChanged told when another list of industries counts
   */
  public SettingsView(Desk desk, SettingsViewModel model, Runnable industriesChanged) {
    this.desk = desk;
    this.model = model;
    texts = desk.texts();
    VBox left = new VBox(people(), look(), units(), dataFolders(), cache());
    left.getStyleClass().add("settings");
    industries = new IndustrySection(desk, industriesChanged);
    VBox right = new VBox(industries.node(), new KeysEditor(desk, model).node());
    right.getStyleClass().add("settings");
    HBox page = new HBox(left, right);
    root.setId("settings");
    root.setContent(page);
    root.setFitToWidth(true);
    root.getStyleClass().add("page-scroll");
    desk.settings().preferencesProperty().addListener((any, before, now) -> showFolders(now));
    showFolders(model.preferences());
  }

  public Node node() {
    return root;
  }

  /** Before it comes up: what may have changed on the disk is looked at. */
  public void refresh() {
    model.lookAtCache();
    industries.refresh();
  }

  private VBox section(String key, Node... content) {
    Label title = label(key);
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title);
    section.getStyleClass().add("settings-section");
    section.getChildren().addAll(content);
    return section;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setWrapText(true);
    return label;
  }

  private Label muted(String key) {
    Label label = label(key);
    label.getStyleClass().add("muted");
    return label;
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(8);
    return grid;
  }

  private void row(GridPane grid, String key, Node field, Node... beside) {
    Label label = label(key);
    label.setMinWidth(120);
    label.setLabelFor(field);
    field.setAccessibleText(texts.get(key));
    int row = grid.getRowCount();
    grid.add(label, 0, row);
    grid.add(field, 1, row);
    for (int i = 0; i < beside.length; i++) {
      grid.add(beside[i], 2 + i, row);
    }
  }

  private VBox people() {
    TextField name = field("settings-officer", model.preferences().officer().name());
    TextField bureau = field("settings-bureau", model.preferences().officer().bureau());
    Runnable keep = () -> model.chooseOfficer(name.getText(), bureau.getText());
    onDone(name, text -> keep.run());
    onDone(bureau, text -> keep.run());
    GridPane grid = grid();
    row(grid, "gui/settings.officer", name);
    row(grid, "gui/settings.bureau", bureau);
    return section("gui/settings.people", grid, muted("gui/settings.people-hint"));
  }

  private static TextField field(String id, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPrefWidth(FIELD_PX);
    return field;
  }

  /** When the user goes on to something else, or says so with Enter. */
  private static void onDone(TextField field, Consumer<String> taker) {
    field.setOnAction(event -> taker.accept(field.getText()));
    field
        .focusedProperty()
        .addListener(
            (any, before, focused) -> {
              if (!focused) {
                taker.accept(field.getText());
              }
            });
  }

  private <E extends Enum<E>> ComboBox<E> choice(
      String id, Class<E> type, String prefix, Consumer<E> taker) {
    ComboBox<E> box = new ComboBox<>();
    box.setId(id);
    box.setPrefWidth(FIELD_PX);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E value) {
            return value == null ? "" : texts.get(prefix + value.name());
          }

          @Override
          public E fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    box.getItems().setAll(Arrays.asList(type.getEnumConstants()));
    box.setOnAction(
        event -> {
          if (box.getValue() != null) {
            taker.accept(box.getValue());
          }
        });
    texts
        .langProperty()
        .addListener(
            (any, before, now) -> {
              E value = box.getValue();
              box.getItems().setAll(Arrays.asList(type.getEnumConstants()));
              box.setValue(null);
              box.setValue(value);
            });
    return box;
  }

  /** The choice shows what the preferences say, whoever changed them. */
  private <E extends Enum<E>> void follow(ComboBox<E> box, Function<Preferences, E> value) {
    box.setValue(value.apply(model.preferences()));
    desk.settings()
        .preferencesProperty()
        .addListener((any, before, now) -> box.setValue(value.apply(now)));
  }

  private VBox look() {
    ComboBox<Lang> lang =
        choice("settings-lang", Lang.class, "gui/settings.lang.", model::chooseLang);
    follow(lang, all -> all.look().lang());
    ComboBox<ThemeName> theme =
        choice("settings-theme", ThemeName.class, "gui/settings.theme.", model::chooseTheme);
    follow(theme, all -> all.look().theme());
    GridPane grid = grid();
    row(grid, "gui/settings.lang", lang);
    row(grid, "gui/settings.theme", theme);
    return section("gui/settings.look", grid);
  }

  private VBox units() {
    ComboBox<AreaUnit> area =
        choice("settings-area", AreaUnit.class, "gui/settings.area.", model::chooseAreaUnit);
    follow(area, all -> all.units().area());
    ComboBox<Notation> notation =
        choice(
            "settings-notation", Notation.class, "gui/settings.notation.", model::chooseNotation);
    follow(notation, all -> all.units().notation());
    TextField crs = field("settings-crs", model.preferences().units().crs());
    crs.promptTextProperty().bind(texts.bind("gui/settings.crs.prompt"));
    onDone(crs, model::chooseCrs);
    Label problem = new Label();
    problem.getStyleClass().add("invalid");
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.crsProblemProperty().get().isEmpty()
                        ? ""
                        : texts.get(model.crsProblemProperty().get()),
                model.crsProblemProperty(),
                texts.langProperty()));
    GridPane grid = grid();
    row(grid, "gui/settings.area", area);
    row(grid, "gui/settings.notation", notation);
    row(grid, "gui/settings.crs", crs, problem);
    return section("gui/settings.units", grid, muted("gui/settings.units-hint"));
  }

  private VBox dataFolders() {
    Button add = new Button();
    add.setId("settings-add-folder");
    add.setGraphic(Icons.of(Material2OutlinedAL.CREATE_NEW_FOLDER));
    add.textProperty().bind(texts.bind("gui/settings.folder.add"));
    add.setOnAction(event -> chooseFolder(model::addDataFolder));
    folders.setSpacing(2);
    return section("gui/settings.folders", muted("gui/settings.folders-hint"), folders, add);
  }

  private void chooseFolder(Consumer<Path> taker) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("gui/settings.folder.choose"));
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      taker.accept(chosen.toPath().toAbsolutePath());
    }
  }

  private void showFolders(Preferences preferences) {
    folders
        .getChildren()
        .setAll(
            preferences.dataFolders().stream()
                .map(
                    folder -> {
                      Button remove =
                          Icons.button(
                              Material2OutlinedAL.CLOSE, texts, "gui/settings.folder.remove");
                      remove.setOnAction(event -> model.removeDataFolder(folder));
                      HBox line = new HBox(new Label(folder.toString()), remove);
                      line.setAlignment(Pos.CENTER_LEFT);
                      line.setSpacing(8);
                      return line;
                    })
                .toList());
  }

  private VBox cache() {
    ComboBox<CacheChoice.Scope> scope =
        choice(
            "settings-cache",
            CacheChoice.Scope.class,
            "gui/settings.cache.scope.",
            model::chooseCacheScope);
    follow(scope, all -> all.cache().scope());
    Label where = new Label();
    where
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::cacheFolderText,
                desk.settings().preferencesProperty(),
                texts.langProperty()));
    Label size = new Label();
    size.setId("settings-cache-size");
    size.getStyleClass().add("muted");
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::cacheSizeText, model.cacheSizeProperty(), texts.langProperty()));
    GridPane grid = grid();
    row(grid, "gui/settings.cache.scope", scope);
    row(grid, "gui/settings.cache.where", where, size);
    return section("gui/settings.cache", muted("gui/settings.cache-hint"), grid, cacheButtons());
  }

  private Node cacheButtons() {
    Button move = new Button();
    move.textProperty().bind(texts.bind("gui/settings.cache.move"));
    move.setOnAction(event -> chooseFolder(model::chooseCacheFolder));
    Button usual = new Button();
    usual.textProperty().bind(texts.bind("gui/settings.cache.usual"));
    usual.setOnAction(event -> model.chooseCacheFolder(null));
    Button clear = new Button();
    clear.setId("settings-cache-clear");
    clear.textProperty().bind(texts.bind("gui/settings.cache.clear"));
    clear.setOnAction(event -> model.clearCache());
    HBox buttons = new HBox(move, usual, clear);
    buttons.setSpacing(8);
    return buttons;
  }

  private String cacheFolderText() {
    return model
        .cacheFolder()
        .map(Path::toString)
        .orElseGet(() -> texts.get("gui/settings.cache.nowhere"));
  }

  private String cacheSizeText() {
    SettingsViewModel.CacheSize size = model.cacheSizeProperty().get();
    return size == null
        ? ""
        : texts.get(
            "gui/settings.cache.size", size.entries(), SettingsViewModel.megabytes(size.bytes()));
  }
}
