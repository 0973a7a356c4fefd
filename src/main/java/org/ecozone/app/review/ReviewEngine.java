package org.ecozone.app.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.RuleBook;
import org.ecozone.app.ScreenResult;
import org.ecozone.app.ScreeningPlan;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.SourceStamp;
import org.ecozone.job.Parallel;
import org.ecozone.job.Progress;
import org.ecozone.screen.Catalogs;
import org.ecozone.screen.ReadyScreening;
import org.ecozone.screen.ScreenIssue;
import org.ecozone.screen.Screener;
import org.ecozone.screen.ScreeningInput;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.SiteSupply;
import org.ecozone.store.ProfileReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Severity;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * Screens sites of the open project, by the code that screens for the command line. For workers:
 * touches files, takes time; any number of threads.
 */
public final class ReviewEngine {
  private static final Source NO_FILE = new Source("", "", "");

  private final Installation installation;
  private final Clock clock;
  private final int threads;

  public ReviewEngine(Installation installation, Clock clock, int threads) {
    this.installation = installation;
    this.clock = clock;
    this.threads = threads;
  }

  /** Rules, profiles, the tables beside them and the form, as they are on disk now. */
  public ReviewBook readBook(ReviewScope scope) throws AppException {
    RuleBook rules = RuleBook.read(installation, scope.basis().rules(), scope.basis().profiles());
    ProjectForm form =
        new ProjectForm(
            rules.catalogs(), FormLayout.read(installation), Industries.read(installation));
    return new ReviewBook(rules, form, FileStamps.of(files(rules)));
  }

  /** Reads the rules and indexes the layers. */
  public ReadyReview prepare(ReviewScope scope, Progress progress) throws AppException {
    progress.stage("app.stage.rules");
    ReviewBook book = readBook(scope);
    LayerInputs layers = LayerInputs.of(scope, book.rules().profiles());
    ScreeningInput input = input(book.rules(), layers, scope);
    Screener screener =
        new Screener((read, needs) -> ScreeningPlan.overlay(read, needs, threads, progress));
    ReadyScreening screening = screener.prepare(input, progress);
    List<Issue> issues = new ArrayList<>(layers.issues());
    issues.addAll(screening.layerIssues());
    return new ReadyReview(
        ReviewBasis.of(scope, book.rules()),
        book,
        screening,
        input,
        new ReadyReview.Issues(issues, toBeShown(scope, screening)),
        stamps(scope));
  }

  /** Missing mandatory layers are named with every verdict anyway. */
  private static List<Issue> toBeShown(ReviewScope scope, ReadyScreening screening) {
    List<Issue> shown = new ArrayList<>(scope.odd());
    for (Issue issue : screening.layerIssues()) {
      if (issue.severity() != Severity.INFO
          && !issue.code().equals(ScreenIssue.MANDATORY_LAYER_MISSING.name())) {
        shown.add(issue);
      }
    }
    return shown;
  }

  private static ScreeningInput input(RuleBook book, LayerInputs layers, ReviewScope scope) {
    return new ScreeningInput(
        NO_FILE,
        SiteSupply.of(List.of()),
        layers.layers(),
        layers.unchecked(),
        book.rules(),
        book.catalogs(),
        book.profilesByCode(),
        book.profiles().sha256(),
        Map.of(),
        Installation.version(),
        Map.of(ScreeningInput.AS_OF, scope.asOf().toString()),
        layers.issues());
  }

  /** Every file of a rule book. */
  private List<Path> files(RuleBook book) throws AppException {
    List<Path> files = new ArrayList<>(List.of(book.rulesFile()));
    for (String table : Catalogs.TABLES) {
      files.add(installation.dataFile("rules/" + table));
    }
    for (Path folder : book.profileFolders()) {
      for (String table : ProfileReader.FILES) {
        files.add(folder.resolve(table));
      }
    }
    return files;
  }

  /** As the layers were read, where that was kept; else as their files are now. */
  private static FileStamps stamps(ReviewScope scope) {
    List<SourceStamp> stamps = new ArrayList<>();
    for (ReviewScope.Entry entry : scope.layers()) {
      LayerContent content = entry.content();
      if (content.readAs() != null && content.readAs().source() != null) {
        stamps.add(content.readAs().source());
      } else if (content.state() == LayerContent.State.READY) {
        stamps.add(SourceStamp.of(entry.item().file()));
      }
    }
    return new FileStamps(stamps.stream().distinct().toList());
  }

  /** True if rules or profiles were written to since they were read. */
  public boolean rulesChanged(ReviewBook book) {
    return !book.stamps().changed().isEmpty();
  }

  /** Writes results into a folder; see {@link ExportReview}. */
  public ScreenResult export(ExportReview.Request request, Progress progress) throws AppException {
    return new ExportReview(installation, threads).export(request, progress);
  }

  /** Names of files of layers, rules and profiles that were written to after they were read. */
  public List<String> changedFiles(ReadyReview ready) {
    List<String> names = new ArrayList<>(ready.files().changed());
    names.addAll(ready.book().stamps().changed());
    return names;
  }

  /** Screens one site. */
  public ReviewResult screen(ReadyReview ready, SiteItem item, Progress progress) {
    return screen(ready, item, ready.files().changed(), progress);
  }

  private ReviewResult screen(
      ReadyReview ready, SiteItem item, List<String> changed, Progress progress) {
    SiteLand land = SiteLand.of(item);
    SiteScreening screening = ready.screening().screen(land.site(), progress);
    List<Issue> issues = new ArrayList<>(land.issues());
    issues.addAll(screening.facts().issues());
    issues.addAll(ready.issues().shown());
    return new ReviewResult(
        item, screening, ready.basis(), ready.book(), changed, issues, clock.instant());
  }

  /**
   * Screens many sites, in their order.
   *
   * @param taker on the caller's thread
   */
  public void screenAll(
      ReadyReview ready, List<SiteItem> items, Consumer<ReviewResult> taker, Progress progress) {
    progress.stage("screen.stage.screen");
    List<String> changed = ready.files().changed();
    Iterator<SiteItem> all = items.iterator();
    int[] done = {0};
    Parallel.mapOrdered(
        all,
        threads,
        item -> screen(ready, item, changed, progress),
        result -> {
          taker.accept(result);
          progress.report(++done[0], items.size());
        },
        progress);
  }

  /**
   * The layers of a project as a screening takes them in.
   *
   * @param layers those that can be used
   * @param unchecked those that cannot, or not in full
   */
  record LayerInputs(List<ZoneLayer> layers, List<UncheckedLayer> unchecked, List<Issue> issues) {
    static LayerInputs of(ReviewScope scope, ProfileSet profiles) {
      List<ZoneLayer> layers = new ArrayList<>();
      List<UncheckedLayer> unchecked = new ArrayList<>();
      List<Issue> issues = new ArrayList<>(scope.odd());
      for (ReviewScope.Entry entry : scope.layers()) {
        LayerContent content = entry.content();
        issues.addAll(content.issues());
        if (content.isReady() && content.layer() != null) {
          layers.add(content.layer());
        }
        if (content.unchecked() != null) {
          unchecked.add(content.unchecked());
        } else if (!content.isReady() || content.layer() == null) {
          unchecked.add(UncheckedEntry.of(entry, profiles));
        }
      }
      return new LayerInputs(layers, unchecked, issues);
    }
  }
}
