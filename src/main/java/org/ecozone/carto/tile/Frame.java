package org.ecozone.carto.tile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.carto.Viewport;
import org.ecozone.carto.pixel.PixelGrid;
import org.ecozone.carto.pixel.Pixels;

/** A picture that is being painted: its tiles and its labels. Guarded by its owner. */
final class Frame {
  /** Share of the width and height that is painted beyond each border. */
  private static final double OVERSCAN = 0.2;

  private final TileFamily family;
  private final Viewport viewport;
  private final PixelGrid visible;
  private final PixelGrid picture;
  private final long startNanos = System.nanoTime();
  private final Deque<TileKey> waiting = new ArrayDeque<>();
  private final Map<TileKey, int[]> done = new HashMap<>();
  private final int visibleTiles;
  private final int allTiles;
  private int visibleDone;
  private boolean labelsBegun;
  private boolean visibleGiven;
  private boolean allGiven;
  private long lastNanos = startNanos;
  private boolean labelsDone;
  private Pixels labels;

  /**
   * @param cache what is painted already
   */
  Frame(TileFamily family, Viewport asked, TileCache cache) {
    this.family = family;
    this.viewport = asked;
    this.visible = PixelGrid.of(asked);
    int marginX = (int) Math.ceil(asked.widthPx() * OVERSCAN);
    int marginY = (int) Math.ceil(asked.heightPx() * OVERSCAN);
    Viewport wider = asked.withSize(asked.widthPx() + 2 * marginX, asked.heightPx() + 2 * marginY);
    PixelGrid around = PixelGrid.of(wider);
    this.picture =
        visible.part(
            visible.left() - Math.round(marginX * asked.pixelScale()),
            visible.top() - Math.round(marginY * asked.pixelScale()),
            around.width(),
            around.height());
    List<TileKey> tiles = tiles();
    this.allTiles = tiles.size();
    cache.provide(allTiles);
    this.visibleTiles = (int) tiles.stream().filter(this::isVisible).count();
    tiles.sort(Comparator.comparingDouble(this::distance));
    for (TileKey tile : tiles) {
      int[] painted = cache.get(tile);
      if (painted == null) {
        waiting.add(tile);
      } else {
        finish(tile, painted);
      }
    }
  }

  private List<TileKey> tiles() {
    List<TileKey> tiles = new ArrayList<>();
    long size = TileKey.SIZE;
    long lastRow = Math.floorDiv(picture.top() + picture.height() - 1, size);
    long lastColumn = Math.floorDiv(picture.left() + picture.width() - 1, size);
    for (long row = Math.floorDiv(picture.top(), size); row <= lastRow; row++) {
      for (long column = Math.floorDiv(picture.left(), size); column <= lastColumn; column++) {
        tiles.add(new TileKey(family, column, row));
      }
    }
    return tiles;
  }

  /** What is seen goes first, from the middle outwards. */
  private double distance(TileKey tile) {
    double dx = (tile.column() + 0.5) * TileKey.SIZE - visible.left() - visible.width() / 2.0;
    double dy = (tile.row() + 0.5) * TileKey.SIZE - visible.top() - visible.height() / 2.0;
    return Math.hypot(dx, dy) + (isVisible(tile) ? 0 : 1e9);
  }

  private boolean isVisible(TileKey tile) {
    return meets(visible, tile);
  }

  private static boolean meets(PixelGrid grid, TileKey tile) {
    long left = tile.column() * TileKey.SIZE;
    long top = tile.row() * TileKey.SIZE;
    return left < grid.left() + grid.width()
        && left + TileKey.SIZE > grid.left()
        && top < grid.top() + grid.height()
        && top + TileKey.SIZE > grid.top();
  }

  /** True if a tile is part of the picture. Any thread. */
  boolean wants(TileKey tile) {
    return tile.family().equals(family) && meets(picture, tile);
  }

  /**
   * True if this picture shows all of a viewport of the same size and half its margin around it.
   */
  boolean covers(Viewport other) {
    if (other.widthPx() != viewport.widthPx()
        || other.heightPx() != viewport.heightPx()
        || other.pixelScale() != viewport.pixelScale()) {
      return false;
    }
    PixelGrid grid = PixelGrid.of(other);
    return Math.abs(grid.left() - visible.left()) * 2 <= visible.left() - picture.left()
        && Math.abs(grid.top() - visible.top()) * 2 <= visible.top() - picture.top();
  }

  /** The next tile to paint, null if there is none. */
  TileKey next() {
    TileKey tile = waiting.poll();
    while (tile != null && done.containsKey(tile)) {
      tile = waiting.poll();
    }
    return tile;
  }

  /** Again: it was given up for another request. */
  void putBack(TileKey tile) {
    waiting.addFirst(tile);
  }

  void finish(TileKey tile, int[] pixels) {
    if (done.put(tile, pixels) == null && isVisible(tile)) {
      visibleDone++;
    }
  }

  boolean beginLabels() {
    boolean first = !labelsBegun;
    labelsBegun = true;
    return first;
  }

  /** Null where there is none. */
  void finishLabels(Pixels painted) {
    labels = painted;
    labelsDone = true;
  }

  /** True if all that is seen is painted; labels may be missing. */
  boolean isVisibleDone() {
    return visibleDone == visibleTiles;
  }

  boolean isDone() {
    return done.size() == allTiles && labelsDone;
  }

  /**
   * True if it is time to hand the picture over as far as it is; it then counts as handed over.
   *
   * @param patienceNanos after which parts of it are welcome
   * @param betweenNanos between two parts
   */
  boolean isDue(long patienceNanos, long betweenNanos) {
    long now = System.nanoTime();
    boolean due;
    if (isDone()) {
      due = !allGiven;
      allGiven = true;
    } else if (isVisibleDone() && labelsDone) {
      due = !visibleGiven;
      visibleGiven = true;
    } else {
      due =
          !visibleGiven
              && visibleDone > 0
              && now - startNanos > patienceNanos
              && now - lastNanos > betweenNanos;
    }
    lastNanos = due ? now : lastNanos;
    return due;
  }

  /** True once all of it was handed over. */
  boolean isGiven() {
    return allGiven;
  }

  TileFamily family() {
    return family;
  }

  Viewport viewport() {
    return viewport;
  }

  PixelGrid picture() {
    return picture;
  }

  Pixels labels() {
    return labels;
  }

  /** A copy. */
  Map<TileKey, int[]> done() {
    return new HashMap<>(done);
  }
}
