package org.ecozone.store.exchange;

/** Where the numbers of the points of a file begin again. */
public enum PointNumbers {
  RING,
  PARCEL,
  FILE
}
