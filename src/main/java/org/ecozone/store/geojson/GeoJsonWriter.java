package org.ecozone.store.geojson;

import java.nio.file.Path;
import java.util.EnumSet;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.exchange.WriteOption;
import org.ecozone.store.exchange.YesNo;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;

/**
 * Makes writers of GeoJSON.
 *
 * <p>In: longitude and latitude of WGS 84 are written as RFC 7946 has it. CGCS2000 is written with
 * the {@code crs} member of 2008, which GDAL and QGIS read as EPSG:4490 with longitude first and
 * others ignore: the two differ by centimetres. Any other CRS is refused unless the user asks for
 * that member ({@link WriteOption#CRS_MEMBER}): whoever ignores it has the land in the wrong place.
 *
 * <p>Threads: stateless.
 */
public final class GeoJsonWriter implements FormatWriter {
  @Override
  public FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    String file = String.valueOf(target.getFileName());
    OutputDecimals decimals = OutputDecimals.of(choices, file);
    YesNo member =
        choices.oneOf(WriteOption.CRS_MEMBER, EnumSet.allOf(YesNo.class), file).orElse(null);
    return new GeoJsonFeatures(target, OutputText.create(target), decimals, member);
  }
}
