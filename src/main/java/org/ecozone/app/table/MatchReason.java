package org.ecozone.app.table;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.AppException;
import org.ecozone.app.Installation;
import org.ecozone.app.Outcome;
import org.ecozone.app.reading.LayerReading;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.Project;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileSet;

/**
 * Why a table is taken for a canonical layer, and from which columns it is read.
 *
 * @param report the match
 * @param title what the file calls the table, empty if it says nothing
 */
public record MatchReason(MatchReport report, String title) {

  /** Looks at the table's names and columns. Touches the disk: for workers. */
  public static MatchReason of(
      Installation installation, Project.Basis basis, LayerItem.Layer layer, Progress progress)
      throws AppException {
    try (GeoPackageFile file =
        GeoPackageFile.open(layer.file(), LayerReading.of(layer), progress)) {
      List<Path> folders =
          basis.profiles() == null ? installation.profileFolders() : List.of(basis.profiles());
      ProfileSet profiles = ProfileReader.read(folders);
      FeatureTable table =
          file.tables().stream()
              .filter(one -> one.name().equals(layer.table()))
              .findFirst()
              .orElseThrow(() -> missing(file, layer));
      String code = layer.setUp().code();
      MatchReport report =
          code.isEmpty()
              ? profiles.explain(table.name(), table.identifier(), table.columns())
              : profiles.explainAs(code, table.name(), table.identifier(), table.columns());
      return new MatchReason(report, table.identifier());
    } catch (StoreException e) {
      throw new AppException(Outcome.UNREADABLE, List.of(e.issue()), e);
    }
  }

  private static StoreException missing(GeoPackageFile file, LayerItem.Layer layer) {
    return new StoreException(
        Issue.of(TableIssue.TABLE_NOT_IN_FILE, file.name(), layer.table(), layer.table()), null);
  }
}
