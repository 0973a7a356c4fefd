package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ecozone.zone.Coverage;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.junit.jupiter.api.Test;

class IdentityJsonTest {
  @Test
  void whatIsWrittenIsReadBack() {
    LayerIdentity identity =
        new LayerIdentity(
            "甘肃省自然资源厅",
            "甘政发〔2024〕1号",
            "2023 \"动态\" 更新版\n",
            "2023-12",
            LocalDate.of(2024, 1, 1),
            null,
            "秘密",
            Coverage.ofCounties(List.of("621200", "621221")));
    IdentityJson.Reading reading = IdentityJson.read(IdentityJson.write(identity), "a.gpkg", "t");
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.identity().issuer()).isEqualTo("甘肃省自然资源厅");
    assertThat(reading.identity().version()).isEqualTo("2023 \"动态\" 更新版");
    assertThat(reading.identity().validFrom()).isEqualTo("2024-01-01");
    assertThat(reading.identity().validTo()).isNull();
    assertThat(reading.identity().coverage()).isEqualTo(identity.coverage());
  }

  @Test
  void nothingStatedIsAnEmptyObjectAndReadsAsNotStated() {
    assertThat(IdentityJson.write(LayerIdentity.NOT_STATED)).isEqualTo("{}");
    assertThat(IdentityJson.read("{}", "a.gpkg", "t").identity())
        .isEqualTo(LayerIdentity.NOT_STATED);
  }

  @Test
  void datesAsPeopleWriteThemAreRead() {
    for (String date :
        List.of(
            "2023-1-5",
            "2023/01/05",
            "20230105",
            "2023年1月5日",
            "2023-01-05T00:00:00Z",
            "2023.1.5")) {
      IdentityJson.Reading reading =
          IdentityJson.read(
              "{\"valid_from\":\"" + date + "\",\"other\":{\"a\":[1]}}", "a.gpkg", "t");
      assertThat(reading.identity().validFrom()).as(date).isEqualTo("2023-01-05");
    }
  }

  @Test
  void aDateThatIsNoDateIsNotStatedAndSaidSo() {
    IdentityJson.Reading reading =
        IdentityJson.read("{\"valid_to\":\"2023-02-30\"}", "a.gpkg", "t");
    assertThat(reading.identity().validTo()).isNull();
    assertThat(reading.issues())
        .extracting(Issue::code)
        .containsExactly("IDENTITY_DATE_UNREADABLE");
  }

  @Test
  void textThatIsNoObjectIsReported() {
    for (String text : List.of("", "[]", "{\"issuer\":", "<xml/>", "null")) {
      assertThat(IdentityJson.read(text, "a.gpkg", "t").issues())
          .as(text)
          .extracting(Issue::code)
          .containsExactly("IDENTITY_UNREADABLE");
    }
  }

  @Test
  void countyCodesMayBeSeparatedAndShortened() throws StoreException {
    assertThat(CoverageText.parse("621202; 621221,６２１２２２ 6212", "f", "t").counties())
        .containsExactly("621202", "621221", "621222", "621200");
    assertThat(CoverageText.parse("  ", "f", "t")).isNull();
    assertThat(CoverageText.parse(null, "f", "t")).isNull();
  }

  @Test
  void coverageThatCannotBeReadIsRefused() {
    for (String text :
        List.of("陇南市", "62122", "EPSG:4490;621221", "POLYGON((0 0,1", "POLYGON EMPTY", ";")) {
      assertThatThrownBy(() -> CoverageText.parse(text, "f", "t"))
          .as(text)
          .isInstanceOf(StoreException.class);
    }
  }
}
