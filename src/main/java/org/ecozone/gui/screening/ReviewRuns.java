package org.ecozone.gui.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.ScreenResult;
import org.ecozone.app.review.ExportReview;
import org.ecozone.app.review.ReadyReview;
import org.ecozone.app.review.ReviewBasis;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewIssue;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewScope;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.review.ReviewSummary;
import org.ecozone.app.review.SiteComparison;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * Runs the review's work off the window's thread, in the right order: rules, then layers, then
 * sites; the newest wish for a site wins, a run over all sites is left in peace.
 *
 * <p>FX thread.
 */
final class ReviewRuns {
  private static final String BATCH = "review.all";

  private final Desk desk;
  private final ReviewSession session;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);

  /** What waits for the layers to be prepared: the newest of each lane. */
  private final Map<String, Wish> wishes = new LinkedHashMap<>();

  private ReviewBasis preparing;
  private Project.Basis bookOf;
  private boolean bookUnderway;

  /** Marks of the newest of each, so that the cancelling of an older one is not taken for its. */
  private Object newestReading;

  private Object newestPreparation;

  /** Screenings of one site that are not over. */
  private final Set<Object> screenings = new HashSet<>();

  /** The run over many sites that is not over, null for none. */
  private ManySites many;

  private static final class ManySites {
    private final ReadyReview ready;
    private final List<SiteItem> items;

    ManySites(ReadyReview ready, List<SiteItem> items) {
      this.ready = ready;
      this.items = items;
    }

    /** True if this run gives what that one would give. */
    boolean covers(ReadyReview wanted, List<SiteItem> sites) {
      return ready == wanted && items.equals(sites);
    }
  }

  /** How far the present wish is. */
  enum Phase {
    IDLE,
    /** Layers are still being read from their files. */
    WAITS_FOR_LAYERS,
    /** Rules are read, layers are indexed. */
    PREPARES,
    SCREENS,
    /** The rules cannot be used. */
    NO_RULES
  }

  /** Something to be done with what was prepared. */
  @FunctionalInterface
  private interface Wish {
    void grant(ReadyReview ready);
  }

  ReviewRuns(Desk desk, ReviewSession session) {
    this.desk = desk;
    this.session = session;
    session.addListener(this::changed);
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  private void changed() {
    ensureBook();
    if (!wishes.isEmpty()) {
      proceed();
    }
  }

  /** Reads the rules that the project means, unless they are read or being read. */
  void ensureBook() {
    Project.Basis basis = session.workspace().project().basis();
    if (!basis.equals(bookOf)) {
      bookOf = basis;
      readBook();
    }
  }

  /** Reads the rules again, whether they were read before or not. */
  void readBook() {
    ReviewScope scope = session.scope();
    ReviewEngine engine = session.engine();
    bookUnderway = true;
    Object reading = new Object();
    newestReading = reading;
    desk.jobs()
        .run(
            new Job<ReviewBook>(
                "gui/screening.job.rules",
                List.of(),
                "review.book",
                progress -> engine.readBook(scope),
                this::bookRead,
                this::bookRefused))
        .whenCancelled(() -> bookCancelled(reading));
  }

  /** Looks whether rules or profiles were written to while another window was in front. */
  void look() {
    ReviewBook book = session.book().orElse(null);
    if (book == null || bookUnderway) {
      return;
    }
    ReviewEngine engine = session.engine();
    desk.jobs()
        .run(
            new Job<Boolean>(
                "gui/screening.job.rules",
                List.of(),
                "review.look",
                progress -> engine.rulesChanged(book),
                changed -> {
                  if (changed && session.book().orElse(null) == book) {
                    rulesChanged();
                  }
                },
                desk.messages()::failure));
  }

  private void bookRead(ReviewBook book) {
    bookUnderway = false;
    session.bookRead(book);
  }

  /** By the user: it is read when somebody wants something screened. */
  private void bookCancelled(Object reading) {
    if (newestReading == reading) {
      bookUnderway = false;
      bookOf = null;
    }
  }

  private void bookRefused(Throwable failure) {
    bookUnderway = false;
    phase.set(Phase.NO_RULES);
    if (failure instanceof AppException refused) {
      session.bookRefused(refused.issues());
    } else {
      desk.messages().failure(failure);
    }
  }

  /** What a screening of one site is for; each has its own newest. */
  enum Lane {
    SITE,
    PLACE;

    private String key() {
      return "review." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Screens a site as soon as that can be done; an older wish of the lane is forgotten. */
  void screen(Lane lane, SiteItem item, Consumer<ReviewResult> done) {
    wishes.put(lane.key(), ready -> screenNow(ready, lane, item, done));
    proceed();
  }

  /**
   * Screens many sites as one task that can be cancelled; refused with a message while exactly that
   * is under way.
   */
  void screenAll(List<SiteItem> items) {
    if (many != null && many.covers(session.ready().orElse(null), items)) {
      desk.messages()
          .show(
              Severity.INFO,
              desk.texts().get("gui/screening.message.all_underway", items.size()),
              "");
      return;
    }
    wishes.put(BATCH, ready -> screenAllNow(ready, items));
    proceed();
  }

  /** Screens two sites for a comparison; neither result is kept. */
  void compare(SiteItem first, SiteItem second, Consumer<SiteComparison> done) {
    wishes.put(
        "review.compare",
        ready ->
            desk.jobs()
                .run(
                    new Job<SiteComparison>(
                        "gui/screening.job.compare",
                        List.of(),
                        "review.compare",
                        progress ->
                            SiteComparison.of(
                                session.engine().screen(ready, first, progress),
                                session.engine().screen(ready, second, progress)),
                        done,
                        desk.messages()::failure)));
    proceed();
  }

  /** Writes the results of all sites into a folder; nothing while what was read is not on disk. */
  void export(ExportReview.Request request, Consumer<ScreenResult> done) {
    wishes.put("review.export", ready -> exportNow(ready, request, done));
    proceed();
  }

  private void exportNow(
      ReadyReview ready, ExportReview.Request request, Consumer<ScreenResult> done) {
    ReviewEngine engine = session.engine();
    desk.jobs()
        .run(
            new Job<ScreenResult>(
                "gui/screening.job.export",
                List.of(),
                "review.export",
                progress -> {
                  List<String> changed = engine.changedFiles(ready);
                  if (!changed.isEmpty()) {
                    throw new AppException(
                        Outcome.UNREADABLE,
                        Issue.of(ReviewIssue.EXPORT_CHANGED, "", "", String.join(", ", changed)));
                  }
                  return engine.export(request, progress);
                },
                done,
                this::exportFailed));
  }

  private void exportFailed(Throwable failure) {
    if (failure instanceof AppException refused) {
      refused
          .issues()
          .forEach(
              issue ->
                  desk.messages().show(issue.severity(), issue.message(desk.texts().lang()), ""));
    } else {
      desk.messages().failure(failure);
    }
  }

  private void proceed() {
    if (!session.bookIssues().isEmpty() && !bookUnderway) {
      phase.set(Phase.NO_RULES);
      return;
    }
    ReviewScope scope = session.scope();
    if (scope.isLoading()) {
      phase.set(Phase.WAITS_FOR_LAYERS);
      return;
    }
    ReadyReview ready = session.ready().orElse(null);
    if (ready == null) {
      prepare(scope);
      return;
    }
    List<Wish> granted = new ArrayList<>(wishes.values());
    wishes.clear();
    granted.forEach(wish -> wish.grant(ready));
  }

  private void prepare(ReviewScope scope) {
    ReviewBasis basis = session.present();
    if (basis.equals(preparing)) {
      return;
    }
    preparing = basis;
    phase.set(Phase.PREPARES);
    ReviewEngine engine = session.engine();
    Object preparation = new Object();
    newestPreparation = preparation;
    desk.jobs()
        .run(
            new Job<ReadyReview>(
                "gui/screening.job.prepare",
                List.of(),
                "review.prepare",
                progress -> engine.prepare(scope, progress),
                this::prepared,
                failure -> {
                  preparing = null;
                  bookRefused(failure);
                }))
        .whenCancelled(
            () -> {
              if (newestPreparation == preparation) {
                preparing = null; // the next wish begins anew
                wishes.clear(); // and what waited is not wanted any more
                phase.set(Phase.IDLE);
              }
            });
  }

  private void prepared(ReadyReview ready) {
    preparing = null;
    phase.set(Phase.IDLE);
    session.prepared(ready); // tells the listeners, and so goes on with what waits
  }

  private void screenNow(ReadyReview ready, Lane lane, SiteItem item, Consumer<ReviewResult> done) {
    ReviewEngine engine = session.engine();
    phase.set(Phase.SCREENS);
    ReviewBook book = session.book().orElse(ready.book());
    Object self = new Object();
    screenings.add(self);
    desk.jobs()
        .run(
            new Job<ReviewResult>(
                "gui/screening.job.site",
                List.of(item.name()),
                lane.key(),
                progress -> engine.rulesChanged(book) ? null : engine.screen(ready, item, progress),
                result -> {
                  end(self);
                  if (result == null) {
                    wishes.put(lane.key(), next -> screenNow(next, lane, item, done));
                    rulesChanged();
                  } else {
                    done.accept(result);
                  }
                },
                failure -> {
                  end(self);
                  desk.messages().failure(failure);
                }))
        .whenCancelled(() -> end(self));
  }

  private void end(Object screening) {
    screenings.remove(screening);
    if (screenings.isEmpty() && phase.get() == Phase.SCREENS) {
      phase.set(Phase.IDLE);
    }
  }

  /** The files of the rules were written to: they are read, then what waits is done. */
  private void rulesChanged() {
    desk.messages()
        .show(Severity.INFO, desk.texts().get("gui/screening.message.rules_changed"), "");
    readBook();
  }

  /** What a run over many sites gives. */
  private record Batch(List<ReviewResult> whole, List<ReviewSummary> rest) {}

  private void screenAllNow(ReadyReview ready, List<SiteItem> items) {
    ReviewEngine engine = session.engine();
    ReviewBook book = session.book().orElse(ready.book());
    Set<String> kept =
        session.workspace().project().overrides().stream()
            .map(Project.Override::siteId)
            .collect(Collectors.toSet());
    kept.add(session.workspace().currentSite());
    ManySites self = new ManySites(ready, items);
    many = self;
    desk.jobs()
        .run(
            new Job<Batch>(
                "gui/screening.job.all",
                List.of(items.size()),
                BATCH,
                progress -> {
                  if (engine.rulesChanged(book)) {
                    return null;
                  }
                  Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
                  engine.screenAll(
                      ready,
                      items,
                      result -> {
                        if (kept.contains(result.item().id())) {
                          batch.whole().add(result);
                        } else {
                          batch.rest().add(ReviewSummary.of(result));
                        }
                      },
                      progress);
                  return batch;
                },
                batch -> {
                  manyOver(self);
                  if (batch == null) {
                    wishes.put(BATCH, next -> screenAllNow(next, items));
                    rulesChanged();
                  } else {
                    session.acceptAll(batch.whole(), batch.rest());
                  }
                },
                failure -> {
                  manyOver(self);
                  desk.messages().failure(failure);
                }))
        .whenCancelled(() -> manyOver(self));
  }

  private void manyOver(ManySites run) {
    if (many == run) {
      many = null;
    }
  }
}
