package org.ecozone.store.geopackage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.ecozone.job.Background;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * An SQLite file opened without touching it: judged by its header, hashed, copied aside if a -wal
 * or -journal is pending, and passed by {@code quick_check}.
 *
 * <p>Fails: {@link StoreException} if nothing of the file can be trusted.
 */
public final class DatabaseFile implements AutoCloseable {
  /** What quick_check also reports and what does not make stored rows unreadable. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "^(NULL value in |NUMERIC value in |TEXT value in |non-\\w+ value in |In RTree |ok$).*",
          Pattern.DOTALL);

  private final String name;
  private final Path path;
  private final List<FileState> before;
  private final ReadableCopy readable;
  private final String sha256;
  private final SafeConnection connection;
  private final List<Issue> issues;

  private DatabaseFile(
      String name,
      Path path,
      List<FileState> before,
      ReadableCopy readable,
      String sha256,
      SafeConnection connection,
      List<Issue> issues) {
    this.sha256 = sha256;
    this.name = name;
    this.path = path;
    this.before = before;
    this.readable = readable;
    this.connection = connection;
    this.issues = issues;
  }

  /** How much of the file is read before it is handed out. */
  private enum Check {
    /** Every page, and the hash of all bytes. */
    WHOLE,
    /** The header only. */
    HEADER
  }

  /** Loads SQLite, which takes a while the first time. */
  public static void warmUp() throws StoreException {
    try {
      SafeConnection.ofNothing().close();
    } catch (SQLException e) {
      throw new StoreException(Issue.of(StoreIssue.DATABASE_DAMAGED, ":memory:", "", reason(e)), e);
    }
  }

  public static DatabaseFile open(Path given, Progress progress) throws StoreException {
    return open(given, Check.WHOLE, progress);
  }

  /**
   * Without reading all of it: no hash ({@link #sha256()} is empty) and no {@code quick_check}. For
   * base maps of many gigabytes, by which nothing is judged.
   */
  public static DatabaseFile openUnverified(Path given, Progress progress) throws StoreException {
    return open(given, Check.HEADER, progress);
  }

  /** A temporary file of our own, under the name of what it was made from; as unverified. */
  public static DatabaseFile openStaged(Path given, String name, Progress progress)
      throws StoreException {
    return open(given, name, Check.HEADER, progress);
  }

  private static DatabaseFile open(Path given, Check check, Progress progress)
      throws StoreException {
    String name = String.valueOf(given.getFileName());
    progress.stage("store.stage.open", name);
    return open(given, name, check, progress);
  }

  private static DatabaseFile open(Path given, String name, Check check, Progress progress)
      throws StoreException {
    try {
      Path path = existing(given, name);
      FileHeader header = FileHeader.read(path);
      header.requireDatabase(name);
      List<FileState> before = states(path);
      List<Issue> issues = new ArrayList<>();
      ReadableCopy readable = makeReadable(path, name, header, issues, progress);
      return connect(
          new DatabaseFile(name, path, before, readable, "", null, issues), check, progress);
    } catch (IOException e) {
      throw new StoreException(Issue.of(StoreIssue.FILE_UNREADABLE, name, "", reason(e)), e);
    }
  }

  private static Path existing(Path given, String name) throws StoreException, IOException {
    try {
      Path path = given.toRealPath();
      if (!Files.isRegularFile(path)) {
        throw new StoreException(Issue.of(StoreIssue.NOT_A_FILE, name, ""), null);
      }
      return path;
    } catch (NoSuchFileException e) {
      throw new StoreException(Issue.of(StoreIssue.FILE_NOT_FOUND, name, ""), e);
    }
  }

  private static ReadableCopy makeReadable(
      Path path, String name, FileHeader header, List<Issue> issues, Progress progress)
      throws IOException, StoreException {
    Sidecars sidecars = Sidecars.of(path);
    boolean wal = sidecars.hasWal();
    if (!wal && !sidecars.hasHotJournal()) {
      header.requireWhole(name);
      if (header.isWalMode()) {
        issues.add(Issue.of(StoreIssue.WAL_COPY_SUSPECTED, name, ""));
      }
      return ReadableCopy.inPlace(path);
    }
    if (sidecars.hasReplayableWal() && !header.isWalMode()) {
      throw new StoreException(Issue.of(StoreIssue.WAL_FOREIGN, name, ""), null);
    }
    issues.add(Issue.of(wal ? StoreIssue.WAL_PENDING : StoreIssue.JOURNAL_PENDING, name, ""));
    progress.stage("store.stage.copy", name);
    try {
      return ReadableCopy.copyWith(
          path, wal ? sidecars.wal() : sidecars.journal(), wal ? "-wal" : "-journal", progress);
    } catch (NoSuchFileException e) {
      throw new StoreException(Issue.of(StoreIssue.CHANGED_WHILE_READING, name, ""), e);
    } catch (IOException e) {
      throw new StoreException(Issue.of(StoreIssue.TEMPORARY_FOLDER, name, "", reason(e)), e);
    }
  }

  /** Opens the connection; on any failure the temporary copy is gone. */
  private static DatabaseFile connect(DatabaseFile unopened, Check check, Progress progress)
      throws StoreException, IOException {
    ReadableCopy readable = unopened.readable;
    SafeConnection connection = null;
    boolean done = false;
    try (Background beside = new Background()) {
      unopened.requireUnchanged();
      boolean whole = check == Check.WHOLE;
      Background.Task<String> hash = beside.submit(() -> whole ? readable.sha256(progress) : "");
      connection =
          readable.isCopy()
              ? SafeConnection.ofCopy(readable.path())
              : SafeConnection.inPlace(readable.path());
      if (whole) {
        quickCheck(connection, unopened.name, progress);
      }
      String sha256 = awaitHash(hash, progress);
      unopened.requireUnchanged();
      DatabaseFile opened =
          new DatabaseFile(
              unopened.name,
              unopened.path,
              unopened.before,
              readable,
              sha256,
              connection,
              unopened.issues);
      done = true;
      return opened;
    } catch (SQLException e) {
      throw new StoreException(
          Issue.of(StoreIssue.DATABASE_DAMAGED, unopened.name, "", reason(e)), e);
    } finally {
      if (!done) {
        closeQuietly(connection);
        unopened.readable.close();
      }
    }
  }

  private static String awaitHash(Background.Task<String> hash, Progress progress)
      throws IOException {
    try {
      return hash.await(progress);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private static void quickCheck(SafeConnection connection, String name, Progress progress)
      throws SQLException, StoreException {
    connection.begin(progress, QueryGuard.UNBOUNDED);
    try (Statement statement = connection.jdbc().createStatement()) {
      statement.execute("PRAGMA ignore_check_constraints = ON");
      try (ResultSet rows = statement.executeQuery("PRAGMA quick_check(1000000)")) {
        while (rows.next()) {
          String message = rows.getString(1);
          if (!HARMLESS.matcher(message).matches()) {
            throw new StoreException(
                Issue.of(StoreIssue.DATABASE_DAMAGED, name, "", oneLine(message)), null);
          }
        }
      }
    } catch (SQLException e) {
      throw connection.explain(e, progress);
    }
  }

  /**
   * Says whether the file, or its -wal or -journal, changed since it was opened. Cheap; ask after
   * reading.
   */
  public Optional<Issue> verifyUnchanged() {
    try {
      requireUnchanged();
      return Optional.empty();
    } catch (StoreException e) {
      return Optional.of(e.issue());
    } catch (IOException e) {
      return Optional.of(Issue.of(StoreIssue.CHANGED_WHILE_READING, name, ""));
    }
  }

  private void requireUnchanged() throws StoreException, IOException {
    List<FileState> now = states(path);
    for (int i = 0; i < now.size(); i++) {
      if (!before.get(i).sameAs(now.get(i))) {
        throw new StoreException(Issue.of(StoreIssue.CHANGED_WHILE_READING, name, ""), null);
      }
    }
  }

  private static List<FileState> states(Path path) throws IOException {
    Sidecars sidecars = Sidecars.of(path);
    return List.of(
        FileState.of(path), FileState.of(sidecars.wal()), FileState.of(sidecars.journal()));
  }

  /** False for a private copy, which SQLite may have to recover: one connection only. */
  public boolean mayBeSharedByConnections() {
    return !readable.isCopy();
  }

  /** The same file, not checked again, on a connection of its own, for another thread. */
  public DatabaseFile another() throws StoreException {
    if (!mayBeSharedByConnections()) {
      throw new IllegalStateException("a private copy has one connection");
    }
    try {
      return new DatabaseFile(
          name, path, before, readable, sha256, SafeConnection.inPlace(path), issues);
    } catch (SQLException e) {
      throw new StoreException(Issue.of(StoreIssue.DATABASE_DAMAGED, name, "", reason(e)), e);
    }
  }

  /** File name without folder. */
  public String name() {
    return name;
  }

  public SafeConnection connection() {
    return connection;
  }

  /**
   * Lower-case hex over the file's bytes, then those of the -wal or -journal if one was pending.
   */
  public String sha256() {
    return sha256;
  }

  /** What was noticed on opening; never an ERROR, which would have been thrown. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  public FileHeader header() {
    FileState state = before.get(0);
    return new FileHeader(state.header(), state.size());
  }

  @Override
  public void close() throws StoreException {
    try {
      try {
        connection.close();
      } finally {
        readable.close();
      }
    } catch (SQLException | IOException e) {
      throw new StoreException(Issue.of(StoreIssue.TEMPORARY_FOLDER, name, "", reason(e)), e);
    }
  }

  private static void closeQuietly(SafeConnection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.getLogger(DatabaseFile.class.getName())
            .log(System.Logger.Level.DEBUG, "close failed", e);
      }
    }
  }

  /** The exception in a few words, without a path of this machine. */
  public static String reason(Exception e) {
    return e instanceof SQLException ? oneLine(String.valueOf(e.getMessage())) : Reason.of(e);
  }

  private static String oneLine(String message) {
    String line = message.replace('\n', ' ').strip();
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
