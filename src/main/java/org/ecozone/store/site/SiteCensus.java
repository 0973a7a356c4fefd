package org.ecozone.store.site;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.KeyedRows;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.store.geopackage.RowCursor.Content;

/**
 * The first pass over a sites table: finds out which rows are which sites and says everything that
 * is odd, exactly as {@link SiteCollector} does, and keeps no site. Some 60 bytes for every site
 * stay in memory, most of them for its id.
 *
 * <p>Threads: one, the one that reads the table.
 */
public final class SiteCensus {
  /** Different forms that are kept; more are read again when they are asked for. */
  private static final int FORMS_KEPT = 4096;

  /** Sites that may get further parcels and whose rows need not be read again then. */
  private static final int DRAFTS_KEPT = 4096;

  private static final int NONE = -1;

  /** The first row of the site states no parcel id: it has one row. */
  private static final int WITHOUT_PARCEL = -2;

  private final SiteCells cells;
  private final SiteCells.Remarks remarks;
  private final KeyedRows keyed;
  private final SiteIds ids;
  private final SiteLayout layout;
  private final Set<Map<String, String>> forms = new HashSet<>();

  // only where there is a column of parcel ids: by site, then by further row
  private final PackedLongs firstFids = new PackedLongs();
  private final PackedLongs lastFurther = new PackedLongs();
  private final PackedLongs furtherFids = new PackedLongs();
  private final PackedLongs previousFurther = new PackedLongs();
  private final Map<Integer, SiteDraft> drafts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SiteDraft> eldest) {
          return size() > DRAFTS_KEPT;
        }
      };

  /** The rows that were seen are found again by their fids. */
  public SiteCensus(SiteColumns columns, IssueLog log, KeyedRows keyed) {
    cells = new SiteCells(columns);
    remarks = SiteCells.Remarks.to(log);
    this.keyed = keyed;
    ids = cells.hasIdColumn() ? new SiteIds() : null;
    layout = new SiteLayout(ids);
  }

  public void add(LayerScan.Feature row) {
    layout.row(row.geometry() != row.received(), row.failure());
    String parcelId = cells.parcel(row.values());
    String id = cells.id(row.fid(), row.values(), remarks);
    int known = ids == null ? NONE : ids.find(id);
    Map<String, String> attributes = cells.attributes(row.fid(), row.values(), remarks);
    if (forms.size() <= FORMS_KEPT && !forms.contains(attributes)) {
      forms.add(Map.copyOf(attributes));
    }
    if (known != NONE && mayTakeParcel(known, parcelId)) {
      SiteDraft draft = draft(known);
      if (draft.takesParcel(parcelId)) {
        draft.merge(row.fid(), attributes, remarks);
        layout.belongsTo(known, row.fid());
        keepFurther(known, row.fid());
        return;
      }
    }
    begin(known, id, parcelId, row, attributes);
  }

  private boolean mayTakeParcel(int site, String parcelId) {
    return !parcelId.isEmpty() && lastFurther.get(site) != WITHOUT_PARCEL;
  }

  private void begin(
      int known, String id, String parcelId, LayerScan.Feature row, Map<String, String> form) {
    int site = layout.beginsSite();
    String unique = id;
    if (known != NONE) {
      unique = freeId(id, row.fid());
      layout.isRenamed();
    }
    if (ids != null) {
      ids.add(unique);
    }
    if (ids != null && cells.hasParcelColumn()) {
      firstFids.add(row.fid());
      lastFurther.add(parcelId.isEmpty() ? WITHOUT_PARCEL : NONE);
      if (!parcelId.isEmpty()) {
        drafts.put(site, new SiteDraft(unique, row.fid(), "", parcelId, form));
      }
    }
  }

  private String freeId(String taken, long fid) {
    String id = taken + "#" + fid;
    while (ids.find(id) != NONE) {
      id = id + "#" + fid;
    }
    remarks.say(fid, StoreIssue.DUPLICATE_SITE_ID, taken, id);
    return id;
  }

  private void keepFurther(int site, long fid) {
    previousFurther.add(lastFurther.get(site));
    lastFurther.set(site, furtherFids.size());
    furtherFids.add(fid);
  }

  private SiteDraft draft(int site) {
    SiteDraft draft = drafts.get(site);
    if (draft == null) {
      draft = again(site);
      drafts.put(site, draft);
    }
    return draft;
  }

  /** What the rows of a site said until now; they were remarked on then. */
  private SiteDraft again(int site) {
    List<RowCursor.Row> rows = keyed.list(fids(site), Content.WITHOUT_GEOMETRY);
    SiteDraft draft = null;
    for (RowCursor.Row row : rows) {
      Object[] values = row.values();
      Map<String, String> stated = cells.attributes(row.fid(), values, SiteCells.Remarks.NONE);
      if (draft == null) {
        draft = new SiteDraft(ids.get(site), row.fid(), "", cells.parcel(values), stated);
      } else {
        draft.takesParcel(cells.parcel(values));
        draft.merge(row.fid(), stated, SiteCells.Remarks.NONE);
      }
    }
    if (draft == null) {
      throw new IllegalStateException("a row of a sites table is gone: site " + site);
    }
    return draft;
  }

  private long[] fids(int site) {
    int count = 1;
    for (long at = lastFurther.get(site); at >= 0; at = previousFurther.get((int) at)) {
      count++;
    }
    long[] fids = new long[count];
    for (long at = lastFurther.get(site); at >= 0; at = previousFurther.get((int) at)) {
      fids[--count] = furtherFids.get((int) at);
    }
    fids[0] = firstFids.get(site);
    return fids;
  }

  /** Call when all rows are in. */
  public SiteLayout finish() {
    drafts.clear();
    layout.seal();
    return layout;
  }

  /** Every different form of the sites; empty if there are too many, or if rows were merged. */
  public Optional<Set<Map<String, String>>> forms() {
    return forms.size() > FORMS_KEPT || layout.hasFurther()
        ? Optional.empty()
        : Optional.of(Set.copyOf(forms));
  }
}
