package org.ecozone.app.workspace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ecozone.app.workspace.LayerItem.Group;
import org.ecozone.app.workspace.LayerItem.Layer;

/**
 * Walks through layer trees and makes changed ones. A list of items is the uppermost first, as
 * drawn in the tree; nothing given is changed, an id that is not there changes nothing.
 */
public final class LayerTree {
  private LayerTree() {}

  /**
   * A place in the tree.
   *
   * @param group id of the group, empty for the top level
   * @param before id of the item below, empty for the end of the group
   */
  public record Place(String group, String before) {
    /** Above everything. */
    public static Place top(List<LayerItem> items) {
      return new Place("", items.isEmpty() ? "" : items.get(0).id());
    }
  }

  /** An id that no item ever had. */
  public static String freshId() {
    return UUID.randomUUID().toString();
  }

  public static Optional<LayerItem> find(List<LayerItem> items, String id) {
    for (LayerItem item : items) {
      if (item.id().equals(id)) {
        return Optional.of(item);
      }
      if (item instanceof Group group) {
        Optional<LayerItem> inside = find(group.items(), id);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }

  public static Optional<Layer> findLayer(List<LayerItem> items, String id) {
    return find(items, id).filter(Layer.class::isInstance).map(Layer.class::cast);
  }

  /** All layers, the uppermost first, wherever they stand. */
  public static List<Layer> layers(List<LayerItem> items) {
    List<Layer> layers = new ArrayList<>();
    collect(items, layers);
    return layers;
  }

  private static void collect(List<LayerItem> items, List<Layer> layers) {
    for (LayerItem item : items) {
      if (item instanceof Layer layer) {
        layers.add(layer);
      } else if (item instanceof Group group) {
        collect(group.items(), layers);
      }
    }
  }

  /**
   * The zone layers that a screening takes, the uppermost first: hidden ones too, and a table that
   * several layers show once, as the uppermost of them says.
   */
  public static List<Layer> screened(List<LayerItem> items) {
    Set<List<Object>> tables = new HashSet<>();
    return layers(items).stream()
        .filter(layer -> layer.kind() == LayerItem.Kind.ZONES)
        .filter(layer -> tables.add(table(layer)))
        .toList();
  }

  /** What two layers have in common if they show the same table; case does not count in SQL. */
  public static List<Object> table(Layer layer) {
    String name = Normalizer.normalize(layer.table(), Normalizer.Form.NFC);
    return List.of(layer.file().toAbsolutePath().normalize(), name.toLowerCase(Locale.ROOT));
  }

  /** Ids of all items, groups too. */
  public static Set<String> ids(List<LayerItem> items) {
    Set<String> ids = new LinkedHashSet<>();
    for (LayerItem item : items) {
      ids.add(item.id());
      if (item instanceof Group group) {
        ids.addAll(ids(group.items()));
      }
    }
    return ids;
  }

  /** Layers that are drawn: visible, in groups that all are. */
  public static List<Layer> shown(List<LayerItem> items) {
    List<Layer> shown = new ArrayList<>();
    for (LayerItem item : items) {
      if (item.visible() && item instanceof Layer layer) {
        shown.add(layer);
      } else if (item.visible() && item instanceof Group group) {
        shown.addAll(shown(group.items()));
      }
    }
    return shown;
  }

  /** The group that holds an item; empty for an item of the top level. */
  public static Optional<Group> parent(List<LayerItem> items, String id) {
    for (LayerItem item : items) {
      if (item instanceof Group group) {
        if (group.items().stream().anyMatch(each -> each.id().equals(id))) {
          return Optional.of(group);
        }
        Optional<Group> inside = parent(group.items(), id);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }

  /** With one item changed; what the change makes of it keeps its id. */
  public static List<LayerItem> replace(
      List<LayerItem> items, String id, UnaryOperator<LayerItem> change) {
    return items.stream()
        .map(
            item -> {
              if (item.id().equals(id)) {
                return change.apply(item);
              }
              return item instanceof Group group && ids(group.items()).contains(id)
                  ? group.withItems(replace(group.items(), id, change))
                  : item;
            })
        .toList();
  }

  /** With one layer changed. */
  public static List<LayerItem> replaceLayer(
      List<LayerItem> items, String id, UnaryOperator<Layer> change) {
    return replace(items, id, item -> item instanceof Layer layer ? change.apply(layer) : item);
  }

  /** With every layer changed. */
  public static List<LayerItem> mapLayers(List<LayerItem> items, UnaryOperator<Layer> change) {
    return items.stream()
        .<LayerItem>map(
            item ->
                item instanceof Layer layer
                    ? change.apply(layer)
                    : ((Group) item).withItems(mapLayers(((Group) item).items(), change)))
        .toList();
  }

  /** Without some items and what they hold. */
  public static List<LayerItem> remove(List<LayerItem> items, Collection<String> ids) {
    Set<String> gone = new HashSet<>(ids);
    List<LayerItem> kept = new ArrayList<>();
    for (LayerItem item : items) {
      if (!gone.contains(item.id())) {
        kept.add(item instanceof Group group ? group.withItems(remove(group.items(), gone)) : item);
      }
    }
    return kept;
  }

  /** With more items at a place; at the end of all where there is no such place. */
  public static List<LayerItem> insert(
      List<LayerItem> items, Place place, List<? extends LayerItem> added) {
    boolean known = place.group().isEmpty() || find(items, place.group()).isPresent();
    return known ? insertInto(items, "", place, added) : insertHere(items, "", added);
  }

  private static List<LayerItem> insertInto(
      List<LayerItem> items, String here, Place place, List<? extends LayerItem> added) {
    if (place.group().equals(here)) {
      return insertHere(items, place.before(), added);
    }
    return items.stream()
        .map(
            item ->
                item instanceof Group group
                    ? group.withItems(insertInto(group.items(), group.id(), place, added))
                    : item)
        .toList();
  }

  private static List<LayerItem> insertHere(
      List<LayerItem> items, String before, List<? extends LayerItem> added) {
    List<LayerItem> all = new ArrayList<>(items);
    int at = indexOf(items, before);
    all.addAll(at < 0 ? items.size() : at, added);
    return all;
  }

  private static int indexOf(List<LayerItem> items, String id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * With items moved to a place, in the order in which they stood; a group that would move into
   * itself stays.
   */
  public static List<LayerItem> move(List<LayerItem> items, Collection<String> ids, Place place) {
    Set<String> moving = new LinkedHashSet<>(ids);
    moving.removeIf(id -> holds(items, id, place.group()));
    List<LayerItem> moved = outermost(items, moving);
    if (moved.isEmpty()) {
      return items;
    }
    Place target = new Place(place.group(), nextStaying(items, place, moving));
    return insert(remove(items, moving), target, moved);
  }

  /** The item before which the moved ones land, if that one moves too the next that does not. */
  private static String nextStaying(List<LayerItem> items, Place place, Set<String> moving) {
    List<LayerItem> siblings =
        place.group().isEmpty()
            ? items
            : find(items, place.group())
                .filter(Group.class::isInstance)
                .map(item -> ((Group) item).items())
                .orElse(List.of());
    int at = indexOf(siblings, place.before());
    for (int i = at; i >= 0 && i < siblings.size(); i++) {
      if (!moving.contains(siblings.get(i).id())) {
        return siblings.get(i).id();
      }
    }
    return "";
  }

  private static boolean holds(List<LayerItem> items, String id, String inside) {
    return find(items, id)
        .filter(Group.class::isInstance)
        .map(item -> item.id().equals(inside) || ids(((Group) item).items()).contains(inside))
        .orElse(false);
  }

  /** The items with these ids; one inside another of them comes with that. */
  private static List<LayerItem> outermost(List<LayerItem> items, Set<String> ids) {
    List<LayerItem> found = new ArrayList<>();
    for (LayerItem item : items) {
      if (ids.contains(item.id())) {
        found.add(item);
      } else if (item instanceof Group group) {
        found.addAll(outermost(group.items(), ids));
      }
    }
    return found;
  }

  /** One place up among its siblings; the first of a group leaves it, above it. */
  public static List<LayerItem> moveUp(List<LayerItem> items, String id) {
    Optional<Group> parent = parent(items, id);
    List<LayerItem> siblings = parent.map(Group::items).orElse(items);
    int at = indexOf(siblings, id);
    String group = parent.map(Group::id).orElse("");
    if (at > 0) {
      return move(items, List.of(id), new Place(group, siblings.get(at - 1).id()));
    }
    return at == 0 && parent.isPresent()
        ? move(items, List.of(id), new Place(parentId(items, group), group))
        : items;
  }

  /** One place down among its siblings; the last of a group leaves it, below it. */
  public static List<LayerItem> moveDown(List<LayerItem> items, String id) {
    Optional<Group> parent = parent(items, id);
    List<LayerItem> siblings = parent.map(Group::items).orElse(items);
    int at = indexOf(siblings, id);
    String group = parent.map(Group::id).orElse("");
    if (at >= 0 && at < siblings.size() - 1) {
      return move(items, List.of(id), new Place(group, idAt(siblings, at + 2)));
    }
    if (at < 0 || parent.isEmpty()) {
      return items;
    }
    String outer = parentId(items, group);
    List<LayerItem> uncles = parent(items, group).map(Group::items).orElse(items);
    return move(items, List.of(id), new Place(outer, idAt(uncles, indexOf(uncles, group) + 1)));
  }

  private static String parentId(List<LayerItem> items, String id) {
    return parent(items, id).map(Group::id).orElse("");
  }

  private static String idAt(List<LayerItem> items, int index) {
    return index < items.size() ? items.get(index).id() : "";
  }

  /** With some items in a new group, which stands where the first of them stood. */
  public static List<LayerItem> group(
      List<LayerItem> items, Collection<String> ids, String groupId, String title) {
    List<LayerItem> grouped = outermost(items, new HashSet<>(ids));
    if (grouped.isEmpty()) {
      return items;
    }
    String first = grouped.get(0).id();
    Place place = new Place(parentId(items, first), first);
    List<LayerItem> marked =
        insert(items, place, List.of(new Group(groupId, title, true, true, List.of())));
    return replace(remove(marked, ids), groupId, item -> ((Group) item).withItems(grouped));
  }

  /** With what a group holds in its place. */
  public static List<LayerItem> ungroup(List<LayerItem> items, String groupId) {
    List<LayerItem> result = new ArrayList<>();
    for (LayerItem item : items) {
      if (item instanceof Group group && group.id().equals(groupId)) {
        result.addAll(group.items());
      } else if (item instanceof Group group) {
        result.add(group.withItems(ungroup(group.items(), groupId)));
      } else {
        result.add(item);
      }
    }
    return result;
  }
}
