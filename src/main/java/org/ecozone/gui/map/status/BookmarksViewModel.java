package org.ecozone.gui.map.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.ecozone.app.place.BookmarkFile;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.geo.CrsException;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Severity;

/** The project's bookmarks: kept, removed, taken to a file and back. FX thread. */
final class BookmarksViewModel {
  private final Desk desk;

  BookmarksViewModel(Desk desk) {
    this.desk = desk;
  }

  /** By folder and name; those without a folder first. */
  List<Bookmark> list() {
    List<Bookmark> sorted = new ArrayList<>(project().bookmarks());
    sorted.sort(Comparator.comparing(Bookmark::folder).thenComparing(Bookmark::name));
    return sorted;
  }

  /** What keeping a view did. */
  enum Kept {
    NEW,
    /** One of that name and folder was there and is this view now. */
    REPLACED,
    /** There is no name or no view. */
    NOTHING
  }

  Kept keep(String name, String folder, View view) {
    if (name.isBlank() || view == null) {
      return Kept.NOTHING;
    }
    Bookmark made = new Bookmark(name.strip(), folder.strip(), view);
    List<Bookmark> kept = new ArrayList<>(project().bookmarks());
    boolean replaced = kept.removeIf(other -> same(other, made));
    kept.add(made);
    desk.workspace().change("gui/map.bookmark.undo_add", project().withBookmarks(kept));
    return replaced ? Kept.REPLACED : Kept.NEW;
  }

  private static boolean same(Bookmark a, Bookmark b) {
    return a.name().equals(b.name()) && a.folder().equals(b.folder());
  }

  void remove(Bookmark bookmark) {
    List<Bookmark> kept = new ArrayList<>(project().bookmarks());
    kept.remove(bookmark);
    desk.workspace().change("gui/map.bookmark.undo_remove", project().withBookmarks(kept));
  }

  void exportTo(Path file) {
    List<Bookmark> all = list();
    String crs = project().mapCrs();
    run(
        progress -> {
          BookmarkFile.write(file, all, crs);
          return all.size();
        },
        count -> say("gui/map.bookmark.exported", count));
  }

  /** Those of the file join the project's; of one name the file's wins. */
  void importFrom(Path file) {
    String crs = project().mapCrs();
    run(
        progress -> BookmarkFile.read(file, crs),
        read -> {
          List<Bookmark> kept = new ArrayList<>(project().bookmarks());
          kept.removeIf(old -> read.stream().anyMatch(other -> same(old, other)));
          kept.addAll(read);
          desk.workspace().change("gui/map.bookmark.undo_import", project().withBookmarks(kept));
          say("gui/map.bookmark.imported", read.size());
        });
  }

  private <T> void run(org.ecozone.gui.common.JobRunner.Work<T> work, Consumer<T> done) {
    desk.jobs()
        .run(
            new Job<>(
                "gui/map.job.bookmarks",
                List.of(),
                "",
                work,
                done,
                failure -> {
                  if (failure instanceof IOException || failure instanceof CrsException) {
                    desk.messages()
                        .show(
                            Severity.ERROR,
                            desk.texts().get("gui/map.bookmark.failed"),
                            String.valueOf(failure.getMessage()));
                  } else {
                    desk.messages().failure(failure);
                  }
                }));
  }

  private void say(String key, int count) {
    desk.messages().show(Severity.INFO, desk.texts().get(key, count), "");
  }

  private Project project() {
    return desk.workspace().project();
  }
}
