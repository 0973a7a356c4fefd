package org.ecozone.store.geopackage;

import org.ecozone.zone.Issue;

/**
 * A registered feature table that cannot be read at all.
 *
 * @param name table name as registered
 * @param identifier gpkg_contents.identifier, empty if none
 * @param issue why
 */
public record BrokenTable(String name, String identifier, Issue issue) {}
