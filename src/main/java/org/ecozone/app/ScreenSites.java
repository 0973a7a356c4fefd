package org.ecozone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.app.ScreenRequest.FindingsShown;
import org.ecozone.app.ScreenRequest.Output;
import org.ecozone.app.results.Classification;
import org.ecozone.app.results.OfficersDecisions;
import org.ecozone.app.results.ResultsGeoPackage;
import org.ecozone.app.results.RunRecord;
import org.ecozone.app.results.SinkGroup;
import org.ecozone.app.results.WithIssues;
import org.ecozone.job.PendingFile;
import org.ecozone.job.Progress;
import org.ecozone.job.StageClock;
import org.ecozone.overlay.index.PairCounts;
import org.ecozone.report.CsvSink;
import org.ecozone.report.JsonSink;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;
import org.ecozone.zone.ZoneLayer;

/**
 * The use case of {@code screen}: reads the inputs, screens every site, writes the results.
 *
 * <p>Fails: {@link AppException} with nothing written, if sites or rules cannot be read or the
 * folder cannot be written; {@link org.ecozone.job.CancelledException} with no half file.
 */
public final class ScreenSites {
  static final String RECORD = "screening.json";

  private final Installation installation;

  public ScreenSites(Installation installation) {
    this.installation = installation;
  }

  public ScreenResult screen(ScreenRequest request, Progress watched) throws AppException {
    Instant start = Instant.now();
    StageClock progress = new StageClock(watched);
    Output output = request.output();
    checkFolder(output.folder());
    try (ScreeningPlan plan = ScreeningPlan.read(installation, request, progress)) {
      checkTargets(plan, request);
      progress.checkCancelled();
      return screen(plan, request, start, progress);
    } catch (IOException e) {
      throw notWritable(output.folder(), e);
    } catch (UncheckedIOException e) {
      throw notWritable(output.folder(), e.getCause());
    }
  }

  private static ScreenResult screen(
      ScreeningPlan plan, ScreenRequest request, Instant start, StageClock progress)
      throws AppException, IOException {
    Output output = request.output();
    ResultCounter counter = new ResultCounter();
    Files.createDirectories(output.folder());
    OfficersDecisions decisions =
        new OfficersDecisions(
            request.project() == null ? List.of() : request.project().overrides());
    try (SinkGroup sinks = sinks(plan, output, decisions)) {
      sinks.watch(counter);
      sinks.watch(decisions);
      PairCounts pairs = plan.run(sinks, progress);
      plan.cache().finish(progress);
      progress.checkCancelled();
      progress.stage("app.stage.write");
      Outcome outcome =
          counter.outcome().worse(plan.isIncomplete() ? Outcome.UNREADABLE : Outcome.DONE);
      RunRecord.Run run =
          new RunRecord.Run(
              start,
              Instant.now(),
              progress.stages(),
              plan.data().rulesFile(),
              plan.data().profileFolders(),
              plan.cache(),
              pairs,
              outcome);
      try (PendingFile record = RunRecord.write(output.folder(), request, run)) {
        sinks.commit();
        record.commit();
      }
      withheld(plan, output).forEach(counter::count);
      return counter
          .result(outcome, plan.uncheckedNames(), plan.data())
          .ofRun(pairs, plan.cache().notes());
    }
  }

  /** Neither the folder nor one above it may be a file. */
  public static void checkFolder(Path folder) throws AppException {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    if (at != null && !Files.isDirectory(at)) {
      throw new AppException(Outcome.USAGE, Issue.of(AppIssue.OUTPUT_NOT_A_FOLDER, "", "", at));
    }
  }

  /** A result must not replace one of the inputs. */
  private static void checkTargets(ScreeningPlan plan, ScreenRequest request) throws AppException {
    List<Path> inputs = new ArrayList<>(plan.layerFiles());
    inputs.add(plan.data().rulesFile());
    Path project = request.project() == null ? null : request.project().file();
    Stream.of(
            request.inputs().sites(),
            request.inputs().attributes(),
            request.inputs().layers(),
            project)
        .filter(Objects::nonNull)
        .forEach(inputs::add);
    for (String name : targets(request.output())) {
      Path target = request.output().folder().resolve(name);
      if (inputs.stream().anyMatch(input -> isSame(input, target))) {
        throw new AppException(Outcome.USAGE, Issue.of(AppIssue.OUTPUT_IS_INPUT, "", "", target));
      }
    }
  }

  private static List<String> targets(Output output) {
    List<String> names = new ArrayList<>(List.of(RunRecord.FILE));
    if (output.formats().contains(OutputFormat.CSV)) {
      names.addAll(CsvSink.FILES);
    }
    if (output.formats().contains(OutputFormat.JSON)) {
      names.add(RECORD);
    }
    if (output.formats().contains(OutputFormat.GPKG)) {
      names.add(ResultsGeoPackage.FILE);
    }
    return names;
  }

  private static boolean isSame(Path input, Path target) {
    try {
      return Files.exists(target) && Files.isSameFile(input, target);
    } catch (IOException e) {
      return input.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize());
    }
  }

  private static SinkGroup sinks(ScreeningPlan plan, Output output, OfficersDecisions decisions)
      throws IOException {
    SinkGroup sinks = new SinkGroup();
    boolean done = false;
    try {
      if (output.formats().contains(OutputFormat.CSV)) {
        CsvSink.Findings findings =
            output.findings() == FindingsShown.ALL ? CsvSink.Findings.ALL : CsvSink.Findings.OPEN;
        sinks.add(
            new WithIssues(
                CsvSink.create(output.folder(), output.lang(), findings), withheld(plan, output)));
      }
      if (output.formats().contains(OutputFormat.JSON)) {
        sinks.add(JsonSink.create(output.folder().resolve(RECORD), decisions::list));
      }
      if (output.formats().contains(OutputFormat.GPKG)) {
        sinks.add(ResultsGeoPackage.create(output.folder()));
      }
      done = true;
      return sinks;
    } finally {
      if (!done) {
        sinks.close();
      }
    }
  }

  /**
   * What the classification of the layers means for results.gpkg; said in issues.csv and to the
   * user.
   */
  private static List<Issue> withheld(ScreeningPlan plan, Output output) {
    if (!output.formats().contains(OutputFormat.GPKG)) {
      return List.of();
    }
    List<Issue> issues = new ArrayList<>();
    Set<String> assumed = new TreeSet<>();
    for (ZoneLayer layer : plan.input().layers()) {
      if (!Classification.isStated(layer)) {
        assumed.add(layer.code());
      }
      if (!Classification.allowsGeometry(layer)) {
        issues.add(
            Issue.of(
                AppIssue.PIECES_WITHHELD,
                layer.source().file(),
                layer.source().table(),
                layer.identity().classification()));
      }
    }
    if (!assumed.isEmpty()) {
      issues.add(Issue.of(AppIssue.CLASSIFICATION_ASSUMED, "", "", String.join(", ", assumed)));
    }
    return issues;
  }

  private static AppException notWritable(Path folder, IOException cause) {
    String reason = Reason.of(cause);
    return new AppException(
        Outcome.INTERNAL,
        List.of(
            Issue.of(
                AppIssue.OUTPUT_NOT_WRITABLE, "", "", folder.toAbsolutePath().normalize(), reason)),
        cause);
  }
}
