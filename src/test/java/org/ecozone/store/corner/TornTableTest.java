package org.ecozone.store.corner;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** What the end of a table shows of what is missing. */
class TornTableTest {
  private static final String WHOLE =
      """
      地块编号,圈号,点号,X坐标(北),Y坐标(东)
      DK1,1,J1,3732823.909,35564881.385
      DK1,1,J2,3732841.250,35565268.730
      DK1,1,J3,3732540.118,35565291.406
      DK1,1,J1,3732823.909,35564881.385
      DK2,1,J1,3732823.909,35574881.385
      DK2,1,J2,3732841.250,35575268.730
      DK2,1,J3,3732540.118,35575291.406
      """;

  private static ReadBack read(String text) throws Exception {
    return ReadBack.of(CornerTables::open, InputFile.ofText("表.csv", text), ReadChoices.NONE);
  }

  @Test
  void openRingAmongClosedOnesIsSaidWithItsRow() throws Exception {
    ReadBack torn = read(WHOLE);
    assertThat(torn.codes()).contains("RING_OPEN");
    assertThat(read(WHOLE + "DK2,1,J1,3732823.909,35574881.385\n").codes())
        .doesNotContain("RING_OPEN");
    // a table without any closing corner has that habit
    assertThat(read(WHOLE.replaceFirst("(?m)^DK1,1,J1.*\\n(?=DK2)", "")).codes())
        .doesNotContain("RING_OPEN");
  }

  @Test
  void parcelWithoutCornersIsSaid() throws Exception {
    ReadBack torn = read(WHOLE + "DK3");
    assertThat(torn.codes()).contains("PARCEL_WITHOUT_CORNERS");
    assertThat(torn.issues())
        .filteredOn(issue -> issue.code().equals("PARCEL_WITHOUT_CORNERS"))
        .allSatisfy(issue -> assertThat(issue.message(Lang.ZH)).contains("第 9 行", "DK3"));
  }
}
