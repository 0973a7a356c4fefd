package org.ecozone.gui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.workspace.file.RecentFiles;
import org.ecozone.app.workspace.file.RecentFiles.Entry;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;

/** What the start page shows. */
public final class StartViewModel {
  private final ObservableList<Entry> recent = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final Desk desk;
  private final RecentFiles files;

  public StartViewModel(Desk desk) {
    this.desk = desk;
    files = new RecentFiles(desk.installation().userFolder());
  }

  /** Recent files, the newest first. */
  public ObservableList<Entry> recent() {
    return recent;
  }

  /** True once the list was read. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Reads the list again. */
  public void refresh() {
    list(() -> {});
  }

  /** Takes a file off the list; the file itself stays. */
  public void forget(Path file) {
    list(() -> files.remove(file));
  }

  private void list(Runnable first) {
    desk.jobs()
        .run(
            new Job<List<Entry>>(
                "gui/start.job.recent",
                List.of(),
                "start-recent",
                progress -> {
                  first.run();
                  return files.list();
                },
                this::show,
                desk.messages()::failure));
  }

  private void show(List<Entry> entries) {
    recent.setAll(entries);
    known.set(true);
  }
}
