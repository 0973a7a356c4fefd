package org.ecozone.app.workspace.open;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

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
   * @param tables in the order of the paths
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
    throw new UnsupportedOperationException();
  }

  /**
   * Reads layers and hands them over as they come: for each first, where the file allows it, a
   * LOADING content with a draft, then READY, MISSING or BROKEN. Every layer gets an answer.
   */
  public void load(
      List<LayerItem.Layer> layers, Project.Basis basis, Receiver receiver, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }

  /** The project sites of a table. */
  public Sites sites(Path file, String table, Project.Basis basis, Progress progress)
      throws AppException {
    throw new UnsupportedOperationException();
  }
}
