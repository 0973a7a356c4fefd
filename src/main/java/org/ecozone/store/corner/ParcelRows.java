package org.ecozone.store.corner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.corner.ParcelGathering.Shape;
import org.ecozone.store.corner.cell.CornerIssue;
import org.ecozone.store.exchange.AngleNotation;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;

/** Hands gathered parcels on as rows. */
public final class ParcelRows {
  private static final int CHECKED_EVERY = 256;

  private ParcelRows() {}

  /** What bare points are to make; an area unless the user says otherwise. */
  public static Shape shape(ReadChoices choices, String file) throws StoreException {
    return choices.oneOf(ReadOption.POINTS_AS, EnumSet.allOf(Shape.class), file).orElse(Shape.AREA);
  }

  /** Whether numbers that look like degrees are packed as DDD.MMSS; never guessed. */
  public static boolean isPacked(ReadChoices choices, String file) throws StoreException {
    Set<AngleNotation> allowed = EnumSet.of(AngleNotation.DEGREES, AngleNotation.PACKED);
    return choices
        .oneOf(ReadOption.ANGLES, allowed, file)
        .filter(AngleNotation.PACKED::equals)
        .isPresent();
  }

  /**
   * Hands on every parcel, one that failed with its failure.
   *
   * @return what was odd about the parcels
   */
  public static List<Issue> handOn(
      ParcelGathering gathering, ParcelColumns columns, Progress progress, RowSink sink)
      throws StoreException {
    List<Issue> issues = new ArrayList<>();
    ParcelShapes shapes = new ParcelShapes(gathering);
    boolean[] varies = new boolean[columns.extras().size()];
    long fid = 0;
    List<GatheredParcel> parcels = gathering.parcels();
    for (GatheredParcel parcel : parcels) {
      if (parcel.rings.isEmpty() && parcel.failure == null && parcels.size() > 1) {
        issues.add(
            Issue.of(
                CornerIssue.PARCEL_WITHOUT_CORNERS,
                gathering.file(),
                gathering.table(),
                parcel.firstRow,
                parcel.shown()));
        continue;
      }
      fid++;
      if (fid % CHECKED_EVERY == 0) {
        progress.checkCancelled();
        progress.report(fid, parcels.size());
      }
      Geometry geometry = shapes.of(parcel);
      List<Object> values = columns.values(parcel, gathering.file(), gathering.table(), issues);
      Issue failure = parcel.failure == null ? null : parcel.failure.withFid(fid);
      sink.row(new ReceivedRow(fid, parcel.firstRow, geometry, values, failure));
      for (int i = 0; i < varies.length; i++) {
        varies[i] |= parcel.varies[i];
      }
    }
    issues.addAll(shapes.issues());
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < varies.length; i++) {
      if (varies[i]) {
        lost.add(columns.extraNames().get(i));
      }
    }
    if (!lost.isEmpty()) {
      String names = String.join(", ", lost);
      issues.add(Issue.of(CornerIssue.COLUMNS_VARY, gathering.file(), gathering.table(), names));
    }
    return issues;
  }
}
