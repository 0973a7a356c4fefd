package org.ecozone.gui.layers.style;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Chooses the style of layers: what is clicked is on the map at once. FX thread. */
public final class StyleChooser {
  private static final int SWATCHES = 6;

  private final Desk desk;
  private final UiTexts texts;
  private final StyleChooserViewModel model;
  private final SwatchImages images = new SwatchImages();
  private final BorderPane root = new BorderPane();
  private final ListView<StyleChoice> list = new ListView<>();
  private final VBox remarks = new VBox();
  private boolean mirroring;

  public StyleChooser(Desk desk, LayerStyling styling) {
    this.desk = desk;
    texts = desk.texts();
    model = new StyleChooserViewModel(desk, styling);
    root.setId("styles");
    root.getStyleClass().add("style-chooser");
    list.setId("styles-list");
    list.setCellFactory(any -> new StyleCell());
    list.getSelectionModel().selectedItemProperty().addListener((any, b, now) -> chose(now));
    Label waiting = new Label();
    waiting.textProperty().bind(texts.bind("gui/layers/style.waiting"));
    waiting.getStyleClass().add("style-note");
    list.setPlaceholder(waiting);
    remarks.getStyleClass().add("style-remarks");
    remarks.setId("styles-remarks");
    root.setCenter(list);
    root.setBottom(new VBox(remarks, buttons()));
    model.choicesProperty().addListener((any, before, now) -> show(now));
  }

  public Node node() {
    return root;
  }

  /** Lists the styles of the first layer; what is chosen goes to all of them. */
  public void edit(List<Layer> layers) {
    model.edit(layers);
    mark();
  }

  public void usePixelScale(double scale) {
    model.usePixelScale(scale);
  }

  private void show(List<StyleChoice> choices) {
    mirroring = true;
    list.getItems().setAll(choices);
    mirroring = false;
    mark();
  }

  /** The layer's style is the chosen line. */
  private void mark() {
    Layer layer = model.layerProperty().get();
    mirroring = true;
    list.getSelectionModel().clearSelection();
    for (StyleChoice choice : list.getItems()) {
      if (layer != null && choice.id().equals(layer.style())) {
        list.getSelectionModel().select(choice);
        remark(choice);
      }
    }
    mirroring = false;
  }

  private void chose(StyleChoice choice) {
    if (!mirroring && choice != null) {
      remark(choice);
      model.choose(choice);
    }
  }

  private void remark(StyleChoice choice) {
    remarks.getChildren().clear();
    for (String remark : choice.remarks()) {
      Label label = new Label(remark);
      label.setWrapText(true);
      remarks.getChildren().add(label);
    }
  }

  /** Title, origin and the first symbols of a style. */
  private final class StyleCell extends ListCell<StyleChoice> {
    @Override
    protected void updateItem(StyleChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      if (empty || choice == null) {
        setGraphic(null);
        setTooltip(null);
        setId(null);
        return;
      }
      setId("style-" + (choice.id().isEmpty() ? "usual" : choice.id()));
      setGraphic(line(choice));
      setDisable(!choice.isUsable());
      setTooltip(
          choice.remarks().isEmpty() ? null : new Tooltip(String.join("\n", choice.remarks())));
    }

    private Node line(StyleChoice choice) {
      Label title = new Label(title(choice));
      title.setMinWidth(0);
      Label origin = new Label(origin(choice));
      origin.getStyleClass().add("style-note");
      VBox names = new VBox(title, origin);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(names, gap);
      line.getStyleClass().add("style-line");
      if (!choice.remarks().isEmpty()) {
        line.getChildren().add(Icons.of(Material2OutlinedMZ.WARNING));
      }
      for (int i = 0; i < Math.min(SWATCHES, choice.looks().size()); i++) {
        ImageView view = new ImageView();
        images.show(choice.looks().get(i).swatch(), view);
        line.getChildren().add(view);
      }
      if (choice.looks().size() > SWATCHES) {
        line.getChildren().add(new Label("+" + (choice.looks().size() - SWATCHES)));
      }
      return line;
    }

    private String title(StyleChoice choice) {
      return choice.id().isEmpty()
          ? texts.get("gui/layers/style.usual", choice.title())
          : choice.title();
    }

    private String origin(StyleChoice choice) {
      return choice.entry() == null
          ? texts.get("gui/layers/style.usual.note")
          : texts.get(
              "gui/layers/style.origin." + choice.entry().origin().name().toLowerCase(Locale.ROOT),
              choice.id());
    }
  }

  private Node buttons() {
    Button add = new Button();
    add.setId("styles-add");
    add.textProperty().bind(texts.bind("gui/layers/style.add"));
    add.setGraphic(Icons.of(Material2OutlinedAL.ADD));
    add.setOnAction(event -> chooseFile());
    Button again = Icons.button(Material2OutlinedMZ.REFRESH, texts, "gui/layers/style.again");
    again.setOnAction(event -> model.again());
    Hyperlink folder = new Hyperlink();
    folder.textProperty().bind(texts.bind("gui/layers/style.folder"));
    folder.setTooltip(new Tooltip(model.folder().toString()));
    folder.setOnAction(event -> copyFolder());
    HBox box = new HBox(add, again, folder);
    box.getStyleClass().add("style-buttons");
    return box;
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("gui/layers/style.files"), "*.sld"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.add(file.toPath());
    }
  }

  private void copyFolder() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.folder().toString());
    Clipboard.getSystemClipboard().setContent(content);
    desk.messages()
        .show(Severity.INFO, texts.get("gui/layers/style.folder.copied", model.folder()), "");
  }
}
