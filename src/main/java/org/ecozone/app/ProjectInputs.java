package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.zone.Issue;

/**
 * What a project brings into a screening.
 *
 * @param file the project file
 * @param tables its zone layers, hidden ones too, in the order of the tree
 * @param sites its sites; screened where no file of sites is given
 * @param basis rules, profiles and day that count where the caller names none
 * @param overrides officer's decisions, recorded beside the machine's lines
 * @param issues what was odd about the project file
 */
public record ProjectInputs(
    Path file,
    List<StatedTable> tables,
    List<SiteItem> sites,
    Project.Basis basis,
    List<Project.Override> overrides,
    List<Issue> issues) {
  public ProjectInputs {
    overrides = List.copyOf(overrides);
    tables = List.copyOf(tables);
    sites = List.copyOf(sites);
    issues = List.copyOf(issues);
  }

  /** Without decisions. */
  public ProjectInputs(
      Path file,
      List<StatedTable> tables,
      List<SiteItem> sites,
      Project.Basis basis,
      List<Issue> issues) {
    this(file, tables, sites, basis, List.of(), issues);
  }

  /** Of a project file. */
  public static ProjectInputs read(Path file) throws AppException {
    ProjectFile.Opened opened = ProjectFile.read(file);
    return of(file, opened.project(), opened.issues());
  }

  /**
   * Of an open project.
   *
   * @param file where it lies, or is about to
   * @param odd what was odd about that file
   */
  public static ProjectInputs of(Path file, Project project, List<Issue> odd) {
    List<Issue> issues = new ArrayList<>(odd);
    List<StatedTable> tables = tables(project, issues);
    return new ProjectInputs(
        file, tables, project.sites(), project.basis(), project.overrides(), issues);
  }

  /**
   * The zone layers of a project, as a screening takes them.
   *
   * @param issues is told where layers of one table say different things
   */
  private static List<StatedTable> tables(Project project, List<Issue> issues) {
    List<LayerItem.Layer> screened = LayerTree.screened(project.layers());
    Map<List<Object>, LayerItem.Layer> uppermost = new HashMap<>();
    screened.forEach(layer -> uppermost.put(LayerTree.table(layer), layer));
    for (LayerItem.Layer layer : LayerTree.layers(project.layers())) {
      LayerItem.Layer upper = uppermost.getOrDefault(LayerTree.table(layer), layer);
      if (layer.kind() == LayerItem.Kind.ZONES && !upper.setUp().equals(layer.setUp())) {
        String name = String.valueOf(layer.file().getFileName());
        issues.add(Issue.of(WorkspaceIssue.SET_UP_TWICE, name, layer.table()));
      }
    }
    return screened.stream().map(StatedTable::of).toList();
  }

  /** The same with other tables: those of an earlier run. */
  public ProjectInputs withTables(List<StatedTable> changed) {
    return new ProjectInputs(file, changed, sites, basis, overrides, issues);
  }
}
