package org.ecozone.bench.oracle;

/**
 * What is said of one site and one zone.
 *
 * @param relation INSIDE, COVERS, PARTIAL or ADJACENT
 * @param lengthM NaN if not to be compared
 * @param perimeterM of the piece; 0 where it is not known
 */
record Fact(
    String layer,
    long fid,
    String relation,
    double areaM2,
    double planarAreaM2,
    double lengthM,
    double perimeterM) {
  String key() {
    return layer + " " + fid;
  }
}
