package org.ecozone.gui;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.transform.Transform;
import org.ecozone.app.results.Classification;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.geo.Crs;
import org.ecozone.gui.browse.BrowseRequests;
import org.ecozone.gui.browse.BrowserView;
import org.ecozone.gui.check.CheckView;
import org.ecozone.gui.check.CheckViewModel;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Png;
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.files.FileQuestions;
import org.ecozone.gui.files.LayerReading;
import org.ecozone.gui.files.ProjectFiles;
import org.ecozone.gui.frame.DockSide;
import org.ecozone.gui.frame.DockTab;
import org.ecozone.gui.frame.Docks;
import org.ecozone.gui.frame.Pages;
import org.ecozone.gui.inspect.InspectorView;
import org.ecozone.gui.intake.IntakeDoor;
import org.ecozone.gui.intake.IntakeQuestions;
import org.ecozone.gui.intake.IntakeRequests;
import org.ecozone.gui.intake.IntakeView;
import org.ecozone.gui.intake.export.ExportView;
import org.ecozone.gui.intake.export.ExportViewModel;
import org.ecozone.gui.intake.export.Outgoing;
import org.ecozone.gui.layers.LayerRequests;
import org.ecozone.gui.layers.LayerTreeView;
import org.ecozone.gui.map.DrawKind;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.rules.RuleBrowserView;
import org.ecozone.gui.screening.ScreeningView;
import org.ecozone.gui.screening.ScreeningViewModel;
import org.ecozone.gui.screening.SitesView;
import org.ecozone.gui.setup.LayerSetUpView;
import org.ecozone.gui.setup.SetUpRequests;
import org.ecozone.gui.table.AttributeTableView;
import org.ecozone.gui.table.TableRequests;
import org.ecozone.zone.LayerIdentity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The views of the parts, and what one asks of another. The parts do not know each other. */
final class Parts implements LayerRequests, TableRequests, SetUpRequests, IntakeRequests {
  private static final double THUMBNAIL_PX = 160;

  private final Workspace workspace;
  private final ProjectFiles files;
  private final LayerReading reading;
  private final Docks docks;
  private final Pages pages;
  private final MapView map;
  private final LayerTreeView layers;
  private final CheckViewModel check;
  private final AttributeTableView table;
  private final LayerSetUpView setUp;
  private final ScreeningViewModel screening;
  private final ScreeningView screeningView;
  private final IntakeView intake;
  private final IntakeDoor door;
  private final SitesView sitesView;
  private final ExportView export;
  private final UiTexts texts;
  private final FileQuestions questions;

  Parts(
      Desk desk,
      ProjectFiles files,
      LayerReading reading,
      Docks docks,
      Pages pages,
      FileQuestions questions) {
    this.pages = pages;
    this.questions = questions;
    workspace = desk.workspace();
    texts = desk.texts();
    export = new ExportView(desk, new ExportViewModel(desk), questions::outputFile);
    this.files = files;
    this.reading = reading;
    this.docks = docks;
    map = new MapView(desk);
    intake = new IntakeView(desk, map, this, new IntakeFrame());
    door = new IntakeDoor(desk, this::landOrLayers, intake::begin);
    files.onLand(door::take, door::asLand);
    check = new CheckViewModel(desk);
    layers = new LayerTreeView(desk, this);
    table = new AttributeTableView(desk, this);
    setUp = new LayerSetUpView(desk, this);
    ReviewSession session =
        new ReviewSession(workspace, desk.installation(), Clock.systemDefaultZone());
    screening = new ScreeningViewModel(desk, session);
    InspectorView inspector = new InspectorView(desk, map);
    inspector.onOpenRow(feature -> showTable(feature.layerId()));
    dock("layers", Material2OutlinedAL.LAYERS, DockSide.LEFT, layers.node());
    dock(
        "browse",
        Material2OutlinedAL.FOLDER_OPEN,
        DockSide.LEFT,
        new BrowserView(desk, browsing()).node());
    screeningView = new ScreeningView(desk, screening, map);
    screeningView.onReloadLayers(() -> reading.again(layerIds()));
    screeningView.onShowRules(() -> reveal("rules"));
    screeningView.onAddFile(files::chooseSites);
    screeningView.onPreview(intake::paste);
    map.onWhatIsHere(place -> reveal("inspector"));
    map.onScreenHere(place -> reveal("screening"));
    dock("screening", Material2OutlinedAL.FACT_CHECK, DockSide.RIGHT, screeningView.node());
    dock("inspector", Material2OutlinedAL.INFO, DockSide.RIGHT, inspector.node());
    dock(
        "rules",
        Material2OutlinedMZ.RULE,
        DockSide.RIGHT,
        new RuleBrowserView(desk, session).node());
    sitesView = new SitesView(desk, screening, map);
    dock("sites", Material2OutlinedMZ.PLACE, DockSide.BOTTOM, sitesView.node());
    dock("table", Material2OutlinedMZ.TABLE_CHART, DockSide.BOTTOM, table.node());
    dock(
        "check",
        Material2OutlinedMZ.VERIFIED_USER,
        DockSide.BOTTOM,
        new CheckView(desk, check, map).node());
    map.viewport()
        .addListener(
            (any, before, now) -> {
              table.viewportProperty().set(now);
              layers.scaleDenominatorProperty().set(now == null ? 0 : now.scaleDenominator());
            });
  }

  private BrowseRequests browsing() {
    return new BrowseRequests() {
      @Override
      public void openTables(List<TableRef> tables) {
        files.openTables(tables, layers.newPlace());
      }

      @Override
      public void open(List<Path> paths) {
        files.open(paths);
      }
    };
  }

  private void dock(String id, Ikon icon, DockSide home, Node node) {
    docks.add(new DockTab(id, "gui.dock." + id, icon, home, node));
  }

  MapView map() {
    return map;
  }

  private void landOrLayers(
      List<String> names, String layer, Consumer<IntakeQuestions.OpenAs> answer) {
    questions.landOrLayers(
        names, layer, chosen -> answer.accept(IntakeQuestions.OpenAs.valueOf(chosen.name())));
  }

  /** The map with the preview of what comes in around it. */
  IntakeView intake() {
    return intake;
  }

  @Override
  public List<Path> filesToAdd() {
    return questions.landToOpen();
  }

  @Override
  public Optional<Path> outputFile(String suggestedName) {
    return questions.outputFile(suggestedName);
  }

  @Override
  public void openAsLayers(List<Path> paths) {
    files.openAsLayers(paths);
  }

  /** Reads rules, profiles and the lists beside them again. */
  void reloadRules() {
    screening.reloadRules();
  }

  /** The window is looked at again. */
  void look() {
    screening.look();
  }

  /** The window is closing. */
  void end() {
    map.close();
  }

  /** The map as a small PNG; null before it has a size. */
  byte[] thumbnail() {
    if (map.getWidth() < 1 || map.viewport().get() == null) {
      return null;
    }
    double scale = THUMBNAIL_PX / map.getWidth();
    SnapshotParameters small = new SnapshotParameters();
    small.setTransform(Transform.scale(scale, scale));
    return Png.of(map.snapshot(small, null));
  }

  LayerTreeView layers() {
    return layers;
  }

  /** Checks the files of the project's layers. */
  void check() {
    reveal("check");
    check.check();
  }

  /** Lets the user draw a site. */
  void drawSite() {
    reveal("screening");
    screeningView.drawSite();
  }

  /** Text of the clipboard comes in as project land; so do files in it. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      files.open(clipboard.getFiles().stream().map(File::toPath).toList());
    } else if (clipboard.getString() != null && !clipboard.getString().isBlank()) {
      intake.paste(clipboard.getString());
    }
  }

  /** Land of the project goes out. */
  void export() {
    List<SiteItem> all = workspace.project().sites();
    SiteItem current =
        all.stream()
            .filter(site -> site.id().equals(workspace.currentSite()))
            .findFirst()
            .orElse(null);
    Outgoing land =
        new Outgoing.Sites(
            texts.get("gui.export.all-sites"), current, sitesView.selectedSites(), all);
    pages.show("gui/intake/export.title", export.show(land));
  }

  @Override
  public void saveAs(String layerId) {
    LayerTree.findLayer(workspace.project().layers(), layerId)
        .ifPresent(
            layer -> {
              LayerContent content = workspace.content(layerId);
              LayerIdentity identity = content.layer() == null ? null : content.layer().identity();
              String word =
                  identity == null || Classification.isOpen(identity)
                      ? ""
                      : identity.classification();
              String title = layer.title().isEmpty() ? layer.table() : layer.title();
              pages.show(
                  "gui/intake/export.title.layer",
                  export.show(new Outgoing.Layer(title, layer.file(), layer.table(), word)));
            });
  }

  /** Screens the site under review. */
  void screen() {
    reveal("screening");
    screening.screenNow();
  }

  /** Screens all sites. */
  void screenAll() {
    reveal("screening");
    screening.screenAll();
  }

  private List<String> layerIds() {
    return LayerTree.layers(workspace.project().layers()).stream().map(LayerItem::id).toList();
  }

  private void reveal(String tab) {
    pages.close();
    intake.fold();
    docks.reveal(tab);
  }

  @Override
  public void open(List<Path> paths, LayerTree.Place place) {
    files.open(paths, place);
  }

  @Override
  public void openTables(List<TableRef> tables, LayerTree.Place place) {
    files.openTables(tables, place);
  }

  @Override
  public void chooseFiles(LayerTree.Place place) {
    files.choose(place);
  }

  @Override
  public void zoomTo(Envelope extent) {
    map.zoomTo(extent);
  }

  @Override
  public void drawArea(BiConsumer<Geometry, Crs> drawn) {
    map.draw(DrawKind.POLYGON, area -> map.crs().ifPresent(crs -> drawn.accept(area, crs)));
  }

  @Override
  public void showTable(String layerId) {
    docks.reveal("table");
    table.show(layerId);
  }

  /** The table of the layer that is current, the first one where none is. */
  void showCurrentTable() {
    String current = workspace.currentLayer();
    docks.reveal("table");
    if (!current.isEmpty()) {
      table.show(current);
    }
  }

  @Override
  public void setUp(List<String> layerIds) {
    setUp.show(layerIds);
    pages.show(setUp.node());
  }

  @Override
  public void close() {
    pages.close();
  }

  @Override
  public void reload(List<String> layerIds) {
    reading.again(layerIds);
  }

  @Override
  public void findFile(String layerId) {
    files.findFile(layerId);
  }
}
