/**
 * Purpose: the use cases that both faces share: screen sites, check files, convert, verify, list
 * rules, write the demo.
 *
 * <p>Takes: a request (a record of paths and options) and a {@code Progress}. Gives: a result with
 * counts and an {@code Outcome}; texts are made by the face that shows them.
 *
 * <p>Rules of this package: may use everything but the faces; prints nothing; a failure the user
 * can act on is an {@code AppException} with an issue.
 *
 * <p>Start at {@code ScreenSites}.
 */
package org.ecozone.app;
