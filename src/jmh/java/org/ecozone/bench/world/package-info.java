/**
 * Purpose: brings GeoPackages into memory for benchmarks, peers and the oracle.
 *
 * <p>Takes: zones.gpkg and sites.gpkg. Gives: zone layers by the program's own reader, or bare
 * features by SQLite and the WKB reader of JTS, as somebody would read them who does not have the
 * program.
 *
 * <p>Rules of this package: nothing is measured or judged here.
 *
 * <p>Start at {@link org.ecozone.bench.world.ZoneWorld}.
 */
package org.ecozone.bench.world;
