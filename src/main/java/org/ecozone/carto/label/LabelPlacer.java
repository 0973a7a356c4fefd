package org.ecozone.carto.label;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.ecozone.carto.label.BoxGrid.Box;
import org.ecozone.carto.style.Symbolizer.Placement;
import org.locationtech.jts.geom.Envelope;

/**
 * Chooses places for the labels of a picture and paints them.
 *
 * <p>In: requests of all layers, the upper layer's first (of equal priority, the first wins). Out:
 * labels whose boxes do not overlap and that lie wholly inside the picture. The same requests give
 * the same labels in the same order; of features of one layer and priority the larger goes first,
 * then the smaller id.
 *
 * <p>Cost: a look at the box of every request; at most {@value #MOST_OF_LAYER} of a layer are
 * tried, which bounds the time whatever comes in.
 *
 * <p>Threads: an instance is used by one thread at a time.
 */
public final class LabelPlacer {
  /** A screen holds some 600 names at most. */
  static final int MOST_OF_LAYER = 1500;

  /** Along one line, whatever its length. */
  private static final int MOST_OF_FEATURE = 6;

  /** Distance of two labels of the same text and layer, unless the style says otherwise. */
  private static final double APART_ALONG_PX = 450;

  private static final double APART_PX = 120;

  /** A river, its banks and its management area have one name: once is enough. */
  private static final double APART_LAYERS_PX = 160;

  /** Half a small mark: it may be painted by another rule than the label. */
  private static final double LEAST_CLEAR_PX = 5;

  /** An area whose box is smaller than this share of the text is not looked at. */
  private static final double LEAST_SHARE = 0.8;

  /** Right, left, above, below, then the corners. */
  private static final double[][] SIDES = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}
  };

  private final int widthPx;
  private final int heightPx;
  private final BoxGrid taken;
  private final Map<String, List<Same>> placedTexts = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  /** For a picture of so many logical pixels. */
  public LabelPlacer(int widthPx, int heightPx) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.taken = new BoxGrid(widthPx, heightPx);
  }

  /** A place where a text stands. */
  private record Same(String layer, Box middle) {
    double distancePx(Box other) {
      return Math.hypot(middle.middleX() - other.middleX(), middle.middleY() - other.middleY());
    }
  }

  /**
   * A request that may have a place.
   *
   * @param text as asked for, then as it can be written
   */
  private record Candidate(LabelRequest request, String text, int layerRank, double sizePx) {
    Candidate withText(String visible) {
      return new Candidate(request, visible, layerRank, sizePx);
    }

    private static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble((Candidate c) -> -c.request.style().priority())
            .thenComparingInt(Candidate::layerRank)
            .thenComparingDouble(c -> -c.sizePx)
            .thenComparingLong(c -> c.request.feature())
            .thenComparing(Candidate::text);
  }

  /**
   * Places what fits and paints it.
   *
   * @param graphics scaled to logical pixels: (0, 0) is the picture's upper left corner
   * @param cancelled asked now and then; when true, nothing more is painted
   */
  public void paint(
      Graphics2D graphics, Iterable<LabelRequest> requests, BooleanSupplier cancelled) {
    for (PlacedLabel label : place(requests, cancelled)) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      label.paint(graphics);
    }
  }

  /** Labels in the order of painting; none if cancelled. */
  public List<PlacedLabel> place(Iterable<LabelRequest> requests, BooleanSupplier cancelled) {
    List<PlacedLabel> placed = new ArrayList<>();
    for (Candidate candidate : candidates(requests, cancelled)) {
      if (cancelled.getAsBoolean()) {
        return List.of();
      }
      LabelFonts fonts = LabelFonts.of(candidate.request.style().font());
      String text = TextLines.visible(candidate.text, fonts);
      if (!text.isEmpty()) {
        place(candidate.withText(text), placed);
      }
    }
    return placed;
  }

  /** The best of each layer, in the order in which they are tried. */
  private List<Candidate> candidates(Iterable<LabelRequest> requests, BooleanSupplier cancelled) {
    Map<String, PriorityQueue<Candidate>> best = new LinkedHashMap<>();
    int count = 0;
    for (LabelRequest request : requests) {
      if (++count % 1000 == 0 && cancelled.getAsBoolean()) {
        return List.of();
      }
      PriorityQueue<Candidate> ofLayer =
          best.computeIfAbsent(
              request.layer(), layer -> new PriorityQueue<>(Candidate.ORDER.reversed()));
      Candidate candidate = candidate(request, rank(best, request.layer()));
      if (candidate != null) {
        ofLayer.add(candidate);
        if (ofLayer.size() > MOST_OF_LAYER) {
          ofLayer.poll(); // the last in order
        }
      }
    }
    List<Candidate> all = new ArrayList<>();
    best.values().forEach(all::addAll);
    all.sort(Candidate.ORDER);
    return all;
  }

  private int rank(Map<String, ?> layers, String layer) {
    return ranks.computeIfAbsent(layer, name -> layers.size());
  }

  /** Null if there is nothing to write, or no chance that it fits. */
  private Candidate candidate(LabelRequest request, int rank) {
    Envelope box = request.box();
    if (request.text() == null
        || request.text().isBlank()
        || box.isNull()
        || box.getMaxX() < 0
        || box.getMaxY() < 0
        || box.getMinX() > widthPx
        || box.getMinY() > heightPx) {
      return null;
    }
    double em = request.style().font().sizePx();
    double size = Math.max(box.getWidth(), box.getHeight());
    boolean isSpot = size == 0;
    // a text has a letter at least
    if (!isSpot && size < LEAST_SHARE * em) {
      return null;
    }
    return new Candidate(request, request.text(), rank, size);
  }

  private void place(Candidate candidate, List<PlacedLabel> placed) {
    LabelRequest request = candidate.request;
    LabelAnchor anchor = request.anchor().get();
    if (anchor instanceof LabelAnchor.Spot spot) {
      beside(candidate, spot, placed);
    } else if (anchor instanceof LabelAnchor.Area area) {
      inside(candidate, area, placed);
    } else if (anchor instanceof LabelAnchor.Path path) {
      along(candidate, path, placed);
    }
  }

  private void beside(Candidate candidate, LabelAnchor.Spot spot, List<PlacedLabel> placed) {
    LabelRequest request = candidate.request;
    LabelFonts fonts = LabelFonts.of(request.style().font());
    double halo = request.style().halo().radiusPx();
    TextLines text = TextLines.wrapped(candidate.text, fonts);
    for (double[] side : SIDES) {
      // at a corner the text moves in, as the mark is round
      double clear =
          (Math.max(spot.clearPx(), LEAST_CLEAR_PX) + 2) * (side[0] != 0 && side[1] != 0 ? 0.7 : 1);
      double x = spot.x() + side[0] * (text.widthPx() / 2 + clear);
      double y = spot.y() + side[1] * (text.heightPx() / 2 + clear);
      Composition composition = Composition.centred(text, fonts, x, y, halo);
      if (takeIfFree(candidate, composition, APART_PX / 3, placed)) {
        return;
      }
    }
  }

  private void inside(Candidate candidate, LabelAnchor.Area area, List<PlacedLabel> placed) {
    LabelRequest request = candidate.request;
    LabelFonts fonts = LabelFonts.of(request.style().font());
    double halo = request.style().halo().radiusPx();
    if (request.style().placement() == Placement.LINE
        && placeAlong(candidate, area.rings(), 1, placed)) {
      return;
    }
    AreaPlaces places = new AreaPlaces(widthPx, heightPx);
    TextLines single = TextLines.single(candidate.text, fonts);
    TextLines wrapped = TextLines.wrapped(candidate.text, fonts);
    List<TextLines> ways = wrapped.lines().size() > 1 ? List.of(wrapped, single) : List.of(single);
    for (TextLines text : ways) {
      for (AreaPlaces.Place place : places.find(area.rings(), text)) {
        Composition composition = Composition.centred(text, fonts, place.x(), place.y(), halo);
        if (takeIfFree(candidate, composition, APART_PX, placed)) {
          return;
        }
      }
    }
  }

  private void along(Candidate candidate, LabelAnchor.Path path, List<PlacedLabel> placed) {
    placeAlong(candidate, path.paths(), MOST_OF_FEATURE, placed);
  }

  /** True if at least one label found a place; the longest paths go first. */
  private boolean placeAlong(
      Candidate candidate, List<double[]> paths, int most, List<PlacedLabel> placed) {
    LabelFonts fonts = LabelFonts.of(candidate.request.style().font());
    double halo = candidate.request.style().halo().radiusPx();
    List<double[]> longest = new ArrayList<>(paths);
    longest.sort(Comparator.comparingInt((double[] xy) -> -xy.length));
    Box picture = new Box(0, 0, widthPx, heightPx);
    int found = 0;
    for (double[] path : longest.subList(0, Math.min(longest.size(), MOST_OF_FEATURE))) {
      for (Composition composition : LinePlaces.find(path, candidate.text, fonts, halo, picture)) {
        if (takeIfFree(candidate, composition, APART_ALONG_PX, placed) && ++found >= most) {
          return true;
        }
      }
    }
    return found > 0;
  }

  private boolean takeIfFree(
      Candidate candidate, Composition composition, double apartPx, List<PlacedLabel> placed) {
    double asked = candidate.request.style().repeatPx();
    double apart = asked > 0 ? asked : apartPx;
    Box middle = composition.boxes().get(composition.boxes().size() / 2);
    List<Same> same = placedTexts.computeIfAbsent(candidate.text, text -> new ArrayList<>());
    for (Same other : same) {
      boolean own = other.layer.equals(candidate.request.layer());
      if (other.distancePx(middle) < (own ? apart : Math.min(apart, APART_LAYERS_PX))) {
        return false;
      }
    }
    if (!taken.isFree(composition.boxes())) {
      return false;
    }
    same.add(new Same(candidate.request.layer(), middle));
    taken.take(composition.boxes());
    placed.add(
        new PlacedLabel(
            candidate.request, candidate.text, composition.glyphs(), composition.boxes()));
    return true;
  }
}
