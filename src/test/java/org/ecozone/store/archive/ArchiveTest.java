package org.ecozone.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.support.FolderState;
import org.ecozone.support.Seeded;
import org.ecozone.support.ZipBytes;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final byte[] TEXT = "两当县 宗地".getBytes(StandardCharsets.UTF_8);

  @Test
  void readsWhatTheJdkWrites() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("资料/"));
      zip.putNextEntry(new ZipEntry("资料/宗地.shp"));
      zip.write(TEXT);
      zip.closeEntry();
    }
    try (Archive archive = open(out.toByteArray())) {
      assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("资料/宗地.shp");
      assertThat(archive.entries().get(0).fileName()).isEqualTo("宗地.shp");
      assertThat(read(archive, 0)).isEqualTo(TEXT);
    }
  }

  @Test
  void readsAnArchiveOnDiskAndLeavesItsFolderAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("宗地.zip");
    Files.write(file, new ZipBytes().deflated("a.shp", TEXT).bytes());
    FolderState before = FolderState.of(folder);
    try (Archive archive = Archive.open(InputFile.of(file), ArchiveLimits.FILES, Progress.NONE)) {
      assertThat(read(archive, 0)).isEqualTo(TEXT);
    }
    assertThat(FolderState.of(folder)).isEqualTo(before);
  }

  @Test
  void decodesNamesInGbkWithoutTheFlag() throws Exception {
    byte[] zip = new ZipBytes().names(GBK).stored("两当县/联通.shp", TEXT).bytes();
    try (Archive archive = open(zip)) {
      assertThat(archive.entries().get(0).name()).isEqualTo("两当县/联通.shp");
    }
  }

  @Test
  void decodesNamesInUtf8WithoutTheFlag() throws Exception {
    byte[] zip = new ZipBytes().names(StandardCharsets.UTF_8).stored("成县地块.shp", TEXT).bytes();
    try (Archive archive = open(zip)) {
      assertThat(archive.entries().get(0).name()).isEqualTo("成县地块.shp");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../逃.shp",
        "a/../../b.shp",
        "/etc/passwd",
        "C:\\Windows\\a.shp",
        "C:a.shp",
        "a\\b.shp",
        "a\nb.shp",
        "a\0.shp",
        "..",
        "."
      })
  void refusesNamesThatLeadOut(String name) {
    byte[] zip = new ZipBytes().stored("good.shp", TEXT).stored(name, TEXT).bytes();
    assertThat(refusal(zip).code()).isEqualTo("ARCHIVE_NAME_UNSAFE");
  }

  @Test
  void refusesNamesThatDifferInCaseOnly() {
    byte[] zip = new ZipBytes().stored("A.SHP", TEXT).stored("./a.shp", TEXT).bytes();
    assertThat(refusal(zip).code()).isEqualTo("ARCHIVE_NAME_TWICE");
  }

  @Test
  void refusesEncryptedEntriesWithASentence() {
    Issue issue = refusal(new ZipBytes().encrypted("宗地.shp", TEXT).bytes());
    assertThat(issue.message(Lang.ZH)).contains("加密").contains("宗地.shp");
    assertThat(refusal(new ZipBytes().withMethod("a", 99).bytes()).code())
        .isEqualTo("ARCHIVE_ENCRYPTED");
  }

  @Test
  void refusesMethodsItDoesNotKnow() {
    assertThat(refusal(new ZipBytes().withMethod("a", 9).bytes()).code())
        .isEqualTo("ARCHIVE_METHOD");
  }

  @Test
  void ignoresLinksAndSaysSo() throws Exception {
    byte[] zip = new ZipBytes().link("a.shp", "/etc/passwd").stored("b.shp", TEXT).bytes();
    try (Archive archive = open(zip)) {
      assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("b.shp");
      assertThat(archive.issues()).extracting(Issue::code).containsExactly("ARCHIVE_LINK_IGNORED");
    }
  }

  @Test
  void saysThatArchivesInsideStayClosed() throws Exception {
    byte[] inner = new ZipBytes().stored("a.shp", TEXT).bytes();
    try (Archive archive =
        open(new ZipBytes().stored("in.ZIP", inner).stored("a.shp", TEXT).bytes())) {
      assertThat(archive.issues())
          .extracting(Issue::code)
          .containsExactly("ARCHIVE_NESTED_IGNORED");
    }
  }

  @Test
  void refusesABombByItsRatioAndBySize() {
    byte[] zeros = new byte[70 << 20];
    byte[] bomb = new ZipBytes().deflated("a.shp", zeros).bytes();
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb).code()).isEqualTo("ARCHIVE_BOMB");
    assertThatThrownBy(
            () ->
                Archive.open(
                    InputFile.ofBytes("a.zip", bomb),
                    new ArchiveLimits(10, 1 << 20, 2000, 0),
                    Progress.NONE))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).isEqualTo("ARCHIVE_TOO_LARGE"));
  }

  @Test
  void holdsAnEntryToTheSizeItStates() throws Exception {
    byte[] zip = new ZipBytes().lying("a.shp", new byte[50 << 20], 1000, 0).bytes();
    try (Archive archive = open(zip);
        InputStream in = archive.open(archive.entries().get(0))) {
      assertThat(in.readNBytes(1000)).hasSize(1000);
      assertThatThrownBy(in::read).isInstanceOf(DamagedArchiveException.class);
    }
  }

  @Test
  void findsAnEntryThatIsShorterThanItStates() {
    byte[] zip = new ZipBytes().lying("a.shp", TEXT, TEXT.length + 1, 0).bytes();
    assertThat(checkRefusal(zip).code()).isEqualTo("ARCHIVE_ENTRY_DAMAGED");
  }

  @Test
  void findsAWrongChecksum() {
    byte[] zip = new ZipBytes().lying("a.shp", TEXT, TEXT.length, 1234).bytes();
    assertThat(checkRefusal(zip).code()).isEqualTo("ARCHIVE_ENTRY_DAMAGED");
  }

  @Test
  void refusesEntriesThatShareBytes() {
    byte[] inner = new ZipBytes().stored("bb", TEXT).bytes();
    byte[] zip = new ZipBytes().stored("aa", inner).stored("bb", TEXT).bytes();
    zip[zip.length - 22 - 48 + 42] = 32; // offset of bb: inside the bytes of aa
    zip[zip.length - 22 - 48 + 43] = 0;
    assertThat(refusal(zip).code()).isEqualTo("ARCHIVE_ENTRIES_OVERLAP");
  }

  @Test
  void refusesTooManyEntries() {
    ZipBytes zip = new ZipBytes();
    for (int i = 0; i <= ArchiveLimits.WORKBOOK.entries(); i++) {
      zip.stored("f" + i, new byte[0]);
    }
    assertThatThrownBy(
            () ->
                Archive.open(
                    InputFile.ofBytes("a.zip", zip.bytes()), ArchiveLimits.WORKBOOK, Progress.NONE))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.issue().code()).isEqualTo("ARCHIVE_TOO_MANY_ENTRIES"));
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] zip = new ZipBytes().deflated("a.shp", TEXT).stored("b.dbf", TEXT).bytes();
    for (int length = 0; length < zip.length; length++) {
      assertThat(refusal(Arrays.copyOf(zip, length)).code())
          .isIn("ARCHIVE_NOT_ZIP", "ARCHIVE_TRUNCATED", "ARCHIVE_DAMAGED");
    }
  }

  @Test
  void aDirectoryThatNamesOtherFilesIsRefused() {
    byte[] zip = new ZipBytes().stored("a.shp", TEXT).bytes();
    zip[30] = 'x'; // the name beside the bytes
    assertThat(refusal(zip).code()).isEqualTo("ARCHIVE_ENTRY_DAMAGED");
  }

  @Test
  void anythingElseIsNotAZip() {
    assertThat(refusal(TEXT).code()).isEqualTo("ARCHIVE_NOT_ZIP");
    assertThat(refusal(new ZipBytes().bytes()).code()).isEqualTo("ARCHIVE_EMPTY");
  }

  @Test
  void mutatedBytesGiveTheSameContentOrARefusal() throws Exception {
    Seeded seeded = Seeded.of("ArchiveTest");
    byte[] good = new ZipBytes().deflated("a.shp", TEXT).stored("b.dbf", TEXT).bytes();
    for (int i = 0; i < 3000; i++) {
      byte[] bad = good.clone();
      for (int k = seeded.between(1, 3); k > 0; k--) {
        bad[seeded.between(0, bad.length - 1)] = (byte) seeded.between(-128, 127);
      }
      try (Archive archive = open(bad)) {
        for (ArchiveEntry entry : archive.entries()) {
          assertThat(archive.read(entry, 1 << 20, Progress.NONE)).isEqualTo(TEXT);
        }
      } catch (StoreException e) {
        assertThat(e.issue().message(Lang.EN)).isNotBlank();
      }
    }
  }

  @Test
  void unpacksIntoAPrivateFolderThatIsGoneAfterwards() throws Exception {
    Path folder;
    try (Archive archive = open(new ZipBytes().deflated("深/宗地.shp", TEXT).bytes());
        PrivateFolder temporary = PrivateFolder.create()) {
      folder = temporary.path();
      Path file = archive.unpack(archive.entries().get(0), temporary, ".shp", Progress.NONE);
      assertThat(file.getParent()).isEqualTo(folder);
      assertThat(file).hasBinaryContent(TEXT);
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void readsZip64AsPythonWritesIt() throws Exception {
    // One entry with its sizes in the extra field 1, as writers of streams make them.
    byte[] plain = new ZipBytes().stored("a", TEXT).bytes();
    java.nio.ByteBuffer bytes =
        java.nio.ByteBuffer.allocate(plain.length + 20).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int directory = plain.length - 22 - 47;
    bytes.put(plain, 0, directory + 47);
    bytes.putInt(directory + 20, -1).putInt(directory + 24, -1);
    bytes.putShort(directory + 30, (short) 20);
    bytes.putShort((short) 1).putShort((short) 16).putLong(TEXT.length).putLong(TEXT.length);
    bytes.put(plain, directory + 47, 22);
    bytes.putInt(plain.length + 20 - 22 + 12, 67);
    try (Archive archive = open(bytes.array())) {
      assertThat(read(archive, 0)).isEqualTo(TEXT);
    }
  }

  private static Archive open(byte[] zip) throws StoreException {
    return Archive.open(InputFile.ofBytes("a.zip", zip), ArchiveLimits.FILES, Progress.NONE);
  }

  private static byte[] read(Archive archive, int index) throws StoreException, IOException {
    return archive.read(archive.entries().get(index), 1 << 20, Progress.NONE);
  }

  private static Issue refusal(byte[] zip) {
    try (Archive archive = open(zip)) {
      throw new AssertionError("opened: " + archive.entries());
    } catch (StoreException e) {
      return e.issue();
    }
  }

  private static Issue checkRefusal(byte[] zip) {
    try {
      Archive.check(InputFile.ofBytes("a.zip", zip), ArchiveLimits.FILES, Progress.NONE);
      throw new AssertionError("passed");
    } catch (StoreException e) {
      return e.issue();
    }
  }
}
