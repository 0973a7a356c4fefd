/**
 * Purpose: how a map looks: viewport, layers ready to be painted, pictures, what lies under the
 * mouse.
 *
 * <p>Takes: zone layers, styles and a viewport. Gives: a picture, on screen, on paper or as
 * vectors.
 *
 * <p>Rules of this package: may use {@code zone geo job}; {@code java.awt} is allowed here and in
 * {@code report} only, and not in what the window calls; colours come from {@code styles/map}, not
 * from code.
 *
 * <p>Start at {@link org.ecozone.carto.MapScene}, then {@link org.ecozone.carto.FeatureSet}.
 */
package org.ecozone.carto;
