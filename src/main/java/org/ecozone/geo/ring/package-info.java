/**
 * Purpose: rings of one feature, as formats without holes or with unreliable marks of holes give
 * them, sorted into the shells, holes and parts of a polygon.
 *
 * <p>Takes: rings as plain numbers, in any order and orientation. Gives: a Polygon or MultiPolygon
 * and remarks on what was odd.
 *
 * <p>Rules of this package: containment alone decides, never order, orientation or a number in the
 * file; nothing is repaired but the closing of rings and repeated points, and both are said; what
 * cannot be decided is handed back as it stands, and said.
 *
 * <p>Start at {@link org.ecozone.geo.ring.RingAssembly}.
 */
package org.ecozone.geo.ring;
