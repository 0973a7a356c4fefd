package org.ecozone.app.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.app.AppException;
import org.ecozone.app.sidecar.ClauseJoin;
import org.ecozone.app.sidecar.ClauseTable;
import org.ecozone.app.sidecar.SidecarIssue;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.WorkspaceIssue;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.LayersTable;
import org.ecozone.store.ProfileIssues;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.cache.ZoneFile;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.store.staging.Reading;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.MatchReport;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.ecozone.zone.Source;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * How a table is read as a layer: by its profile, by what {@code --map} and {@code --layers} say,
 * and by what the user said in a project. One and the same for the command line and the window.
 *
 * <p>Of the code the command line goes first, then the list beside the file, then the project, then
 * the profile that fits. Of the identity the file itself goes first.
 *
 * <p>Threads: immutable.
 */
public final class TableReading {
  private static final Set<String> VALIDITY_UNREAD =
      Set.of(StoreIssue.IDENTITY_DATE_UNREADABLE.name(), StoreIssue.IDENTITY_UNREADABLE.name());

  private final ProfileSet profiles;
  private final Map<String, String> codes = new HashMap<>();
  private final LayersTable stated;
  private final Map<Key, SetUp> setUps = new LinkedHashMap<>();
  private final Map<Key, String> names = new HashMap<>();

  private record Key(Path file, String table) {
    static Key of(Path file, String table) {
      return new Key(real(file), LayersTable.key(table));
    }
  }

  /**
   * A table before its rows are read.
   *
   * @param wanted how it is read
   * @param report what that rests on
   * @param own what the file states about it
   * @param issues what was odd so far
   */
  public record Prepared(
      Wanted wanted, MatchReport report, IdentityJson.Reading own, List<Issue> issues) {}

  /**
   * Reads by these.
   *
   * @param codes table name to canonical code, as the user states it
   * @param stated what is stated about layers in a file beside them, null if there is none
   * @param tables what a project says about tables; of two that speak of the same the first
   */
  public TableReading(
      ProfileSet profiles,
      Map<String, String> codes,
      LayersTable stated,
      List<StatedTable> tables) {
    this.profiles = profiles;
    codes.forEach((table, code) -> this.codes.put(LayersTable.key(table), code));
    this.stated = stated;
    for (StatedTable each : tables) {
      Key key = Key.of(each.file(), each.table());
      setUps.putIfAbsent(key, each.setUp());
      names.putIfAbsent(key, each.table());
    }
  }

  /** How a file that is no GeoPackage is read: by the list, where that is silent by the project. */
  public Reading of(Path path) {
    Path real = real(path);
    List<StatedTable> own = new ArrayList<>();
    for (Map.Entry<Key, SetUp> each : setUps.entrySet()) {
      if (each.getKey().file().equals(real)) {
        own.add(new StatedTable(path, names.get(each.getKey()), each.getValue()));
      }
    }
    Reading byProject = LayerReading.of(own);
    return stated == null
        ? byProject
        : stated.reading(String.valueOf(path.getFileName()), byProject);
  }

  private SetUp setUp(Path file, String table) {
    return setUps.getOrDefault(Key.of(file, table), SetUp.NONE);
  }

  /** Everything about a table but its rows. */
  public Prepared prepare(Path path, ZoneFile file, FeatureTable table) {
    return prepare(path, file.name(), table, file.identity(table));
  }

  /**
   * The same of a file that was only looked into.
   *
   * @param file name without folder
   * @param own what the file states about the table
   */
  public Prepared prepare(Path path, String file, FeatureTable table, IdentityJson.Reading own) {
    SetUp setUp = setUp(path, table.name());
    List<Issue> odd = new ArrayList<>();
    MatchReport found = match(path, file, table.name(), table.identifier(), table.columns());
    MatchReport report = new SetUpMatch(file, table, setUp, odd).apply(found);
    if (!setUp.code().isEmpty() && profiles.profile(setUp.code()).isEmpty()) {
      odd.add(Issue.of(WorkspaceIssue.SET_UP_CODE_UNKNOWN, file, table.name(), setUp.code()));
    }
    List<Issue> issues = new ArrayList<>(ProfileIssues.of(report, file, table.name()));
    issues.addAll(odd);
    issues.addAll(own.issues());
    LayerIdentity identity = own.identity();
    Optional<LayersTable.Entry> beside = statedEntry(file, table.name());
    if (beside.isPresent()) {
      identity = complete(identity, beside.get().identity());
    }
    if (setUp.identity() != null) {
      identity = complete(identity, setUp.identity());
    }
    return new Prepared(new Wanted(table, report.match(), identity), report, own, issues);
  }

  /** The layer with the clauses of the table that the project names beside it, if it names one. */
  public LayerLoad withClauses(Path path, LayerLoad load) {
    if (load.layer() == null) {
      return load;
    }
    ZoneLayer layer = load.layer();
    LayerItem.Clauses clauses = setUp(path, layer.source().table()).clauses();
    if (clauses == null) {
      return load;
    }
    List<Issue> issues = new ArrayList<>(load.issues());
    try {
      ClauseTable table = ClauseTable.read(clauses.file(), profiles);
      ClauseJoin join = new ClauseJoin(table, profiles, clauses.preferred());
      layer = join.join(layer);
      issues.addAll(join.issues());
      if (!clauses.sha256().equals(table.sha256())) {
        issues.add(Issue.of(SidecarIssue.CLAUSES_CHANGED, table.file(), layer.code()));
      }
    } catch (AppException e) {
      issues.addAll(e.issues());
    }
    return new LayerLoad(layer, load.unchecked(), issues);
  }

  /** What stands for a table that the file registers and that cannot be read. */
  public UncheckedLayer refused(Path path, ZoneFile file, BrokenTable broken) {
    Source source = file.source(broken.name());
    return unseen(path, source, broken.identifier(), broken.issue().code());
  }

  /** What stands for a table of a project whose file cannot be opened or no longer holds it. */
  public UncheckedLayer missing(Path path, Source source, String issueCode) {
    return unseen(path, source, "", issueCode);
  }

  /** A table whose columns nobody could see: without a name that tells it may be any layer. */
  private UncheckedLayer unseen(Path path, Source source, String identifier, String issueCode) {
    ProfileMatch match = match(path, source.file(), source.table(), identifier, List.of()).match();
    String code = match.profile() == null ? "" : match.code();
    return new UncheckedLayer(code, source, issueCode, code.isEmpty());
  }

  /**
   * A validity that is stated and cannot be read may have ended: the facts of the layer stand, its
   * rules are not checked.
   */
  public static Optional<UncheckedLayer> unread(Prepared prepared, LayerLoad load) {
    return prepared.own.issues().stream()
        .map(Issue::code)
        .filter(VALIDITY_UNREAD::contains)
        .findFirst()
        .map(code -> new UncheckedLayer(load.layer().code(), load.layer().source(), code));
  }

  private MatchReport match(
      Path path, String file, String table, String identifier, List<String> columns) {
    String code = codes.getOrDefault(LayersTable.key(table), "");
    if (code.isEmpty()) {
      code = statedEntry(file, table).map(LayersTable.Entry::code).orElse("");
    }
    if (code.isEmpty()) {
      code = setUp(path, table).code();
    }
    return code.isEmpty()
        ? profiles.explain(table, identifier, columns)
        : profiles.explainAs(code, table, identifier, columns);
  }

  /** The row of {@code --layers} that speaks of a table. */
  public Optional<LayersTable.Entry> statedEntry(String file, String table) {
    return stated == null ? Optional.empty() : stated.find(file, table);
  }

  private static LayerIdentity complete(LayerIdentity own, LayerIdentity beside) {
    boolean dated = own.validFrom() != null || own.validTo() != null;
    return new LayerIdentity(
        first(own.issuer(), beside.issuer()),
        first(own.docNo(), beside.docNo()),
        first(own.version(), beside.version()),
        first(own.dataDate(), beside.dataDate()),
        dated ? own.validFrom() : beside.validFrom(),
        dated ? own.validTo() : beside.validTo(),
        first(own.classification(), beside.classification()),
        own.coverage() == null ? beside.coverage() : own.coverage());
  }

  private static String first(String own, String beside) {
    return own.isEmpty() ? beside : own;
  }

  /** The file itself, whatever it is called here. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is not there or may not be looked at: opening it says so; here only its name matters.
      return path.toAbsolutePath().normalize();
    }
  }
}
