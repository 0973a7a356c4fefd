package org.ecozone.app.sites;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.app.sites.SitesReading.Options;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteSource;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/** Opens a file of sites of any format, or all files of a folder. */
public final class SitesFile {
  /** Files beside others, which are read with them. */
  private static final Set<String> BESIDE =
      Set.of(
          "shx",
          "dbf",
          "prj",
          "cpg",
          "sbn",
          "sbx",
          "qix",
          "qpj",
          "qmd",
          "xml",
          "gpkg-wal",
          "gpkg-shm",
          "gpkg-journal");

  private final SiteSource.Query query;
  private final IntakeChoices choices;
  private final Unreadable unreadable;
  private final int threads;
  private final PlaceRows places;
  private Supplier<WorkArea> workArea = () -> null;

  /** What becomes of a file of a folder that cannot be read. */
  public enum Unreadable {
    /** Nothing is read. */
    REFUSED,
    /** It is left out and listed. */
    SKIPPED
  }

  /**
   * @param query table and columns, the same for all files of a folder
   * @param choices how files that are no GeoPackage are read
   * @param places with the datum parameters of the user
   */
  public SitesFile(
      SiteSource.Query query,
      IntakeChoices choices,
      Unreadable unreadable,
      int threads,
      PlaceRows places) {
    this.query = query;
    this.choices = choices;
    this.unreadable = unreadable;
    this.threads = threads;
    this.places = places;
  }

  /** Puts the candidates of a refusal in order by where the layers lie; asked only then. */
  public SitesFile near(Supplier<WorkArea> layers) {
    workArea = layers;
    return this;
  }

  /** Fails if sites cannot be read, or if something must be said first. */
  public SiteRows open(Path path, Progress progress) throws AppException, StoreException {
    boolean geodatabase = Doors.ending(path).equals("gdb");
    return Files.isDirectory(path) && !geodatabase ? folder(path, progress) : file(path, progress);
  }

  private SiteRows file(Path path, Progress progress) throws AppException, StoreException {
    if (!Doors.isOther(path) && !Files.isDirectory(path)) {
      List<Issue> remarks =
          isSaid() ? List.of(Issue.of(SitesIssue.CHOICES_UNUSED, name(path), "")) : List.of();
      return SiteRows.of(SiteSource.open(path, query, threads, progress), remarks, null);
    }
    SitesReading how = new SitesReading(choices, workArea, Options.OF_SITES, places);
    SitesReading.Chosen chosen = how.of(path, query.table(), progress);
    List<SiteRows> tables = new ArrayList<>();
    boolean done = false;
    try {
      for (String table : chosen.tables()) {
        boolean first = tables.isEmpty(); // what is known of the file is said with it
        SiteSource.Query of = query(table, chosen.oneSite().isEmpty());
        tables.add(
            SiteRows.of(
                SiteSource.open(path, chosen.reading(), of, threads, progress),
                first ? chosen.remarks() : List.of(),
                first ? chosen.places() : null));
      }
      SiteRows rows = together(tables, chosen.oneSite(), progress);
      done = true;
      return rows;
    } finally {
      if (!done) {
        for (SiteRows table : tables) {
          table.close();
        }
      }
    }
  }

  /** Rows that are parcels of one site have no ids of sites. */
  private SiteSource.Query query(String table, boolean rowsAreSites) {
    return new SiteSource.Query(
        table,
        rowsAreSites ? query.idField() : null,
        rowsAreSites ? query.nameField() : null,
        query.attributeAliases());
  }

  private static SiteRows together(List<SiteRows> tables, String oneSite, Progress progress) {
    if (tables.size() == 1) {
      return tables.get(0);
    }
    return oneSite.isEmpty()
        ? FolderRows.ofTables(tables, progress)
        : new OneSiteRows(oneSite, tables, progress);
  }

  /** Whether something was said that a GeoPackage has no use for. */
  private boolean isSaid() {
    return !choices.crs().isEmpty()
        || choices.axisOrder() != null
        || choices.grouping() != null
        || !choices.read().isEmpty();
  }

  private SiteRows folder(Path folder, Progress progress) throws AppException, StoreException {
    List<SiteRows> opened = new ArrayList<>();
    List<Issue> skipped = new ArrayList<>();
    boolean done = false;
    try {
      for (Path path : files(folder)) {
        try {
          opened.add(file(path, progress));
        } catch (StoreException e) {
          skip(path, List.of(e.issue()), skipped, e);
        } catch (AppException e) {
          skip(path, e.issues(), skipped, e);
        }
      }
      if (opened.isEmpty()) {
        throw new StoreException(
            Issue.of(SitesIssue.FOLDER_WITHOUT_SITES, name(folder), "", name(folder)), null);
      }
      FolderRows rows = FolderRows.ofFolder(name(folder), opened, skipped, progress);
      done = true;
      return rows;
    } finally {
      if (!done) {
        for (SiteRows source : opened) {
          source.close();
        }
      }
    }
  }

  private <E extends Exception> void skip(Path path, List<Issue> why, List<Issue> into, E failure)
      throws E {
    if (unreadable == Unreadable.REFUSED) {
      throw failure;
    }
    into.addAll(why);
    into.add(Issue.of(SitesIssue.FILE_SKIPPED, name(path), "", name(path)));
  }

  /** By name; hidden files and those that belong to others left out. */
  public static List<Path> files(Path folder) throws StoreException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = name(entry);
        boolean part = BESIDE.contains(Doors.ending(entry)) && !isAlone(entry);
        boolean geodatabase = name.toLowerCase(Locale.ROOT).endsWith(".gdb");
        if (!name.startsWith(".") && !part && (!Files.isDirectory(entry) || geodatabase)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new StoreException(
          Issue.of(StoreIssue.FILE_UNREADABLE, name(folder), "", Reason.of(e)), e);
    }
    files.sort(Comparator.comparing(SitesFile::name));
    return files;
  }

  /** A part of a shapefile without its shapefile is a file that is missing something. */
  private static boolean isAlone(Path part) {
    String name = name(part);
    boolean ofShape = Set.of("shx", "dbf").contains(Doors.ending(part));
    String stem = name.substring(0, name.length() - 3);
    return ofShape
        && !Files.exists(part.resolveSibling(stem + "shp"))
        && !Files.exists(part.resolveSibling(stem + "SHP"));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
