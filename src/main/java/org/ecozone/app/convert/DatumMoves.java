package org.ecozone.app.convert;

import org.ecozone.app.AppException;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.PlaceRows;
import org.ecozone.geo.Crs;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.geo.reference.CrsResolution;
import org.ecozone.geo.reference.CrsResolver;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.geo.reference.SampleCollector;
import org.ecozone.job.Progress;
import org.ecozone.store.FeatureRows;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.GeoPackageFile;
import org.ecozone.store.StoreException;

/** The user's datum parameters on the tables of a GeoPackage, which is read as it stands. */
record DatumMoves(PlaceRows places, IntakeChoices choices) {
  /**
   * Goes through the table for where it lies; null if no parameters are asked for or needed.
   *
   * @throws AppException if the parameters are not there or do not fit
   */
  PlaceRows.Placed of(GeoPackageFile file, FeatureTable table, Crs stated, Progress progress)
      throws StoreException, AppException {
    if (choices.oldDatum() != OldDatum.SHIFTED) {
      return null;
    }
    SampleCollector sample = new SampleCollector();
    FeatureRows.read(file, table, progress, row -> sample.add(row.geometry()));
    CrsResolution resolution =
        CrsResolver.resolve(
            CrsStatement.of(stated, stated.id()), sample.sample(), null, PlaceRows.answer(choices));
    PlaceRows.Placed placed =
        resolution.isCertain() ? places.of(resolution.candidates().get(0), choices) : null;
    return placed == null || placed.move() == null ? null : placed;
  }
}
