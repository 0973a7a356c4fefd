package org.ecozone.geo.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries against looking at every box. */
class BoxTreeTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 256, 257, 5000})
  void findsWhatLookingAtEveryBoxFinds(int count) {
    Random random = new Random(count);
    double[] boxes = boxes(random, count);
    BoxTree tree = BoxTree.of(boxes);
    for (int round = 0; round < 100; round++) {
      double x = Math.floor(random.nextDouble() * 100);
      double y = Math.floor(random.nextDouble() * 100);
      double size = random.nextInt(30);
      IntList found = new IntList();
      tree.query(x, y, x + size, y + size, found);
      found.sort();
      int[] expected =
          IntStream.range(0, count)
              .filter(
                  i ->
                      boxes[4 * i] <= x + size
                          && boxes[4 * i + 1] <= y + size
                          && boxes[4 * i + 2] >= x
                          && boxes[4 * i + 3] >= y)
              .toArray();
      assertThat(found.toArray()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 300, 5000})
  void visitsByBoundThenByNumber(int count) {
    Random random = new Random(count);
    double[] boxes = boxes(random, count);
    BoxTree tree = BoxTree.of(boxes);
    for (int round = 0; round < 20; round++) {
      double x = Math.floor(random.nextDouble() * 100);
      BoxTree.BoxBound bound = (x0, y0, x1, y1) -> Math.max(0, Math.max(x0 - x, x - x1));
      List<Integer> visited = new ArrayList<>();
      tree.nearestFirst(
          bound,
          20,
          item -> {
            visited.add(item);
            return 20;
          });
      List<Integer> expected =
          IntStream.range(0, count)
              .filter(i -> boxes[4 * i] <= boxes[4 * i + 2])
              .boxed()
              .filter(i -> of(bound, boxes, i) <= 20)
              .sorted(
                  Comparator.comparingDouble((Integer i) -> of(bound, boxes, i))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      assertThat(visited).isEqualTo(expected);
    }
  }

  @Test
  void aSearchWithinASearchDisturbsNeither() {
    Random random = new Random(5);
    BoxTree tree = BoxTree.of(boxes(random, 3000));
    BoxTree.BoxBound bound = (x0, y0, x1, y1) -> Math.max(0, Math.max(x0 - 40, 40 - x1));
    List<Integer> alone = visited(tree, bound, item -> 15);
    List<List<Integer>> inner = new ArrayList<>();
    List<Integer> outer =
        visited(
            tree,
            bound,
            item -> {
              if (inner.size() < 20) {
                inner.add(visited(tree, bound, other -> 15));
              }
              return 15;
            });
    assertThat(alone).hasSizeGreaterThan(20);
    assertThat(outer).isEqualTo(alone);
    assertThat(inner).hasSize(20).allMatch(alone::equals);
  }

  @Test
  void aSearchThatFailedLeavesNothingBehind() {
    BoxTree tree = BoxTree.of(boxes(new Random(6), 3000));
    BoxTree.BoxBound bound = (x0, y0, x1, y1) -> Math.max(0, Math.max(x0 - 40, 40 - x1));
    List<Integer> before = visited(tree, bound, item -> 15);
    assertThatThrownBy(
            () ->
                tree.nearestFirst(
                    bound,
                    15,
                    item -> {
                      throw new IllegalStateException("visitor");
                    }))
        .hasMessage("visitor");
    assertThat(visited(tree, bound, item -> 15)).isEqualTo(before);
  }

  private static List<Integer> visited(
      BoxTree tree, BoxTree.BoxBound bound, BoxTree.ItemVisitor visitor) {
    List<Integer> visited = new ArrayList<>();
    tree.nearestFirst(
        bound,
        15,
        item -> {
          visited.add(item);
          return visitor.visit(item);
        });
    return visited;
  }

  private static double of(BoxTree.BoxBound bound, double[] boxes, int i) {
    return bound.of(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
  }

  /** On whole numbers, so that many touch; a few hold nothing. */
  private static double[] boxes(Random random, int count) {
    double[] boxes = new double[4 * count];
    for (int i = 0; i < count; i++) {
      boxes[4 * i] = random.nextInt(100);
      boxes[4 * i + 1] = random.nextInt(100);
      boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(5);
      boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(5);
      if (i % 50 == 49) {
        boxes[4 * i] = Double.POSITIVE_INFINITY;
        boxes[4 * i + 2] = Double.NEGATIVE_INFINITY;
      }
    }
    return boxes;
  }
}
