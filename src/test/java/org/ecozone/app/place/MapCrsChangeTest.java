package org.ecozone.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.Project.Bookmark;
import org.ecozone.app.workspace.Project.View;
import org.ecozone.geo.CrsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCrsChangeTest {
  /** PROJ 9.1.1: 536066, 3671484 in EPSG:4544 is 105.386660466, 33.168335202. */
  private static final Bookmark MARK = new Bookmark("矿区", "甲/乙", new View(536066, 3671484, 25_000));

  private static Project project() {
    return Project.EMPTY.withMapCrs("EPSG:4544").withBookmarks(List.of(MARK));
  }

  private static void assertMoved(Bookmark moved) {
    assertThat(moved.name()).isEqualTo("矿区");
    assertThat(moved.folder()).isEqualTo("甲/乙");
    assertThat(moved.view().centerX()).isCloseTo(105.386660466, within(1e-9));
    assertThat(moved.view().centerY()).isCloseTo(33.168335202, within(1e-9));
    assertThat(moved.view().scaleDenominator()).isEqualTo(25_000);
  }

  @Test
  void bookmarksStayWhereTheyAreInTheWorld() throws CrsException {
    MapCrsChange change = MapCrsChange.of(project(), "EPSG:4490");
    Project changed = change.appliedTo(project());

    assertThat(changed.mapCrs()).isEqualTo("EPSG:4490");
    assertMoved(changed.bookmarks().get(0));
    assertThat(change.lost()).isEmpty();
  }

  @Test
  void bookmarksThatCannotBeMovedAreNamed() throws CrsException {
    MapCrsChange change = MapCrsChange.of(project(), "EPSG:2359");

    assertThat(change.lost()).containsExactly("矿区");
    assertThat(change.appliedTo(project()).bookmarks()).isEmpty();
  }

  @Test
  void bookmarksGoThroughAFileIntoAMapOfAnotherCrs(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("书签 一.json");
    BookmarkFile.write(file, List.of(MARK), "EPSG:4544");
    BookmarkFile.write(file, List.of(MARK), "EPSG:4544");

    assertThat(BookmarkFile.read(file, "EPSG:4544")).containsExactly(MARK);
    assertMoved(BookmarkFile.read(file, "EPSG:4490").get(0));
    assertThat(folder.toFile().list()).containsExactly("书签 一.json");
  }

  @Test
  void whatIsNoFileOfBookmarksIsRefused(@TempDir Path folder) throws IOException {
    for (String text :
        List.of(
            "",
            "[]",
            "{\"crs\":\"EPSG:4544\",\"bookmarks\":[{\"name\":\"a\"}]}",
            "{\"crs\":\"EPSG:4544\",\"bookmarks\":[{\"name\":\"a\",\"x\":1,\"y\":1,\"scale\":0}]}",
            "{\"crs\":\"EPSG:4544\",\"bookmarks\":7}")) {
      Path file = folder.resolve("a.json");
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> BookmarkFile.read(file, "EPSG:4544"))
          .as(text)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void choicesBeginWithThoseOfTheLayersAndAreFoundByWords() throws CrsException {
    List<CrsChoice> all = CrsChoice.list(List.of(org.ecozone.geo.Crs.ofEpsg(4523)));

    assertThat(all.get(0).id()).isEqualTo("EPSG:4523");
    assertThat(all).extracting(CrsChoice::id).doesNotHaveDuplicates().contains("EPSG:4490");
    assertThat(CrsChoice.matching(all, "cgcs2000 105e 3-degree"))
        .extracting(CrsChoice::id)
        .contains("EPSG:4544");
    assertThat(CrsChoice.matching(all, "zone 35")).extracting(CrsChoice::id).contains("EPSG:4523");
    assertThat(CrsChoice.matching(all, "nowhere")).isEmpty();
  }

  @Test
  void barsAreRoundAndFit() {
    // 3 m a pixel, at most 140 pixels: 420 m -> 200 m, 66.7 pixels
    ScaleBar bar = ScaleBar.fitting(3, 140);
    assertThat(bar.text()).isEqualTo("200 m");
    assertThat(bar.widthPx()).isCloseTo(66.6667, within(0.001));
    assertThat(ScaleBar.fitting(1000, 140).text()).isEqualTo("100 km");
    assertThat(ScaleBar.fitting(0.001, 140).text()).isEqualTo("0.1 m");
  }
}
