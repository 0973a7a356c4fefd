package org.ecozone.gui.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.check.CheckFiles;
import org.ecozone.app.check.CheckResult;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** What the check found. FX thread. */
public final class CheckViewModel {
  private final ObservableList<Issue> issues = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<CheckResult> result = new ReadOnlyObjectWrapper<>();
  private final Desk desk;

  public CheckViewModel(Desk desk) {
    this.desk = desk;
  }

  /** Errors first, then warnings, then the rest, each in the order of the files. */
  public ObservableList<Issue> issues() {
    return issues;
  }

  /** Null before a check. */
  public ReadOnlyObjectProperty<CheckResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public long count(Severity severity) {
    return issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  /** Files of the project's zone layers. */
  public List<Path> files() {
    return layers().stream()
        .filter(layer -> layer.kind() == Kind.ZONES)
        .map(Layer::file)
        .distinct()
        .toList();
  }

  private List<Layer> layers() {
    return LayerTree.layers(desk.workspace().project().layers());
  }

  /** Checks the files of the project. */
  public void check() {
    List<Path> files = files();
    if (files.isEmpty()) {
      desk.messages().show(Severity.INFO, desk.texts().get("gui/check.nothing"), "");
      return;
    }
    desk.jobs()
        .run(
            new Job<CheckResult>(
                "gui/check.job",
                List.of(files.size()),
                "check",
                progress -> new CheckFiles(desk.installation()).check(files, progress),
                this::show,
                desk.messages()::failure));
  }

  private void show(CheckResult found) {
    result.set(found);
    issues.setAll(
        found.issues().stream()
            .sorted((a, b) -> Integer.compare(a.severity().ordinal(), b.severity().ordinal()))
            .toList());
  }

  /** CRS of an issue's place; empty if the issue has none or its layer is not open. */
  public Optional<Crs> crsOf(Issue issue) {
    if (issue.x() == null || issue.y() == null) {
      return Optional.empty();
    }
    return layers().stream()
        .filter(layer -> layer.file().getFileName().toString().equals(issue.file()))
        .filter(layer -> isOf(issue, layer))
        .map(layer -> desk.workspace().content(layer.id()))
        .filter(LayerContent::isReady)
        .map(LayerContent::layer)
        .filter(layer -> layer != null)
        .map(layer -> layer.crs())
        .findFirst();
  }

  private boolean isOf(Issue issue, Layer layer) {
    LayerContent content = desk.workspace().content(layer.id());
    return layer.table().equals(issue.layer())
        || content.layer() != null && content.layer().code().equals(issue.layer());
  }
}
