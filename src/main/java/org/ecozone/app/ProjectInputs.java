package org.ecozone.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.reading.TableReading;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.store.LayersTable;
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
   * The zone layers of a project, as a screening takes them: a table that several layers show is
   * read once, as the uppermost of them says.
   *
   * @param issues is told where they say different things
   */
  private static List<StatedTable> tables(Project project, List<Issue> issues) {
    Map<List<Object>, StatedTable> tables = new LinkedHashMap<>();
    for (LayerItem.Layer layer : LayerTree.layers(project.layers())) {
      if (layer.kind() == LayerItem.Kind.ZONES) {
        StatedTable table = StatedTable.of(layer);
        List<Object> key = List.of(TableReading.real(table.file()), LayersTable.key(table.table()));
        StatedTable upper = tables.putIfAbsent(key, table);
        if (upper != null && !upper.setUp().equals(table.setUp())) {
          String name = String.valueOf(table.file().getFileName());
          issues.add(Issue.of(WorkspaceIssue.SET_UP_TWICE, name, table.table()));
        }
      }
    }
    return List.copyOf(tables.values());
  }

  /** The same with other tables: those of an earlier run. */
  public ProjectInputs withTables(List<StatedTable> changed) {
    return new ProjectInputs(file, changed, sites, basis, overrides, issues);
  }
}
