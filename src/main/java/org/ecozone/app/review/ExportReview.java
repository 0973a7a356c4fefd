package org.ecozone.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Outcome;
import org.ecozone.app.ScreenSites;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.app.results.ResultsGeoPackage;
import org.ecozone.app.results.SinkGroup;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.job.Progress;
import org.ecozone.report.CsvSink;
import org.ecozone.report.JsonSink;
import org.ecozone.screen.Finding;
import org.ecozone.screen.OfficerDecision;
import org.ecozone.screen.Screener;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.SiteSupply;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Reason;
import org.ecozone.zone.Sha256;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * Writes the results of the project's sites: the files of the command line, screened once more by
 * the same code, with what the officer decided beside the machine's lines.
 *
 * <p>Fails: {@link AppException} with nothing written; cancelled with no half file.
 */
public final class ExportReview {
  private static final String RECORD = "screening.json";

  private final int threads;

  public ExportReview(int threads) {
    this.threads = threads;
  }

  /**
   * What to write.
   *
   * @param name of the project, as the record names the source of the sites
   * @param decisions of the officer, also those that do not count any more
   * @param lang of notes and messages
   */
  public record Request(
      Path folder, String name, List<SiteItem> sites, List<Override> decisions, Lang lang) {
    public Request {
      sites = List.copyOf(sites);
      decisions = List.copyOf(decisions);
    }
  }

  /** Writes json, csv and gpkg; the names of the files come back. */
  public List<String> export(ReadyReview ready, Request request, Progress progress)
      throws AppException {
    ScreenSites.checkFolder(request.folder());
    checkTargets(ready, request.folder());
    Standing standing = new Standing(request.decisions());
    try {
      Files.createDirectories(request.folder());
      try (SinkGroup sinks = new SinkGroup()) {
        sinks.watch(standing);
        sinks.add(CsvSink.create(request.folder(), request.lang(), CsvSink.Findings.ALL));
        sinks.add(JsonSink.create(request.folder().resolve(RECORD), standing::decisions));
        sinks.add(ResultsGeoPackage.create(request.folder()));
        new Screener((layers, needs) -> ScreeningPlan.overlay(layers, needs, threads, progress))
            .screen(input(ready, request), threads, progress, sinks);
        progress.checkCancelled();
        progress.stage("app.stage.write");
        sinks.commit();
      }
    } catch (IOException e) {
      throw notWritable(request.folder(), e);
    } catch (UncheckedIOException e) {
      throw notWritable(request.folder(), e.getCause());
    }
    return names();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(RECORD, ResultsGeoPackage.FILE));
    names.addAll(CsvSink.FILES);
    return names;
  }

  /** A result must not replace a file that a layer was read from. */
  private static void checkTargets(ReadyReview ready, Path folder) throws AppException {
    for (String name : names()) {
      Path target = folder.resolve(name).toAbsolutePath().normalize();
      boolean input =
          ready.files().files().stream()
              .anyMatch(stamp -> stamp.file().toAbsolutePath().normalize().equals(target));
      if (input) {
        throw new AppException(Outcome.USAGE, Issue.of(AppIssue.OUTPUT_IS_INPUT, "", "", target));
      }
    }
  }

  private static ScreeningInput input(ReadyReview ready, Request request) {
    Source source = new Source(request.name(), "", print(request.sites()));
    List<Issue> issues = new ArrayList<>(ready.input().readingIssues());
    List<Site> sites = new ArrayList<>();
    for (SiteItem item : request.sites()) {
      SiteLand land = SiteLand.of(item, source);
      sites.add(land.site());
      issues.addAll(land.issues());
    }
    ScreeningInput prepared = ready.input();
    return new ScreeningInput(
        source,
        SiteSupply.of(sites),
        prepared.layers(),
        prepared.unchecked(),
        prepared.rules(),
        prepared.catalogs(),
        prepared.profiles(),
        prepared.profilesHash(),
        prepared.dataHashes(),
        prepared.programVersion(),
        prepared.parameters(),
        issues);
  }

  /** Sites of a project are no file: what tells them apart is their land and their forms. */
  private static String print(List<SiteItem> sites) {
    MessageDigest digest = Sha256.digest();
    for (SiteItem site : sites) {
      add(digest, site.id(), site.name(), site.crs());
      for (SiteItem.Part part : site.parcels()) {
        add(digest, part.parcel(), part.geometry().toText());
      }
      new TreeMap<>(site.attributes()).forEach((name, value) -> add(digest, name, value));
    }
    return Sha256.hex(digest);
  }

  private static void add(MessageDigest digest, String... parts) {
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
  }

  private static AppException notWritable(Path folder, IOException cause) {
    return new AppException(
        Outcome.INTERNAL,
        List.of(
            Issue.of(
                AppIssue.OUTPUT_NOT_WRITABLE,
                "",
                "",
                folder.toAbsolutePath().normalize(),
                Reason.of(cause))),
        cause);
  }

  /** Which decisions are about lines that the machine has in this run. */
  private static final class Standing implements ScreeningSink {
    private final List<Override> decisions;
    private final Map<Override, Boolean> stands = new HashMap<>();

    Standing(List<Override> decisions) {
      this.decisions = decisions;
    }

    @java.lang.Override
    public void begin(ScreeningHeader header) {
      header.notCheckedForAll().forEach(finding -> note("", finding));
    }

    @java.lang.Override
    public void site(SiteScreening screening) {
      String id = screening.facts().site().id();
      screening.findings().forEach(finding -> note(id, finding));
    }

    /** A line that holds for all sites is found under no site. */
    private void note(String siteId, Finding finding) {
      for (Override decision : decisions) {
        boolean here = siteId.isEmpty() || decision.siteId().equals(siteId);
        if (here && MachineLine.stands(decision, finding)) {
          stands.put(decision, true);
        }
      }
    }

    @java.lang.Override
    public void end(Iterable<Issue> issues) {}

    List<OfficerDecision> decisions() {
      return decisions.stream()
          .map(
              decision ->
                  new OfficerDecision(
                      decision.siteId(),
                      decision.parcel(),
                      decision.ruleId(),
                      decision.layer(),
                      decision.zoneFid(),
                      Verdict.valueOf(decision.verdict()),
                      new OfficerDecision.Signature(
                          decision.reason(), decision.officer(), decision.date()),
                      decision.machine(),
                      stands.getOrDefault(decision, false)))
          .toList();
    }
  }
}
