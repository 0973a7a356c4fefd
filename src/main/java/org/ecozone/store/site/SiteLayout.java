package org.ecozone.store.site;

import java.util.Arrays;
import java.util.BitSet;
import org.ecozone.store.StoreIssue;

/**
 * Which rows of a table are which sites, and what became of their geometry: a byte for every row,
 * some 24 more for every row that is a further parcel, and the ids if one had to be changed.
 *
 * <p>Rows and sites are numbered from 0 in the order of the table; a site stands where its first
 * row stands.
 */
public final class SiteLayout {
  /** Usable as it was stored. */
  static final int CLEAN = 0;

  /** Usable after repair. */
  static final int REPAIRED = 1;

  /** From here on: not usable, and why. */
  private static final int LOST = 2;

  private static final StoreIssue[] ISSUES = StoreIssue.values();

  /** Rows of a site beside its first one: their fids ascend. */
  @SuppressWarnings("ArrayRecordComponent")
  record Further(long[] fids, int[] rows) {
    static final Further NONE = new Further(new long[0], new int[0]);
  }

  private byte[] states = new byte[1 << 10];
  private int rows;
  private int sites;
  private final BitSet further = new BitSet();
  private final BitSet renamed = new BitSet();
  private final SiteIds ids;

  // for every further row, in the order of the table
  private final PackedLongs furtherFids = new PackedLongs();
  private final PackedLongs furtherRows = new PackedLongs();
  private final PackedLongs ownerAndIndex = new PackedLongs();
  private long[] byOwner = new long[0];

  /** The ids hold every site's, in the order of the sites; null if no id is ever changed. */
  SiteLayout(SiteIds ids) {
    this.ids = ids;
  }

  /** Adds a row; failure is an issue code, empty if its geometry is usable. */
  void row(boolean repaired, String failure) {
    if (rows == states.length) {
      states = Arrays.copyOf(states, Math.addExact(rows, rows >> 1));
    }
    int state = repaired ? REPAIRED : CLEAN;
    if (!failure.isEmpty()) {
      state = LOST + StoreIssue.valueOf(failure).ordinal();
    }
    states[rows++] = (byte) state;
  }

  /** The row just added begins a site; gives the number of the site. */
  int beginsSite() {
    return sites++;
  }

  /** The site that began last has an id that its row does not state. */
  void isRenamed() {
    renamed.set(sites - 1);
  }

  /** The row just added is a further parcel of a site. */
  void belongsTo(int site, long fid) {
    further.set(rows - 1);
    ownerAndIndex.add((long) site << 32 | furtherFids.size());
    furtherFids.add(fid);
    furtherRows.add(rows - 1);
  }

  /** No row will be added any more. */
  void seal() {
    byOwner = ownerAndIndex.toArray();
    Arrays.sort(byOwner);
  }

  int rows() {
    return rows;
  }

  public int sites() {
    return sites;
  }

  boolean hasFurther() {
    return furtherFids.size() > 0;
  }

  boolean isFurther(int row) {
    return further.get(row);
  }

  int state(int row) {
    return states[row] & 0xff;
  }

  /** The issue code of a state that is not usable, else empty. */
  static String failure(int state) {
    return state < LOST ? "" : ISSUES[state - LOST].name();
  }

  /** The id of a site whose first row states another; null if it states this one. */
  String newId(int site) {
    return renamed.get(site) ? ids.get(site) : null;
  }

  /** Further rows of a site; after {@link #seal()}. */
  Further further(long site) {
    if (byOwner.length == 0) {
      return Further.NONE;
    }
    int from = firstNotBelow(site << 32);
    int to = from;
    while (to < byOwner.length && byOwner[to] >>> 32 == site) {
      to++;
    }
    if (from == to) {
      return Further.NONE;
    }
    long[] fids = new long[to - from];
    int[] numbers = new int[to - from];
    for (int i = from; i < to; i++) {
      int index = (int) byOwner[i];
      fids[i - from] = furtherFids.get(index);
      numbers[i - from] = (int) furtherRows.get(index);
    }
    return new Further(fids, numbers);
  }

  private int firstNotBelow(long key) {
    int found = Arrays.binarySearch(byOwner, key);
    return found >= 0 ? found : -found - 1;
  }
}
