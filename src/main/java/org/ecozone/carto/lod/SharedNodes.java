package org.ecozone.carto.lod;

import java.util.Arrays;
import java.util.BitSet;
import org.ecozone.job.Progress;

/**
 * Finds the vertices at which outlines that run together part: those that some paths reach or leave
 * by other neighbours than others do. Between two of them every path that runs there has the same
 * vertices, forwards or backwards.
 *
 * <p>Vertices are known by a 53-bit hash of their coordinates; two that fall together by chance
 * make a node more, which does no harm. The table is filled in portions of about a million
 * vertices, so that it takes 16 MB at most.
 */
final class SharedNodes {
  private static final int PORTION = 1_000_000;
  private static final long NODE = 1;

  private final PathStore paths;
  private final int[] firstVertices;
  private final BitSet nodes = new BitSet();
  private final DistinctVertices vertices = new DistinctVertices();
  private final Progress progress;
  private int portions = 1;
  private long[] table;

  private SharedNodes(PathStore paths, int[] firstVertices, Progress progress) {
    this.paths = paths;
    this.firstVertices = firstVertices;
    this.progress = progress;
  }

  /**
   * The nodes.
   *
   * @param firstVertices number of the first vertex of each path, all counted in one row
   * @return numbers of vertices; of a repeated vertex the first one
   */
  static BitSet find(PathStore paths, int[] firstVertices, Progress progress) {
    SharedNodes search = new SharedNodes(paths, firstVertices, progress);
    search.run();
    return search.nodes;
  }

  private void run() {
    int count = firstVertices[firstVertices.length - 1];
    while (count / portions > PORTION) {
      portions *= 2;
    }
    int size = Integer.highestOneBit(Math.max(16, count / portions)) * 4;
    table = new long[size];
    for (int portion = 0; portion < portions; portion++) {
      Arrays.fill(table, 0);
      for (int path = 0; path + 1 < firstVertices.length; path++) {
        visit(path, portion, false);
      }
      for (int path = 0; path + 1 < firstVertices.length; path++) {
        visit(path, portion, true);
      }
    }
  }

  private void visit(int path, int portion, boolean mark) {
    if ((path & 1023) == 0) {
      progress.checkCancelled();
    }
    if (paths.kind(path) == 0) {
      return;
    }
    double[] xy = paths.path(path);
    boolean ring = paths.kind(path) == 2;
    int count = vertices.of(xy, ring);
    long before = ring && count > 0 ? hash(xy, vertices.at(count - 1)) : 0;
    long here = count > 0 ? hash(xy, vertices.at(0)) : 0;
    long first = here;
    for (int i = 0; i < count; i++) {
      long after = i + 1 < count ? hash(xy, vertices.at(i + 1)) : ring ? first : 0;
      if ((here >>> 58 & portions - 1) == portion) {
        int vertex = firstVertices[path] + vertices.at(i);
        if (mark) {
          nodes.set(vertex, nodes.get(vertex) || isNode(here));
        } else {
          insert(here, before + after);
        }
      }
      before = here;
      here = after;
    }
  }

  private static long hash(double[] xy, int vertex) {
    long h =
        Double.doubleToRawLongBits(xy[2 * vertex]) * 0x9E3779B97F4A7C15L
            + Double.doubleToRawLongBits(xy[2 * vertex + 1]) * 0xC2B2AE3D27D4EB4FL;
    h ^= h >>> 31;
    h *= 0xBF58476D1CE4E5B9L;
    h ^= h >>> 29;
    h *= 0x94D049BB133111EBL;
    return h ^ h >>> 32;
  }

  /** Upper half: which vertex. Lower half: its neighbours, and whether others were met. */
  private void insert(long vertex, long neighbours) {
    long tag = vertex & 0xffff_ffff_0000_0000L | 0x1_0000_0000L;
    long sign = (neighbours ^ neighbours >>> 32) & 0xffff_fffeL;
    int at = (int) vertex & table.length - 1;
    while (table[at] != 0 && (table[at] & 0xffff_ffff_0000_0000L) != tag) {
      at = at + 1 & table.length - 1;
    }
    if (table[at] == 0) {
      table[at] = tag | sign;
    } else if ((table[at] & 0xffff_fffeL) != sign) {
      table[at] |= NODE;
    }
  }

  private boolean isNode(long vertex) {
    long tag = vertex & 0xffff_ffff_0000_0000L | 0x1_0000_0000L;
    int at = (int) vertex & table.length - 1;
    while ((table[at] & 0xffff_ffff_0000_0000L) != tag) {
      at = at + 1 & table.length - 1;
    }
    return (table[at] & NODE) != 0;
  }
}
