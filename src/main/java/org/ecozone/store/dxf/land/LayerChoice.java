package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.layer.CadLayer;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.zone.Issue;

/**
 * Which layers are read: those that the user names, else all that are seen and hold closed shapes,
 * else all that are seen and hold anything.
 */
final class LayerChoice {
  /** AutoCAD's own layer of construction points, which is never printed. */
  private static final String CONSTRUCTION = "defpoints";

  private final Set<String> taken;
  private final List<Issue> issues;

  private LayerChoice(Set<String> taken, List<Issue> issues) {
    this.taken = taken;
    this.issues = issues;
  }

  /**
   * Chooses.
   *
   * @param layers all that hold anything
   * @param declared names of all layers, with the empty ones
   */
  static LayerChoice of(
      List<CadLayer> layers, List<String> declared, ReadChoices choices, String file)
      throws StoreException {
    Optional<String> wanted = choices.get(ReadOption.CAD_LAYERS);
    return wanted.isPresent()
        ? named(layers, declared, wanted.get(), file)
        : byDefault(layers, file);
  }

  private static LayerChoice named(
      List<CadLayer> layers, List<String> declared, String wanted, String file)
      throws StoreException {
    Set<String> known = new HashSet<>();
    declared.forEach(name -> known.add(fold(name)));
    layers.forEach(layer -> known.add(fold(layer.name())));
    Set<String> taken = new HashSet<>();
    for (String name : wanted.split("[\\r\\n]+")) {
      String key = fold(name);
      if (!key.isEmpty() && !known.contains(key)) {
        throw new StoreException(
            Issue.of(DxfIssue.LAYER_NOT_FOUND, file, "", name.strip(), names(layers, l -> true)),
            null);
      }
      taken.add(key);
    }
    if (layers.stream().noneMatch(l -> taken.contains(fold(l.name())) && l.shapes() > 0)) {
      throw new StoreException(
          Issue.of(
              DxfIssue.LAYERS_WITHOUT_GEOMETRY,
              file,
              "",
              wanted.replaceAll("[\\r\\n]+", "、"),
              names(layers, l -> l.shapes() > 0)),
          null);
    }
    return new LayerChoice(taken, List.of());
  }

  private static LayerChoice byDefault(List<CadLayer> layers, String file) throws StoreException {
    Predicate<CadLayer> seen = l -> l.isVisible() && !fold(l.name()).equals(CONSTRUCTION);
    Predicate<CadLayer> closed = seen.and(l -> l.areas() > 0);
    boolean areas = layers.stream().anyMatch(closed);
    Predicate<CadLayer> taken = areas ? closed : seen.and(l -> l.shapes() > 0);
    if (layers.stream().noneMatch(taken)) {
      throw new StoreException(
          Issue.of(DxfIssue.NO_GEOMETRY, file, "", names(layers, l -> l.shapes() > 0)), null);
    }
    List<Issue> issues = new ArrayList<>();
    long count = layers.stream().filter(taken).count();
    if (!areas) {
      issues.add(Issue.of(DxfIssue.LAYERS_OPEN_ONLY, file, "", names(layers, taken)));
    } else if (count > 1) {
      issues.add(Issue.of(DxfIssue.LAYERS_BY_DEFAULT, file, "", count, names(layers, taken)));
    }
    Predicate<CadLayer> left = taken.negate().and(l -> l.shapes() > 0);
    if (layers.stream().anyMatch(left)) {
      issues.add(Issue.of(DxfIssue.LAYERS_LEFT_OUT, file, "", names(layers, left)));
    }
    return new LayerChoice(
        layers.stream().filter(taken).map(l -> fold(l.name())).collect(Collectors.toSet()), issues);
  }

  private static String names(List<CadLayer> layers, Predicate<CadLayer> which) {
    List<String> names = layers.stream().filter(which).map(CadLayer::name).toList();
    String shown = names.stream().limit(30).collect(Collectors.joining("、"));
    return names.size() > 30 ? shown + "、…（" + names.size() + "）" : shown.isEmpty() ? "-" : shown;
  }

  static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  boolean takes(String layer) {
    return taken.contains(fold(layer));
  }

  List<Issue> issues() {
    return issues;
  }
}
