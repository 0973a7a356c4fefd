package org.ecozone.app.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.ecozone.app.Installation;
import org.ecozone.app.results.MachineLine;
import org.ecozone.app.review.ReviewBasis.Outdated;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.Workspace;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;

/**
 * What is known of the sites under review: rules read, results, and whether they still hold.
 *
 * <p>Threads: belongs to the window's thread, as the workspace does; {@link #engine()} is for
 * workers.
 */
public final class ReviewSession {
  /** Results kept whole; of the others only what a list shows. */
  private static final int RESULTS_KEPT = 64;

  private final Workspace workspace;
  private final Clock clock;
  private final ReviewEngine engine;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, ReviewSummary> summaries = new HashMap<>();
  private final Map<String, ReviewResult> results = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, SiteItem> byId = new HashMap<>();

  /** The sites that {@link #byId} is of. */
  private List<SiteItem> indexed = List.of();

  private ReviewBook book;
  private List<Issue> bookIssues = List.of();
  private ReadyReview ready;

  /** What a screening now would rest on; null if it is to be worked out anew. */
  private ReviewBasis present;

  /** True if it is known that a file of a layer is not the one any more that was read. */
  private boolean sourceChanged;

  public ReviewSession(Workspace workspace, Installation installation, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
    this.engine = new ReviewEngine(installation, clock, Runtime.getRuntime().availableProcessors());
    workspace.addListener(
        new WorkspaceListener() {
          @java.lang.Override
          public void projectOpened() {
            forget();
          }

          @java.lang.Override
          public void projectChanged(Project before) {
            if (isOfReview(before, workspace.project())) {
              letGo();
              changed();
            }
          }

          @java.lang.Override
          public void contentChanged(String layerId) {
            dropIfReadAnew(layerId);
            changed();
          }
        });
  }

  /** False if only the map moved, or a view was named. */
  private static boolean isOfReview(Project before, Project now) {
    return before.layers() != now.layers()
        || before.sites() != now.sites()
        || before.overrides() != now.overrides()
        || !before.basis().equals(now.basis());
  }

  /** Of a project that was closed nothing is kept: it may have been a province. */
  private void letGo() {
    Project now = workspace.project();
    if (now.layers().isEmpty() && now.sites().isEmpty()) {
      ready = null;
      results.clear();
      summaries.clear();
    }
  }

  /** What was prepared from a file as it was before is not kept, even if it says the same now. */
  private void dropIfReadAnew(String layerId) {
    LayerContent.ReadAs readAs = workspace.content(layerId).readAs();
    if (ready != null && readAs != null && !ready.files().files().contains(readAs.source())) {
      ready = null;
    }
  }

  /** Heard after anything here changed. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    present = null;
    tell();
  }

  /** Results and what was prepared for them hold all layers of the project. */
  private void forget() {
    summaries.clear();
    results.clear();
    ready = null;
    present = null;
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  public Workspace workspace() {
    return workspace;
  }

  public ReviewEngine engine() {
    return engine;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public ReviewScope scope() {
    return ReviewScope.of(workspace, today());
  }

  /** What a screening would rest on now. */
  public ReviewBasis present() {
    LocalDate stated = workspace.project().basis().asOf();
    LocalDate day = stated == null ? today() : stated;
    if (present == null || !present.asOf().equals(day)) {
      ReviewScope scope = scope();
      ReviewBasis fresh = ReviewBasis.of(scope, book == null ? null : book.rules());
      // one and the same object where it can be: a list of very many results is compared with it
      present = ready != null && ready.basis().equals(fresh) ? ready.basis() : fresh;
      sourceChanged =
          scope.layers().stream().anyMatch(entry -> workspace.isSourceChanged(entry.item().id()));
    }
    return present;
  }

  /** Rules, tables and form as last read; empty if they never were, or could not be. */
  public Optional<ReviewBook> book() {
    return Optional.ofNullable(book);
  }

  /** Why the rules cannot be used; empty if they can. */
  public List<Issue> bookIssues() {
    return bookIssues;
  }

  public void bookRead(ReviewBook read) {
    book = read;
    bookIssues = List.of();
    changed();
  }

  /** The rules meant cannot be used: nothing is screened with any others. */
  public void bookRefused(List<Issue> issues) {
    bookIssues = List.copyOf(issues);
    book = null;
    ready = null;
    changed();
  }

  /** What was prepared, if it is still what a screening would rest on. */
  public Optional<ReadyReview> ready() {
    return Optional.ofNullable(ready).filter(kept -> kept.basis().equals(present()));
  }

  public void prepared(ReadyReview prepared) {
    book = prepared.book();
    bookIssues = List.of();
    present = null;
    ready = prepared.basis().equals(present()) ? prepared : null; // it may come too late
    String current = workspace.currentSite();
    // results of before keep their index alive: only what a list shows is kept of them
    results
        .entrySet()
        .removeIf(
            kept ->
                !kept.getKey().equals(current)
                    && !kept.getValue().basis().equals(prepared.basis()));
    changed();
  }

  public void accept(ReviewResult result) {
    put(result);
    tell();
  }

  /**
   * Results of a run over many sites; one of a site that was screened anew meanwhile is dropped.
   */
  public void acceptAll(List<ReviewResult> whole, List<ReviewSummary> rest) {
    rest.stream()
        .filter(summary -> !isBehind(summary))
        .forEach(
            summary -> {
              String id = summary.item().id();
              boolean same = isOf(results.get(id), summary);
              summaries.put(id, summary);
              if (!same) { // what is shown whole stays as long as the list says nothing else
                results.remove(id);
              }
            });
    whole.stream().filter(result -> !isBehind(ReviewSummary.of(result))).forEach(this::put);
    tell();
  }

  /** True if a whole result is that of the summary: the same land, form and basis. */
  private static boolean isOf(ReviewResult result, ReviewSummary summary) {
    return result != null
        && result.basis().equals(summary.basis())
        && ReviewResult.changes(result.item(), summary.item()).isEmpty()
        && result.changed().isEmpty() != summary.outdatedSources();
  }

  /** True if a current result is there and this one is not. */
  private boolean isBehind(ReviewSummary summary) {
    SiteItem now = site(summary.item().id()).orElse(null);
    return now != null
        && summaries.containsKey(now.id())
        && outdated(now).isEmpty()
        && !outdated(summary, now).isEmpty();
  }

  private void put(ReviewResult result) {
    if (site(result.item().id()).isEmpty()) {
      return; // of a project that was closed meanwhile, or of a site that was removed
    }
    summaries.put(result.item().id(), ReviewSummary.of(result));
    results.put(result.item().id(), result);
    if (results.size() <= RESULTS_KEPT) {
      return;
    }
    Set<String> decided =
        workspace.project().overrides().stream().map(Override::siteId).collect(Collectors.toSet());
    var eldest = results.keySet().iterator();
    while (results.size() > RESULTS_KEPT && eldest.hasNext()) {
      if (!decided.contains(eldest.next())) {
        eldest.remove(); // a decided one is needed whole, to say what the decisions come to
      }
    }
  }

  /** The last result of a site, current or not. */
  public Optional<ReviewResult> result(String siteId) {
    return Optional.ofNullable(results.get(siteId));
  }

  public Optional<ReviewSummary> summary(String siteId) {
    return Optional.ofNullable(summaries.get(siteId));
  }

  /** Why the result of a site is not a current one; empty if it is, or if there is none. */
  public Set<Outdated> outdated(SiteItem site) {
    ReviewSummary summary = summaries.get(site.id());
    return summary == null ? Set.of() : outdated(summary, site);
  }

  /**
   * Why a result that is not kept here, of a comparison or of a clicked place, is not a current
   * one.
   *
   * @param site what it is about, as it is now
   */
  public Set<Outdated> outdated(ReviewResult result, SiteItem site) {
    return outdated(ReviewSummary.of(result), site);
  }

  private Set<Outdated> outdated(ReviewSummary summary, SiteItem site) {
    Set<Outdated> reasons = EnumSet.noneOf(Outdated.class);
    reasons.addAll(summary.basis().against(present()));
    reasons.addAll(ReviewResult.changes(summary.item(), site));
    if (summary.outdatedSources() || sourceChanged) {
      reasons.add(Outdated.SOURCE_CHANGED);
    }
    return reasons;
  }

  /** What the officer decided about a site, oldest first. */
  public List<Override> decisions(String siteId) {
    List<Override> own = new ArrayList<>();
    for (Override decision : workspace.project().overrides()) {
      if (decision.siteId().equals(siteId)) {
        own.add(decision);
      }
    }
    return own;
  }

  /** Why, by whom and when something was decided. */
  public record Signed(String reason, String officer, LocalDate date) {}

  /** A decision about a finding as the machine has it now. */
  public Override decision(ReviewResult result, Finding finding, Verdict verdict, Signed signed) {
    return new Override(
        result.item().id(),
        finding.parcel(),
        finding.ruleId(),
        finding.layer(),
        finding.zoneFid(),
        verdict.name(),
        signed.reason(),
        signed.officer(),
        signed.date(),
        MachineLine.of(finding, result.screening().facts().site()));
  }

  /** True if the decision is about exactly this line of the machine. */
  public static boolean isAbout(Override decision, Finding finding, ReviewResult result) {
    return decision.siteId().equals(result.item().id())
        && MachineLine.stands(decision, finding, result.screening().facts().site());
  }

  /** The site of an id; empty if it was removed. */
  public Optional<SiteItem> site(String siteId) {
    List<SiteItem> sites = workspace.project().sites();
    if (sites != indexed) {
      byId.clear();
      sites.forEach(site -> byId.putIfAbsent(site.id(), site));
      indexed = sites;
    }
    return Optional.ofNullable(byId.get(siteId));
  }
}
