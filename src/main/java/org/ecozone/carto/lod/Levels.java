package org.ecozone.carto.lod;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecozone.job.Progress;

/**
 * Outlines at several tolerances, each twice the one before; a level that would spare little is
 * left out.
 *
 * <p>Built in about a second for three million vertices. Immutable; any number of threads.
 */
public final class Levels {
  /** Areas and lines whose box is below so many device pixels are painted as dots. */
  public static final double DOT_PX = 2;

  /** The finest tolerance is the extent's longer side over this. */
  private static final double FINEST = 1 << 22;

  private static final int COUNT = 22;

  /** Room for what is rounded to whole numbers: half a diagonal of 1/64. */
  private static final double ROUNDED = 1 + 1.0 / 32;

  /** A level has to spare so much of the vertices of the one before. */
  private static final double WORTH = 0.6;

  /** An outline may be moved by so many pixels: it cannot be seen. */
  private static final double SEEN_PX = 0.4;

  private final List<Level> levels;

  private Levels(List<Level> levels) {
    this.levels = levels;
  }

  /**
   * Works the levels out.
   *
   * @throws org.ecozone.job.CancelledException if cancelled
   */
  public static Levels of(PathStore paths, Progress progress) {
    return new Levels(new Building(paths, progress).run());
  }

  /** The paths for a picture; null if every vertex is needed. */
  public MapPaths at(double unitsPerPixel) {
    Level best = null;
    for (Level level : levels) {
      if (level.tolerance() <= SEEN_PX * unitsPerPixel) {
        best = level;
      }
    }
    return best;
  }

  /** Of all levels. */
  public long vertexCount() {
    return levels.stream().mapToLong(Level::vertexCount).sum();
  }

  /** Tolerances in units of the CRS, ascending. */
  public List<Double> tolerances() {
    return levels.stream().map(Level::tolerance).toList();
  }

  private static final class Building {
    private final PathStore paths;
    private final Progress progress;
    private final double minX;
    private final double minY;
    private final double finest;
    private final int[] firstVertices;
    private final byte[] ranks;

    Building(PathStore paths, Progress progress) {
      this.paths = paths;
      this.progress = progress;
      double[] box = paths.box();
      minX = box[0];
      minY = box[1];
      finest = Math.max(box[2] - box[0], box[3] - box[1]) / FINEST;
      int count = paths.firstPath(paths.size());
      firstVertices = new int[count + 1];
      for (int path = 0; path < count; path++) {
        firstVertices[path + 1] = firstVertices[path] + paths.path(path).length / 2;
      }
      ranks = new byte[firstVertices[count]];
    }

    List<Level> run() {
      if (!(finest > 0)) {
        return List.of();
      }
      BitSet nodes = SharedNodes.find(paths, firstVertices, progress);
      rank(nodes);
      List<LevelWriter> writers = new ArrayList<>();
      for (int level : worthwhile()) {
        writers.add(
            new LevelWriter(level, ROUNDED * Math.scalb(finest, level), minX, minY, paths.size()));
      }
      for (int feature = 0; feature < paths.size(); feature++) {
        if ((feature & 255) == 0) {
          progress.checkCancelled();
        }
        for (LevelWriter writer : writers) {
          write(feature, writer);
        }
      }
      return writers.stream().map(Level::new).toList();
    }

    private void rank(BitSet nodes) {
      VertexRanks ranking = new VertexRanks(finest);
      for (int path = 0; path + 1 < firstVertices.length; path++) {
        if ((path & 255) == 0) {
          progress.checkCancelled();
        }
        if (paths.kind(path) > 0) {
          ranking.rank(paths.path(path), paths.kind(path) == 2, nodes, ranks, firstVertices[path]);
        }
      }
    }

    private List<Integer> worthwhile() {
      long[] kept = kept();
      List<Integer> worth = new ArrayList<>();
      double last = WORTH * ranks.length;
      for (int level = 0; level < COUNT; level++) {
        if (kept[level] <= last) {
          worth.add(level);
          last = WORTH * kept[level];
        }
        if (kept[level] == 0) {
          break; // everything is a dot from here on
        }
      }
      return worth;
    }

    /** Vertices that each level keeps. */
    private long[] kept() {
      long[] kept = new long[COUNT + 1];
      for (int feature = 0; feature < paths.size(); feature++) {
        int highest = Math.min(COUNT - 1, highest(feature));
        for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
          for (int i = firstVertices[path]; i < firstVertices[path + 1]; i++) {
            int level = Math.min(ranks[i], highest);
            if (level >= 0) {
              kept[level]++;
            }
          }
        }
      }
      for (int level = COUNT - 1; level >= 0; level--) {
        kept[level] += kept[level + 1];
      }
      return kept;
    }

    /** The coarsest level at which a feature is more than a dot. */
    private int highest(int feature) {
      double side =
          Math.max(
              paths.maxX(feature) - paths.minX(feature), paths.maxY(feature) - paths.minY(feature));
      return side > 0 ? Math.getExponent(side * SEEN_PX / DOT_PX / finest) : -1;
    }

    private void write(int feature, LevelWriter writer) {
      if (highest(feature) >= writer.level()) {
        for (int path = paths.firstPath(feature); path < paths.firstPath(feature + 1); path++) {
          if (paths.kind(path) > 0) {
            writer.add(paths.path(path), paths.kind(path), ranks, firstVertices[path]);
          }
        }
      }
      writer.endFeature(feature);
    }
  }
}
