/**
 * Purpose: others at the same work, on the same files: what a programmer writes with plain JTS, and
 * the rows that PostGIS is loaded with.
 *
 * <p>Takes: zones.gpkg and sites.gpkg. Gives: pairs that overlap with their planar areas, and the
 * time of every step.
 *
 * <p>Rules of this package: nothing of the program is used, only SQLite, the WKB reader and JTS.
 *
 * <p>Start at {@link org.ecozone.bench.peer.JtsPeer}.
 */
package org.ecozone.bench.peer;
