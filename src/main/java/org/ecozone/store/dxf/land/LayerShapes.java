package org.ecozone.store.dxf.land;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.drawing.Entity.Path;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.land.OpenChains.Chain;
import org.ecozone.zone.Issue;

/** What lies on one layer: rings, open lines, hatches, points, and what cannot be used. */
final class LayerShapes {
  /** Of one drawing. */
  private static final long MOST_POINTS = 20_000_000;

  private final String name;
  private final Tolerance tolerance;
  private final IssueTally tally;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<CadShape> rings = new ArrayList<>();
  private final List<CadShape> lines = new ArrayList<>();
  private final List<Piece> areas = new ArrayList<>();
  private final List<Piece> dots = new ArrayList<>();
  private final List<Piece> faulty = new ArrayList<>();
  private int chained;
  private long bent;
  private boolean high;

  LayerShapes(String name, Tolerance tolerance, String file) {
    this.name = name;
    this.tolerance = tolerance;
    this.tally = new IssueTally(file);
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  /**
   * Sorts all pieces.
   *
   * @param pointsBefore number of points of the layers before this one
   * @return number of points with this one
   */
  long sort(long pointsBefore, String file, Progress progress) throws StoreException {
    long points = pointsBefore;
    for (Piece piece : pieces) {
      if (!piece.isSound()) {
        faulty.add(piece);
      } else if (piece.isDot()) {
        dots.add(piece);
      } else if (piece.isArea()) {
        areas.add(piece);
      } else {
        points += path(piece);
        if (points > MOST_POINTS) {
          throw new StoreException(
              Issue.of(DxfIssue.TOO_MANY_VERTICES, file, name, MOST_POINTS), null);
        }
        progress.checkCancelled();
      }
      remark(piece);
    }
    join();
    return points;
  }

  private void remark(Piece piece) {
    if (piece.isSound()) {
      bent += piece.isBent() ? 1 : 0;
      high |= piece.hasHeight();
      if (!piece.map().isLevel()) {
        tally.add(DxfIssue.TILTED, name, words(piece));
      }
    }
  }

  /** Layer, type, handle and line, as values of a text. */
  static Object[] words(Piece piece, Object... more) {
    Object[] all = new Object[4 + more.length];
    all[0] = piece.layer();
    all[1] = piece.entity().type();
    all[2] = piece.entity().place().handle().isEmpty() ? "-" : piece.entity().place().handle();
    all[3] = piece.entity().place().line();
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  private int path(Piece piece) {
    double[] xy = piece.path(tolerance.chord());
    int n = xy.length / 2;
    Path path = (Path) piece.entity().shape();
    if (path.approximate()) {
      tally.add(DxfIssue.FIT_POINTS, name, words(piece));
    }
    if (n < 2) {
      tally.add(DxfIssue.WITHOUT_AREA, name, words(piece));
      lines.add(new CadShape(piece, piece.entity().type(), xy));
      return n;
    }
    double gap = Math.hypot(xy[0] - xy[2 * n - 2], xy[1] - xy[2 * n - 1]);
    CadShape shape = new CadShape(piece, piece.entity().type(), xy);
    if (path.closed() || gap <= tolerance.join()) {
      closed(shape, path.closed() ? 0 : gap);
    } else {
      if (gap <= tolerance.near() && n > 2) {
        tally.addAt(DxfIssue.NEARLY_CLOSED, name, shape.place(), words(piece, millimetres(gap)));
      }
      lines.add(shape);
    }
    return n;
  }

  private String millimetres(double gap) {
    return String.format(Locale.ROOT, "%.1f", gap / tolerance.join());
  }

  private void closed(CadShape shape, double gap) {
    double[] xy = shape.xy();
    int n = xy.length / 2;
    Set<Long> different = new LinkedHashSet<>();
    for (int i = 0; i < n && different.size() < 3; i++) {
      different.add(
          Double.doubleToLongBits(xy[2 * i]) * 31 + Double.doubleToLongBits(xy[2 * i + 1]));
    }
    if (different.size() < 3) {
      tally.addAt(DxfIssue.WITHOUT_AREA, name, shape.place(), words(shape.piece()));
      lines.add(shape);
      return;
    }
    if (gap > 0) {
      tally.addAt(DxfIssue.GAP_CLOSED, name, shape.place(), words(shape.piece(), millimetres(gap)));
    }
    rings.add(new CadShape(shape.piece(), shape.type(), closedRing(xy, gap)));
  }

  /** The same ring, its last point equal to its first; a last point within the gap is dropped. */
  private static double[] closedRing(double[] xy, double gap) {
    int n = xy.length;
    if (gap == 0 && xy[0] == xy[n - 2] && xy[1] == xy[n - 1]) {
      return xy;
    }
    double[] ring = java.util.Arrays.copyOf(xy, gap > 0 ? n : n + 2);
    ring[ring.length - 2] = xy[0];
    ring[ring.length - 1] = xy[1];
    return ring;
  }

  private void join() {
    List<CadShape> joinable = new ArrayList<>();
    RingIndex seen = new RingIndex(tolerance.join());
    List<CadShape> kept = new ArrayList<>();
    for (CadShape line : lines) {
      if (line.xy().length < 4 || isLoop(line)) {
        kept.add(line);
        continue;
      }
      if (seen.sameLine(line) != null) {
        tally.addAt(DxfIssue.DUPLICATE, name, line.place(), words(line.piece()));
      } else {
        seen.add(line);
        joinable.add(line);
      }
    }
    OpenChains chains =
        OpenChains.of(joinable.stream().map(CadShape::xy).toList(), tolerance.join());
    boolean[] used = new boolean[joinable.size()];
    for (Chain chain : chains.chains()) {
      chain.members().forEach(member -> used[member] = true);
      ring(chain, joinable);
    }
    for (int branch : chains.branched()) {
      CadShape line = joinable.get(branch);
      tally.addAt(DxfIssue.CHAIN_BRANCHED, name, line.place(), words(line.piece()));
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        kept.add(joinable.get(i));
      }
    }
    lines.clear();
    lines.addAll(kept);
  }

  private boolean isLoop(CadShape line) {
    double[] xy = line.xy();
    int n = xy.length;
    return Math.hypot(xy[0] - xy[n - 2], xy[1] - xy[n - 1]) <= tolerance.join();
  }

  private void ring(Chain chain, List<CadShape> joinable) {
    Set<String> types = new LinkedHashSet<>();
    chain.members().forEach(member -> types.add(joinable.get(member).type()));
    Piece first = joinable.get(chain.members().get(0)).piece();
    CadShape ring = new CadShape(first, String.join("+", types), chain.ring());
    rings.add(ring);
    chained++;
    tally.addAt(DxfIssue.CHAIN_JOINED, name, ring.place(), words(first, chain.members().size()));
  }

  String name() {
    return name;
  }

  List<CadShape> rings() {
    return rings;
  }

  List<CadShape> lines() {
    return lines;
  }

  List<Piece> areas() {
    return areas;
  }

  List<Piece> dots() {
    return dots;
  }

  List<Piece> faulty() {
    return faulty;
  }

  int chained() {
    return chained;
  }

  long bent() {
    return bent;
  }

  boolean hasHeights() {
    return high;
  }

  IssueTally tally() {
    return tally;
  }
}
