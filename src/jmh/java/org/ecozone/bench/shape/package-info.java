/**
 * Purpose: how fast a large shapefile is written and read, and in how much heap.
 *
 * <p>Takes: a size in megabytes. Gives: times and the largest heap, on standard output.
 *
 * <p>Rules of this package: the file is invented, lies in a temporary folder and is deleted.
 *
 * <p>Start at {@link org.ecozone.bench.shape.ShapefileStream}.
 */
package org.ecozone.bench.shape;
