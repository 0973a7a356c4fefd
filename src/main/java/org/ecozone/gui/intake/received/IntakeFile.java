package org.ecozone.gui.intake.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.columns.TableColumns;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/** A file or text in the list: what it is and how far it is. FX thread. */
public final class IntakeFile {
  /** How far it is. */
  public enum State {
    WAITING,
    EXAMINING,
    /** 可添加. */
    READY,
    /** 需选择: read, or refused for what the user can say. */
    DECIDE,
    /** 不能读. */
    UNREADABLE,
    ADDED
  }

  /** So many candidates are shown until the user wants them all. */
  private static final int FEW = 6;

  private final int number;
  private final Received received;
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private IntakeChoices choices = IntakeChoices.NONE;
  private Examination examination;
  private List<Issue> refusal = List.of();
  private List<CrsCandidate> offered = List.of();
  private State state = State.WAITING;
  private String already = "";
  private boolean again;
  private boolean all;

  IntakeFile(int number, Received received) {
    this.number = number;
    this.received = received;
  }

  int number() {
    return number;
  }

  public Received received() {
    return received;
  }

  public String name() {
    return received.name();
  }

  /** Grows with every change, so that lists and panes follow. */
  public ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  public State state() {
    return state;
  }

  /** What the user said last, examined or not yet. */
  public IntakeChoices choices() {
    return choices;
  }

  /** What was found last; empty before that, or if the file cannot be read. */
  public Optional<Examination> examination() {
    return Optional.ofNullable(examination);
  }

  /** Why it cannot be read; empty if it can. */
  public List<Issue> refusal() {
    return refusal;
  }

  /** Candidates that are shown, the likeliest first. */
  public List<CrsCandidate> shownCandidates() {
    return all || offered.size() <= FEW ? offered : offered.subList(0, FEW);
  }

  /** The user wants to see all candidates. */
  public void showAll() {
    all = true;
    changed();
  }

  /** It has to be looked at as if it had just come in; what the user said stays. */
  void forget() {
    examination = null;
    offered = List.of();
    state = State.WAITING;
    changed();
  }

  /** CRSs to choose from; they stay on offer after one was chosen. */
  public List<CrsCandidate> offered() {
    return offered;
  }

  /** Name of what it repeats, a file of the list or one of the project; empty if it does not. */
  public String already() {
    return already;
  }

  /** The user wants it although it was added before. */
  public boolean isWantedAgain() {
    return again;
  }

  /** True if nothing keeps it from being added with all others. */
  public boolean isClear() {
    return state == State.READY && (already.isEmpty() || again);
  }

  /** True if a person should look at it. */
  public boolean hasProblem() {
    return state == State.DECIDE
        || state == State.UNREADABLE
        || !already.isEmpty()
        || examination != null
            && (examination.issues().stream().anyMatch(i -> i.severity() != Severity.INFO)
                || examination.parcels().stream()
                    .anyMatch(parcel -> !parcel.flags().isEmpty() || parcel.failure() != null));
  }

  void examining(IntakeChoices with) {
    choices = with;
    state = examination == null ? State.EXAMINING : state;
    changed();
  }

  /** Is to be looked at with these soon. */
  void propose(IntakeChoices with) {
    choices = with;
    changed();
  }

  void examined(Examination found) {
    if (found.parcels().stream().allMatch(parcel -> parcel.numbers() == null)) {
      List<Issue> why = new ArrayList<>(found.issues());
      why.removeIf(issue -> issue.severity() != Severity.ERROR);
      refused(why.isEmpty() ? found.obstacles() : why);
      return;
    }
    examination = found;
    refusal = List.of();
    choices = found.choices();
    state = found.isAcceptable() ? State.READY : State.DECIDE;
    if (choices.crs().isEmpty() || offered.isEmpty()) {
      offered = found.resolution().candidates();
    }
    changed();
  }

  void refused(List<Issue> why) {
    refusal = List.copyOf(why);
    examination = null;
    state = TableColumns.isAboutColumns(why) ? State.DECIDE : State.UNREADABLE;
    changed();
  }

  /** True if it cannot be read before the user has said what its columns are. */
  public boolean asksForColumns() {
    return state == State.DECIDE && examination == null;
  }

  void repeats(String what) {
    if (!already.equals(what)) {
      already = what;
      changed();
    }
  }

  void wantAgain() {
    again = true;
    changed();
  }

  void added() {
    state = State.ADDED;
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
