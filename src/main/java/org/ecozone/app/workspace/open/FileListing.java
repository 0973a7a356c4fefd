package org.ecozone.app.workspace.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.app.workspace.open.FoundTable.Contents;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers.Listing;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.FolderScan;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.door.DoorIssue;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.raster.TileFile;
import org.ecozone.store.raster.TileTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Reason;

/** One listing of files and folders; see {@link OpenWorkspaceLayers#list}. */
final class FileListing {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> PICTURES = Set.of("tif", "tiff");
  private static final Set<ExchangeFormat> LAYER_FORMATS =
      EnumSet.of(ExchangeFormat.SHAPEFILE, ExchangeFormat.GEOJSON);
  private static final Set<String> OPENED_OF_A_FOLDER = Set.of("mbtiles", "tif", "tiff");

  private final ProfileSet profiles;
  private final SiteColumnsGuess sites;
  private final Progress progress;
  private final List<FoundTable> tables = new ArrayList<>();
  private final List<Issue> refused = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  FileListing(ProfileSet profiles, SiteColumnsGuess sites, Progress progress) {
    this.profiles = profiles;
    this.sites = sites;
    this.progress = progress;
  }

  Listing list(List<Path> paths) {
    for (Path path : paths) {
      progress.checkCancelled();
      Path absolute = path.toAbsolutePath().normalize();
      if (!Files.exists(absolute)) {
        refuse(WorkspaceIssue.FILE_GONE, absolute);
      } else if (Files.isDirectory(absolute)) {
        folder(absolute);
      } else {
        file(absolute);
      }
    }
    return new Listing(tables, refused);
  }

  private void folder(Path folder) {
    if (UnknownFile.ending(folder).equals("gdb")) {
      refused.add(UnknownFile.refusal(folder));
      return;
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        boolean opened =
            OPENED_OF_A_FOLDER.contains(UnknownFile.ending(entry))
                || FolderScan.mayHoldLayers(entry);
        if (opened && !Files.isDirectory(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      refused.add(Issue.of(StoreIssue.FILE_UNREADABLE, name(folder), "", Reason.of(e)));
      return;
    }
    if (files.isEmpty()) {
      refuse(WorkspaceIssue.FOLDER_EMPTY, folder);
    }
    files.sort(Comparator.comparing(FileListing::name));
    files.forEach(this::file);
  }

  private void file(Path file) {
    if (!seen.add(file)) {
      return;
    }
    progress.stage("app/workspace.stage.list", name(file));
    if (PICTURES.contains(UnknownFile.ending(file))) {
      tables.add(new FoundTable(file, "", name(file), Contents.RASTER, -1, "", "", null));
      return;
    }
    boolean geopackage = UnknownFile.ending(file).equals("gpkg");
    try {
      if (!geopackage && !isSqlite(file)) {
        other(file);
        return;
      }
    } catch (IOException e) {
      refused.add(Issue.of(StoreIssue.FILE_UNREADABLE, name(file), "", Reason.of(e)));
      return;
    }
    int before = tables.size();
    StoreException failure = features(file);
    rasters(file);
    if (tables.size() == before) {
      refused.add(
          failure == null
              ? Issue.of(StoreIssue.NO_FEATURE_TABLE, name(file), "")
              : failure.issue());
    }
  }

  /** A file of another format, if layers come in it. */
  private void other(Path file) {
    try {
      if (LAYER_FORMATS.contains(Doors.formatOf(InputFile.of(file)))) {
        StoreException failure = features(file);
        if (failure != null) {
          refused.add(failure.issue());
        }
      } else {
        refused.add(Issue.of(WorkspaceIssue.FORMAT_LAND, name(file), "", UnknownFile.ending(file)));
      }
    } catch (StoreException e) {
      boolean unknown = e.issue().code().equals(DoorIssue.UNKNOWN.name());
      Issue byName = UnknownFile.refusal(file);
      boolean said = byName.code().equals(WorkspaceIssue.FORMAT_LAND.name()); // it is none
      refused.add(unknown && !said ? byName : e.issue());
    }
  }

  /** Null, or why there are none. */
  private StoreException features(Path path) {
    if (UnknownFile.ending(path).equals("mbtiles")) {
      return null;
    }
    try (GeoPackageFile file = GeoPackageFile.openUnchecked(path, progress)) {
      for (FeatureTable table : file.tables()) {
        tables.add(found(path, file, table));
      }
      for (BrokenTable broken : file.broken()) {
        MatchReport match = profiles.explain(broken.name(), broken.identifier(), List.of());
        tables.add(
            new FoundTable(
                path,
                broken.name(),
                title(broken.identifier(), broken.name()),
                Contents.ZONES,
                -1,
                "",
                "",
                match));
      }
      return null;
    } catch (StoreException e) {
      return e;
    }
  }

  private FoundTable found(Path path, GeoPackageFile file, FeatureTable table) {
    MatchReport match = profiles.explain(table.name(), table.identifier(), table.columns());
    return new FoundTable(
        path,
        table.name(),
        title(table.identifier(), table.name()),
        sites.looksLikeSites(table, match) ? Contents.SITES : Contents.ZONES,
        table.rowCount(),
        crs(file, table),
        table.geometryType(),
        match);
  }

  private static String title(String identifier, String table) {
    return identifier.isBlank() ? table : identifier;
  }

  private String crs(GeoPackageFile file, FeatureTable table) {
    try {
      return FeatureRows.crs(file, table, progress).id();
    } catch (StoreException e) {
      // Reading the layer says so; a list of tables shows that there is none.
      return "";
    }
  }

  private void rasters(Path path) {
    try (TileFile file = TileFile.open(path, progress)) {
      for (TileTable table : file.tables()) {
        tables.add(
            new FoundTable(
                path,
                table.name(),
                title(table.title(), table.name()),
                Contents.RASTER,
                -1,
                table.crs().id(),
                "",
                null));
      }
    } catch (StoreException e) {
      // No tiles: what the file holds otherwise was listed, or its refusal is.
      System.getLogger(FileListing.class.getName()).log(System.Logger.Level.DEBUG, "no tiles", e);
    }
  }

  private static boolean isSqlite(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    }
  }

  private void refuse(WorkspaceIssue why, Path path) {
    refused.add(Issue.of(why, name(path), "", name(path)));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
