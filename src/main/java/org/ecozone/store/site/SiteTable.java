package org.ecozone.store.site;

import org.ecozone.geo.Crs;
import org.ecozone.store.geopackage.TableEntry;
import org.ecozone.store.geopackage.file.SafeConnection;
import org.ecozone.zone.Source;

/** A sites table that is being read, with what all its sites have in common. */
public record SiteTable(
    SafeConnection connection, TableEntry entry, SiteColumns columns, Crs crs, Source source) {}
