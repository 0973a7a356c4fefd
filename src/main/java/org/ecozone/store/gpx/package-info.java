/**
 * Purpose: reads and writes GPX, what receivers and phones record in the field.
 *
 * <p>Takes: GPX 1.0 and 1.1 in any namespace or none. Gives: tables of waypoints, routes and
 * tracks, longitude first, WGS 84 by the rule of the format; and the same back.
 *
 * <p>Rules of this package: a walk around a parcel is a line until the user says that it is an
 * area. Extensions are ignored. Its own reader on {@code store.markup}, not a library: a GPX
 * library reads a file into memory, makes objects of every point, is strict where receivers are
 * sloppy, and knows neither the line of a fault nor a bound.
 *
 * <p>Start at {@link org.ecozone.store.gpx.GpxReader} and {@link org.ecozone.store.gpx.GpxWriter}.
 */
package org.ecozone.store.gpx;
