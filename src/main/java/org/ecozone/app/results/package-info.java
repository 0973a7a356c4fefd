/**
 * Purpose: writing what a screening came to: the results GeoPackage, run.json, several sinks as
 * one.
 *
 * <p>Takes: a screening, piece by piece. Gives: files that appear together or not at all.
 *
 * <p>Rules of this package: geometry of confidential layers stays inside (Classification).
 *
 * <p>Start at {@link org.ecozone.app.results.SinkGroup}.
 */
package org.ecozone.app.results;
