package org.ecozone.screen.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.screen.Note;
import org.ecozone.screen.condition.Condition;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Truth;
import org.ecozone.zone.UncheckedLayer;
import org.ecozone.zone.ZoneLayer;

/**
 * Which layers can answer at the as-of date, and what is wrong with the others.
 *
 * <p>Threads: safe.
 */
public final class LayerStates {
  private final Set<ZoneLayer> valid = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> usable = new TreeSet<>();
  private final Map<String, List<Note>> faults = new TreeMap<>();
  private final Set<String> unreadable = new TreeSet<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, List<Note>> outsideCoverage = new ConcurrentHashMap<>();
  private final Map<String, List<Note>> coverageUnknown = new ConcurrentHashMap<>();

  public LayerStates(
      List<ZoneLayer> layers,
      List<UncheckedLayer> unchecked,
      Map<String, LayerProfile> profiles,
      LocalDate asOf) {
    profiles.forEach(
        (code, profile) ->
            titles.put(
                code,
                Texts.bilingual(profile.nameZh() + " " + code, profile.nameEn() + " " + code)));
    for (ZoneLayer layer : layers.stream().sorted(ZoneLayer.BY_CODE_AND_SOURCE).toList()) {
      if (!layer.profiled()) {
        continue;
      }
      if (layer.identity().validAt(asOf)) {
        valid.add(layer);
        usable.add(layer.code());
      } else {
        fault(
            layer.code(),
            "LAYER_NOT_VALID",
            layer.source().file(),
            layer.source().table(),
            text(layer.identity().validFrom()),
            text(layer.identity().validTo()),
            asOf);
      }
    }
    for (UncheckedLayer layer : unchecked) {
      if (layer.mayBeAny()) {
        unreadable.add((layer.source().file() + " " + layer.source().table()).strip());
      } else if (!layer.code().isEmpty()) {
        fault(
            layer.code(),
            "LAYER_DAMAGED",
            layer.source().file(),
            layer.source().table(),
            layer.issueCode());
      }
    }
  }

  private static String text(LocalDate date) {
    return date == null ? "…" : date.toString();
  }

  private void fault(String code, String key, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = title(code);
    System.arraycopy(args, 0, all, 1, args.length);
    faults.computeIfAbsent(code, c -> new ArrayList<>()).add(Note.of(key, all));
  }

  /** True if rules may use what this very layer says. */
  public boolean isValid(ZoneLayer layer) {
    return valid.contains(layer);
  }

  /** True if at least one layer of the code can be used. */
  public boolean isUsable(String code) {
    return usable.contains(code);
  }

  /**
   * False if the layers of the code that can be used hold only parts of it, and none of the parts
   * can hold what the filter selects: nature reserves are not checked by a table of national parks.
   */
  public boolean mayHold(String code, Condition filter) {
    return valid.stream()
        .filter(layer -> layer.code().equals(code))
        .anyMatch(
            layer ->
                layer.constants().isEmpty()
                    || filter.evaluate(name -> constant(layer, name)) != Truth.FALSE);
  }

  private static Object constant(ZoneLayer layer, String name) {
    String own = layer.code() + ".";
    String attribute = name.startsWith(own) ? name.substring(own.length()) : name;
    return attribute.equals("layer") ? layer.code() : layer.constants().get(attribute);
  }

  /** Codes that can be used, sorted. */
  public Set<String> usable() {
    return Collections.unmodifiableSet(usable);
  }

  /**
   * What is wrong with layers of the code that were handed in; empty if nothing, or if none was.
   */
  public List<Note> faults(String code) {
    return faults.getOrDefault(code, List.of());
  }

  /** Files, and tables of files, that nobody could look into: they may hold any layer. Sorted. */
  public Set<String> unreadable() {
    return Collections.unmodifiableSet(unreadable);
  }

  /** Layers that rules may use. */
  Set<ZoneLayer> valid() {
    return Collections.unmodifiableSet(valid);
  }

  /** The reason that the layer does not speak about all of a parcel. */
  List<Note> outsideCoverage(String code) {
    return outsideCoverage.computeIfAbsent(
        code, key -> List.of(Note.of("OUTSIDE_COVERAGE", title(key))));
  }

  /** The reason that nobody knows whether the layer speaks about a parcel. */
  List<Note> coverageUnknown(String code) {
    return coverageUnknown.computeIfAbsent(
        code, key -> List.of(Note.of("COVERAGE_UNKNOWN", title(key))));
  }

  /** Name and code of a layer as a value for notes, in both languages. */
  public String title(String code) {
    return titles.getOrDefault(code, code);
  }
}
