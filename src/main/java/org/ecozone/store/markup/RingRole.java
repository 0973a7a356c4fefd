package org.ecozone.store.markup;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;

/** What a ring is to its polygon. */
public enum RingRole {
  /** Written counter-clockwise. */
  SHELL,
  /** Written clockwise. */
  HOLE;

  /** The vertices of a ring in the direction that its role asks for. */
  public CoordinateSequence directed(LinearRing ring) {
    CoordinateSequence vertices = ring.getCoordinateSequence();
    boolean wanted = Orientation.isCCW(vertices) == (this == SHELL);
    return wanted ? vertices : ring.reverse().getCoordinateSequence();
  }
}
