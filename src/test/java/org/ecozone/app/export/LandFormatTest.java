package org.ecozone.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.store.door.Doors;
import org.ecozone.store.exchange.WriteOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandFormatTest {
  @ParameterizedTest
  @EnumSource
  void whatTheWindowOffersTheFormatKnows(LandFormat format) {
    List<String> known =
        Doors.writeOptions(format.exchange()).stream().map(WriteOption::key).toList();
    assertThat(known).containsAll(format.options().stream().map(LandFormat.Option::key).toList());
  }
}
