package org.ecozone.gui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.results.Classification;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.app.workspace.file.RecentFiles;
import org.ecozone.app.workspace.file.Relocation;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.common.TableRef;
import org.ecozone.gui.files.FileQuestions.Unsaved;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** Projects and data: new, open, save, find again. Decisions only; FX thread. */
public final class ProjectFiles {
  private final Desk desk;
  private final FileQuestions questions;
  private final LayerReading reading;
  private final RecentFiles recent;
  private Supplier<byte[]> thumbnail = () -> null;
  private Runnable recentChanged = () -> {};
  private Consumer<List<String>> setUp = layerIds -> {};
  private LandDoor landDoor = LandDoor.CLOSED;
  private Consumer<List<Path>> land = paths -> {};

  public ProjectFiles(Desk desk, FileQuestions questions, LayerReading reading) {
    this.desk = desk;
    this.questions = questions;
    this.reading = reading;
    recent = new RecentFiles(desk.installation().userFolder());
  }

  /** Who can make a small picture of the map; it may give null. */
  public void setThumbnail(Supplier<byte[]> maker) {
    thumbnail = maker;
  }

  /** To be told when the list of recent files is another one. */
  public void onRecentChanged(Runnable listener) {
    recentChanged = listener;
  }

  /** Who shows the set-up of layers. */
  public void onSetUp(Consumer<List<String>> shower) {
    setUp = shower;
  }

  /**
   * Who takes project land.
   *
   * @param door looks what it is
   * @param taker takes what is land for certain
   */
  public void onLand(LandDoor door, Consumer<List<Path>> taker) {
    landDoor = door;
    land = taker;
  }

  private Workspace workspace() {
    return desk.workspace();
  }

  public void startNew() {
    unlessUnsaved(() -> put(Project.EMPTY, null));
  }

  private void put(Project project, Path file) {
    workspace().open(project, file);
  }

  /** A new project with these files; what is unsaved was asked for. */
  public void openFresh(Project project, List<Path> paths, Runnable then) {
    put(project, null);
    add(paths, top(), then);
  }

  /** A project that was not saved, as it was left. */
  public void putUnsaved(Project project, Path file) {
    put(Project.EMPTY, file);
    workspace().adjust(project);
  }

  /** Goes on once nothing is unsaved, or the user does not mind. */
  public void unlessUnsaved(Runnable goOn) {
    if (!workspace().isDirty()) {
      goOn.run();
      return;
    }
    questions.unsaved(
        answer -> {
          if (answer == Unsaved.SAVE) {
            save(goOn);
          } else if (answer == Unsaved.DISCARD) {
            goOn.run();
          }
        });
  }

  public void choose() {
    open(questions.filesToOpen(), top());
  }

  public void choose(LayerTree.Place place) {
    open(questions.filesToOpen(), place);
  }

  /** Above all layers. */
  private LayerTree.Place top() {
    return LayerTree.Place.top(workspace().project().layers());
  }

  public static boolean isProject(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.ENDING);
  }

  public void open(List<Path> paths) {
    open(paths, top());
  }

  /** Opens a project, if there is one among the paths, and all else as layers and sites. */
  public void open(List<Path> paths, LayerTree.Place place) {
    List<Path> rest = paths.stream().filter(path -> !isProject(path)).toList();
    paths.stream()
        .filter(ProjectFiles::isProject)
        .findFirst()
        .ifPresentOrElse(
            project -> unlessUnsaved(() -> openProject(project, () -> take(rest, top()))),
            () -> take(rest, place));
  }

  private void take(List<Path> paths, LayerTree.Place place) {
    if (!paths.isEmpty()) {
      landDoor.take(paths, layers -> add(layers, place, () -> {}));
    }
  }

  /** Opens files as layers, whatever else they could be. */
  public void openAsLayers(List<Path> paths) {
    add(paths, top(), () -> {});
  }

  private void openProject(Path file, Runnable then) {
    run(
        "gui/files.job.open-project",
        List.of(file.getFileName()),
        progress -> ProjectFile.read(file),
        opened -> {
          put(opened.project(), file);
          tell(opened.issues());
          remember(file, null);
          then.run();
        });
  }

  /** Opens tables of files, and files as a whole. */
  public void openTables(List<TableRef> refs, LayerTree.Place place) {
    List<Path> paths = refs.stream().map(TableRef::file).distinct().toList();
    add(paths, table -> isWanted(refs, table), place, () -> {});
  }

  /** Opens tables of files above all layers. */
  public void openTables(List<TableRef> refs) {
    openTables(refs, top());
  }

  private static boolean isWanted(List<TableRef> refs, FoundTable table) {
    return refs.stream()
        .filter(ref -> ref.file().equals(table.file()))
        .anyMatch(ref -> ref.table().isEmpty() || ref.table().equals(table.table()));
  }

  private void add(List<Path> paths, LayerTree.Place place, Runnable then) {
    add(paths, any -> true, place, then);
  }

  private void add(
      List<Path> paths, Predicate<FoundTable> wanted, LayerTree.Place place, Runnable then) {
    list(
        paths,
        found -> {
          List<FoundTable> tables = found.stream().filter(wanted).toList();
          addTables(tables, place);
          rememberData(tables);
          then.run();
        });
  }

  /** Looks what the files hold, says what cannot be used; nothing happens without files. */
  private void list(List<Path> paths, Consumer<List<FoundTable>> then) {
    if (paths.isEmpty()) {
      return;
    }
    Project.Basis basis = workspace().project().basis();
    run(
        "gui/files.job.list-files",
        List.of(names(paths)),
        progress -> opener().list(paths, basis, progress),
        listing -> {
          tell(listing.refused());
          then.accept(listing.tables());
        });
  }

  /** Work for a worker while nobody waits: the first file opens sooner. */
  public Callable<Boolean> warmUp() {
    OpenWorkspaceLayers opener = opener();
    return () -> opener.warmUp(Progress.NONE);
  }

  private OpenWorkspaceLayers opener() {
    return new OpenWorkspaceLayers(
        desk.installation(),
        desk.settings().preferences().cache(),
        Runtime.getRuntime().availableProcessors());
  }

  private static String names(List<Path> paths) {
    return paths.stream()
        .map(path -> String.valueOf(path.getFileName()))
        .collect(Collectors.joining(" · "));
  }

  private void addTables(List<FoundTable> tables, LayerTree.Place place) {
    List<Layer> there = LayerTree.layers(workspace().project().layers());
    List<LayerItem> fresh = new ArrayList<>();
    int known = 0;
    for (FoundTable table : tables) {
      if (there.stream().anyMatch(layer -> isOf(layer, table))) {
        known++;
      } else if (table.contents() != Contents.SITES) {
        fresh.add(table.toLayer());
      }
    }
    if (known > 0) {
      desk.messages()
          .show(Severity.INFO, desk.texts().get("gui/files.files.open-already", known), "");
    }
    if (!fresh.isEmpty()) {
      Project project = workspace().project();
      workspace()
          .change(
              "gui/files.undo.add-layers",
              project.withLayers(LayerTree.insert(project.layers(), place, fresh)));
    }
    sayUnknown(tables);
    tables.stream().filter(table -> table.contents() == Contents.SITES).forEach(this::addSites);
  }

  /** A table that no profile matches is looked at by no rule: that is said at once. */
  private void sayUnknown(List<FoundTable> tables) {
    List<FoundTable> unknown =
        tables.stream()
            .filter(table -> table.contents() == Contents.ZONES && table.code().isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      desk.messages()
          .show(
              Severity.WARNING,
              desk.texts().get("gui/files.files.unknown", unknown.size()),
              unknown.stream()
                  .map(table -> table.file().getFileName() + "  " + table.table())
                  .collect(Collectors.joining("\n")),
              desk.texts().get("gui/files.files.set-up"),
              () -> setUp.accept(idsOf(unknown)));
    }
  }

  private List<String> idsOf(List<FoundTable> tables) {
    return LayerTree.layers(workspace().project().layers()).stream()
        .filter(layer -> tables.stream().anyMatch(table -> isOf(layer, table)))
        .map(Layer::id)
        .toList();
  }

  private void rememberData(List<FoundTable> tables) {
    tables.stream().map(FoundTable::file).distinct().forEach(file -> remember(file, null));
  }

  private static boolean isOf(Layer layer, FoundTable table) {
    return layer.file().equals(table.file()) && layer.table().equals(table.table());
  }

  /** Asks for files with project sites: their tables are sites whatever their columns. */
  public void chooseSites() {
    List<Path> chosen = questions.landToOpen();
    List<Path> tables = chosen.stream().filter(ProjectFiles::isGeoPackage).toList();
    list(tables, this::sitesOf);
    land.accept(chosen.stream().filter(path -> !isGeoPackage(path)).toList());
  }

  private static boolean isGeoPackage(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gpkg");
  }

  /** The tables that look like sites; where none does, those that are no known layer. */
  private void sitesOf(List<FoundTable> tables) {
    List<FoundTable> sites =
        tables.stream().filter(table -> table.contents() == Contents.SITES).toList();
    if (sites.isEmpty()) {
      sites =
          tables.stream()
              .filter(table -> table.contents() == Contents.ZONES && table.code().isEmpty())
              .toList();
    }
    if (sites.isEmpty() && !tables.isEmpty()) {
      desk.messages().show(Severity.WARNING, desk.texts().get("gui/files.files.no-sites"), "");
    }
    sites.forEach(this::addSites);
  }

  private void addSites(FoundTable table) {
    run(
        "gui/files.job.read-sites",
        List.of(table.file().getFileName()),
        progress -> opener().sites(table.file(), table.table(), progress),
        read -> {
          tell(read.issues());
          addSites(read.sites());
        });
  }

  private void addSites(List<SiteItem> sites) {
    Project project = workspace().project();
    List<SiteItem> all = new ArrayList<>(project.sites());
    all.addAll(sites);
    workspace().change("gui/files.undo.add-sites", project.withSites(all));
    if (!sites.isEmpty() && workspace().currentSite().isEmpty()) {
      workspace().setCurrentSite(sites.get(0).id());
    }
  }

  /** Asks where a layer's file is now. */
  public void findFile(String layerId) {
    LayerTree.findLayer(workspace().project().layers(), layerId)
        .flatMap(layer -> questions.fileInsteadOf(layer.file()))
        .ifPresent(found -> relocate(layerId, found));
  }

  private void relocate(String layerId, Path found) {
    Project project = workspace().project();
    run(
        "gui/files.job.find-file",
        List.of(found.getFileName()),
        progress -> Relocation.of(project, layerId, found),
        relocated -> {
          workspace().change("gui/files.undo.find-file", relocated.project());
          reading.again(relocated.layerIds());
        });
  }

  public void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    if (workspace().file() == null) {
      saveAs(then);
    } else {
      write(workspace().file(), then);
    }
  }

  public void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    questions.fileToSave().ifPresent(file -> write(ended(file), then));
  }

  private static Path ended(Path file) {
    return isProject(file) ? file : file.resolveSibling(file.getFileName() + ProjectFile.ENDING);
  }

  private void write(Path file, Runnable then) {
    Project project = workspace().project();
    run(
        "gui/files.job.save",
        List.of(file.getFileName()),
        progress -> {
          ProjectFile.write(file, project);
          return file;
        },
        written -> {
          workspace().savedAs(file, project);
          remember(file, picture());
          then.run();
        });
  }

  private void remember(Path file, byte[] picture) {
    run(
        "gui/files.job.recent",
        List.of(),
        progress -> {
          recent.add(file, picture);
          return file;
        },
        written -> recentChanged.run());
  }

  /**
   * None, and none from before, where what is drawn may not be kept on this computer: a picture of
   * a layer is one of its geometry.
   */
  private byte[] picture() {
    return mayKeep(desk.settings().preferences().cache().scope()) ? thumbnail.get() : new byte[0];
  }

  private boolean mayKeep(CacheChoice.Scope scope) {
    return switch (scope) {
      case NONE -> false;
      case ALL -> true;
      case UNCLASSIFIED ->
          LayerTree.layers(workspace().project().layers()).stream()
              .map(layer -> workspace().content(layer.id()))
              .allMatch(ProjectFiles::isOpen);
    };
  }

  /** What a draft is classified as nobody has read yet. */
  private static boolean isOpen(LayerContent content) {
    return content.layer() == null
        ? content.draft() == null
        : Classification.allowsGeometry(content.layer());
  }

  /** Says what was odd about files, the gravest last and so uppermost. */
  public void tell(List<Issue> issues) {
    for (Severity severity : List.of(Severity.INFO, Severity.WARNING, Severity.ERROR)) {
      List<Issue> these = issues.stream().filter(issue -> issue.severity() == severity).toList();
      if (!these.isEmpty()) {
        String first = these.get(0).message(desk.texts().lang());
        String all =
            these.stream()
                .map(issue -> issue.file() + "  " + issue.message(desk.texts().lang()))
                .collect(Collectors.joining("\n"));
        desk.messages()
            .show(
                severity,
                these.size() == 1
                    ? first
                    : desk.texts().get("gui/files.files.and-more", first, these.size() - 1),
                all);
      }
    }
  }

  private <T> void run(String title, List<Object> args, Work<T> work, Consumer<T> done) {
    desk.jobs().run(new Job<>(title, args, "", work, done, this::failed));
  }

  /** Says what went wrong. */
  public void failed(Throwable failure) {
    if (failure instanceof AppException known) {
      tell(known.issues());
    } else {
      desk.messages().failure(failure);
    }
  }
}
