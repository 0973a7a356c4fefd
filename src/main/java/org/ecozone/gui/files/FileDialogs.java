package org.ecozone.gui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;

/** The questions, asked with the system's own dialogs. */
public final class FileDialogs implements FileQuestions {
  private static final List<String> LAND =
      List.of(
          "*.gpkg",
          "*.txt",
          "*.shp",
          "*.zip",
          "*.dxf",
          "*.kml",
          "*.kmz",
          "*.geojson",
          "*.json",
          "*.gpx",
          "*.csv",
          "*.xlsx",
          "*.wkt");

  private final Desk desk;
  private final Stage stage;
  private final UiTexts texts;
  private Path lastFolder;

  public FileDialogs(Desk desk, Stage stage) {
    this.desk = desk;
    this.stage = stage;
    texts = desk.texts();
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(titleKey));
    Path folder = folder();
    if (folder != null) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }

  /** Where the last file was, else the user's first data folder that exists. */
  private Path folder() {
    if (lastFolder != null && Files.isDirectory(lastFolder)) {
      return lastFolder;
    }
    return desk.settings().preferences().dataFolders().stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  private Path remembered(File chosen) {
    lastFolder = chosen.toPath().toAbsolutePath().getParent();
    return chosen.toPath().toAbsolutePath();
  }

  @Override
  public List<Path> filesToOpen() {
    FileChooser chooser = chooser("gui/files.files.open-title");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                texts.get("gui/files.files.all-known"),
                patterns(LAND, "*.ecozone", "*.mbtiles", "*.tif", "*.tiff")),
            new ExtensionFilter(texts.get("gui/files.files.land"), LAND),
            new ExtensionFilter(texts.get("gui/files.files.projects"), "*.ecozone"),
            new ExtensionFilter(texts.get("gui/files.files.geopackages"), "*.gpkg"),
            new ExtensionFilter(
                texts.get("gui/files.files.rasters"), "*.gpkg", "*.mbtiles", "*.tif", "*.tiff"),
            new ExtensionFilter(texts.get("gui/files.files.all"), "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen.stream().map(this::remembered).toList();
  }

  private static List<String> patterns(List<String> some, String... others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(others));
    return all;
  }

  @Override
  public List<Path> landToOpen() {
    FileChooser chooser = chooser("gui/files.files.land-title");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(texts.get("gui/files.files.land"), LAND),
            new ExtensionFilter(texts.get("gui/files.files.all"), "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen.stream().map(this::remembered).toList();
  }

  @Override
  public Optional<Path> outputFile(String suggestedName) {
    FileChooser chooser = chooser("gui/files.files.output-title");
    chooser.setInitialFileName(suggestedName);
    String ending = suggestedName.substring(suggestedName.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
    return Optional.ofNullable(chooser.showSaveDialog(stage))
        .map(this::remembered)
        .map(
            path ->
                path.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                    ? path
                    : path.resolveSibling(path.getFileName() + ending));
  }

  @Override
  public void landOrLayers(List<String> names, String layer, Consumer<OpenAs> answer) {
    ButtonType land = new ButtonType(texts.get("gui/files.ask.land"), ButtonBar.ButtonData.OTHER);
    ButtonType layers =
        new ButtonType(texts.get("gui/files.ask.layers"), ButtonBar.ButtonData.OTHER);
    ButtonType back =
        new ButtonType(texts.get("gui/files.ask.back"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String which =
        names.size() == 1
            ? names.get(0)
            : texts.get("gui/files.ask.several", names.get(0), names.size());
    String text =
        texts.get("gui/files.ask.text", which)
            + (layer.isEmpty() ? "" : "\n" + texts.get("gui/files.ask.matches", layer));
    Alert question = new Alert(Alert.AlertType.NONE, text, land, layers, back);
    question.initOwner(stage);
    question.setTitle(texts.get("gui/files.ask.title"));
    question.getDialogPane().setId("land-question");
    question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    Button usual = (Button) question.getDialogPane().lookupButton(layer.isEmpty() ? land : layers);
    ((Button) question.getDialogPane().lookupButton(land)).setDefaultButton(layer.isEmpty());
    ((Button) question.getDialogPane().lookupButton(layers)).setDefaultButton(!layer.isEmpty());
    Platform.runLater(usual::requestFocus);
    ButtonType chosen = question.showAndWait().orElse(back);
    answer.accept(chosen == land ? OpenAs.LAND : chosen == layers ? OpenAs.LAYERS : OpenAs.GO_BACK);
  }

  @Override
  public Optional<Path> fileToSave() {
    FileChooser chooser = chooser("gui/files.files.save-title");
    Path present = desk.workspace().file();
    chooser.setInitialFileName(
        present == null ? texts.get("gui/files.files.new-name") : present.getFileName().toString());
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("gui/files.files.projects"), "*.ecozone"));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(this::remembered);
  }

  @Override
  public Optional<Path> fileInsteadOf(Path missing) {
    FileChooser chooser = chooser("gui/files.files.find-title");
    chooser.setTitle(texts.get("gui/files.files.find-title", missing.getFileName()));
    String name = missing.getFileName().toString();
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      String pattern = "*" + name.substring(dot);
      chooser.getExtensionFilters().add(new ExtensionFilter(pattern, pattern));
    }
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(this::remembered);
  }

  @Override
  public void unsaved(Consumer<Unsaved> answer) {
    ButtonType save = new ButtonType(texts.get("gui/files.unsaved.save"), ButtonBar.ButtonData.YES);
    ButtonType discard =
        new ButtonType(texts.get("gui/files.unsaved.discard"), ButtonBar.ButtonData.NO);
    ButtonType back =
        new ButtonType(texts.get("gui/files.unsaved.back"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question =
        new Alert(Alert.AlertType.NONE, texts.get("gui/files.unsaved.text"), save, discard, back);
    question.initOwner(stage);
    question.setTitle(texts.get("gui/files.unsaved.title"));
    question.getDialogPane().setId("unsaved-question");
    question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    ButtonType chosen = question.showAndWait().orElse(back);
    answer.accept(
        chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.GO_BACK);
  }
}
