/**
 * Purpose: tables that come beside the maps: clauses of control units, ledgers of projects, lists
 * of industries.
 *
 * <p>Takes: CSV or XLSX. Gives: zones with the texts they lack, answers proposed for a form, a list
 * of industries of the user's own; and everything that did not fit.
 *
 * <p>Rules of this package: what a layer or a form states is never changed silently; which columns
 * mean what is data (profiles, catalogue of attributes, {@code ledger.csv}).
 *
 * <p>Start at {@link org.ecozone.app.sidecar.ClauseTable}, {@link
 * org.ecozone.app.sidecar.ProjectLedger}, {@link org.ecozone.app.sidecar.IndustryList}.
 */
package org.ecozone.app.sidecar;
