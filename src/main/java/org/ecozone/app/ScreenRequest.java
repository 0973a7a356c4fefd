package org.ecozone.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.sites.SitesFile;
import org.ecozone.zone.Lang;

/**
 * What to screen, with what, and what to write.
 *
 * @param inputs files
 * @param columns where the sites stand in their file
 * @param layerCodes table name to canonical layer code, for tables that no profile recognises
 * @param asOf the day whose rules and layer validity count
 * @param output what to write; null if nothing is written (verify)
 * @param threads at least 1
 * @param cache whether layers as read are kept for the next run
 * @param project whose layers, and sites where {@code inputs} names none, are screened; null if
 *     there is none
 */
public record ScreenRequest(
    Inputs inputs,
    SiteColumns columns,
    Map<String, String> layerCodes,
    LocalDate asOf,
    Output output,
    int threads,
    CacheChoice cache,
    ProjectInputs project) {

  /** Without a project. */
  public ScreenRequest(
      Inputs inputs,
      SiteColumns columns,
      Map<String, String> layerCodes,
      LocalDate asOf,
      Output output,
      int threads,
      CacheChoice cache) {
    this(inputs, columns, layerCodes, asOf, output, threads, cache, null);
  }

  /** Without a cache. */
  public ScreenRequest(
      Inputs inputs,
      SiteColumns columns,
      Map<String, String> layerCodes,
      LocalDate asOf,
      Output output,
      int threads) {
    this(inputs, columns, layerCodes, asOf, output, threads, CacheChoice.NONE);
  }

  /**
   * Files that a screening rests on; a path that was not given is null.
   *
   * @param zones files or folders; at least one where there is no project
   * @param sites file with the sites, of any format, or a folder of such files; null for those of
   *     the project
   * @param attributes CSV or XLSX of project attributes
   * @param layers CSV of layer identities
   * @param rules rule catalogue instead of the one in use
   * @param profiles folder of layer profiles instead of those in use
   * @param clauses CSV or XLSX of clauses by the code of their control unit
   */
  public record Inputs(
      List<Path> zones,
      Path sites,
      Path attributes,
      Path layers,
      Path rules,
      Path profiles,
      Path clauses) {
    public Inputs {
      zones = List.copyOf(zones);
    }

    /** Without clauses beside the layers. */
    public Inputs(
        List<Path> zones, Path sites, Path attributes, Path layers, Path rules, Path profiles) {
      this(zones, sites, attributes, layers, rules, profiles, null);
    }
  }

  /** The same with a project. */
  public ScreenRequest withProject(ProjectInputs changed) {
    return new ScreenRequest(inputs, columns, layerCodes, asOf, output, threads, cache, changed);
  }

  /** Tables that are read as a project says. */
  public List<StatedTable> tables() {
    return project == null ? List.of() : project.tables();
  }

  /**
   * Where and how the sites stand in their file.
   *
   * @param table empty for the only one
   * @param idField empty: found by the usual names
   * @param nameField empty: found by the usual names
   * @param choices how a file that is no GeoPackage is read
   * @param unreadable what becomes of a file of a folder that cannot be read
   * @param parameters file of the user's datum parameters, null for those stored by their name
   */
  public record SiteColumns(
      String table,
      String idField,
      String nameField,
      IntakeChoices choices,
      SitesFile.Unreadable unreadable,
      Path parameters) {

    /** Of a GeoPackage, or a file that says all of itself. */
    public SiteColumns(String table, String idField, String nameField) {
      this(table, idField, nameField, IntakeChoices.NONE, SitesFile.Unreadable.REFUSED, null);
    }
  }

  /**
   * What to write.
   *
   * @param folder made if it is not there
   * @param findings which findings stand in findings.csv
   * @param lang language of notes and messages in the CSV files
   */
  public record Output(Path folder, Set<OutputFormat> formats, FindingsShown findings, Lang lang) {}

  /** Which findings stand in findings.csv. */
  public enum FindingsShown {
    /** All but those that were checked and did not apply. */
    OPEN,
    ALL
  }
}
