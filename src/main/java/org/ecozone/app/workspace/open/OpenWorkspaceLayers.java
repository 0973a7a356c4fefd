package org.ecozone.app.workspace.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.OpenCache;
import org.ecozone.app.Outcome;
import org.ecozone.app.style.DrawingOrder;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerContent.ReadAs;
import org.ecozone.app.workspace.LayerContent.State;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.job.Progress;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.SiteLoad;
import org.ecozone.store.SiteReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.cache.LayerCache;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;

/**
 * Brings files into the workspace: {@link #list} what is in them, at once; then {@link #load} the
 * layers, which hands over a draft to draw of each and the checked layer when it is ready.
 *
 * <p>Threads: for workers, several at once.
 *
 * <p>Fails: {@link AppException} only if rules or profiles cannot be read; what is wrong with a
 * file is an issue.
 */
public final class OpenWorkspaceLayers {
  private final Installation installation;
  private final CacheChoice cache;
  private final int threads;

  /**
   * What files hold.
   *
   * @param tables in the order of drawing, the uppermost first
   * @param refused why a path cannot be opened, one for each such path
   */
  public record Listing(List<FoundTable> tables, List<Issue> refused) {
    public Listing {
      tables = List.copyOf(tables);
      refused = List.copyOf(refused);
    }
  }

  /** Takes what was read of a layer, on a worker. */
  @FunctionalInterface
  public interface Receiver {
    void arrived(String layerId, LayerContent content);
  }

  /** Sites of a table, and what was odd about them. */
  public record Sites(List<SiteItem> sites, List<Issue> issues) {
    public Sites {
      sites = List.copyOf(sites);
      issues = List.copyOf(issues);
    }
  }

  public OpenWorkspaceLayers(Installation installation, CacheChoice cache, int threads) {
    this.installation = installation;
    this.cache = cache;
    this.threads = threads;
  }

  /**
   * What lies in files and folders. Reads no geometry.
   *
   * @param basis of the project
   */
  public Listing list(List<Path> paths, Project.Basis basis, Progress progress)
      throws AppException {
    SiteColumnsGuess guess = new SiteColumnsGuess(attributes().aliases());
    Listing listing = new FileListing(profiles(basis), guess, progress).list(paths);
    DrawingOrder order = DrawingOrder.of(installation);
    List<FoundTable> sorted = new ArrayList<>(listing.tables());
    sorted.sort(Comparator.comparingInt(table -> order.rank(table.code(), table.geometryType())));
    return new Listing(sorted, listing.refused());
  }

  /**
   * Reads layers and hands them over as they come: for each first, where that is worth it, a
   * LOADING content with a draft, then READY, MISSING or BROKEN. Every layer gets an answer.
   */
  public void load(
      List<LayerItem.Layer> layers, Project.Basis basis, Receiver receiver, Progress progress)
      throws AppException {
    List<LayerItem.Layer> zones = new ArrayList<>();
    for (LayerItem.Layer layer : layers) {
      if (layer.kind() == LayerItem.Kind.ZONES) {
        zones.add(layer);
      } else {
        receiver.arrived(layer.id(), raster(layer, basis));
      }
    }
    if (zones.isEmpty()) {
      return;
    }
    List<FileLayers> files = FileLayers.of(zones);
    new DraftFeed(threads, receiver, progress).feed(files);
    ProfileSet profiles = profiles(basis);
    try (LayerCache opened = new OpenCache(installation).open(cache, profiles.sha256())) {
      LayerFeed.Setting setting = new LayerFeed.Setting(profiles, basis, opened, threads);
      new LayerFeed(setting, receiver, progress).feed(files);
      opened.finish(progress);
    }
  }

  /** A picture is read by whoever draws it; here only whether its file is there. */
  private static LayerContent raster(LayerItem.Layer layer, Project.Basis basis) {
    SourceStamp stamp = SourceStamp.of(layer.file());
    ReadAs readAs = new ReadAs(stamp, layer.table(), layer.setUp(), basis);
    if (stamp.exists()) {
      return new LayerContent(State.READY, null, null, null, readAs, List.of());
    }
    String name = String.valueOf(layer.file().getFileName());
    Issue missing = Issue.of(WorkspaceIssue.FILE_MISSING, name, "", name, layer.file().getParent());
    return new LayerContent(State.MISSING, null, null, null, readAs, List.of(missing));
  }

  /** The project sites of a table; what cannot be used of them has no parcels. */
  public Sites sites(Path file, String table, Progress progress) throws AppException {
    progress.stage("app.stage.sites", file.getFileName());
    try {
      SiteLoad load = SiteReader.read(file, table, null, null, attributes().aliases(), progress);
      return new Sites(
          load.sites().stream().map(site -> SiteItems.of(site, file)).toList(), load.issues());
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  /**
   * Loads what the first file needs, so that it opens sooner: to be called while nobody waits.
   *
   * @return whether it could be; if not, whoever opens a file is told why
   */
  public boolean warmUp(Progress progress) {
    try {
      GeoPackageFile.warmUp();
      attributes();
      profiles(Project.EMPTY.basis());
      progress.checkCancelled();
      return true;
    } catch (AppException | StoreException e) {
      System.getLogger(OpenWorkspaceLayers.class.getName())
          .log(System.Logger.Level.DEBUG, "not warmed up", e);
      return false;
    }
  }

  private ProfileSet profiles(Project.Basis basis) throws AppException {
    try {
      return ProfileReader.read(
          basis.profiles() == null ? installation.profileFolders() : List.of(basis.profiles()));
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private AttributeCatalog attributes() throws AppException {
    Path file = installation.dataFile("rules/" + Catalogs.ATTRIBUTES);
    try {
      return AttributeCatalog.read(Catalogs.ATTRIBUTES, Files.readAllBytes(file), issue -> {});
    } catch (IOException e) {
      throw new AppException(
          Outcome.UNREADABLE,
          List.of(Issue.of(AppIssue.INPUT_UNREADABLE, Catalogs.ATTRIBUTES, "")),
          e);
    }
  }
}
