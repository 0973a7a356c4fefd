package org.ecozone.screen.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.screen.condition.Values;
import org.ecozone.screen.table.CountyTable;

/** One site as the rules see it. */
public final class SiteCase {
  /** Canonical code of the county polygons. */
  static final String COUNTIES = "XZQ";

  /**
   * GB/T 2260 and its extensions: province 2, prefecture 4, county 6, town 9, village 12 digits.
   */
  private static final Pattern DIVISION_CODE =
      Pattern.compile("[1-9]\\d(\\d\\d){0,2}|[1-9]\\d{5}(\\d{3}){1,2}");

  private final SiteFacts facts;
  private final List<String> statedCounties;
  private final LayerStates states;
  private final List<Map<String, List<Intersection>>> hits;

  /** The same by the parcel itself: two may have equal facts. */
  private final Map<ParcelFacts, Map<String, List<Intersection>>> hitsOf = new IdentityHashMap<>();

  private final Set<Long> unnamedCounties = new TreeSet<>();
  private final List<String> countiesOnMap;
  private final Map<String, Boolean> quiet = new HashMap<>();

  /**
   * @param statedCounties those that the form names
   * @param table tells counties whose code looks like a prefecture's (嘉峪关市 620200) from prefectures
   */
  public SiteCase(
      SiteFacts facts, List<String> statedCounties, LayerStates states, CountyTable table) {
    this.facts = facts;
    this.statedCounties = List.copyOf(statedCounties);
    this.states = states;
    this.hits = facts.parcels().stream().map(this::hitsByCode).toList();
    for (int i = 0; i < hits.size(); i++) {
      hitsOf.put(facts.parcels().get(i), hits.get(i));
    }
    this.countiesOnMap = countiesOnMap(table);
  }

  private Map<String, List<Intersection>> hitsByCode(ParcelFacts parcel) {
    Map<String, List<Intersection>> byCode = new HashMap<>();
    for (Intersection piece : parcel.intersections()) {
      if (piece.relation().isHit() && states.isValid(piece.layer())) {
        byCode.computeIfAbsent(piece.layer().code(), code -> new ArrayList<>()).add(piece);
      }
    }
    return byCode;
  }

  private List<String> countiesOnMap(CountyTable table) {
    TreeSet<String> counties = new TreeSet<>();
    for (ParcelFacts parcel : facts.parcels()) {
      for (Intersection piece : hits(parcel, COUNTIES)) {
        String code = Values.normal(piece.zone().code());
        if (!DIVISION_CODE.matcher(code).matches()) {
          unnamedCounties.add(piece.zone().fid());
        } else if (code.length() >= 6) {
          // towns begin with the code of their county; codes of prefectures and provinces end in 00
          String county = code.substring(0, 6);
          if (!county.endsWith("00") || table.lists(county)) {
            counties.add(county);
          }
        }
      }
    }
    return List.copyOf(counties);
  }

  public SiteFacts facts() {
    return facts;
  }

  /**
   * Parcels of which no layer speaks: each ends before them. Their place is wrong, or the layers
   * are those of another county.
   */
  public List<String> parcelsOutsideAllLayers() {
    List<String> outside = new ArrayList<>();
    for (ParcelFacts parcel : facts.parcels()) {
      if (parcel.intersections().isEmpty()
          && !parcel.checks().isEmpty()
          && parcel.checks().values().stream().allMatch(LayerCheck::uncovered)) {
        outside.add(parcel.parcel());
      }
    }
    return outside;
  }

  LayerStates states() {
    return states;
  }

  /**
   * Pieces that count as occupation, of layers valid at the as-of date, ordered as the overlay gave
   * them.
   */
  List<Intersection> hits(ParcelFacts parcel, String code) {
    Map<String, List<Intersection>> own = hitsOf.get(parcel);
    if (own == null) {
      throw new IllegalArgumentException("a parcel of another site");
    }
    return own.getOrDefault(code, List.of());
  }

  /** True if the site meets no zone of the layer, and the layer speaks about all of it. */
  boolean isQuiet(String code) {
    Boolean known = quiet.get(code);
    if (known == null) {
      known = findQuiet(code);
      quiet.put(code, known);
    }
    return known;
  }

  private boolean findQuiet(String code) {
    for (int i = 0; i < hits.size(); i++) {
      LayerCheck check = facts.parcels().get(i).checks().get(code);
      if (hits.get(i).containsKey(code)
          || check == null
          || !check.isComplete()
          || check.uncovered()
          || check.coverageUnknown()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counties whose polygon the site meets; empty without county polygons, or in a gap between them.
   */
  public List<String> listCountiesOnMap() {
    return countiesOnMap;
  }

  /**
   * Features of the county layer that the site meets and whose code nobody can read; another county
   * may be met.
   */
  Set<Long> unnamedCounties() {
    return unnamedCounties;
  }

  /** Counties the site is judged in: those it meets, else the one the form states, else none. */
  public List<String> counties() {
    return countiesOnMap.isEmpty() ? statedCounties : countiesOnMap;
  }
}
