package org.ecozone.gui.intake.received;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.app.AppException;
import org.ecozone.app.Outcome;
import org.ecozone.app.intake.AcceptedSites;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.zone.Issue;

/** Finds what a test says it finds, by the name of the file; files that it does not know fail. */
public final class FakeExaminer implements Examiner {
  private final Map<String, Function<IntakeChoices, Examination>> known = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private int looks;

  public FakeExaminer knows(String name, Function<IntakeChoices, Examination> finding) {
    known.put(name, finding);
    return this;
  }

  /** How often somebody looked. */
  public int looks() {
    return looks;
  }

  public List<Thread> threads() {
    return List.copyOf(threads);
  }

  @Override
  public synchronized Examination first(
      Received received, IntakeChoices choices, WorkArea workArea, Progress progress)
      throws AppException {
    return look(received.name(), choices);
  }

  @Override
  public synchronized Examination again(
      Examination before, IntakeChoices choices, Progress progress) throws AppException {
    return look(before.head().name(), choices);
  }

  private Examination look(String name, IntakeChoices choices) throws AppException {
    looks++;
    threads.add(Thread.currentThread());
    Function<IntakeChoices, Examination> finding = known.get(name);
    if (finding == null) {
      throw new AppException(
          Outcome.UNREADABLE, Issue.of(IntakeIssue.FAULT, name, "", "broken on purpose"));
    }
    return finding.apply(choices);
  }

  @Override
  public AcceptedSites accept(Examination examination, Progress progress) {
    List<SiteItem> sites = new ArrayList<>();
    examination
        .parcels()
        .forEach(
            parcel ->
                sites.add(
                    new SiteItem(
                        parcel.id(),
                        parcel.name(),
                        parcel.received(),
                        examination.crs().id(),
                        Map.of(),
                        examination.head().path() == null
                            ? null
                            : Path.of(examination.head().path().toString()),
                        "")));
    return new AcceptedSites(sites, List.of(), examination.choices());
  }
}
