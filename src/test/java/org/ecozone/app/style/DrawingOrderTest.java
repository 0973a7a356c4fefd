package org.ecozone.app.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.app.Installation;
import org.ecozone.store.ProfileReader;
import org.ecozone.zone.LayerProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingOrderTest {
  @TempDir Path home;

  private DrawingOrder order() {
    return DrawingOrder.of(new Installation(Path.of("").toAbsolutePath(), home));
  }

  @Test
  void everyCanonicalLayerHasAPlaceOfItsOwn() throws Exception {
    Set<Integer> ranks = new HashSet<>();
    var profiles = ProfileReader.read(List.of(Path.of("data/profiles"))).profiles();
    for (LayerProfile profile : profiles) {
      int rank = order().rank(profile.code(), "POLYGON");
      assertThat(rank).as(profile.code()).isNotNegative();
      ranks.add(rank);
    }

    assertThat(ranks).hasSize(profiles.size());
  }

  @Test
  void theRedLineLiesOverControlUnitsAndLandUse() {
    List<String> codes = new ArrayList<>(List.of("DLTB", "HJGKDY", "STBHHX", "XZQ"));
    codes.sort(Comparator.comparingInt(code -> order().rank(code, "MULTIPOLYGON")));

    assertThat(codes).containsExactly("XZQ", "STBHHX", "HJGKDY", "DLTB");
  }

  @Test
  void whatNobodyKnowsLiesOnTopAndBaseMapsAtTheBottom() {
    DrawingOrder order = order();

    assertThat(order.rank("", "POINT")).isLessThan(order.rank("", "LINESTRING"));
    assertThat(order.rank("", "MULTILINESTRING")).isLessThan(order.rank("", "POLYGON"));
    assertThat(order.rank("", "GEOMETRY")).isLessThan(order.rank("XZQ", "POLYGON"));
    assertThat(order.rank("", "")).isGreaterThan(order.rank("ZTGN", "POLYGON"));
  }

  @Test
  void theUsersOrderWins() throws Exception {
    Files.createDirectories(home.resolve("styles/map"));
    Files.writeString(home.resolve("styles/map/order.csv"), "code\nDLTB\nSTBHHX\n");

    assertThat(order().rank("DLTB", "POLYGON")).isLessThan(order().rank("STBHHX", "POLYGON"));
  }
}
