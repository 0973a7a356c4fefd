/**
 * Purpose: trials of every door that project land comes in by: the same land, whole and damaged,
 * must give the same facts, or be refused, or somebody is told.
 *
 * <p>Takes: zones of the demo, land made up on them. Gives: the files that broke the rule, with
 * what came out.
 *
 * <p>Rules of this package: the truth is a GeoPackage of the same land; texts are made by hand, not
 * by the writers that are tried.
 *
 * <p>Start at {@link org.ecozone.app.doors.EveryDoorTest}.
 */
package org.ecozone.app.doors;
