package org.ecozone.geo;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.projection.Projection;
import org.ecozone.geo.wkt.WktText;

/** Makes a {@link Crs} out of WKT 1 and finds the EPSG code that its definition deserves. */
final class CrsReader {
  /**
   * Largest disagreement, in degrees or units of the CRS, between a definition and the code its
   * text claims.
   */
  private static final double SAME_UNITS = 1e-3;

  private static final double[] PROBES_LON_LAT = {104, 33, 106, 34.5, 100, 38, 87, 43, 120, 30};

  private CrsReader() {}

  static Crs read(String wkt) throws CrsException {
    WktDefinition.Parsed parsed = WktDefinition.read(wkt);
    CrsDefinition definition = parsed.definition();
    List<Integer> equal = KnownCrs.listEqual(definition);
    if (!equal.isEmpty()) {
      return Crs.ofEpsg(choose(equal, parsed));
    }
    if (definition.epsg() != 0) {
      return Crs.ofEpsg(definition.epsg());
    }
    int code = parsed.claimedEpsg();
    if (code != 0 && KnownCrs.find(code).isEmpty()) {
      Optional<Crs> verified = verify(code, definition);
      if (verified.isPresent()) {
        return verified.get();
      }
    }
    return new Crs(definition);
  }

  /** Longitude and latitude on the datum of a projected definition. */
  static Crs geographicOf(CrsDefinition definition) {
    CrsDefinition plain =
        CrsDefinition.geographic(
            0,
            definition.datumName(),
            definition.datum(),
            definition.datumName(),
            definition.ellipsoid(),
            WktText.geographic(definition.datumName(), definition.ellipsoid()));
    List<Integer> equal = KnownCrs.listEqual(plain);
    return equal.isEmpty() ? new Crs(plain) : Crs.known(equal.get(0));
  }

  /**
   * Of codes with the same parameters: the one in the text, else the one its name means, else the
   * likelier.
   */
  private static int choose(List<Integer> codes, WktDefinition.Parsed parsed) {
    if (codes.contains(parsed.claimedEpsg())) {
      return parsed.claimedEpsg();
    }
    int named = KnownCrs.findByName(parsed.definition().name()).orElse(0);
    return codes.contains(named) ? named : codes.get(0);
  }

  private static Optional<Crs> verify(int code, CrsDefinition definition) {
    Crs claimed;
    try {
      claimed = Crs.ofEpsg(code);
    } catch (CrsException e) {
      return Optional.empty(); // the text's own definition stands, without a code
    }
    boolean same =
        claimed.sameDatum(new Crs(definition))
            && claimed.kind() == definition.kind()
            && (KnownCrs.isEqual(claimed.definition(), definition)
                || sameAtProbes(claimed.projection(), definition.projection()));
    return same ? Optional.of(claimed) : Optional.empty();
  }

  private static boolean sameAtProbes(Projection a, Projection b) {
    double[] inA = PROBES_LON_LAT.clone();
    double[] inB = PROBES_LON_LAT.clone();
    a.fromLonLat(inA, inA.length / 2);
    b.fromLonLat(inB, inB.length / 2);
    int compared = 0;
    for (int i = 0; i < inA.length; i++) {
      if (Double.isNaN(inA[i]) != Double.isNaN(inB[i]) || Math.abs(inA[i] - inB[i]) > SAME_UNITS) {
        return false;
      }
      compared += Double.isNaN(inA[i]) ? 0 : 1;
    }
    return compared > 0;
  }
}
