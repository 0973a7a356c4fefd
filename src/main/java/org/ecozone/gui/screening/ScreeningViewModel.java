package org.ecozone.gui.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ecozone.app.review.ExportReview;
import org.ecozone.app.review.FormNeeds;
import org.ecozone.app.review.OfficerOutcome;
import org.ecozone.app.review.ReviewBasis;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.review.ReviewSummary;
import org.ecozone.app.review.SiteComparison;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.screening.ReviewRuns.Lane;
import org.ecozone.gui.screening.ReviewRuns.Phase;
import org.ecozone.gui.screening.ShownResult.Kind;
import org.ecozone.gui.screening.part.Debounce;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Severity;
import org.locationtech.jts.geom.Geometry;

/**
 * State and decisions of the screening workbench; one for its two views. FX thread.
 *
 * <p>What is shown is a result with its age: whatever it rests on changes, it is marked outdated at
 * once, and with {@link #liveProperty} on it is made anew.
 */
public final class ScreeningViewModel {
  private static final int LIVE_DELAY_MS = 250;
  private static final int DRAG_DELAY_MS = 80;

  private final Desk desk;
  private final ReviewSession session;
  private final ReviewRuns runs;
  private final SiteEdits edits;
  private final Decisions decisions;
  private final Debounce debounce;
  private final Debounce dragDebounce;
  private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
  private final ReadOnlyObjectWrapper<SiteItem> site = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ShownResult> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<FormNeeds> needs =
      new ReadOnlyObjectWrapper<>(FormNeeds.NONE);
  private final ReadOnlyObjectWrapper<List<SiteRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

  /** What a live run was asked for last: the same is not asked twice. */
  private SiteItem askedItem;

  private ReviewBasis askedBasis;

  /** A result that is not of the current site as it stands: dragged, or of a clicked place. */
  private ReviewResult passing;

  private Kind passingKind = Kind.SITE;
  private boolean dragging;

  /** Where the mouse has the site now, if that is not asked for yet. */
  private SiteItem draggedTo;

  /** One at a time: a newer place waits for the answer to the older one. */
  private boolean dragUnderway;

  public ScreeningViewModel(Desk desk, ReviewSession session) {
    this(desk, session, Debounce.ofMillis(LIVE_DELAY_MS), Debounce.atMostEvery(DRAG_DELAY_MS));
  }

  /**
   * @param debounce of changes that are screened at once
   * @param dragDebounce of places of a site under the mouse
   */
  public ScreeningViewModel(
      Desk desk, ReviewSession session, Debounce debounce, Debounce dragDebounce) {
    this.desk = desk;
    this.session = session;
    this.debounce = debounce;
    this.dragDebounce = dragDebounce;
    this.runs = new ReviewRuns(desk, session);
    this.edits = new SiteEdits(session.workspace());
    this.decisions = new Decisions(session);
    session.addListener(this::refresh);
    session
        .workspace()
        .addListener(
            new WorkspaceListener() {
              @java.lang.Override
              public void situationChanged() {
                forgetPassing();
                refreshSite();
              }

              @java.lang.Override
              public void contentChanged(String layerId) {
                askedItem = null; // the same question may have another answer now
                refresh();
              }
            });
    live.addListener((any, before, now) -> refresh());
    runs.ensureBook();
    refresh();
  }

  public ReviewSession session() {
    return session;
  }

  SiteEdits edits() {
    return edits;
  }

  Decisions decisions() {
    return decisions;
  }

  /** Whether a change of site, form, layers or rules is screened at once. */
  public BooleanProperty liveProperty() {
    return live;
  }

  /** The site under review, null for none. */
  public ReadOnlyObjectProperty<SiteItem> siteProperty() {
    return site.getReadOnlyProperty();
  }

  /** Null if nothing was screened yet. */
  public ReadOnlyObjectProperty<ShownResult> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<FormNeeds> needsProperty() {
    return needs.getReadOnlyProperty();
  }

  /** All sites, worst first. */
  public ReadOnlyObjectProperty<List<SiteRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return runs.phaseProperty();
  }

  private void forgetPassing() {
    passing = null;
    passingKind = Kind.SITE;
  }

  private void refresh() {
    refreshSite();
    rows.set(listRows());
  }

  /** What is shown of one site; the list of all stands as it is. */
  private void refreshSite() {
    String current = session.workspace().currentSite();
    SiteItem item = session.site(current).orElse(null);
    if (item == null || site.get() == null || !item.id().equals(site.get().id())) {
      forgetPassing(); // no land of another site stays on the screen
    }
    site.set(item);
    show(item);
    askLive(item);
  }

  private void show(SiteItem item) {
    ShownResult result = null;
    if (passing != null) {
      Set<ReviewBasis.Outdated> old = session.outdated(passing, passing.item());
      result = ShownResult.of(passingKind, passing, List.of(), old);
    } else if (item != null) {
      Optional<ReviewResult> kept = session.result(item.id());
      if (kept.isPresent()) {
        result =
            ShownResult.of(
                Kind.SITE, kept.get(), session.decisions(item.id()), session.outdated(item));
      }
    }
    shown.set(result);
    boolean ofSite = result != null && result.kind() == Kind.SITE;
    needs.set(
        session
            .book()
            .map(
                book ->
                    ofSite
                        ? FormNeeds.of(book, session.result(item.id()).orElseThrow())
                        : FormNeeds.of(book, session.present().asOf()))
            .orElse(FormNeeds.NONE));
  }

  private List<SiteRow> listRows() {
    List<SiteRow> all = new ArrayList<>();
    int number = 1;
    for (SiteItem item : session.workspace().project().sites()) {
      ReviewSummary summary = session.summary(item.id()).orElse(null);
      all.add(new SiteRow(number++, item, summary, session.outdated(item), officer(item)));
    }
    all.sort(SiteRow.WORST_FIRST);
    return all;
  }

  private Verdict officer(SiteItem item) {
    List<Override> own = session.decisions(item.id());
    if (own.isEmpty() || session.result(item.id()).isEmpty()) {
      return null;
    }
    ReviewResult result = session.result(item.id()).get();
    OfficerOutcome outcome = OfficerOutcome.of(result.screening(), own, result.book());
    return outcome.isDecided() ? outcome.verdict() : null;
  }

  private void askLive(SiteItem item) {
    if (!live.get() || item == null || session.workspace().project().layers().isEmpty()) {
      return;
    }
    boolean current = session.result(item.id()).isPresent() && session.outdated(item).isEmpty();
    ReviewBasis basis = session.present();
    if (current || item == askedItem && Objects.equals(basis, askedBasis)) {
      return;
    }
    askedItem = item;
    askedBasis = basis;
    debounce.ask(() -> session.site(item.id()).ifPresent(this::run));
  }

  private void run(SiteItem item) {
    runs.screen(
        Lane.SITE,
        item,
        result -> {
          forgetPassing();
          session.accept(result);
        });
  }

  /** Screens the current site now. */
  public void screenNow() {
    session.site(session.workspace().currentSite()).ifPresent(this::run);
  }

  /** Screens all sites of the project as a task. */
  public void screenAll() {
    screen(session.workspace().project().sites());
  }

  /** Screens some sites as a task. */
  public void screen(List<SiteItem> items) {
    if (!items.isEmpty()) {
      runs.screenAll(items);
    }
  }

  /** Why one side of a comparison is not what a screening would say now; empty if it is. */
  Set<ReviewBasis.Outdated> outdated(ReviewResult side) {
    SiteItem gone = side.item().withParcels(List.of());
    return session.outdated(side, session.site(side.item().id()).orElse(gone));
  }

  /** Two sites side by side, as they are now. */
  void compare(SiteItem first, SiteItem second, Consumer<SiteComparison> done) {
    runs.compare(first, second, done);
  }

  /** Writes the results of all sites into a folder, with what was decided beside them. */
  public void export(Path folder) {
    ExportReview.Request request =
        new ExportReview.Request(
            folder, session.workspace().project(), session.present().asOf(), desk.texts().lang());
    runs.export(
        request,
        result ->
            desk.messages()
                .show(
                    Severity.INFO,
                    desk.texts().get("gui/screening.export.done", result.sites(), folder),
                    ""));
  }

  /** What applies at a place, whatever the project. */
  public void screenPlace(Geometry point, String crs) {
    String name = desk.texts().get("gui/screening.place.name");
    SiteItem place = new SiteItem("", name, point, crs, Map.of(), null, "");
    runs.screen(Lane.PLACE, place, result -> pass(Kind.PLACE, result));
  }

  /** Back from a clicked place to the site. */
  public void leavePlace() {
    forgetPassing();
    refreshSite();
  }

  /** The site while the mouse drags it; often, and perhaps not valid. */
  public void moving(Geometry geometry, String crs) {
    SiteItem item = site.get();
    if (item != null && live.get()) {
      draggedTo = SiteEdits.reshaped(item, geometry, crs);
      dragging = true;
      askDragged();
    }
  }

  private void askDragged() {
    if (!dragUnderway) {
      dragDebounce.ask(this::screenDragged);
    }
  }

  private void screenDragged() {
    SiteItem place = draggedTo;
    if (dragging && !dragUnderway && place != null) {
      draggedTo = null;
      dragUnderway = true;
      runs.screen(Lane.SITE, place, this::dragged);
    }
  }

  /** What comes in after the mouse let go is of no interest any more. */
  private void dragged(ReviewResult result) {
    if (dragging) {
      dragUnderway = false;
      pass(Kind.MOVING, result);
      if (draggedTo != null) {
        askDragged();
      }
    }
  }

  /** The mouse let go. */
  public void moved(Geometry geometry, String crs) {
    dragging = false;
    draggedTo = null;
    dragUnderway = false;
    forgetPassing();
    if (site.get() != null) {
      edits.reshape(site.get().id(), geometry, crs);
    }
  }

  private void pass(Kind kind, ReviewResult result) {
    passing = result;
    passingKind = kind;
    refreshSite();
  }

  /** Reads rules and profiles again from their files. */
  public void reloadRules() {
    runs.readBook();
  }

  /** Somebody looks at the window again: rules may have been written to meanwhile. */
  public void look() {
    runs.look();
  }

  public void choose(String siteId) {
    session.workspace().setCurrentSite(siteId);
  }
}
