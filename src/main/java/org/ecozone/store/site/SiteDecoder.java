package org.ecozone.store.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.store.geopackage.FeatureDecoder;
import org.ecozone.store.geopackage.FeatureDecoder.Decoded;
import org.ecozone.store.geopackage.FeatureDecoder.Mixed;
import org.ecozone.store.geopackage.RowCursor;
import org.ecozone.store.geopackage.RowCursor.Content;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.locationtech.jts.geom.Geometry;

/**
 * From the rows of sites to the sites. What the first pass found out is not looked for again: a
 * geometry that was valid is only decoded, one that was unusable is not touched.
 *
 * <p>Threads: immutable.
 */
final class SiteDecoder {
  private final SiteTable table;
  private final Content content;
  private final SiteCells cells;
  private final FeatureDecoder decoder;

  SiteDecoder(SiteTable table, Content content) {
    this.table = table;
    this.content = content;
    cells = new SiteCells(table.columns());
    decoder = new FeatureDecoder(table.entry().table().geometryType(), Mixed.REFUSE);
  }

  List<Site> sites(List<SiteRows> rows) {
    List<Site> sites = new ArrayList<>(rows.size());
    for (SiteRows site : rows) {
      sites.add(site.rows().size() == 1 ? ofOneRow(site) : ofSeveral(site));
    }
    return sites;
  }

  private Site ofOneRow(SiteRows site) {
    RowCursor.Row row = site.rows().get(0);
    int state = site.states()[0];
    List<Parcel> parcels = hasLand(state) ? List.of(parcel(row, state)) : List.of();
    return new Site(
        id(site),
        row.fid(),
        cells.name(row.values()),
        parcels,
        table.crs(),
        attributes(row),
        table.source(),
        SiteLayout.failure(state));
  }

  private Site ofSeveral(SiteRows site) {
    RowCursor.Row first = site.rows().get(0);
    SiteDraft draft =
        new SiteDraft(
            id(site),
            first.fid(),
            cells.name(first.values()),
            cells.parcel(first.values()),
            attributes(first));
    for (int i = 0; i < site.rows().size(); i++) {
      RowCursor.Row row = site.rows().get(i);
      int state = site.states()[i];
      if (i > 0) {
        draft.merge(row.fid(), attributes(row), SiteCells.Remarks.NONE);
      }
      if (hasLand(state)) {
        Parcel parcel = parcel(row, state);
        draft.land(parcel.id(), parcel.geometry(), parcel.received(), "");
      } else if (!SiteLayout.failure(state).isEmpty()) {
        draft.land("", null, null, SiteLayout.failure(state));
      }
    }
    return draft.site(table.crs(), table.source());
  }

  private String id(SiteRows site) {
    RowCursor.Row first = site.rows().get(0);
    return site.newId() != null
        ? site.newId()
        : cells.id(first.fid(), first.values(), SiteCells.Remarks.NONE);
  }

  private Map<String, String> attributes(RowCursor.Row row) {
    return cells.attributes(row.fid(), row.values(), SiteCells.Remarks.NONE);
  }

  private boolean hasLand(int state) {
    return content == Content.ALL && SiteLayout.failure(state).isEmpty();
  }

  private Parcel parcel(RowCursor.Row row, int state) {
    String id = cells.parcel(row.values());
    if (state == SiteLayout.CLEAN) {
      Geometry geometry = decoder.decodeAgain(row.blob());
      if (geometry == null) {
        throw SiteStream.changed(table);
      }
      return new Parcel(id, geometry, geometry);
    }
    Decoded decoded = decoder.decode(List.of(row)).get(0);
    if (decoded.geometry() == null) {
      throw SiteStream.changed(table);
    }
    return new Parcel(id, decoded.geometry(), decoded.received());
  }
}
