package org.ecozone.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.store.geopackage.IssueLog;
import org.ecozone.store.geopackage.LayerScan;
import org.ecozone.store.geopackage.blob.Remark;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;

/**
 * Gathers the rows of a sites table into sites. Rows that share a site id and state different
 * parcel ids are parcels of one site; any other row whose id was met before becomes a site of its
 * own called {@code id#fid}.
 */
final class SiteCollector {
  private final SiteColumns columns;
  private final List<String> read;
  private final IssueLog log;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private static final class Draft {
    private final long fid;
    private final String name;
    private final List<Parcel> parcels = new ArrayList<>();
    private final Set<String> parcelIds = new HashSet<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final Set<String> conflicting = new HashSet<>();
    private String failure = "";

    Draft(long fid, String name) {
      this.fid = fid;
      this.name = name;
    }
  }

  SiteCollector(SiteColumns columns, IssueLog log) {
    this.columns = columns;
    this.read = columns.all();
    this.log = log;
  }

  void add(LayerScan.Feature row) {
    String parcelId = text(row, columns.parcel());
    String id = id(row);
    Draft draft = drafts.get(id);
    Map<String, String> attributes = attributes(row);
    if (draft != null && isNextParcel(draft, parcelId)) {
      merge(id, draft, attributes, row.fid());
    } else {
      if (draft != null) {
        id = freeId(id, row.fid());
      }
      draft = new Draft(row.fid(), text(row, columns.name()));
      draft.attributes.putAll(attributes);
      if (!parcelId.isEmpty()) {
        draft.parcelIds.add(parcelId);
      }
      drafts.put(id, draft);
    }
    if (row.geometry() == null) {
      draft.failure = draft.failure.isEmpty() ? row.failure() : draft.failure;
    } else {
      draft.parcels.add(new Parcel(parcelId, row.geometry(), row.received()));
    }
  }

  private static boolean isNextParcel(Draft draft, String parcelId) {
    return !parcelId.isEmpty() && !draft.parcelIds.isEmpty() && draft.parcelIds.add(parcelId);
  }

  private String id(LayerScan.Feature row) {
    String id = text(row, columns.id());
    if (!id.isEmpty()) {
      return id;
    }
    String fid = String.valueOf(row.fid());
    if (columns.id() != null) {
      remark(row.fid(), StoreIssue.SITE_ID_BLANK, fid);
    }
    return fid;
  }

  private String freeId(String taken, long fid) {
    String id = taken + "#" + fid;
    while (drafts.containsKey(id)) {
      id = id + "#" + fid;
    }
    remark(fid, StoreIssue.DUPLICATE_SITE_ID, taken, id);
    return id;
  }

  /** Canonical attribute to stated text; what two columns state differently is unknown. */
  private Map<String, String> attributes(LayerScan.Feature row) {
    Map<String, String> found = new HashMap<>();
    columns
        .attributes()
        .forEach(
            (attribute, sources) -> {
              List<String> stated =
                  sources.stream()
                      .map(column -> text(row, column))
                      .filter(text -> !text.isEmpty())
                      .distinct()
                      .toList();
              if (stated.size() > 1) {
                remark(
                    row.fid(), StoreIssue.ATTRIBUTE_TWICE, attribute, stated.get(0), stated.get(1));
              } else if (!stated.isEmpty()) {
                found.put(attribute, stated.get(0));
              }
            });
    return found;
  }

  private void merge(String id, Draft draft, Map<String, String> attributes, long fid) {
    attributes.forEach(
        (attribute, value) -> {
          String earlier = draft.attributes.putIfAbsent(attribute, value);
          if (earlier != null && !earlier.equals(value) && draft.conflicting.add(attribute)) {
            remark(fid, StoreIssue.SITE_ROWS_DIFFER, id, attribute, earlier, value);
          }
        });
  }

  private String text(LayerScan.Feature row, String column) {
    return column == null ? "" : ZoneMapper.text(row.values()[read.indexOf(column)]);
  }

  private void remark(long fid, StoreIssue issue, String... args) {
    log.add(fid, new Remark(issue, List.of(args)), issue.severity(), Double.NaN, Double.NaN);
  }

  /** The sites in the order of their first rows. */
  List<Site> sites(Crs crs, Source source) {
    List<Site> sites = new ArrayList<>();
    drafts.forEach(
        (id, draft) -> {
          draft.attributes.keySet().removeAll(draft.conflicting);
          List<Parcel> parcels = draft.failure.isEmpty() ? draft.parcels : List.of();
          sites.add(
              new Site(
                  id,
                  draft.fid,
                  draft.name,
                  parcels,
                  crs,
                  draft.attributes,
                  source,
                  draft.failure));
        });
    return sites;
  }
}
