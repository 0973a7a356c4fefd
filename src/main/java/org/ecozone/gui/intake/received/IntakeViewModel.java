package org.ecozone.gui.intake.received;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.app.workspace.WorkspaceListener;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;

/**
 * What came in and has not been added yet. FX thread; files are looked into on workers, some at a
 * time.
 */
public final class IntakeViewModel {
  private static final int AT_A_TIME = 2;

  private final Desk desk;
  private final Examiner examiner;
  private final WorkAreaSource area;
  private final ObservableList<IntakeFile> files =
      FXCollections.observableArrayList(file -> new Observable[] {file.versionProperty()});
  private final ObjectProperty<IntakeFile> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Deque<IntakeFile> waiting = new ArrayDeque<>();
  private final Map<IntakeFile, JobRunner.Handle> running = new HashMap<>();
  private Consumer<List<SiteItem>> added = sites -> {};
  private WorkArea workArea;
  private int numbers;

  public IntakeViewModel(Desk desk, Examiner examiner, WorkAreaSource area) {
    this.desk = desk;
    this.examiner = examiner;
    this.area = area;
    desk.workspace()
        .addListener(
            new WorkspaceListener() {
              @Override
              public void contentChanged(String layerId) {
                layersCame();
              }
            });
  }

  /** Layers that are read while files wait tell where the work is: the files are looked at anew. */
  private void layersCame() {
    if (open.get() && workArea == null && area.isKnown()) {
      run(
          "gui/intake.job.area",
          List.of(),
          "intake-area",
          area.work(),
          this::lookAgain,
          desk.messages()::failure);
    }
  }

  private void lookAgain(WorkArea found) {
    if (found == null || workArea != null) {
      return;
    }
    workArea = found;
    for (IntakeFile file : files) {
      if (file.examination().isPresent() && file.state() != State.ADDED) {
        file.forget();
        waiting.add(file);
      }
    }
    next();
  }

  public Desk desk() {
    return desk;
  }

  public ObservableList<IntakeFile> files() {
    return files;
  }

  /** The file that is looked at; null for none. */
  public ObjectProperty<IntakeFile> selectedProperty() {
    return selected;
  }

  /** True while there is something to decide about. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Where the work is; null if nobody knows. */
  public WorkArea workArea() {
    return workArea;
  }

  /** To be told what was added. */
  public void onAdded(Consumer<List<SiteItem>> listener) {
    added = listener;
  }

  /** Files, not folders; one that is in the list already is looked at anew. */
  public void begin(List<Path> paths) {
    begin(paths.stream().map(Received::file).toList(), true);
  }

  public void beginText(String name, String text) {
    begin(List.of(Received.text(name, text)), true);
  }

  private void begin(List<Received> all, boolean first) {
    if (all.isEmpty()) {
      return;
    }
    boolean fresh = files.isEmpty();
    List<IntakeFile> begun = new ArrayList<>();
    for (Received received : all) {
      files.removeIf(
          old -> received.path() != null && received.path().equals(old.received().path()));
      begun.add(new IntakeFile(++numbers, received));
    }
    files.addAll(begun);
    waiting.addAll(begun);
    if (first) {
      selected.set(begun.get(0));
    }
    open.set(true);
    if (fresh) {
      findArea();
    } else {
      next();
    }
  }

  /** The files are looked into once it is known where the work is. */
  private void findArea() {
    run(
        "gui/intake.job.area",
        List.of(),
        "intake-area",
        area.work(),
        found -> {
          workArea = found;
          next();
        },
        failure -> {
          workArea = null;
          next();
        });
  }

  private void next() {
    while (running.size() < AT_A_TIME && !waiting.isEmpty()) {
      IntakeFile file = waiting.poll();
      if (files.contains(file)) {
        examine(file, file.choices());
      }
    }
  }

  private void examine(IntakeFile file, IntakeChoices choices) {
    Examination before = file.examination().orElse(null);
    WorkArea here = workArea;
    file.examining(choices);
    JobRunner.Handle[] handle = new JobRunner.Handle[1];
    boolean[] over = new boolean[1];
    handle[0] =
        run(
            "gui/intake.job.examine",
            List.of(file.name()),
            "intake-" + file.number(),
            progress ->
                before == null
                    ? examiner.first(file.received(), choices, here, progress)
                    : examiner.again(before, choices, progress),
            found -> {
              over[0] = true;
              file.examined(found);
              ended(file);
            },
            failure -> {
              over[0] = true;
              refused(file, failure);
              ended(file);
            });
    if (!over[0]) {
      running.put(file, handle[0]);
      handle[0].whenCancelled(
          () -> {
            if (running.get(file) == handle[0]) {
              running.remove(file);
            }
          });
    }
  }

  private void refused(IntakeFile file, Throwable failure) {
    if (failure instanceof AppException known) {
      file.refused(known.issues());
    } else {
      file.refused(
          List.of(
              Issue.of(IntakeIssue.FAULT, file.name(), "", failure.getClass().getSimpleName())));
      desk.messages().failure(failure);
    }
  }

  private void ended(IntakeFile file) {
    running.remove(file);
    findRepeats();
    next();
  }

  /** Two files of the list with the same bytes, or one that the project has already. */
  private void findRepeats() {
    Map<String, IntakeFile> first = new HashMap<>();
    Set<String> known = new HashSet<>();
    desk.workspace().project().received().forEach(each -> known.add(each.sha256()));
    Set<Path> there = new HashSet<>();
    desk.workspace().project().sites().stream()
        .map(SiteItem::file)
        .filter(path -> path != null)
        .forEach(there::add);
    for (IntakeFile file : files) {
      Examination found = file.examination().orElse(null);
      if (found == null || file.state() == State.ADDED) {
        continue;
      }
      IntakeFile twin = first.putIfAbsent(found.head().sha256(), file);
      Path path = file.received().path();
      file.repeats(
          known.contains(found.head().sha256())
                  || path != null && there.contains(path.toAbsolutePath().normalize())
              ? desk.texts().get("gui/intake.already.project")
              : twin == null ? "" : desk.texts().get("gui/intake.already.list", twin.name()));
    }
  }

  /** Looks at the file anew, with other choices. */
  public void choose(IntakeFile file, IntakeChoices choices) {
    if (file.state() != State.ADDED && !choices.equals(file.choices())) {
      examine(file, choices);
    }
  }

  /** Files of the same format that wait for a CRS too. */
  public List<IntakeFile> alike(IntakeFile file) {
    String format = file.examination().map(found -> found.head().format()).orElse("");
    return files.stream()
        .filter(other -> other != file && other.state() == State.DECIDE)
        .filter(other -> other.choices().crs().isEmpty())
        .filter(
            other ->
                other
                    .examination()
                    .filter(found -> found.crs() == null && found.head().format().equals(format))
                    .isPresent())
        .toList();
  }

  /** Chooses the CRS of a file for those like it; each is looked at anew. */
  public void chooseAlike(IntakeFile file) {
    IntakeChoices mine = file.choices();
    for (IntakeFile other : alike(file)) {
      other.propose(
          new IntakeChoices(
              other.choices().read(),
              mine.crs(),
              mine.axisOrder(),
              mine.oldDatum(),
              mine.parameterSet(),
              other.choices().grouping(),
              other.choices().idField(),
              other.choices().nameField()));
      waiting.add(other);
    }
    next();
  }

  /** The user wants a file although it was added before. */
  public void wantAgain(IntakeFile file) {
    file.wantAgain();
  }

  public long count(State state) {
    return files.stream().filter(file -> file.state() == state).count();
  }

  /** Files that can be added without another question. */
  public List<IntakeFile> clear() {
    return files.stream().filter(IntakeFile::isClear).toList();
  }

  /** Files that were looked into. */
  public long examined() {
    return files.size() - count(State.WAITING) - count(State.EXAMINING);
  }

  public boolean isBusy() {
    return !running.isEmpty() || !waiting.isEmpty();
  }

  /** Adds files as one step to undo. */
  public void add(Collection<IntakeFile> wanted) {
    List<IntakeFile> clear = wanted.stream().filter(IntakeFile::isClear).toList();
    if (clear.isEmpty()) {
      return;
    }
    List<Examination> examined =
        clear.stream().map(file -> file.examination().orElseThrow()).toList();
    run(
        "gui/intake.job.add",
        List.of(clear.size()),
        "intake-add",
        progress -> {
          List<AcceptedSites> all = new ArrayList<>();
          for (Examination each : examined) {
            progress.checkCancelled();
            all.add(examiner.accept(each, progress));
          }
          return all;
        },
        accepted -> accepted(clear, accepted, examined),
        this::cannotAdd);
  }

  private void cannotAdd(Throwable failure) {
    if (failure instanceof AppException known) {
      known
          .issues()
          .forEach(
              issue ->
                  desk.messages()
                      .show(Severity.ERROR, issue.message(desk.texts().lang()), issue.file()));
    } else {
      desk.messages().failure(failure);
    }
  }

  private void accepted(
      List<IntakeFile> taken, List<AcceptedSites> accepted, List<Examination> examined) {
    List<SiteItem> sites = new NewSites(desk.workspace()).add(accepted, examined);
    tell(accepted);
    taken.forEach(IntakeFile::added);
    desk.messages()
        .show(Severity.INFO, desk.texts().get("gui/intake.added", sites.size(), taken.size()), "");
    boolean done = files.stream().allMatch(file -> file.state() == State.ADDED);
    if (done) {
      close();
    } else {
      files.removeAll(taken);
      selectFirst();
    }
    added.accept(sites);
  }

  /** What accepting found odd; what the preview showed is not said again. */
  private void tell(List<AcceptedSites> accepted) {
    List<Issue> grave =
        accepted.stream()
            .flatMap(each -> each.issues().stream())
            .filter(issue -> issue.severity() == Severity.ERROR)
            .toList();
    if (!grave.isEmpty()) {
      desk.messages()
          .show(
              Severity.WARNING,
              desk.texts().get("gui/intake.added.odd", grave.size()),
              grave.stream()
                  .map(issue -> issue.message(desk.texts().lang()))
                  .collect(Collectors.joining("\n")));
    }
  }

  private void selectFirst() {
    if (!files.contains(selected.get())) {
      selected.set(files.isEmpty() ? null : files.get(0));
    }
  }

  public void remove(IntakeFile file) {
    JobRunner.Handle handle = running.remove(file);
    if (handle != null) {
      handle.cancel();
    }
    waiting.remove(file);
    files.remove(file);
    selectFirst();
    findRepeats();
    next();
    if (files.isEmpty()) {
      close();
    }
  }

  /** What waits is not looked into any more. */
  public void stop() {
    waiting.clear();
    List.copyOf(running.values()).forEach(JobRunner.Handle::cancel);
    running.clear();
    files.removeIf(file -> file.state() == State.WAITING || file.state() == State.EXAMINING);
    selectFirst();
    if (files.isEmpty()) {
      close();
    }
  }

  /** Lets go of everything that was not added. */
  public void close() {
    waiting.clear();
    List.copyOf(running.values()).forEach(JobRunner.Handle::cancel);
    running.clear();
    selected.set(null);
    files.clear();
    open.set(false);
  }

  private <T> JobRunner.Handle run(
      String title,
      List<Object> args,
      String lane,
      Work<T> work,
      Consumer<T> done,
      Consumer<Throwable> failed) {
    return desk.jobs().run(new Job<>(title, args, lane, work, done, failed));
  }
}
