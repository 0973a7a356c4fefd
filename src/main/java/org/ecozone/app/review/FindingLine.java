package org.ecozone.app.review;

import java.util.List;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.geo.Crs;
import org.ecozone.geo.LocalFrame.NearestLine;
import org.ecozone.overlay.Chainage;
import org.ecozone.overlay.LazyPiece;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Rule;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Zone;

/**
 * A finding with what belongs to it for a reader.
 *
 * @param rule the rule as it judged
 * @param zone the zone it is about, null if it is not about one
 * @param part how much of the parcel it takes
 * @param place what to show on the map
 * @param decision the officer's that counts, null if there is none
 */
public record FindingLine(
    Finding finding, Rule rule, Zone zone, Part part, Place place, Override decision) {

  /**
   * How much of a parcel a finding takes.
   *
   * @param share 0..1; NaN if it does not apply
   * @param lengthM metres, 0 if it does not apply
   * @param stretches where along a line, metres from its first point; empty if it is none
   */
  public record Part(double share, double lengthM, List<Chainage> stretches) {
    static final Part NONE = new Part(Double.NaN, 0, List.of());

    public Part {
      stretches = List.copyOf(stretches);
    }
  }

  /** Where a finding lies. */
  public sealed interface Place {
    /** Nowhere in particular: the site as a whole. */
    record Nowhere() implements Place {}

    /**
     * A piece of land, built when looked at: for workers.
     *
     * @param crs CRS of the piece
     */
    record Piece(LazyPiece piece, Crs crs) implements Place {}

    /** From the site to the zone. */
    record Distance(NearestLine line) implements Place {}
  }

  /** The verdict that counts: the officer's, else the machine's. */
  public Verdict verdict() {
    return decision == null ? finding.verdict() : Verdict.valueOf(decision.verdict());
  }

  /** Name of the zone for people, its code if it has none, else empty. */
  public String zoneName() {
    if (zone == null) {
      return "";
    }
    return zone.name().isEmpty() ? zone.code() : zone.name();
  }
}
