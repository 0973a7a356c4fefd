package org.ecozone.app.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.AppIssue;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.app.replay.VerifyResult.Difference;
import org.ecozone.app.results.JsonTree;
import org.ecozone.job.Progress;
import org.ecozone.report.JsonSink;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Source;

/**
 * Replays a screening record: reads the inputs again, compares their hashes, screens again, and
 * compares every field.
 *
 * <p>Fails: {@link AppException} if the record, or an input it rests on, cannot be read.
 */
public final class VerifyScreening {
  private final Installation installation;

  public VerifyScreening(Installation installation) {
    this.installation = installation;
  }

  /**
   * Replays.
   *
   * @param zones instead of the paths of run.json beside the record; empty = those
   * @param sites instead of the path of run.json; null = that
   */
  public VerifyResult verify(Path record, List<Path> zones, Path sites, Progress progress)
      throws AppException {
    ReplayRequest replay = ReplayRequest.read(record, zones, sites);
    try (ScreeningPlan plan = ScreeningPlan.read(installation, replay.request(), progress)) {
      List<Difference> differences = new ArrayList<>();
      compareHashes(replay.hashes(), hashes(plan.input()), differences);
      compareRecord(record, plan, differences, progress);
      Outcome outcome = differences.isEmpty() ? Outcome.DONE : Outcome.ATTENTION;
      return new VerifyResult(outcome, differences, newErrors(plan, differences));
    }
  }

  private static void compareRecord(
      Path record, ScreeningPlan plan, List<Difference> differences, Progress progress)
      throws AppException {
    Path again = null;
    try {
      again = Files.createTempFile("ecozone-replay-", ".json");
      try (JsonSink sink = JsonSink.to(new BufferedOutputStream(Files.newOutputStream(again)))) {
        plan.run(sink, progress);
      }
      progress.stage("app.stage.verify", record.getFileName());
      RecordComparison comparison =
          new RecordComparison(difference -> addUnlessHash(difference, differences), progress);
      comparison.compare(record, again);
    } catch (IOException e) {
      throw unreadable(record, e);
    } catch (UncheckedIOException e) {
      throw unreadable(record, e.getCause());
    } finally {
      delete(again);
    }
  }

  /** Hashes were compared first; the same difference is not listed twice. */
  private static void addUnlessHash(Difference difference, List<Difference> into) {
    boolean hash =
        difference.place().endsWith("sha256") || difference.place().startsWith("data_files.");
    if (!hash) {
      into.add(difference);
    }
  }

  private static List<Issue> newErrors(ScreeningPlan plan, List<Difference> differences) {
    return differences.isEmpty()
        ? List.of()
        : plan.input().readingIssues().stream()
            .filter(issue -> issue.severity() == Severity.ERROR)
            .toList();
  }

  private static Map<String, String> hashes(ScreeningInput input) {
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("rule_set", input.rules().sha256());
    hashes.put("profiles", input.profilesHash());
    input.dataHashes().forEach((name, hash) -> hashes.put("data_files " + name, hash));
    input.catalogs().hashes().forEach((name, hash) -> hashes.put("data_files " + name, hash));
    put(hashes, "site_source", input.siteSource());
    input.layers().forEach(layer -> put(hashes, "layers", layer.source()));
    input.unchecked().forEach(layer -> put(hashes, "unchecked_layers", layer.source()));
    return hashes;
  }

  private static void put(Map<String, String> hashes, String kind, Source source) {
    ReplayRequest.putUnique(
        hashes, kind + " " + source.file() + " " + source.table(), source.sha256());
  }

  private static void compareHashes(
      Map<String, String> recorded, Map<String, String> now, List<Difference> differences) {
    Set<String> names = new LinkedHashSet<>(recorded.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = recorded.getOrDefault(name, "-");
      String after = now.getOrDefault(name, "-");
      if (!before.equals(after)) {
        differences.add(new Difference("SHA-256 " + name, before, after));
      }
    }
  }

  static AppException unreadable(Path record, IOException cause) {
    return new AppException(
        Outcome.UNREADABLE,
        List.of(
            Issue.of(
                AppIssue.RECORD_UNREADABLE,
                String.valueOf(record.getFileName()),
                "",
                JsonTree.reason(cause))),
        cause);
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
