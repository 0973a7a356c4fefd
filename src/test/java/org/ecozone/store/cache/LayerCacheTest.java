package org.ecozone.store.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.LayerLoad;
import org.ecozone.store.ProfileReader;
import org.ecozone.store.StoreException;
import org.ecozone.store.ZoneLayerReader;
import org.ecozone.store.ZoneLayerReader.Wanted;
import org.ecozone.store.cache.frame.FrameFormat;
import org.ecozone.support.RawGeoPackage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.ProfileSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerCacheTest {
  private static final Path SAMPLES = Path.of("data/samples/zones.gpkg");
  private static final long ROOM = 1L << 30;

  @TempDir Path folder;
  private Path cache;
  private Path file;
  private ProfileSet profiles;

  @BeforeEach
  void write() throws Exception {
    cache = folder.resolve("缓存");
    file = folder.resolve("zones.gpkg");
    profiles = ProfileReader.read(List.of(Path.of("data/profiles")));
    zones(file, 1000);
  }

  private static void zones(Path file, int size) throws Exception {
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("STBHHX", "POLYGON", 4523, "HXMC");
      raw.row("STBHHX", 1, square(0, size), "甲");
      raw.row("STBHHX", 2, "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))", "乙");
      raw.row("STBHHX", 3, null, "丙");
      raw.table("其他", "POLYGON", 4490, "name");
      raw.row("其他", 1, "POLYGON ((104 33, 105 34, 105 33, 104 34, 104 33))", "丁");
    }
  }

  private static String square(int at, int size) {
    int x = 35_500_000 + at;
    int y = 3_700_000 + at;
    return "POLYGON ((%d %d, %d %d, %d %d, %d %d, %d %d))"
        .formatted(x, y, x + size, y, x + size, y + size, x, y + size, x, y);
  }

  /** What one run saw. */
  private record Run(List<LayerLoad> loads, List<Issue> opening, int loaded, List<String> notes) {}

  private LayerCache.Rules rules(String build) {
    return new LayerCache.Rules(
        build, profiles.sha256(), identity -> !identity.classification().equals("秘密"), ROOM);
  }

  private Run run(LayerCache.Rules rules) throws StoreException {
    return run(file, rules, LayerIdentity.NOT_STATED);
  }

  private Run run(Path path, LayerCache.Rules rules, LayerIdentity beside) throws StoreException {
    try (LayerCache opened = LayerCache.in(cache, rules)) {
      List<LayerLoad> loads = new ArrayList<>();
      List<Issue> opening;
      try (ZoneFile zones = opened.open(path, 2, Progress.NONE)) {
        opening = zones.issues();
        List<Wanted> wanted = new ArrayList<>();
        for (FeatureTable table : zones.tables()) {
          LayerIdentity own = zones.identity(table).identity();
          LayerIdentity stated = own.equals(LayerIdentity.NOT_STATED) ? beside : own;
          wanted.add(new Wanted(table, match(table), stated));
        }
        loads.addAll(zones.read(wanted, 2, Progress.NONE));
      }
      opened.finish(Progress.NONE);
      List<String> notes = opened.notes().stream().map(Issue::code).toList();
      return new Run(loads, opening, opened.loadedLayers(), notes);
    }
  }

  private ProfileMatch match(FeatureTable table) {
    return profiles.match(table.name(), table.identifier(), table.columns());
  }

  private void assertAsRead(Path path, Run run) throws StoreException {
    try (GeoPackageFile read = GeoPackageFile.open(path, Progress.NONE)) {
      assertThat(run.opening()).isEqualTo(read.issues());
      assertThat(run.loads()).hasSameSizeAs(read.tables());
      for (int i = 0; i < run.loads().size(); i++) {
        FeatureTable table = read.tables().get(i);
        LayerIdentity identity = read.identity(table).identity();
        LayerLoad expected =
            ZoneLayerReader.read(read, table, match(table), identity, Progress.NONE);
        LayerAssert.assertSame(run.loads().get(i), expected);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      return all.sorted().toList();
    }
  }

  @Test
  void theSecondRunSeesWhatTheFirstDidAndOpensNothing() throws Exception {
    Run first = run(rules("1"));
    assertThat(first.loaded()).isZero();
    assertAsRead(file, first);

    Run second = run(rules("1"));

    assertThat(second.loaded()).isEqualTo(2);
    assertThat(second.notes()).isEmpty();
    assertAsRead(file, second);
  }

  @Test
  void everyLayerOfTheDemoComesBack() throws Exception {
    run(SAMPLES, rules("1"), LayerIdentity.NOT_STATED);

    Run second = run(SAMPLES, rules("1"), LayerIdentity.NOT_STATED);

    assertThat(second.loaded()).isGreaterThan(30);
    assertAsRead(SAMPLES, second);
  }

  @Test
  void aChangedFileOfTheSameNameAndSizeIsReadAgain() throws Exception {
    run(rules("1"));
    long size = Files.size(file);
    byte[] before = Files.readAllBytes(file);
    zones(file, 2000);
    byte[] after = Files.readAllBytes(file);
    System.arraycopy(before, 0, after, 0, 100); // the header, with its change counter, too
    Files.write(file, after);
    assertThat(Files.size(file)).isEqualTo(size);

    Run second = run(rules("1"));

    assertThat(second.loaded()).isZero();
    assertThat(second.notes()).containsExactly("CACHE_FILE_CHANGED");
    assertAsRead(file, second);
    assertThat(run(rules("1")).loaded()).isEqualTo(2);
  }

  @Test
  void aFileThatGrewIsReadAgain() throws Exception {
    run(rules("1"));
    try (RawGeoPackage raw = RawGeoPackage.create(file)) {
      raw.table("STBHHX", "POLYGON", 4523, "HXMC");
      raw.row("STBHHX", 9, square(5, 5), "新");
    }

    Run second = run(rules("1"));

    assertThat(second.loaded()).isZero();
    assertAsRead(file, second);
  }

  @Test
  void anotherBuildReadsAgainAndReplacesTheEntries() throws Exception {
    run(rules("1"));
    List<Path> before = files();

    Run second = run(rules("2"));

    assertThat(second.loaded()).isZero();
    assertThat(second.notes()).containsOnly("CACHE_ENTRY_OTHER_VERSION");
    assertAsRead(file, second);
    assertThat(files()).isEqualTo(before);
    assertThat(run(rules("2")).loaded()).isEqualTo(2);
  }

  @Test
  void otherProfilesReadTheirLayersAgain() throws Exception {
    run(rules("1"));
    LayerCache.Rules other = new LayerCache.Rules("1", "other", identity -> true, ROOM);

    Run second = run(other);

    assertThat(second.loads().get(0).layer().profiled()).isTrue();
    assertAsRead(file, second);
    assertThat(run(other).loaded()).isEqualTo(2);
    assertAsRead(file, run(rules("1")));
  }

  @Test
  void aDamagedEntryIsSaidDroppedAndBuiltAgain() throws Exception {
    run(rules("1"));
    for (Path entry : files()) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 4;
      Files.write(entry, bytes);
    }

    Run second = run(rules("1"));
    Run third = run(rules("1"));

    assertThat(second.notes()).contains("CACHE_ENTRY_DAMAGED");
    assertAsRead(file, second);
    assertThat(third.notes()).isEmpty();
    assertThat(third.loaded()).isEqualTo(2);
  }

  @Test
  void aMissingLayerIsReadAndTheOtherIsNot() throws Exception {
    run(rules("1"));
    Path layer =
        files().stream().filter(path -> path.toString().endsWith(".layer")).findFirst().get();
    Files.delete(layer);

    Run second = run(rules("1"));

    assertThat(second.loaded()).isEqualTo(1);
    assertAsRead(file, second);
    assertThat(run(rules("1")).loaded()).isEqualTo(2);
  }

  @Test
  void aPendingWalIsNeverAnsweredFromTheCache() throws Exception {
    run(rules("1"));
    List<Path> before = files();
    Files.write(folder.resolve("zones.gpkg-journal"), new byte[] {(byte) 0xd9, (byte) 0xd5, 5, -7});

    Run second = run(rules("1"));

    assertThat(second.loaded()).isZero();
    assertThat(second.opening()).extracting(Issue::code).contains("JOURNAL_PENDING");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aClassifiedLayerIsNotKeptAndAnOldEntryOfItGoes() throws Exception {
    run(rules("1"));
    LayerIdentity secret = new LayerIdentity("", "", "", "", null, null, "秘密", null);

    Run second = run(file, rules("1"), secret);

    assertThat(second.loaded()).isEqualTo(2); // looked at, then not used
    assertThat(second.loads().get(0).layer().identity()).isEqualTo(secret);
    assertThat(second.notes()).containsOnly("CACHE_CLASSIFIED");
    assertThat(files()).isEmpty();
    assertThat(run(file, rules("1"), secret).loaded()).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeUsedIsANoteAndNoFailure() throws Exception {
    Files.writeString(cache, "a file");

    Run only = run(rules("1"));

    assertThat(only.notes()).containsExactly("CACHE_FOLDER_IS_FILE");
    assertAsRead(file, only);
    assertThat(Files.readString(cache)).isEqualTo("a file");
  }

  @Test
  void aFolderThatOthersMayWriteToOrThatIsALinkIsRefused() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(cache, elsewhere);
    assertThat(run(rules("1")).notes()).containsExactly("CACHE_FOLDER_LINK");
    Files.delete(cache);
    Files.createDirectory(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(run(rules("1")).notes()).containsExactly("CACHE_FOLDER_OPEN");
    assertThat(files()).isEmpty();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void onlyTheUserCanReadWhatIsKept() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    run(rules("1"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
    for (Path entry : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whatAKilledWriterLeftGoesAfterADayAndForeignFilesStay() throws Exception {
    run(rules("1"));
    Path old = cache.resolve("ecozone-" + "0".repeat(32) + "-" + "1".repeat(16) + ".part");
    Path young = cache.resolve("ecozone-" + "0".repeat(32) + "-" + "2".repeat(16) + ".part");
    Path foreignPart = cache.resolve("ecozone-" + "0".repeat(32) + "-" + "3".repeat(16) + ".part");
    Path foreign = cache.resolve("ecozone-" + "4".repeat(32) + ".layer");
    Files.write(old, FrameFormat.MAGIC);
    Files.write(young, FrameFormat.MAGIC);
    Files.writeString(foreignPart, "somebody else's");
    Files.writeString(foreign, "somebody else's");
    Files.writeString(cache.resolve("notes.txt"), "somebody else's");
    FileTime days = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (Path path : List.of(old, foreignPart, foreign, cache.resolve("notes.txt"))) {
      Files.setLastModifiedTime(path, days);
    }

    run(rules("1"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    CacheContents.Cleared cleared = CacheContents.clear(cache);
    assertThat(cleared.failure()).isNull();
    assertThat(files()).containsExactlyInAnyOrder(foreignPart, foreign, cache.resolve("notes.txt"));
  }

  @Test
  void theFolderKeepsWithinItsBoundAndWhatWasUsedLongAgoGoesFirst() throws Exception {
    run(rules("1"));
    long each = 0;
    for (Path entry : files()) {
      each += Files.size(entry);
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
    Path other = folder.resolve("other.gpkg");
    zones(other, 500);
    LayerCache.Rules tight =
        new LayerCache.Rules("1", profiles.sha256(), identity -> true, each + each / 2);

    run(other, tight, LayerIdentity.NOT_STATED);

    long sum = 0;
    for (Path entry : files()) {
      sum += Files.size(entry);
    }
    assertThat(sum).isLessThanOrEqualTo(each + each / 2);
    assertThat(run(other, tight, LayerIdentity.NOT_STATED).loaded()).isEqualTo(2);
    LayerCache.Rules none = new LayerCache.Rules("2", profiles.sha256(), identity -> true, 100);
    assertThat(run(none).notes()).contains("CACHE_TOO_LARGE");
  }

  @Test
  void listingTellsFilesAndLayersAndNothingElse() throws Exception {
    run(rules("1"));

    assertThat(CacheContents.list(cache).entries())
        .extracting(entry -> entry.file() + "/" + entry.table())
        .containsExactlyInAnyOrder("zones.gpkg/", "zones.gpkg/STBHHX", "zones.gpkg/其他");
    assertThat(CacheContents.list(folder.resolve("nowhere")).entries()).isEmpty();
    assertThat(CacheContents.clear(folder.resolve("nowhere")).files()).isZero();
  }

  @Test
  void severalProgramsAtOnceAllSeeTheSame() throws Exception {
    ExecutorService programs = Executors.newFixedThreadPool(4);
    try {
      List<Future<Run>> runs = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String build = i % 10 == 9 ? "2" : "1"; // now and then another version takes part
        boolean clearing = i % 15 == 14;
        runs.add(
            programs.submit(
                () -> {
                  if (clearing) {
                    CacheContents.clear(cache);
                  }
                  return run(rules(build));
                }));
      }
      for (Future<Run> each : runs) {
        assertAsRead(file, each.get());
        assertThat(each.get().notes()).doesNotContain("CACHE_ENTRY_DAMAGED");
      }
    } finally {
      programs.shutdownNow();
    }
    run(rules("1"));
    assertThat(run(rules("1")).loaded()).isEqualTo(2);
    assertThat(files()).noneMatch(path -> path.toString().endsWith(".part"));
  }

  @Test
  void withoutACacheNothingIsWritten() throws Exception {
    try (LayerCache none = LayerCache.none();
        ZoneFile zones = none.open(file, 1, Progress.NONE)) {
      Wanted wanted =
          new Wanted(
              zones.tables().get(0),
              new ProfileMatch(null, "STBHHX", Map.of(), Map.of(), List.of()),
              LayerIdentity.NOT_STATED);
      zones.read(List.of(wanted), 1, Progress.NONE);
      none.finish(Progress.NONE);
      assertThat(none.folder()).isEmpty();
      assertThat(none.notes()).isEmpty();
    }
    assertThat(cache).doesNotExist();
  }
}
