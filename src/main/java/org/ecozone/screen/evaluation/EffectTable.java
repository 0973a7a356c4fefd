package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.screen.CompiledRule;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.ProjectAttributes;

/**
 * What each rule says of a project. A rule that has met the same values of the attributes that it
 * reads gives the same {@link Effect} object again, whatever else the form says.
 *
 * <p>Threads: safe.
 */
final class EffectTable {
  /** Different values of one attribute that are told apart; bounds the memory. */
  private static final int VALUES_KEPT = 1 << 14;

  private static final int KEY_BITS = 64;

  private final AttributeCatalog catalog;
  private final List<String> names;
  private final List<Map<Object, Integer>> numbers = new ArrayList<>();
  private final Column[] columns;

  /** One rule: the attributes it reads, by their place in {@link #names}, and what it has said. */
  private static final class Column {
    /** Says that the rule does not concern the project; a map keeps no null. */
    private static final Object NOT_CONCERNED = new Object();

    final CompiledRule rule;
    final int[] read;
    final Map<Long, Object> effects = new ConcurrentHashMap<>();

    Column(CompiledRule rule, int[] read) {
      this.rule = rule;
      this.read = read;
    }
  }

  /**
   * @param rules null where the rule does not run
   */
  EffectTable(List<CompiledRule> rules, AttributeCatalog catalog) {
    this.catalog = catalog;
    Map<String, Integer> places = new LinkedHashMap<>();
    this.columns = new Column[rules.size()];
    for (int i = 0; i < columns.length; i++) {
      CompiledRule rule = rules.get(i);
      if (rule != null) {
        Set<String> read = new TreeSet<>(rule.project().attributes());
        if (rule.exception() != null) {
          read.addAll(rule.exception().attributes());
        }
        read.forEach(name -> places.putIfAbsent(name, places.size()));
        columns[i] = new Column(rule, read.stream().mapToInt(places::get).toArray());
      }
    }
    this.names = List.copyOf(places.keySet());
    names.forEach(name -> numbers.add(new ConcurrentHashMap<>()));
  }

  /**
   * In the order of the rules; null where the rule does not run or does not concern the project.
   */
  Effect[] of(ProjectAttributes project) {
    int[] values = new int[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(i, project.value(names.get(i)));
    }
    Effect[] effects = new Effect[columns.length];
    for (int i = 0; i < effects.length; i++) {
      effects[i] = columns[i] == null ? null : effect(columns[i], values, project);
    }
    return effects;
  }

  /** 0 for unknown, below 0 if no number is left. */
  private int number(int attribute, Object value) {
    if (value == null) {
      return 0;
    }
    Map<Object, Integer> known = numbers.get(attribute);
    Integer number = known.get(value);
    if (number == null) {
      synchronized (known) {
        number = known.get(value);
        if (number == null) {
          if (known.size() >= VALUES_KEPT) {
            return -1;
          }
          number = known.size() + 1;
          known.put(value, number);
        }
      }
    }
    return number;
  }

  private Effect effect(Column column, int[] values, ProjectAttributes project) {
    int bits = KEY_BITS / Math.max(column.read.length, 1);
    long key = 0;
    for (int attribute : column.read) {
      int value = values[attribute];
      if (value < 0 || bits < Integer.SIZE - 1 && value >> bits != 0) {
        return Effect.of(column.rule, project, catalog);
      }
      key = key << bits | value;
    }
    Object known = column.effects.get(key);
    if (known == null) {
      Effect effect = Effect.of(column.rule, project, catalog);
      Object fresh = effect == null ? Column.NOT_CONCERNED : effect;
      known = column.effects.putIfAbsent(key, fresh);
      known = known == null ? fresh : known;
    }
    return known == Column.NOT_CONCERNED ? null : (Effect) known;
  }
}
