package org.ecozone.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.app.Installation;
import org.ecozone.app.intake.IntakeChoices.Grouping;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that say the same in a column are one project. */
class GroupByColumnTest {
  @TempDir Path folder;
  private Examine examine;

  @BeforeEach
  void install() {
    examine =
        new Examine(
            new Installation(
                Path.of(System.getProperty("ecozone.home", ".")), folder.resolve("config")));
  }

  /** Squares of 0.001 degrees side by side: batch and parcel number of each. */
  private Path squares(String... batchAndParcel) throws Exception {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < batchAndParcel.length; i++) {
      String[] said = batchAndParcel[i].split("/", -1);
      double w = 105.9 + i * 0.002;
      features
          .append(i == 0 ? "" : ",")
          .append("{\"type\":\"Feature\",\"properties\":{\"批次\":\"")
          .append(said[0])
          .append("\",\"地块编号\":\"")
          .append(said[1])
          .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[")
          .append("[%f,33.7],[%f,33.7],[%f,33.701],[%f,33.7]".formatted(w, w + 0.001, w, w))
          .append("]]}}");
    }
    Path file = folder.resolve("批次用地.geojson");
    return Files.writeString(
        file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
  }

  private static IntakeChoices by(String column) {
    return IntakeChoices.NONE
        .withGrouping(Grouping.FIELD)
        .withFields(column, "")
        .withCrs("EPSG:4490", null);
  }

  private List<SiteItem> sites(Path file, IntakeChoices choices) throws Exception {
    Examination found = examine.file(file, choices, null, Progress.NONE);
    assertThat(found.obstacles()).isEmpty();
    List<SiteItem> sites = examine.accept(found, Progress.NONE).sites();
    assertThat(found.sites()).isEqualTo(sites.size());
    return sites;
  }

  @Test
  void theirRowsAreItsParcelsAlsoWhereParcelNumbersRepeat() throws Exception {
    Path file = squares("一批/DK1", "二批/DK1", "一批/DK2", "一批/DK1", "二批/DK9");
    List<SiteItem> sites = sites(file, by("批次"));
    assertThat(sites).extracting(SiteItem::id).containsExactly("一批", "二批");
    assertThat(sites).extracting(SiteItem::name).containsExactly("一批", "二批");
    assertThat(sites.get(0).parcels()).hasSize(3);
    assertThat(sites.get(1).parcels()).hasSize(2);
  }

  @Test
  void aRowThatSaysNothingIsAProjectOfItsOwn() throws Exception {
    assertThat(sites(squares("一批/1", "/2", "一批/3", "/4"), by("批次"))).hasSize(3);
  }

  @Test
  void withoutAColumnNothingCanBeAdded() throws Exception {
    Path file = squares("一批/1", "二批/2");
    for (String column : List.of("", "没有这一列")) {
      Examination found = examine.file(file, by(column), null, Progress.NONE);
      assertThat(found.obstacles()).anyMatch(issue -> issue.code().equals("GROUPING_FIELD"));
      assertThat(found.isAcceptable()).isFalse();
    }
  }
}
