package org.ecozone.overlay.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.support.SeededShapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Candidates by sweep against all with all; the memory of pairs. */
class PairsTest {

  private static List<Envelope> boxes(Random random, int count) {
    List<Envelope> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int x = random.nextInt(40);
      int y = random.nextInt(40);
      boxes.add(
          random.nextInt(10) == 0
              ? new Envelope()
              : new Envelope(x, x + random.nextInt(8), y, y + random.nextInt(8)));
    }
    return boxes;
  }

  private static long[] expected(List<Envelope> boxes, int firsts) {
    List<Long> pairs = new ArrayList<>();
    for (int i = 0; i < (firsts == 0 ? boxes.size() : firsts); i++) {
      for (int j = firsts == 0 ? i + 1 : firsts; j < boxes.size(); j++) {
        if (boxes.get(i).intersects(boxes.get(j))) {
          pairs.add((long) i << 31 | j);
        }
      }
    }
    return pairs.stream().mapToLong(Long::longValue).toArray();
  }

  @Test
  void sweepFindsWhatAllWithAllFinds() {
    SeededShapes.forSeeds(
        200,
        seed -> {
          Random random = new Random(seed);
          List<Envelope> boxes = boxes(random, random.nextInt(80));
          BoxPairs pairs = new BoxPairs(boxes.size());
          boxes.forEach(pairs::add);

          assertThat(pairs.pairs()).isEqualTo(expected(boxes, 0));
          int firsts = boxes.isEmpty() ? 0 : random.nextInt(boxes.size());
          assertThat(pairs.pairs(firsts)).isEqualTo(expected(boxes, firsts));
        });
  }

  @Test
  void aPairIsTakenApartAgain() {
    BoxPairs pairs = new BoxPairs(3);
    pairs.add(new Envelope(0, 1, 0, 1));
    pairs.add(new Envelope(5, 6, 5, 6));
    pairs.add(new Envelope(1, 2, 1, 2));

    assertThat(Arrays.stream(pairs.pairs()).mapToInt(BoxPairs::first)).containsExactly(0);
    assertThat(Arrays.stream(pairs.pairs()).mapToInt(BoxPairs::second)).containsExactly(2);
  }

  @Test
  void whatIsRememberedIsWhatWasSaid() {
    PairMemo memo = new PairMemo();
    Random random = new Random(5);
    Map<List<Integer>, Boolean> said = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      int one = random.nextInt(Integer.MAX_VALUE);
      int other = i % 2 == 0 ? one + 1 & Integer.MAX_VALUE : random.nextInt(1000);
      boolean answer = random.nextBoolean();
      memo.remember(one, other, answer);
      said.put(List.of(Math.min(one, other), Math.max(one, other)), answer);
    }
    int remembered = 0;
    for (Map.Entry<List<Integer>, Boolean> entry : said.entrySet()) {
      int known = memo.known(entry.getKey().get(1), entry.getKey().get(0));
      remembered += known >= 0 ? 1 : 0;
      assertThat(known).isIn(-1, entry.getValue() ? 1 : 0);
    }
    assertThat(remembered).isGreaterThan(100_000);
    assertThat(memo.known(0, 0)).isEqualTo(-1);
  }
}
