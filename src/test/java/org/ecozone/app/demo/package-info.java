/**
 * Purpose: tests of the demo workspace, and a county-sized layer for measurements.
 *
 * <p>Takes: what {@code DemoWorkspace} writes. Gives: verdicts project by project.
 *
 * <p>Rules of this package: the expected verdicts are those of design.md 7, not of a run.
 *
 * <p>Start at {@link org.ecozone.app.demo.DemoLayersTest}.
 */
package org.ecozone.app.demo;
