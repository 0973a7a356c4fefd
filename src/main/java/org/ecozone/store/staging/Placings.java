package org.ecozone.store.staging;

import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.zone.Issue;

/** How numbers are placed of a table. */
final class Placings {
  private Placings() {}

  /** What the user said, or what the file states completely; otherwise nobody knows. */
  static Placing of(ReceivedFile file, ReceivedTable table, Reading reading) throws StoreException {
    CrsStatement statement = table.crs();
    Placing said = reading.placing(table.name());
    Crs stated = statement.crs();
    AxisOrder order = statement.order() == null ? AxisOrder.EAST_NORTH : statement.order();
    if (said == null) {
      return isDoubtful(table, reading) ? Placing.UNDECIDED : new Placing(stated, order, null);
    }
    boolean differs = stated != null && said.crs() != null && !stated.sameCoordinates(said.crs());
    if (differs && reading.rows() == Reading.Rows.LAYERS) {
      throw new StoreException(
          Issue.of(
              StagingIssue.CRS_DIFFERS,
              file.input().name(),
              table.name(),
              stated.id(),
              said.crs().id()),
          null);
    }
    return said.order() == null ? new Placing(said.crs(), order, said.shift()) : said;
  }

  /**
   * A layer that looks like one of a web map (GCJ-02) may lie half a kilometre beside its place:
   * nobody may read from it that nothing is there.
   */
  static boolean isDoubtful(ReceivedTable table, Reading reading) {
    return reading.rows() == Reading.Rows.LAYERS
        && reading.placing(table.name()) == null
        && !table.crs().gcj02().isEmpty();
  }
}
