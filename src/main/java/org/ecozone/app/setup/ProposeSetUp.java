package org.ecozone.app.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.reading.LayerReading;
import org.ecozone.app.reading.StatedTable;
import org.ecozone.app.reading.TableReading;
import org.ecozone.app.reading.TableReading.Prepared;
import org.ecozone.app.setup.TableProposal.ClassValue;
import org.ecozone.app.setup.TableProposal.Code;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.preview.TableSamples;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileSet;

/**
 * Proposes how tables are to be read. Reads samples and counts class values, no geometry.
 *
 * <p>Threads: for workers, one at a time.
 *
 * <p>Fails: {@link AppException} only if the profiles cannot be read; a table that cannot be read
 * is a proposal with an issue.
 */
public final class ProposeSetUp {
  private static final int SAMPLE_ROWS = 8;

  private final Installation installation;
  private ProfileSet profiles;
  private Path profilesOf;

  public ProposeSetUp(Installation installation) {
    this.installation = installation;
  }

  /** One proposal for each table, in their order. */
  public List<TableProposal> propose(
      List<FoundTable> tables, Project.Basis basis, Progress progress) throws AppException {
    Map<Path, List<Integer>> byFile = new LinkedHashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      byFile.computeIfAbsent(tables.get(i).file(), file -> new ArrayList<>()).add(i);
    }
    ProfileSet set = profiles(basis);
    TableProposal[] proposals = new TableProposal[tables.size()];
    int done = 0;
    for (Map.Entry<Path, List<Integer>> file : byFile.entrySet()) {
      progress.stage("app/setup.stage.propose", file.getKey().getFileName());
      try (GeoPackageFile opened = GeoPackageFile.openUnchecked(file.getKey(), progress)) {
        for (int i : file.getValue()) {
          progress.report(done++, tables.size());
          proposals[i] = propose(opened, tables.get(i), SetUp.NONE, set, progress);
        }
      } catch (StoreException e) {
        file.getValue()
            .forEach(i -> proposals[i] = unreadable(tables.get(i), SetUp.NONE, e.issue()));
      }
    }
    return List.of(proposals);
  }

  /** The proposal as it is once the user said something else: another code, column or class. */
  public TableProposal revise(
      TableProposal proposal, SetUp setUp, Project.Basis basis, Progress progress)
      throws AppException {
    ProfileSet set = profiles(basis);
    FoundTable found = proposal.found();
    Reading reading = LayerReading.of(List.of(new StatedTable(found.file(), found.table(), setUp)));
    try (GeoPackageFile opened = GeoPackageFile.openUnchecked(proposal.file(), reading, progress)) {
      return propose(opened, found, setUp, set, progress);
    } catch (StoreException e) {
      return unreadable(proposal.found(), setUp, e.issue());
    }
  }

  private static TableProposal propose(
      GeoPackageFile file, FoundTable found, SetUp setUp, ProfileSet profiles, Progress progress)
      throws StoreException {
    Optional<FeatureTable> known =
        file.tables().stream().filter(each -> each.name().equals(found.table())).findFirst();
    if (known.isEmpty()) {
      return unreadable(found, setUp, whyNot(file, found));
    }
    FeatureTable table = known.get();
    StatedTable stated = new StatedTable(found.file(), found.table(), setUp);
    Prepared prepared =
        new TableReading(profiles, Map.of(), null, List.of(stated))
            .prepare(found.file(), file.name(), table, file.identity(table));
    List<Map<String, String>> samples = TableSamples.rows(file, table, SAMPLE_ROWS, progress);
    ProposedFields fields = new ProposedFields(prepared.report(), samples);
    List<Issue> issues = new ArrayList<>(prepared.issues());
    List<ClassValue> classes =
        new ProposedClasses(file, table, prepared.wanted().match()).count(issues, progress);
    return new TableProposal(
        found,
        new Code(
            prepared.wanted().match().profile() == null ? "" : prepared.wanted().match().code(),
            prepared.report().basis(),
            prepared.wanted().match().candidates()),
        fields.list(),
        table.columns(),
        samples,
        classes,
        prepared.own().identity(),
        setUp,
        issues);
  }

  /** Why a table of the list is not among those that can be read. */
  private static Issue whyNot(GeoPackageFile file, FoundTable found) {
    return file.broken().stream()
        .filter(broken -> broken.name().equals(found.table()))
        .map(broken -> broken.issue())
        .findFirst()
        .orElseGet(
            () -> Issue.of(WorkspaceIssue.TABLE_GONE, file.name(), found.table(), found.table()));
  }

  private static TableProposal unreadable(FoundTable found, SetUp setUp, Issue why) {
    Code code =
        new Code(
            setUp.code().isEmpty() ? found.code() : setUp.code(),
            found.match().basis(),
            found.match().match().candidates());
    return new TableProposal(
        found,
        code,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        LayerIdentity.NOT_STATED,
        setUp,
        List.of(why));
  }

  private ProfileSet profiles(Project.Basis basis) throws AppException {
    if (profiles != null && Objects.equals(profilesOf, basis.profiles())) {
      return profiles;
    }
    try {
      profiles =
          ProfileReader.read(
              basis.profiles() == null ? installation.profileFolders() : List.of(basis.profiles()));
      profilesOf = basis.profiles();
      return profiles;
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }
}
