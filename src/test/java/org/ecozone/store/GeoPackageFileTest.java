package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.job.CancelledException;
import org.ecozone.job.Progress;
import org.ecozone.support.FolderState;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPackageFileTest {
  private static final String SQUARE =
      "POLYGON((104.9 33.3,105 33.3,105 33.4,104.9 33.4,104.9 33.3))";

  @TempDir Path folder;

  private Path small(String name) throws Exception {
    Path path = folder.resolve(name);
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("STBHHX", "POLYGON", 4490, "MC").row("STBHHX", 1, SQUARE, "红线").rtree("STBHHX");
    }
    return path;
  }

  private static LayerLoad readAll(GeoPackageFile file, String table) {
    FeatureTable found =
        file.tables().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    ProfileMatch match =
        new ProfileMatch(null, table, java.util.Map.of(), java.util.Map.of(), List.of());
    return ZoneLayerReader.read(file, found, match, LayerIdentity.NOT_STATED, Progress.NONE);
  }

  private static List<String> codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).toList();
  }

  private static Issue refusal(Path path) {
    StoreException e =
        catchThrowableOfType(
            StoreException.class, () -> GeoPackageFile.open(path, Progress.NONE).close());
    assertThat(e).as("must be refused").isNotNull();
    return e.issue();
  }

  @Test
  void readingLeavesBytesFolderAndTimesAsTheyWere() throws Exception {
    small("a.gpkg");
    FolderState before = FolderState.of(folder);
    try (GeoPackageFile file = GeoPackageFile.open(folder.resolve("a.gpkg"), Progress.NONE)) {
      assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(1);
      assertThat(FolderState.of(folder)).isEqualTo(before);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void aReadOnlyFolderIsEnough() throws Exception {
    Path path = small("a.gpkg");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      FolderState before = FolderState.of(folder);
      try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
        assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(1);
      }
      assertThat(FolderState.of(folder)).isEqualTo(before);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?mode=rwc&x=1.gpkg",
        "100%41.gpkg",
        "a#b.gpkg",
        "空 格 '引\"号.gpkg",
        "file:x.gpkg",
        ":memory:",
        "a;b|c.gpkg",
        "生态保护红线𠮷😀.gpkg",
        "a\nb.gpkg"
      })
  void anyFileNameWorks(String name) throws Exception {
    Path path = small(name);
    FolderState before = FolderState.of(folder);
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(1);
      assertThat(file.name()).isEqualTo(name);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void theHashIsThatOfTheFile() throws Exception {
    Path path = small("a.gpkg");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void filesThatAreNoGeoPackageAreNamedForWhatTheyAre() throws Exception {
    Path path = folder.resolve("x.gpkg");
    assertThat(refusal(path).code()).isEqualTo("FILE_NOT_FOUND");
    assertThat(refusal(folder).code()).isEqualTo("NOT_A_FILE");
    Files.write(path, new byte[0]);
    assertThat(refusal(path).code()).isEqualTo("EMPTY_FILE");
    Files.write(path, new byte[4096]);
    assertThat(refusal(path).code()).isEqualTo("FILE_OF_ZEROS");
    Files.write(path, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
    assertThat(refusal(path).args()).containsExactly("ZIP");
    Files.writeString(path, "\uFEFF{\"type\":\"FeatureCollection\"}");
    assertThat(refusal(path).args()).containsExactly("JSON");
    Files.writeString(path, "<?xml version=\"1.0\"?><kml/>");
    assertThat(refusal(path).args()).containsExactly("XML/KML/GML");
    Files.write(path, new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 1});
    assertThat(refusal(path).code()).isEqualTo("NOT_SQLITE");
    Files.write(path, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
    assertThat(refusal(path).code()).isEqualTo("TRUNCATED");
  }

  @Test
  void aPlainDatabaseIsNoGeoPackage() throws Exception {
    Path path = folder.resolve("x.gpkg");
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = db.createStatement()) {
      statement.execute("CREATE TABLE t (a)");
    }
    assertThat(refusal(path).code()).isEqualTo("NOT_GEOPACKAGE");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 512, 4096, 5000, 8192})
  void aTruncatedFileIsRefused(int length) throws Exception {
    Path path = small("a.gpkg");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
    assertThat(refusal(path).code()).isEqualTo("TRUNCATED");
  }

  @Test
  void aFileWithoutItsLastByteIsRefused() throws Exception {
    Path path = small("a.gpkg");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(file.length() - 1);
    }
    assertThat(refusal(path).code()).isEqualTo("TRUNCATED");
  }

  @Test
  void aPageOverwrittenWithRubbishIsRefused() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql("BEGIN").table("t", "POLYGON", 4490, "a");
      for (int i = 0; i < 500; i++) {
        raw.row("t", i, SQUARE, "x".repeat(50));
      }
      raw.sql("COMMIT");
    }
    byte[] bytes = Files.readAllBytes(path);
    Arrays.fill(bytes, bytes.length - 3 * 4096, bytes.length - 2 * 4096, (byte) 0x5A);
    Files.write(path, bytes);
    assertThat(refusal(path).code()).isEqualTo("DATABASE_DAMAGED");
  }

  @Test
  void aPendingWalIsReadInACopyAndLeftAlone() throws Exception {
    Path path = small("a.gpkg");
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("INSERT INTO STBHHX SELECT 2, geom, '新' FROM STBHHX");
      FolderState before = FolderState.of(folder);
      Set<String> temporary = temporaryFolders();
      try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
        assertThat(codes(file.issues())).contains("WAL_PENDING");
        assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(2);
        assertThat(file.sha256()).isEqualTo(sha(path, folder.resolve("a.gpkg-wal")));
        assertThat(temporaryFolders()).hasSize(temporary.size() + 1);
      }
      assertThat(FolderState.of(folder)).isEqualTo(before);
      assertThat(temporaryFolders()).isEqualTo(temporary);
    }
  }

  private static String sha(Path... files) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Those inside the folders that processes of this program have for what passes. */
  private static Set<String> temporaryFolders() throws Exception {
    Set<String> all = new TreeSet<>();
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, "ecozone-run-*")) {
      for (Path run : runs) {
        try (Stream<Path> folders = Files.list(run)) {
          folders
              .filter(Files::isDirectory)
              .forEach(folder -> all.add(parent.relativize(folder).toString()));
        }
      }
    }
    return all;
  }

  @Test
  void aChangeAfterOpeningIsNoticed() throws Exception {
    Path path = small("a.gpkg");
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.verifyUnchanged()).isEmpty();
      try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
          Statement statement = editor.createStatement()) {
        statement.execute("UPDATE STBHHX SET MC = '改'");
      }
      assertThat(file.verifyUnchanged())
          .get()
          .extracting(Issue::code)
          .isEqualTo("CHANGED_WHILE_READING");
      LayerLoad load = readAll(file, "STBHHX");
      assertThat(load.layer()).isNull();
      assertThat(load.unchecked().issueCode()).isEqualTo("CHANGED_WHILE_READING");
    }
  }

  @Test
  void aFileThatAnotherProgramHasLockedIsRead() throws Exception {
    Path path = small("a.gpkg");
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
        assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(1);
      }
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void throughALinkTheWalOfTheTargetIsSeen() throws Exception {
    Path path = small("a.gpkg");
    Path link =
        Files.createSymbolicLink(
            Files.createDirectory(folder.resolve("links")).resolve("l.gpkg"), path);
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("INSERT INTO STBHHX SELECT 2, geom, '新' FROM STBHHX");
      try (GeoPackageFile file = GeoPackageFile.open(link, Progress.NONE)) {
        assertThat(codes(file.issues())).contains("WAL_PENDING");
        assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(2);
      }
    }
  }

  @Test
  void aFileThatChangesWhileItsWalIsCopiedIsRefused() throws Exception {
    Path path = small("a.gpkg");
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("INSERT INTO STBHHX SELECT 2, geom, '新' FROM STBHHX");
      Progress busy =
          new Progress() {
            @Override
            public void stage(String key, Object... args) {
              if (key.endsWith("copy")) {
                write(statement);
              }
            }

            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
              return false;
            }
          };
      Set<String> temporary = temporaryFolders();
      StoreException e =
          catchThrowableOfType(StoreException.class, () -> GeoPackageFile.open(path, busy).close());
      assertThat(e.issue().code()).isEqualTo("CHANGED_WHILE_READING");
      assertThat(temporaryFolders()).isEqualTo(temporary);
    }
  }

  private static void write(Statement statement) {
    try {
      statement.execute("UPDATE STBHHX SET MC = '又改'");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aWalThatAppearsWhileReadingIsNoticed() throws Exception {
    Path path = small("a.gpkg");
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      Files.write(folder.resolve("a.gpkg-wal"), new byte[] {1, 2, 3});
      assertThat(file.verifyUnchanged()).isPresent();
    }
  }

  @Test
  void aCopyOfAFileInWalModeWithoutItsWalIsSuspected() throws Exception {
    Path path = small("a.gpkg");
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    FolderState before = FolderState.of(folder);
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(codes(file.issues())).contains("WAL_COPY_SUSPECTED");
      assertThat(readAll(file, "STBHHX").layer().zones()).hasSize(1);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void aHotJournalIsRolledBackInACopyAndLeftAlone() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql("BEGIN").table("t", "POLYGON", 4490, "a");
      for (int i = 0; i < 2000; i++) {
        raw.row("t", i, SQUARE, "alt");
      }
      raw.sql("COMMIT");
    }
    Path crashed = Files.createDirectory(folder.resolve("crashed"));
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA cache_size = 5");
      statement.execute("BEGIN");
      statement.execute("UPDATE t SET a = 'neu'");
      Files.copy(path, crashed.resolve("a.gpkg"));
      Files.copy(folder.resolve("a.gpkg-journal"), crashed.resolve("a.gpkg-journal"));
      statement.execute("ROLLBACK");
    }
    assertThat(Files.readAllBytes(crashed.resolve("a.gpkg")))
        .isNotEqualTo(Files.readAllBytes(path));
    FolderState before = FolderState.of(crashed);
    try (GeoPackageFile file = GeoPackageFile.open(crashed.resolve("a.gpkg"), Progress.NONE)) {
      assertThat(codes(file.issues())).contains("JOURNAL_PENDING");
      FeatureTable table = file.tables().get(0);
      ProfileMatch match =
          new ProfileMatch(null, "t", java.util.Map.of("name", "a"), java.util.Map.of(), List.of());
      LayerLoad load =
          ZoneLayerReader.read(file, table, match, LayerIdentity.NOT_STATED, Progress.NONE);
      assertThat(load.layer().zones()).hasSize(2000).allMatch(zone -> zone.name().equals("alt"));
    }
    assertThat(FolderState.of(crashed)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "WAL"})
  void aForeignWalIsRefusedAndNothingStaysBehind(String journalMode) throws Exception {
    Path path = folder.resolve("a.gpkg");
    Path other = folder.resolve("b.gpkg");
    for (Path each : List.of(path, other)) {
      try (RawGeoPackage raw = RawGeoPackage.create(each)) {
        raw.sql("BEGIN").table("t", "POLYGON", 4490, "a");
        for (int i = 0; i < 300; i++) {
          raw.row("t", i, SQUARE, "x".repeat(each.equals(path) ? 10 : 400));
        }
        raw.sql("COMMIT");
        raw.sql("PRAGMA journal_mode = " + journalMode);
      }
    }
    try (Connection editor = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = editor.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("UPDATE t SET a = a || 'y' WHERE fid > 50");
      Files.copy(folder.resolve("b.gpkg-wal"), folder.resolve("a.gpkg-wal"));
    }
    Set<String> temporary = temporaryFolders();
    FolderState before = FolderState.of(folder);
    assertThat(refusal(path).code())
        .isEqualTo(journalMode.equals("WAL") ? "DATABASE_DAMAGED" : "WAL_FOREIGN");
    assertThat(FolderState.of(folder)).isEqualTo(before);
    assertThat(temporaryFolders()).isEqualTo(temporary);
  }

  @Test
  void anEndlessViewIsStoppedAndItsLayerNotChecked() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE);
      raw.sql(
          "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
              + " SELECT n AS fid, geom FROM r, t");
      raw.register("v", "geom", "POLYGON", 4490);
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.tables()).extracting(FeatureTable::name).containsExactly("t");
      assertThat(file.broken())
          .singleElement()
          .satisfies(broken -> assertThat(broken.issue().code()).isEqualTo("QUERY_TOO_LONG"));
      assertThat(readAll(file, "t").layer().zones()).hasSize(1);
    }
  }

  @Test
  void cancelStopsAnEndlessView() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql(
          "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
              + " SELECT n AS fid, NULL AS geom FROM r");
      raw.register("v", "geom", "POLYGON", 4490);
    }
    Set<String> temporary = temporaryFolders();
    int[] asked = {0};
    Progress cancelled =
        new Progress() {
          @Override
          public void stage(String key, Object... args) {}

          @Override
          public void report(long done, long total) {}

          @Override
          public boolean isCancelled() {
            return ++asked[0] > 50;
          }
        };
    assertThatThrownBy(() -> GeoPackageFile.open(path, cancelled))
        .isInstanceOf(CancelledException.class);
    assertThat(temporaryFolders()).isEqualTo(temporary);
  }

  @Test
  void aGeoPackageWithoutFeatureTablesSaysSo() throws Exception {
    Path path = folder.resolve("a.gpkg");
    RawGeoPackage.create(path).close();
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.tables()).isEmpty();
      assertThat(codes(file.issues())).containsExactly("NO_FEATURE_TABLE");
    }
  }

  @Test
  void bitRotAnywhereIsReportedOrHarmlessAndNeverLosesARow() throws Exception {
    Path path = folder.resolve("good.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.sql("BEGIN").table("t", "POLYGON", 4490, "a");
      for (int i = 0; i < 100; i++) {
        raw.row("t", i, SQUARE, "名称" + i);
      }
      raw.rtree("t").sql("COMMIT");
    }
    byte[] good = Files.readAllBytes(path);
    java.util.Random random = new java.util.Random(20261120);
    for (int round = 0; round < Integer.getInteger("ecozone.rot.rounds", 150); round++) {
      byte[] rotten = good.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        rotten[random.nextInt(rotten.length)] = (byte) random.nextInt();
      }
      Path each = folder.resolve("rot.gpkg");
      Files.write(each, rotten);
      try (GeoPackageFile file = GeoPackageFile.open(each, Progress.NONE)) {
        for (FeatureTable table : file.tables()) {
          LayerLoad load = readAll(file, table.name());
          if (load.layer() != null) {
            int rows = load.layer().zones().size() + load.layer().lost().size();
            assertThat((long) rows).as("round %d", round).isEqualTo(table.rowCount());
          }
        }
        assertThat(file.tables().size() + file.broken().size() + file.issues().size())
            .as("round %d", round)
            .isPositive();
      } catch (StoreException e) {
        assertThat(e.issue().message(org.ecozone.zone.Lang.ZH)).as("round %d", round).isNotBlank();
      }
    }
  }

  @Test
  void registeredTablesThatAreNotThereAreNamed() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.register("gone", "geom", "POLYGON", 4490);
      raw.sql("CREATE TABLE nogeom (fid INTEGER PRIMARY KEY)")
          .register("nogeom", "geom", "POLYGON", 4490);
      raw.sql("CREATE VIEW bad AS SELECT * FROM nowhere").register("bad", "geom", "POLYGON", 4490);
      raw.sql("CREATE TABLE stray (fid INTEGER PRIMARY KEY, shape MULTIPOLYGON)");
      raw.insert(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('half',"
              + " 'features', 'h')");
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.tables()).isEmpty();
      assertThat(file.broken())
          .extracting(broken -> broken.name() + " " + broken.issue().code())
          .containsExactlyInAnyOrder(
              "gone TABLE_MISSING",
              "nogeom GEOMETRY_COLUMN_MISSING",
              "bad TABLE_UNREADABLE",
              "half TABLE_MISSING");
      assertThat(codes(file.issues())).contains("TABLE_UNREGISTERED");
    }
  }

  @Test
  void everyTableWithAGeometryThatIsNotReadIsNamed() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("read", "POLYGON", 4490).row("read", 1, SQUARE);
      raw.sql("CREATE TABLE stray (fid INTEGER PRIMARY KEY, shape MULTIPOLYGON)");
      raw.sql("CREATE TABLE plain (fid INTEGER PRIMARY KEY, shape POLYGON)");
      raw.insert(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('plain',"
              + " 'attributes', 'p')");
      raw.sql("CREATE TABLE bytes (fid INTEGER PRIMARY KEY, shape BLOB)");
      raw.insert(
          "INSERT INTO gpkg_geometry_columns VALUES ('bytes', 'shape', 'POLYGON', 4490, 0, 0)");
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.tables()).extracting(FeatureTable::name).containsExactly("read");
      assertThat(file.broken()).isEmpty();
      assertThat(file.issues())
          .filteredOn(issue -> issue.code().equals("TABLE_UNREGISTERED"))
          .extracting(Issue::layer)
          .containsExactly("bytes", "plain", "stray");
    }
  }

  @Test
  void countsThatLieAreNoticedAndNotBelieved() throws Exception {
    Path path = folder.resolve("a.gpkg");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      raw.table("t", "POLYGON", 4490).row("t", 1, SQUARE).row("t", 2, SQUARE).rtree("t");
      raw.sql("DELETE FROM rtree_t_geom WHERE id = 2");
      raw.sql(
          "CREATE TABLE gpkg_ogr_contents (table_name TEXT PRIMARY KEY, feature_count INTEGER)");
      raw.sql("INSERT INTO gpkg_ogr_contents VALUES ('t', 7)");
      raw.sql("UPDATE gpkg_contents SET min_x = 0, min_y = 0, max_x = 1, max_y = 1");
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(codes(file.issues())).contains("RTREE_INCOMPLETE", "FEATURE_COUNT_WRONG");
      assertThat(file.tables().get(0).indexed()).isFalse();
      LayerLoad load = readAll(file, "t");
      assertThat(load.layer().zones()).hasSize(2);
      assertThat(codes(load.issues())).contains("EXTENT_WRONG");
    }
  }

  @Test
  void hostileTableNamesAreRead() throws Exception {
    Path path = folder.resolve("a.gpkg");
    List<String> names =
        List.of("生态 红线", "a\"b", "x'y", "line\nbreak", "😀", "t; DROP TABLE gpkg_contents", "[x]");
    try (RawGeoPackage raw = RawGeoPackage.create(path)) {
      for (String name : names) {
        raw.table(name, "POLYGON", 4490, "属性\n").row(name, 1, SQUARE, "v").rtree(name);
      }
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(file.tables()).extracting(FeatureTable::name).containsExactlyElementsOf(names);
      assertThat(file.tables()).allMatch(FeatureTable::indexed);
      for (String name : names) {
        assertThat(readAll(file, name).layer().zones()).hasSize(1);
      }
    }
  }

  @Test
  void identityComesFromTheMetadataTables() throws Exception {
    Path path = small("a.gpkg");
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = db.createStatement()) {
      statement.execute(
          "CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY, md_scope TEXT, md_standard_uri TEXT,"
              + " mime_type TEXT, metadata TEXT)");
      statement.execute(
          "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT, table_name TEXT, column_name"
              + " TEXT, row_id_value INTEGER, timestamp DATETIME, md_file_id INTEGER, md_parent_id"
              + " INTEGER)");
      statement.execute(
          "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'urn:ecozone:layer-identity:1',"
              + " 'application/json', '{\"issuer\":\"省政府\",\"coverage\":\"621200\"}')");
      statement.execute(
          "INSERT INTO gpkg_metadata_reference VALUES ('table', 'STBHHX', NULL, NULL, '', 1,"
              + " NULL)");
    }
    try (GeoPackageFile file = GeoPackageFile.open(path, Progress.NONE)) {
      LayerIdentity identity = file.identity(file.tables().get(0)).identity();
      assertThat(identity.issuer()).isEqualTo("省政府");
      assertThat(identity.coverage().counties()).containsExactly("621200");
      assertThat(identity.docNo()).isEmpty();
    }
  }
}
