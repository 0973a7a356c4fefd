package org.ecozone.store.gpx;

import java.nio.file.Path;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.FormatWriter;
import org.ecozone.store.exchange.WriteChoices;
import org.ecozone.store.markup.OutputDecimals;
import org.ecozone.store.markup.OutputText;

/**
 * Makes writers of GPX 1.1: points as waypoints, lines and shells of areas as tracks.
 *
 * <p>In: longitude and latitude of WGS 84 or CGCS2000; rows in another CRS are refused, the caller
 * transforms them.
 *
 * <p>Known limits: an area with holes cannot be held and is left out with an issue; values that GPX
 * has no element for become one text.
 *
 * <p>Threads: stateless.
 */
public final class GpxWriter implements FormatWriter {
  @Override
  public FeatureWriter create(Path target, WriteChoices choices) throws StoreException {
    OutputDecimals decimals = OutputDecimals.of(choices, String.valueOf(target.getFileName()));
    return new GpxFeatures(target, OutputText.create(target), decimals);
  }
}
