package org.ecozone.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStampTest {
  private static final FileTime DAY = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path dir;

  private Path file(String name, String last) throws Exception {
    Path file = Files.writeString(dir.resolve(name), "x".repeat(200) + last);
    Files.setLastModifiedTime(file, DAY);
    return file;
  }

  @Test
  void anotherFileOfTheSameSizeDateAndHeadInItsPlaceIsNoticed() throws Exception {
    Path file = file("图层.gpkg", "a");
    SourceStamp before = SourceStamp.of(file);
    assertThat(before.fate()).isEqualTo(SourceStamp.Fate.SAME);
    Files.move(file("other.gpkg", "b"), file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(SourceStamp.of(file).size()).isEqualTo(before.size());
    assertThat(SourceStamp.of(file).modifiedMs()).isEqualTo(before.modifiedMs());
    assertThat(before.fate()).isEqualTo(SourceStamp.Fate.CHANGED);
  }

  @Test
  void aFileThatIsGoneIsNotOneThatChanged() throws Exception {
    Path file = file("a.gpkg", "a");
    SourceStamp before = SourceStamp.of(file);
    Files.delete(file);
    assertThat(before.fate()).isEqualTo(SourceStamp.Fate.GONE);
  }

  /** The classes of a layer stand in its .dbf, the CRS in its .prj. */
  @Test
  void shapefileChangesWithItsOtherFiles() throws Exception {
    Path shape = file("红线.shp", "a");
    Path table = file("红线.dbf", "a");
    SourceStamp before = SourceStamp.of(shape);
    assertThat(before.fate()).isEqualTo(SourceStamp.Fate.SAME);
    Files.writeString(table, "y".repeat(201));
    Files.setLastModifiedTime(table, FileTime.from(DAY.toInstant().plusSeconds(1)));
    assertThat(before.fate()).isEqualTo(SourceStamp.Fate.CHANGED);
    SourceStamp without = SourceStamp.of(shape);
    file("红线.PRJ", "");
    assertThat(without.fate()).isEqualTo(SourceStamp.Fate.CHANGED);
    file("绿线.dbf", "");
    assertThat(SourceStamp.of(shape).fate()).isEqualTo(SourceStamp.Fate.SAME);
  }
}
