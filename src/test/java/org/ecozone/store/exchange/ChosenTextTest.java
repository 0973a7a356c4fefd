package org.ecozone.store.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.ParcelRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenTextTest {
  private static final EnumSet<PointNumbers> ALL = EnumSet.allOf(PointNumbers.class);

  @ParameterizedTest
  @ValueSource(strings = {"PACKED", "packed", " Packed "})
  void packedAnglesAreMeantInAnyCase(String word) throws Exception {
    ReadChoices choices = ReadChoices.NONE.with(ReadOption.ANGLES, word);
    assertThat(ParcelRows.isPacked(choices, "a.csv")).isTrue();
    assertThat(ParcelRows.isPacked(ReadChoices.NONE, "a.csv")).isFalse();
  }

  @Test
  void aWordThatIsNoneOfTheOptionIsRefusedWithThoseThatAre() {
    ReadChoices choices = ReadChoices.NONE.with(ReadOption.ANGLES, "DDMMSS");
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> ParcelRows.isPacked(choices, "甲.csv"));
    assertThat(refused.issue().code()).isEqualTo("OPTION_WRONG");
    assertThat(refused.issue().file()).isEqualTo("甲.csv");
    assertThat(refused.issue().args()).isEqualTo(List.of("angles", "DDMMSS", "DEGREES, PACKED"));
  }

  @Test
  void nothingAndBlanksAreNoChoice() throws Exception {
    assertThat(WriteChoices.NONE.oneOf(WriteOption.POINT_NUMBERS, ALL, "")).isEmpty();
    WriteChoices blank = WriteChoices.of(Map.of("point-numbers", "  ", "decimals", ""));
    assertThat(blank.oneOf(WriteOption.POINT_NUMBERS, ALL, "")).isEmpty();
    assertThat(blank.decimals(12, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13", "-1", "3.5", "three", "99999999999", "３x"})
  void decimalsThatAreNoNumberOfDigitsAreRefused(String digits) {
    WriteChoices choices = new WriteChoices(Map.of(WriteOption.DECIMALS, digits));
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> choices.decimals(12, "a.kml"));
    assertThat(refused.issue().code()).isEqualTo("OPTION_WRONG");
  }

  @Test
  void keysAreMeantInAnyCaseAndUnknownOnesAreRefusedWithThoseThatThereAre() throws Exception {
    WriteChoices choices = WriteChoices.of(Map.of("Decimals", "4"));
    assertThat(choices.decimals(12, "a.kml")).isEqualTo(OptionalInt.of(4));
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> ReadChoices.of(Map.of("table", "1")));
    assertThat(refused.issue().code()).isEqualTo("OPTION_UNKNOWN");
    assertThat(String.valueOf(refused.issue().args().get(1))).contains("cad-layers", "sheet");
  }

  @Test
  void aCharsetThatThereIsNotIsRefusedBeforeAnyFileIsOpened() {
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> ReadChoices.of(Map.of("encoding", "甲")));
    assertThat(refused.issue().code()).isEqualTo("OPTION_WRONG");
  }
}
