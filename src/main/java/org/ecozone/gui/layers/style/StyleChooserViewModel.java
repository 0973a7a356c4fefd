package org.ecozone.gui.layers.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ecozone.app.style.AddStyle;
import org.ecozone.app.style.LayerStyling;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.carto.legend.Swatch;
import org.ecozone.carto.style.GeometryKind;
import org.ecozone.carto.style.library.FoundStyle;
import org.ecozone.carto.style.library.StyleEntry;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.job.Progress;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Severity;
import org.ecozone.zone.ZoneLayer;

/** Styles to choose from for a layer. FX thread, or that of a test. */
public final class StyleChooserViewModel {
  private static final String UNDO = "gui/layers.undo.style";

  private final Desk desk;
  private final LayerStyling styling;
  private final ReadOnlyObjectWrapper<List<StyleChoice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Layer> layer = new ReadOnlyObjectWrapper<>();
  private List<String> layerIds = List.of();
  private ZoneLayer listedFor;
  private double pixelScale = 1;

  public StyleChooserViewModel(Desk desk, LayerStyling styling) {
    this.desk = desk;
    this.styling = styling;
  }

  public ReadOnlyObjectProperty<List<StyleChoice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** The layer whose styles are listed, null for none. */
  public ReadOnlyObjectProperty<Layer> layerProperty() {
    return layer.getReadOnlyProperty();
  }

  public void usePixelScale(double scale) {
    pixelScale = scale;
  }

  /**
   * Lists the styles of the first layer; what is chosen goes to all of them.
   *
   * @param layers none for none
   */
  public void edit(List<Layer> layers) {
    Layer before = layer.get();
    Layer chosen =
        layers.stream().filter(l -> l.kind() == LayerItem.Kind.ZONES).findFirst().orElse(null);
    layerIds = layers.stream().map(Layer::id).toList();
    layer.set(chosen);
    ZoneLayer zones = chosen == null ? null : desk.workspace().content(chosen.id()).layer();
    boolean same = before != null && chosen != null && before.id().equals(chosen.id());
    if (zones == null) {
      listedFor = null;
      choices.set(List.of());
    } else if (!same || zones != listedFor) {
      list(chosen, zones);
    }
  }

  private void list(Layer chosen, ZoneLayer zones) {
    listedFor = zones;
    choices.set(List.of());
    Swatch.Size size = Swatch.Size.TREE.withPixelScale(pixelScale);
    Lang lang = desk.texts().lang();
    desk.jobs()
        .run(
            new Job<List<StyleChoice>>(
                "gui/layers/style.job.list",
                List.of(chosen.table()),
                "layers.styles",
                progress -> choices(chosen, zones, size, lang, progress),
                choices::set,
                failure -> desk.messages().failure(failure)));
  }

  /** On a worker. */
  private List<StyleChoice> choices(
      Layer item, ZoneLayer zones, Swatch.Size size, Lang lang, Progress progress) {
    GeometryKind kind = LegendKeeper.kindOf(zones);
    List<StyleChoice> found = new ArrayList<>();
    found.add(choice("", null, item, zones, size, lang));
    LayerStyling.Layer plain =
        new LayerStyling.Layer(item.file(), item.table(), zones.code(), kind, "");
    for (StyleEntry entry : styling.list(plain)) {
      progress.checkCancelled();
      found.add(choice(entry.id(), entry, item, zones, size, lang));
    }
    return found;
  }

  private StyleChoice choice(
      String id, StyleEntry entry, Layer item, ZoneLayer zones, Swatch.Size size, Lang lang) {
    if (entry != null && !entry.isUsable()) {
      return new StyleChoice(
          id, entry.title(), entry, List.of(), List.of(entry.problem().message(lang)));
    }
    GeometryKind kind = LegendKeeper.kindOf(zones);
    FoundStyle style =
        styling.find(new LayerStyling.Layer(item.file(), item.table(), zones.code(), kind, id));
    return new StyleChoice(
        id,
        entry == null ? style.style().name() : entry.title(),
        entry,
        LegendKeeper.entries(style.style(), kind, size, zones),
        style.issues().stream().map(issue -> issue.message(lang)).toList());
  }

  /** The layers get the style at once. */
  public void choose(StyleChoice choice) {
    if (choice.isUsable()) {
      put(choice.id());
    }
  }

  private void put(String id) {
    var workspace = desk.workspace();
    workspace.change(
        UNDO,
        workspace
            .project()
            .withLayers(
                LayerTree.mapLayers(
                    workspace.project().layers(),
                    item -> layerIds.contains(item.id()) ? item.withStyle(id) : item)));
  }

  // ---- styles of the user's own

  /** Folder of the user's own styles; may not exist yet. */
  public Path folder() {
    return AddStyle.folder(desk.installation());
  }

  /** Copies an SLD file into the user's folder and takes it for the layers. */
  public void add(Path sld) {
    desk.jobs()
        .run(
            new Job<String>(
                "gui/layers/style.job.add",
                List.of(sld.getFileName()),
                "",
                progress -> AddStyle.add(desk.installation(), sld),
                id -> {
                  put(id);
                  again();
                  desk.messages()
                      .show(
                          Severity.INFO,
                          desk.texts().get("gui/layers/style.added", sld.getFileName()),
                          folder().toString());
                },
                failure -> desk.messages().failure(failure)));
  }

  /** Lists once more: files may have changed. */
  public void again() {
    Layer chosen = layer.get();
    ZoneLayer zones = chosen == null ? null : desk.workspace().content(chosen.id()).layer();
    if (zones != null) {
      list(chosen, zones);
    }
  }
}
