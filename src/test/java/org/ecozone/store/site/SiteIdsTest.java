package org.ecozone.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteIdsTest {
  @Test
  void textsAreNumberedLikeInAMap() {
    Random random = new Random(3);
    SiteIds ids = new SiteIds();
    Map<String, Integer> expected = new HashMap<>();
    List<String> inOrder = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      Integer known = expected.get(text);
      assertThat(ids.find(text)).isEqualTo(known == null ? -1 : known);
      if (known == null) {
        expected.put(text, inOrder.size());
        assertThat(ids.add(text)).isEqualTo(inOrder.size());
        inOrder.add(text);
      }
    }
    for (int i = 0; i < inOrder.size(); i++) {
      assertThat(ids.get(i)).isEqualTo(inOrder.get(i));
      assertThat(ids.find(inOrder.get(i))).isEqualTo(i);
    }
    assertThat(ids.size()).isEqualTo(inOrder.size());
  }

  /** Short ones meet often; chars of every width, halves of surrogate pairs among them. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 200 : 4);
    for (int i = 0; i < length; i++) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> (char) ('A' + random.nextInt(4));
            case 1 -> (char) (0x7e + random.nextInt(4));
            case 2 -> (char) (0x7fe + random.nextInt(4));
            default -> (char) (0xd7fe + random.nextInt(2050));
          });
    }
    return text.toString();
  }

  @Test
  void textsOfOneHashAreToldApart() {
    SiteIds ids = new SiteIds();
    List<String> same = new ArrayList<>(List.of(""));
    for (int round = 0; round < 10; round++) {
      List<String> longer = new ArrayList<>();
      for (String text : same) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      same = longer;
    }
    assertThat(same.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
    for (int i = 0; i < same.size(); i++) {
      assertThat(ids.find(same.get(i))).isEqualTo(-1);
      ids.add(same.get(i));
    }
    for (int i = 0; i < same.size(); i++) {
      assertThat(ids.find(same.get(i))).isEqualTo(i);
    }
  }
}
