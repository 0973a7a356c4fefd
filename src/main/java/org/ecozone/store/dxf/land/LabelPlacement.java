package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Gives each text to the smallest area that it lies in. */
final class LabelPlacement {
  private static final int MOST_TEXTS = 20;

  private static final class Spot {
    private final LandFeature area;
    private final Set<String> texts = new LinkedHashSet<>();
    private IndexedPointInAreaLocator locator;

    Spot(LandFeature area) {
      this.area = area;
    }

    boolean contains(double x, double y) {
      if (locator == null) {
        locator = new IndexedPointInAreaLocator(area.geometry());
      }
      return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    double size() {
      Envelope box = area.geometry().getEnvelopeInternal();
      return box.getWidth() * box.getHeight();
    }
  }

  private int cut;
  private boolean single = true;

  /** The areas with their texts, in the same order. */
  List<LandFeature> place(List<LandFeature> areas, List<PlacedLabel> labels) {
    STRtree tree = new STRtree();
    List<Spot> spots = new ArrayList<>();
    for (LandFeature area : areas) {
      Spot spot = new Spot(area);
      spots.add(spot);
      if (area.form() == LandFeature.Form.AREA && area.geometry() != null) {
        tree.insert(area.geometry().getEnvelopeInternal(), spot);
      }
    }
    for (PlacedLabel label : labels) {
      Spot best = null;
      for (Object hit : tree.query(new Envelope(new Coordinate(label.x(), label.y())))) {
        Spot spot = (Spot) hit;
        if ((best == null || spot.size() < best.size()) && spot.contains(label.x(), label.y())) {
          best = spot;
        }
      }
      if (best != null) {
        best.texts.add(label.text());
      }
    }
    return spots.stream().map(this::withTexts).toList();
  }

  private LandFeature withTexts(Spot spot) {
    single &= spot.area.form() != LandFeature.Form.AREA || spot.texts.size() == 1;
    if (spot.texts.size() > MOST_TEXTS) {
      cut++;
      List<String> first = List.copyOf(spot.texts).subList(0, MOST_TEXTS);
      return spot.area.withText(String.join(";", first) + ";…");
    }
    return spot.area.withText(String.join(";", spot.texts));
  }

  /** Number of areas with more texts than are kept. */
  int cut() {
    return cut;
  }

  /** Whether every area has exactly one text. */
  boolean isOneEach() {
    return single;
  }
}
