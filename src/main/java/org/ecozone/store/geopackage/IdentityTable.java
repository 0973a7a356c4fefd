package org.ecozone.store.geopackage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.job.Progress;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.file.QueryGuard;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;

/** The identities of layers in gpkg_metadata, as {@link IdentityJson} describes them. */
public final class IdentityTable {
  private IdentityTable() {}

  /** What the file states about a table; NOT_STATED without an issue if it states nothing. */
  public static IdentityJson.Reading read(
      SafeConnection connection, String file, String table, Progress progress) {
    return texts(connection, table, progress)
        .map(texts -> interpret(texts, file, table))
        .orElseGet(
            () ->
                new IdentityJson.Reading(
                    LayerIdentity.NOT_STATED,
                    List.of(Issue.of(StoreIssue.IDENTITY_UNREADABLE, file, table))));
  }

  /** The JSON texts that stand for a table, in their order; empty if they cannot be read. */
  public static Optional<List<String>> texts(
      SafeConnection connection, String table, Progress progress) {
    connection.begin(progress, QueryGuard.STEPS_OF_A_VIEW);
    List<String> texts = new ArrayList<>();
    try {
      if (Sql.rows(
                  connection.jdbc(),
                  "SELECT 1 FROM sqlite_master WHERE name IN ('gpkg_metadata', 'gpkg_metadata_reference')")
              .size()
          < 2) {
        return Optional.of(texts);
      }
      for (Object[] row :
          Sql.rows(
              connection.jdbc(),
              "SELECT m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r ON r.md_file_id = m.id"
                  + " WHERE m.md_standard_uri = ? AND r.reference_scope = 'table'"
                  + " AND r.table_name = ? COLLATE NOCASE ORDER BY m.id",
              IdentityJson.STANDARD_URI,
              table)) {
        texts.add(Sql.text(row[0]));
      }
      return Optional.of(texts);
    } catch (SQLException e) {
      SQLException cause = connection.explain(e, progress);
      System.getLogger(IdentityTable.class.getName())
          .log(System.Logger.Level.DEBUG, "metadata", cause);
      return Optional.empty();
    }
  }

  /** What the texts of a table say; the first counts. */
  public static IdentityJson.Reading interpret(List<String> texts, String file, String table) {
    if (texts.isEmpty()) {
      return new IdentityJson.Reading(LayerIdentity.NOT_STATED, List.of());
    }
    IdentityJson.Reading first = IdentityJson.read(texts.get(0), file, table);
    if (texts.stream().distinct().count() < 2) {
      return first;
    }
    List<Issue> issues = new ArrayList<>(first.issues());
    issues.add(Issue.of(StoreIssue.IDENTITY_TWICE, file, table, texts.size()));
    return new IdentityJson.Reading(first.identity(), issues);
  }
}
