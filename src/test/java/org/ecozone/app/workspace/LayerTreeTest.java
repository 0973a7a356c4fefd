package org.ecozone.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Kind;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.LayerTree.Place;
import org.ecozone.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTreeTest {
  /** {@code a b(c d(e) f) g}: a letter is a layer, a letter with brackets a group. */
  private static List<LayerItem> tree(String text) {
    return parse(new ArrayList<>(text.chars().mapToObj(c -> (char) c).toList()));
  }

  private static List<LayerItem> parse(List<Character> text) {
    List<LayerItem> items = new ArrayList<>();
    while (!text.isEmpty()) {
      char c = text.remove(0);
      if (c == ')') {
        return items;
      }
      if (c != ' ') {
        String id = String.valueOf(c);
        if (!text.isEmpty() && text.get(0) == '(') {
          text.remove(0);
          items.add(new Group(id, id, true, true, parse(text)));
        } else {
          items.add(layer(id));
        }
      }
    }
    return items;
  }

  private static Layer layer(String id) {
    return new Layer(id, Path.of("/x.gpkg"), id, Kind.ZONES, "", true, 1, "", "", SetUp.NONE);
  }

  private static String text(List<LayerItem> items) {
    return items.stream()
        .map(
            item ->
                item instanceof Group group
                    ? item.id() + "(" + text(group.items()) + ")"
                    : item.id())
        .collect(Collectors.joining(" "));
  }

  private static List<String> ids(String letters) {
    return letters.chars().mapToObj(Character::toString).toList();
  }

  private static Place place(String text) {
    int colon = text.indexOf(':');
    return new Place(text.substring(0, colon), text.substring(colon + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "to the top, a b(c d) e, e, ':a', e a b(c d)",
    "to the end, a b(c d) e, a, ':', b(c d) e a",
    "into a group, a b(c d) e, a, 'b:d', b(c a d) e",
    "to the end of a group, a b(c d) e, a, 'b:', b(c d a) e",
    "out of a group, a b(c d) e, c, ':b', a c b(d) e",
    "several keep their order, a b(c d) e, ea, 'b:c', b(a e c d)",
    "before itself it stays, a b c, b, ':b', a b c",
    "before one that moves too, a b c d, bc, ':b', a b c d",
    "a group with what it holds, a b(c d) e, b, ':a', b(c d) a e",
    "not into itself, a b(c d) e, b, 'b:c', a b(c d) e",
    "not into what it holds, a b(c d(f)) e, b, 'd:', a b(c d(f)) e",
    "what is inside comes with its group, a b(c d) e, bc, ':a', b(c d) a e",
    "an unknown one moves nothing, a b, x, ':a', a b",
    "an unknown place is the end, a b c, a, ':x', b c a",
  })
  void movesItems(String why, String before, String ids, String place, String after) {
    assertThat(text(LayerTree.move(tree(before), ids(ids), place(place)))).as(why).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "a b c, b, b a c, a c b",
    "a b(c d) e, c, a c b(d) e, a b(d c) e",
    "a b(c d) e, d, a b(d c) e, a b(c) d e",
    "a b(c d(f)) e, f, a b(c f d()) e, a b(c d() f) e",
    "a b, a, a b, b a",
    "a b, b, b a, a b",
    "a b(c), b, b(c) a, a b(c)",
    "a b, x, a b, a b",
  })
  void movesOneUpOrDown(String before, String id, String up, String down) {
    assertThat(text(LayerTree.moveUp(tree(before), id))).isEqualTo(up);
    assertThat(text(LayerTree.moveDown(tree(before), id))).isEqualTo(down);
  }

  @ParameterizedTest
  @CsvSource({
    "a b c d, bd, a n(b d) c",
    "a b(c d) e, ce, a b(n(c e) d)",
    "a b(c d) e, be, a n(b(c d) e)",
    "a b(c d) e, bc, a n(b(c d)) e",
    "a b, x, a b",
  })
  void groupsItemsWhereTheFirstOfThemStood(String before, String ids, String after) {
    assertThat(text(LayerTree.group(tree(before), ids(ids), "n", ""))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "a b(c d) e, b, a c d e",
    "a b(c d(f g)) e, d, a b(c f g) e",
    "a b() e, b, a e",
    "a b(c) e, c, a b(c) e",
  })
  void ungroups(String before, String id, String after) {
    assertThat(text(LayerTree.ungroup(tree(before), id))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "a b(c d) e, 'b:d', a b(c x y d) e",
    "a b(c d) e, ':e', a b(c d) x y e",
    "a b(c d) e, ':', a b(c d) e x y",
    "a b(c d) e, 'z:', a b(c d) e x y",
    "'', ':', x y",
  })
  void insertsInOrder(String before, String place, String after) {
    List<LayerItem> added = List.of(layer("x"), layer("y"));
    assertThat(text(LayerTree.insert(tree(before), place(place), added))).isEqualTo(after);
  }

  @Test
  void removesItemsWithAllTheyHold() {
    assertThat(text(LayerTree.remove(tree("a b(c d(f)) e"), Set.of("d", "a", "x"))))
        .isEqualTo("b(c) e");
  }

  @Test
  void findsParentsAndLayersInOrder() {
    List<LayerItem> items = tree("a b(c d(f)) e");
    assertThat(LayerTree.parent(items, "f").orElseThrow().id()).isEqualTo("d");
    assertThat(LayerTree.parent(items, "a")).isEmpty();
    assertThat(LayerTree.layers(items)).extracting(Layer::id).containsExactly("a", "c", "f", "e");
    assertThat(LayerTree.find(items, "x")).isEmpty();
    assertThat(LayerTree.findLayer(items, "b")).isEmpty();
  }

  @Test
  void tableThatSeveralLayersShowIsScreenedOnceAsTheUppermostSays() {
    Layer upper = layer("t").withId("1").shown(LayerItem.Visibility.HIDDEN);
    Layer lower = layer("T").withId("2").withFile(Path.of("/y/../x.gpkg"));
    Layer other = layer("t").withId("3").withFile(Path.of("/y.gpkg"));
    List<LayerItem> items = List.of(new Group("g", "", false, true, List.of(upper)), lower, other);
    assertThat(LayerTree.screened(items)).containsExactly(upper, other);
  }

  @Test
  void layerIsDrawnOnlyIfAllItsGroupsAre() {
    List<LayerItem> items = tree("a b(c d(f)) e");
    List<LayerItem> hidden =
        LayerTree.replace(items, "b", item -> ((Group) item).shown(LayerItem.Visibility.HIDDEN));
    assertThat(LayerTree.shown(hidden)).extracting(Layer::id).containsExactly("a", "e");
    assertThat(LayerTree.layers(hidden)).allMatch(Layer::visible);
  }

  @Test
  void movingLosesAndDoublesNothing() {
    Seeded seeded = Seeded.of("LayerTreeTest");
    List<LayerItem> items = tree("a b(c d(f g(h)) i) e j(k) l()");
    Set<String> all = LayerTree.ids(items);
    List<String> known = new ArrayList<>(all);
    for (int i = 0; i < 500; i++) {
      String id = seeded.oneOf(known);
      String other = seeded.oneOf(known);
      items =
          switch (seeded.between(0, 2)) {
            case 0 -> LayerTree.moveUp(items, id);
            case 1 -> LayerTree.moveDown(items, id);
            default ->
                LayerTree.move(
                    items,
                    List.of(id),
                    new Place(LayerTree.parent(items, other).map(Group::id).orElse(""), other));
          };
      assertThat(LayerTree.ids(items)).containsExactlyInAnyOrderElementsOf(all);
    }
  }
}
