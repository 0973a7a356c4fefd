package org.ecozone.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Ids that several files or tables have: each gets the name of its own before it. */
public final class SameIds {
  private SameIds() {}

  /**
   * By part: ids that are changed, and what they become.
   *
   * @param names of the parts
   * @param ids of a part, asked for at most twice
   */
  public static List<Map<String, String>> renamed(
      List<String> names, IntFunction<List<String>> ids) {
    Map<String, Integer> owners = new HashMap<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      for (String id : ids.apply(i)) {
        Integer before = owners.putIfAbsent(id, i);
        if (before != null && before != i) {
          met.add(id);
        }
      }
    }
    Set<String> taken = new HashSet<>(owners.keySet());
    List<Map<String, String>> renamed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Map<String, String> changed = new HashMap<>();
      if (!met.isEmpty()) {
        for (String id : ids.apply(i)) {
          if (met.contains(id)) {
            changed.put(id, free(names.get(i) + "/" + id, taken));
          }
        }
      }
      renamed.add(changed);
    }
    return renamed;
  }

  private static String free(String wanted, Set<String> taken) {
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "#" + n;
    }
    return id;
  }
}
