package org.ecozone.overlay;

/**
 * Entry and exit of a line site into and out of a zone, metres along the line from its first point.
 */
public record Chainage(double fromM, double toM) {}
