package org.ecozone.gui.browse;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.app.AppException;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.open.FolderContents;
import org.ecozone.app.workspace.open.FolderEntry;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.gui.browse.BrowseLine.Entry;
import org.ecozone.gui.browse.BrowseLine.Note;
import org.ecozone.gui.browse.BrowseLine.Root;
import org.ecozone.gui.browse.BrowseLine.Table;
import org.ecozone.gui.browse.BrowseLine.Top;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.FailureText;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.common.TableRef;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;

/**
 * What the browser shows and does.
 *
 * <p>Threads: the FX thread, or that of a test; the disk is read by jobs.
 */
final class BrowserViewModel {
  private final Desk desk;
  private final BrowseRequests requests;

  BrowserViewModel(Desk desk, BrowseRequests requests) {
    this.desk = desk;
    this.requests = requests;
  }

  List<Path> favourites() {
    return desk.settings().preferences().dataFolders();
  }

  boolean isFavourite(Path folder) {
    return favourites().contains(folder);
  }

  void addFavourite(Path folder) {
    Set<Path> all = new LinkedHashSet<>(favourites());
    if (all.add(folder.toAbsolutePath().normalize())) {
      desk.settings().change(now -> now.withDataFolders(List.copyOf(all)));
    }
  }

  void removeFavourite(Path folder) {
    List<Path> rest = favourites().stream().filter(each -> !each.equals(folder)).toList();
    desk.settings().change(now -> now.withDataFolders(rest));
  }

  // ---- lines

  /** The lines at the top. */
  void tops(Consumer<List<BrowseLine>> done) {
    List<Path> favourites = favourites();
    Path project = projectFolder();
    ask("roots", "", progress -> tops(favourites, project), done);
  }

  private Path projectFolder() {
    Path file = desk.workspace().file();
    return file == null ? null : file.toAbsolutePath().getParent();
  }

  private static List<BrowseLine> tops(List<Path> favourites, Path project) {
    List<BrowseLine> tops = new ArrayList<>();
    favourites.forEach(
        folder -> tops.add(new Top(folder, Root.FAVOURITE, Files.isDirectory(folder))));
    if (project != null && !favourites.contains(project)) {
      tops.add(new Top(project, Root.PROJECT, Files.isDirectory(project)));
    }
    Path home = Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
    tops.add(new Top(home, Root.HOME, Files.isDirectory(home)));
    for (Path drive : FileSystems.getDefault().getRootDirectories()) {
      tops.add(new Top(drive, Root.DRIVE, Files.isDirectory(drive)));
    }
    return tops;
  }

  /** The lines below a line, also a note in their place; never none. */
  void below(BrowseLine line, Consumer<List<BrowseLine>> done) {
    boolean file = line instanceof Entry each && each.entry().kind() == FolderEntry.Kind.LAYERS;
    Path path = line.path();
    Project.Basis basis = desk.workspace().project().basis();
    Lang lang = desk.texts().lang();
    ask(
        "below." + path,
        String.valueOf(path.getFileName()),
        progress -> file ? tables(path, basis, lang, progress) : entries(path, progress),
        lines -> done.accept(lines.isEmpty() ? List.of(note("empty")) : lines));
  }

  private static List<BrowseLine> entries(Path folder, Progress progress) throws AppException {
    List<BrowseLine> lines = new ArrayList<>();
    FolderContents.list(folder, progress).forEach(entry -> lines.add(new Entry(entry, false)));
    return lines;
  }

  private List<BrowseLine> tables(Path file, Project.Basis basis, Lang lang, Progress progress)
      throws AppException {
    OpenWorkspaceLayers.Listing listing =
        new OpenWorkspaceLayers(desk.installation(), desk.settings().preferences().cache(), 1)
            .list(List.of(file), basis, progress);
    List<BrowseLine> lines = new ArrayList<>();
    for (FoundTable table : listing.tables()) {
      lines.add(new Table(table));
    }
    for (Issue refused : listing.refused()) {
      lines.add(new Note(refused.message(lang), true));
    }
    return lines;
  }

  /** Looks through the favourites, or the home folder if there are none. */
  void search(String text, Consumer<List<BrowseLine>> done) {
    Set<Path> folders = new LinkedHashSet<>(favourites());
    if (projectFolder() != null) {
      folders.add(projectFolder());
    }
    if (folders.isEmpty()) {
      folders.add(Path.of(System.getProperty("user.home", ".")).toAbsolutePath());
    }
    List<Path> places = List.copyOf(folders);
    desk.jobs()
        .run(
            new Job<FolderContents.Found>(
                "gui/browse.job.search",
                List.of(text),
                "browse.roots",
                progress -> FolderContents.search(places, text, progress),
                found -> done.accept(answer(found)),
                failure -> done.accept(List.of(bad(failure)))));
  }

  private List<BrowseLine> answer(FolderContents.Found found) {
    List<BrowseLine> lines = new ArrayList<>();
    found.entries().forEach(entry -> lines.add(new Entry(entry, true)));
    if (!found.all()) {
      lines.add(new Note(desk.texts().get("gui/browse.search.stopped"), false));
    } else if (lines.isEmpty()) {
      lines.add(new Note(desk.texts().get("gui/browse.search.nothing"), false));
    }
    return lines;
  }

  private void ask(
      String lane, String what, Work<List<BrowseLine>> work, Consumer<List<BrowseLine>> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/browse.job.list",
                List.of(what),
                "browse." + lane,
                work,
                done,
                failure -> done.accept(List.of(bad(failure)))));
  }

  private Note bad(Throwable failure) {
    return new Note(FailureText.sentence(failure, desk.texts()), true);
  }

  private Note note(String name) {
    return new Note(desk.texts().get("gui/browse.note." + name), false);
  }

  /** True if the table is a layer of the project already. */
  boolean isThere(FoundTable table) {
    return LayerTree.layers(desk.workspace().project().layers()).stream()
        .anyMatch(
            layer -> layer.file().equals(table.file()) && layer.table().equals(table.table()));
  }

  // ---- doing

  /** What of these lines can be opened as layers. */
  static List<TableRef> refs(List<BrowseLine> lines) {
    List<TableRef> refs = new ArrayList<>();
    for (BrowseLine line : lines) {
      if (line instanceof Table table) {
        refs.add(table.ref());
      } else if (line instanceof Entry each && each.entry().kind() == FolderEntry.Kind.LAYERS) {
        refs.add(new TableRef(each.entry().path(), ""));
      }
    }
    return refs;
  }

  /** Adds tables and files as layers; opens a project. */
  void open(List<BrowseLine> lines) {
    List<TableRef> refs = refs(lines);
    if (!refs.isEmpty()) {
      requests.openTables(refs);
    }
    for (BrowseLine line : lines) {
      if (line instanceof Entry each && each.entry().kind() == FolderEntry.Kind.PROJECT) {
        requests.open(List.of(each.entry().path()));
        return;
      }
    }
  }

  /** Adds every layer that lies directly in a folder. */
  void openFolder(Path folder) {
    requests.open(List.of(folder));
  }
}
