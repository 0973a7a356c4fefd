package org.ecozone.store.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * Gathers the rows of a sites table into sites, all in memory: for a table whose rows cannot be
 * found again by their fids, and for a caller who wants a list. Rows that share a site id and state
 * different parcel ids are parcels of one site; any other row whose id was met before becomes a
 * site of its own called {@code id#fid}.
 */
public final class SiteCollector {
  private final SiteCells cells;
  private final SiteCells.Remarks remarks;
  private final Map<String, SiteDraft> drafts = new LinkedHashMap<>();

  public SiteCollector(SiteColumns columns, IssueLog log) {
    cells = new SiteCells(columns);
    remarks = SiteCells.Remarks.to(log);
  }

  public void add(LayerScan.Feature row) {
    String parcelId = cells.parcel(row.values());
    String id = cells.id(row.fid(), row.values(), remarks);
    SiteDraft draft = drafts.get(id);
    Map<String, String> attributes = cells.attributes(row.fid(), row.values(), remarks);
    if (draft != null && draft.takesParcel(parcelId)) {
      draft.merge(row.fid(), attributes, remarks);
    } else {
      if (draft != null) {
        id = freeId(id, row.fid());
      }
      draft = new SiteDraft(id, row.fid(), cells.name(row.values()), parcelId, attributes);
      drafts.put(id, draft);
    }
    draft.land(parcelId, row.geometry(), row.received(), row.failure());
  }

  private String freeId(String taken, long fid) {
    String id = taken + "#" + fid;
    while (drafts.containsKey(id)) {
      id = id + "#" + fid;
    }
    remarks.say(fid, StoreIssue.DUPLICATE_SITE_ID, taken, id);
    return id;
  }

  /** The sites in the order of their first rows. */
  public List<Site> sites(Crs crs, Source source) {
    List<Site> sites = new ArrayList<>(drafts.size());
    drafts.values().forEach(draft -> sites.add(draft.site(crs, source)));
    return sites;
  }
}
