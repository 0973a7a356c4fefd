package org.ecozone.app.sites;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.intake.IntakeIssue;
import org.ecozone.app.intake.ParcelPlaces;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.job.Progress;
import org.ecozone.store.SiteBatches;
import org.ecozone.store.SiteSource;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Source;

/**
 * Sites of a file or of several, gone through as often as wanted.
 *
 * <p>Threads: one at a time.
 */
public interface SiteRows extends AutoCloseable {
  Source source();

  long count();

  /** Complete before the first site is handed out. */
  List<Issue> issues();

  /** A warning for each parcel that is not in the area of work, as far as that is checked. */
  default List<Issue> outside(WorkArea area) {
    return List.of();
  }

  /** Whether {@link #outside} checks anything. */
  default boolean hasPlaces() {
    return false;
  }

  /** Files that were left out because they cannot be read. */
  default int skipped() {
    return 0;
  }

  /** Every different set of attributes, if they are few enough to be known. */
  Optional<Set<Map<String, String>>> forms();

  SiteBatches stream(int sitesInBatch, Progress progress);

  SiteBatches streamWithoutLand(Progress progress);

  @Override
  void close() throws StoreException;

  /**
   * Those of one file.
   *
   * @param remarks on how it is read
   * @param places of its parcels; null if they are not known
   */
  static SiteRows of(SiteSource file, List<Issue> remarks, ParcelPlaces places) {
    return new OfFile(file, remarks, places);
  }

  /** See {@link #of}. */
  record OfFile(SiteSource file, List<Issue> remarks, ParcelPlaces places) implements SiteRows {
    @Override
    public boolean hasPlaces() {
      return places != null;
    }

    @Override
    public List<Issue> outside(WorkArea area) {
      return places == null ? List.of() : places.outside(area);
    }

    @Override
    public Source source() {
      return file.source();
    }

    @Override
    public long count() {
      return file.count();
    }

    @Override
    public List<Issue> issues() {
      List<Issue> all = new ArrayList<>(remarks);
      Set<List<Object>> told = new HashSet<>();
      for (Issue remark : remarks) {
        if (remark.code().equals(IntakeIssue.PARCEL_REPAIRED.name())) {
          told.add(List.of(remark.layer(), remark.fid()));
        }
      }
      for (Issue issue : file.issues()) {
        // said with its line already
        boolean again =
            issue.code().equals(StoreIssue.GEOMETRY_REPAIRED.name())
                && issue.fid() != null
                && told.contains(List.of(issue.layer(), issue.fid()));
        if (!again) {
          all.add(issue);
        }
      }
      return all;
    }

    @Override
    public Optional<Set<Map<String, String>>> forms() {
      return file.forms();
    }

    @Override
    public SiteBatches stream(int sitesInBatch, Progress progress) {
      return file.stream(sitesInBatch, progress);
    }

    @Override
    public SiteBatches streamWithoutLand(Progress progress) {
      return file.streamWithoutLand(progress);
    }

    @Override
    public void close() throws StoreException {
      file.close();
    }
  }
}
