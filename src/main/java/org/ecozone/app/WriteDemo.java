package org.ecozone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Inputs;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.ScreenRequest.SiteColumns;
import org.ecozone.app.demo.DemoWorkspace;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;

/** Writes the demo workspace into a folder and screens it, as {@code screen} would. */
public final class WriteDemo {
  /** Folder of the results inside the demo's folder. */
  public static final String RESULTS = "out";

  /**
   * The demo is judged by the rules of this day, so that it gives the same bytes on every other
   * day.
   */
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  private final Installation installation;

  public WriteDemo(Installation installation) {
    this.installation = installation;
  }

  public ScreenResult write(Path folder, Lang lang, Progress progress) throws AppException {
    ScreenSites.checkFolder(folder.resolve(RESULTS));
    keepForeign(folder.resolve(DemoWorkspace.ZONES_FILE), progress);
    keepForeign(folder.resolve(DemoWorkspace.SITES_FILE), progress);
    try {
      Files.createDirectories(folder);
      progress.stage("app.stage.demo");
      DemoWorkspace.write(folder, progress);
    } catch (StoreException e) {
      throw new AppException(Outcome.INTERNAL, List.of(e.issue()), e);
    } catch (IOException e) {
      throw new AppException(
          Outcome.INTERNAL,
          List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", folder, Reason.of(e))),
          e);
    }
    ScreenRequest request =
        new ScreenRequest(
            new Inputs(
                List.of(folder.resolve(DemoWorkspace.ZONES_FILE)),
                folder.resolve(DemoWorkspace.SITES_FILE),
                null,
                null,
                null,
                null),
            new SiteColumns("", "", ""),
            Map.of(),
            AS_OF,
            new Output(folder.resolve(RESULTS), OutputFormat.DEFAULT, FindingsShown.OPEN, lang),
            Runtime.getRuntime().availableProcessors());
    return new ScreenSites(installation).screen(request, progress);
  }

  /** A file of that name that is not a demo is somebody's work: it is not replaced. */
  private static void keepForeign(Path file, Progress progress) throws AppException {
    if (Files.exists(file) && !DemoWorkspace.isDemo(file, progress)) {
      throw new AppException(Outcome.USAGE, Issue.of(AppIssue.NOT_A_DEMO, "", "", file));
    }
  }
}
