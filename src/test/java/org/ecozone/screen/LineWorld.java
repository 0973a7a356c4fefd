package org.ecozone.screen;

import static org.ecozone.screen.ScreenFixture.interval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.job.Progress;
import org.ecozone.overlay.FactNeeds;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.Relation;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.JointFact;
import org.ecozone.overlay.SiteFacts.LayerCheck;
import org.ecozone.overlay.SiteFacts.Measure;
import org.ecozone.overlay.SiteFacts.NearestFact;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.SiteFacts.RemainderFact;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Truth;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;

/**
 * A world of intervals on a line that answers as the overlay does: one metre of line counts as one
 * square metre. Coverage is an interval per layer code, everything unless stated.
 */
final class LineWorld implements FactSource.Factory {
  private final Map<String, double[]> coverage = new HashMap<>();
  private final Map<String, List<Long>> failing = new HashMap<>();
  FactNeeds needs;

  LineWorld covers(String code, double from, double to) {
    coverage.put(code, new double[] {from, to});
    return this;
  }

  LineWorld failsAt(String code, long fid) {
    failing.computeIfAbsent(code, c -> new ArrayList<>()).add(fid);
    return this;
  }

  @Override
  public FactSource create(List<ZoneLayer> layers, FactNeeds factNeeds) {
    needs = factNeeds;
    return (site, counties, progress) -> facts(site, layers, factNeeds, progress);
  }

  private SiteFacts facts(
      Site site, List<ZoneLayer> layers, FactNeeds factNeeds, Progress progress) {
    progress.checkCancelled();
    List<ParcelFacts> parcels = new ArrayList<>();
    double total = 0;
    for (Parcel parcel : site.parcels()) {
      parcels.add(new ParcelOnLine(parcel, layers, factNeeds).facts());
      total += to(parcel) - from(parcel);
    }
    return new SiteFacts(site, measure(total), parcels, List.of(), List.of());
  }

  private static Measure measure(double length) {
    return new Measure(length, length, 0, "");
  }

  private static double from(Parcel parcel) {
    return parcel.geometry().getEnvelopeInternal().getMinX();
  }

  private static double to(Parcel parcel) {
    return parcel.geometry().getEnvelopeInternal().getMaxX();
  }

  private static double from(Zone zone) {
    return zone.geometry().getEnvelopeInternal().getMinX();
  }

  private static double to(Zone zone) {
    return zone.geometry().getEnvelopeInternal().getMaxX();
  }

  private final class ParcelOnLine {
    private final Parcel parcel;
    private final double from;
    private final double to;
    private final List<ZoneLayer> layers;
    private final FactNeeds factNeeds;

    ParcelOnLine(Parcel parcel, List<ZoneLayer> layers, FactNeeds factNeeds) {
      this.parcel = parcel;
      this.from = from(parcel);
      this.to = to(parcel);
      this.layers = layers;
      this.factNeeds = factNeeds;
    }

    ParcelFacts facts() {
      Map<String, RemainderFact> remainders = new HashMap<>();
      factNeeds.remainders().stream()
          .filter(need -> loaded(need.layerCode()))
          .forEach(need -> remainders.put(need.key(), remainder(need)));
      Map<String, List<JointFact>> joints = new HashMap<>();
      factNeeds.joints().forEach(need -> joints.put(need.key(), joints(need)));
      Map<String, List<NearestFact>> nearest = new HashMap<>();
      factNeeds.nearest().stream()
          .filter(need -> loaded(need.layerCode()))
          .forEach(need -> nearest.put(need.key(), nearest(need)));
      Map<String, LayerCheck> checks = new TreeMap<>();
      layers.forEach(layer -> checks.put(layer.code(), check(layer.code())));
      return new ParcelFacts(
          parcel.id(),
          measure(to - from),
          intersections(),
          List.of(),
          remainders,
          joints,
          nearest,
          checks);
    }

    private boolean loaded(String code) {
      return layers.stream().anyMatch(layer -> layer.code().equals(code));
    }

    private boolean fails(ZoneLayer layer, Zone zone) {
      return failing.getOrDefault(layer.code(), List.of()).contains(zone.fid());
    }

    private List<Intersection> intersections() {
      List<Intersection> pieces = new ArrayList<>();
      for (ZoneLayer layer : layers) {
        for (Zone zone : layer.zones()) {
          double shared = Math.min(to, to(zone)) - Math.max(from, from(zone));
          if (shared >= 0 && !fails(layer, zone)) {
            Relation relation = shared == 0 ? Relation.ADJACENT : Relation.PARTIAL;
            pieces.add(
                new Intersection(
                    parcel.id(),
                    layer,
                    zone,
                    relation,
                    shared,
                    shared,
                    0,
                    List.of(),
                    0,
                    0,
                    false,
                    LazyPiece.of(interval(0, 0))));
          }
        }
      }
      return pieces;
    }

    private List<NearestFact> nearest(FactNeeds.Nearest need) {
      Map<String, NearestFact> best = new TreeMap<>();
      for (ZoneLayer layer : layers) {
        for (Zone zone : layer.zones()) {
          Truth truth = need.test().test(zone, layer);
          double distance = Math.max(0, Math.max(from(zone) - to, from - to(zone)));
          if (layer.code().equals(need.layerCode())
              && truth != Truth.FALSE
              && distance <= need.distanceM()
              && !fails(layer, zone)) {
            NearestLine line = new NearestLine(distance, 0, 0, 0, 0, 0);
            NearestFact fact =
                new NearestFact(new Proximity(parcel.id(), layer, zone, line), truth);
            best.merge(
                truth + zone.zoneClass(),
                fact,
                (a, b) -> a.proximity().distanceM() <= b.proximity().distanceM() ? a : b);
          }
        }
      }
      return List.copyOf(best.values());
    }

    private List<JointFact> joints(FactNeeds.Joint need) {
      List<JointFact> facts = new ArrayList<>();
      boolean same = need.layerA().equals(need.layerB());
      for (ZoneLayer layerA : layers) {
        for (ZoneLayer layerB : layers) {
          if (!layerA.code().equals(need.layerA()) || !layerB.code().equals(need.layerB())) {
            continue;
          }
          for (Zone a : layerA.zones()) {
            for (Zone b : layerB.zones()) {
              Truth selected = need.testA().test(a, layerA).and(need.testB().test(b, layerB));
              double shared =
                  Math.min(to, Math.min(to(a), to(b))) - Math.max(from, Math.max(from(a), from(b)));
              if (shared > 0 && selected != Truth.FALSE && (!same || a.fid() < b.fid())) {
                facts.add(new JointFact(layerA, a, layerB, b, selected, shared, 0));
              }
            }
          }
        }
      }
      return facts;
    }

    /** Length of the parcel inside the coverage that no zone of at least the given truth covers. */
    private double left(FactNeeds.Remainder need, Truth atLeast) {
      double[] covered = coverage(need.layerCode());
      TreeSet<Double> cuts = new TreeSet<>(List.of(from, to, clip(covered[0]), clip(covered[1])));
      List<double[]> selected = new ArrayList<>();
      for (ZoneLayer layer : layers) {
        for (Zone zone : layer.zones()) {
          if (layer.code().equals(need.layerCode())
              && need.test().test(zone, layer).compareTo(atLeast) >= 0) {
            selected.add(new double[] {from(zone), to(zone)});
            cuts.add(clip(from(zone)));
            cuts.add(clip(to(zone)));
          }
        }
      }
      double left = 0;
      Double previous = null;
      for (double cut : cuts) {
        if (previous != null) {
          double middle = (previous + cut) / 2;
          boolean inside = covered[0] <= middle && middle <= covered[1];
          if (inside && selected.stream().noneMatch(s -> s[0] <= middle && middle <= s[1])) {
            left += cut - previous;
          }
        }
        previous = cut;
      }
      return left;
    }

    private double clip(double x) {
      return Math.max(from, Math.min(to, x));
    }

    private RemainderFact remainder(FactNeeds.Remainder need) {
      double certain = left(need, Truth.UNKNOWN);
      double possible = left(need, Truth.TRUE);
      return new RemainderFact(certain, 0, possible, 0, certain > 0, possible > 0, LazyPiece.EMPTY);
    }

    private double[] coverage(String code) {
      return coverage.getOrDefault(code, new double[] {-1e9, 1e9});
    }

    private LayerCheck check(String code) {
      double[] covered = coverage(code);
      double outside = Math.max(0, covered[0] - from) + Math.max(0, to - covered[1]);
      double edge = Math.max(0, Math.min(from - covered[0], covered[1] - to));
      List<LostFeature> lost = new ArrayList<>();
      List<Long> failed = new ArrayList<>();
      for (ZoneLayer layer : layers) {
        if (layer.code().equals(code)) {
          layer.lost().stream().filter(this::isNear).forEach(lost::add);
          layer.zones().stream()
              .filter(zone -> fails(layer, zone))
              .filter(this::isNear)
              .forEach(zone -> failed.add(zone.fid()));
        }
      }
      return new LayerCheck(
          Math.min(outside, to - from),
          outside > 0,
          edge < factNeeds.nearM(),
          false,
          Math.min(edge, factNeeds.nearM()),
          lost,
          failed);
    }

    private boolean isNear(Zone zone) {
      return from(zone) <= to + factNeeds.nearM() && to(zone) >= from - factNeeds.nearM();
    }

    private boolean isNear(LostFeature feature) {
      return feature.where() == null
          || feature.where().getMinX() <= to + factNeeds.nearM()
              && feature.where().getMaxX() >= from - factNeeds.nearM();
    }
  }
}
