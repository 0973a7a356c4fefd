/**
 * Purpose: reads styles from SLD files.
 *
 * <p>Takes: SLD 1.0 and SLD 1.1 with Symbology Encoding 1.1, as QGIS and GeoServer write them, from
 * anywhere: nothing in a file is trusted. Gives: styles of {@code carto.style}; what a file asks
 * for that is not supported is listed with line and column, and the rest is read.
 *
 * <p>Rules of this package: no document types, no entities, nothing fetched, bounded size, depth
 * and time; the only colours in code are those that SLD itself gives to what a file leaves out.
 *
 * <p>Start at {@code SldReader}.
 */
package org.ecozone.carto.style.sld;
