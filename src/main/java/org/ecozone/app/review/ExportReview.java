package org.ecozone.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.OutputFormat;
import org.ecozone.app.ProjectInputs;
import org.ecozone.app.ScreenRequest;
import org.ecozone.app.ScreenResult;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.file.ProjectFile;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;

/**
 * Writes the results of the project's sites: by {@code ecozone screen --project}, from the files as
 * they are, with what the officer decided beside the machine's lines, and with the project itself
 * beside them, so that {@code ecozone verify} can say it all again.
 *
 * <p>Fails: {@link AppException} with nothing written; cancelled with no half file.
 */
public final class ExportReview {
  /** The project as it was exported, beside the results. */
  public static final String PROJECT = "project" + ProjectFile.ENDING;

  private final Installation installation;
  private final int threads;

  public ExportReview(Installation installation, int threads) {
    this.installation = installation;
    this.threads = threads;
  }

  /**
   * What to write.
   *
   * @param asOf the day whose rules and layer validity count
   * @param lang of notes and messages
   */
  public record Request(Path folder, Project project, LocalDate asOf, Lang lang) {}

  /** Writes json, csv and gpkg, all findings, and the project. */
  public ScreenResult export(Request request, Progress progress) throws AppException {
    Path folder = request.folder().toAbsolutePath().normalize();
    Path snapshot = folder.resolve(PROJECT);
    Project.Basis basis = request.project().basis();
    ScreenRequest screen =
        new ScreenRequest(
            new ScreenRequest.Inputs(List.of(), null, null, null, basis.rules(), basis.profiles()),
            new ScreenRequest.SiteColumns("", "", ""),
            Map.of(),
            request.asOf(),
            new ScreenRequest.Output(
                folder,
                Set.of(OutputFormat.JSON, OutputFormat.CSV, OutputFormat.GPKG),
                ScreenRequest.FindingsShown.ALL,
                request.lang()),
            threads,
            CacheChoice.USUAL,
            ProjectInputs.of(snapshot, request.project(), List.of()));
    ScreenResult result = new ScreenSites(installation).screen(screen, progress);
    try {
      Files.createDirectories(folder);
      ProjectFile.write(snapshot, request.project());
    } catch (IOException e) {
      throw notWritable(snapshot, e);
    } catch (UncheckedIOException e) {
      throw notWritable(snapshot, e.getCause());
    }
    return result;
  }

  private static AppException notWritable(Path file, IOException cause) {
    return new AppException(
        Outcome.INTERNAL,
        List.of(Issue.of(AppIssue.OUTPUT_NOT_WRITABLE, "", "", file, Reason.of(cause))),
        cause);
  }
}
