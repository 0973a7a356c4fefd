package org.ecozone.gui.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ecozone.app.AppException;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.review.ReviewEngine;
import org.ecozone.app.review.ReviewResult;
import org.ecozone.app.review.ReviewScope;
import org.ecozone.app.review.ReviewSession;
import org.ecozone.app.review.RuleRow;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.screen.Finding;
import org.ecozone.screen.FindingState;
import org.ecozone.zone.Issue;

/** What the rule browser lists, and the choice of catalogue and day. FX thread. */
public final class RuleBrowserViewModel {
  private static final String UNDO = "gui/rules.undo.";

  private final Desk desk;
  private final ReviewSession session;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
  private final ReadOnlyObjectWrapper<List<RuleRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Issue>> faults = new ReadOnlyObjectWrapper<>(List.of());
  private List<RuleRow> all = List.of();

  /** Which rules are listed. */
  public enum Which {
    ALL,
    /** Those that say something at the as-of date. */
    RUNNING,
    /** Those that run and lack a layer. */
    WITHOUT_LAYER,
    /** Those whose wording nobody confirmed yet. */
    PENDING
  }

  /** A site of the project that a rule says something about. */
  public record Met(SiteItem site, Finding finding, boolean current) {}

  public RuleBrowserViewModel(Desk desk, ReviewSession session) {
    this.desk = desk;
    this.session = session;
    session.addListener(this::refresh);
    search.addListener((any, before, now) -> filter());
    which.addListener((any, before, now) -> filter());
    refresh();
    if (session.book().isEmpty() && session.bookIssues().isEmpty()) {
      reload();
    }
  }

  public StringProperty searchProperty() {
    return search;
  }

  public ObjectProperty<Which> whichProperty() {
    return which;
  }

  /** In the order of the catalogue. */
  public ReadOnlyObjectProperty<List<RuleRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Why the catalogue that is meant cannot be used; empty if it can. */
  public ReadOnlyObjectProperty<List<Issue>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  public int total() {
    return all.size();
  }

  public Optional<ReviewBook> book() {
    return session.book();
  }

  public Project.Basis basis() {
    return session.workspace().project().basis();
  }

  /** The day whose rules count. */
  public LocalDate asOf() {
    return session.present().asOf();
  }

  private void refresh() {
    ReviewScope scope = session.scope();
    List<RuleRow> now = session.book().map(book -> RuleRow.list(book, scope)).orElse(List.of());
    faults.set(session.bookIssues());
    if (!now.equals(all)) { // asked after each layer that was read: a table is dear to fill
      all = now;
      filter();
    }
  }

  private void filter() {
    List<RuleRow> wanted = all.stream().filter(this::isWanted).toList();
    if (!wanted.equals(rows.get())) {
      rows.set(wanted);
    }
  }

  private boolean isWanted(RuleRow row) {
    boolean kind =
        switch (which.get()) {
          case ALL -> true;
          case RUNNING -> row.runs() == RuleRow.Runs.RUNS;
          case WITHOUT_LAYER -> row.runs() == RuleRow.Runs.RUNS && !row.hasLayers();
          case PENDING -> row.isPending();
        };
    return kind && row.matches(search.get());
  }

  /** Judges by another catalogue from now on; null for the one in use. */
  public void chooseCatalogue(Path file) {
    Project.Basis basis = basis();
    change("catalogue", new Project.Basis(file, basis.profiles(), basis.asOf()));
    reload();
  }

  /** Judges as of another day from now on; null for the day of the screening. */
  public void chooseAsOf(LocalDate day) {
    Project.Basis basis = basis();
    change("as_of", new Project.Basis(basis.rules(), basis.profiles(), day));
  }

  private void change(String what, Project.Basis basis) {
    session.workspace().change(UNDO + what, session.workspace().project().withBasis(basis));
  }

  /** Reads the catalogue that is meant from its file again. */
  public void reload() {
    ReviewScope scope = session.scope();
    ReviewEngine engine = session.engine();
    desk.jobs()
        .run(
            new Job<ReviewBook>(
                "gui/rules.job.read",
                List.of(),
                "rules.read",
                progress -> engine.readBook(scope),
                session::bookRead,
                this::refused));
  }

  private void refused(Throwable failure) {
    if (failure instanceof AppException refused) {
      session.bookRefused(refused.issues());
    } else {
      desk.messages().failure(failure);
    }
  }

  /** Where the rule applies, or may apply, in the results that are at hand. */
  public List<Met> met(RuleRow row) {
    List<Met> met = new ArrayList<>();
    for (SiteItem site : session.workspace().project().sites()) {
      ReviewResult result = session.result(site.id()).orElse(null);
      if (result == null) {
        continue;
      }
      boolean current = session.outdated(site).isEmpty();
      for (Finding finding : result.screening().findings()) {
        if (finding.ruleId().equals(row.rule().id())
            && finding.state() != FindingState.NOT_TRIGGERED) {
          met.add(new Met(site, finding, current));
        }
      }
    }
    return met;
  }

  /** Makes a site the one under review. */
  public void choose(SiteItem site) {
    session.workspace().setCurrentSite(site.id());
  }
}
