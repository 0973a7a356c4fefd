/**
 * Purpose: which zones meet a site, where, and by how much. Facts, never opinions: this package
 * knows no law.
 *
 * <h2>Takes</h2>
 *
 * <p>Zone layers ({@link org.ecozone.zone.ZoneLayer}): valid geometry of any dimension, each layer
 * in the CRS it is stored in; a layer is never reprojected as a whole. Several layers may have one
 * code; they are then one layer delivered in parts. Sites ({@link org.ecozone.zone.Site}): valid
 * parcels, each polygonal, linear or puntal, in any CRS of the same datum. {@link
 * org.ecozone.overlay.FactNeeds}: what the rules want to know beyond plain intersections, with
 * filters in three-valued logic. Z and M are ignored.
 *
 * <h2>Gives</h2>
 *
 * <p>{@link org.ecozone.overlay.SiteFacts}, which depends on the inputs alone, not on the order in
 * which layers are handed over, the index or the threads.
 *
 * <ul>
 *   <li><b>Relation</b>, from the exact DE-9IM matrix of parcel and zone. They <i>meet</i> (a hit)
 *       if their interiors do: INSIDE if the zone covers the parcel (also equal), else COVERS if
 *       the parcel covers the zone, else PARTIAL. If only boundaries meet: ADJACENT, area and
 *       length 0, empty piece. Interior and boundary are those of OGC Simple Features: a line's
 *       boundary is its ends (mod-2 rule), a point has none. So a point on a polygon's edge is
 *       ADJACENT, a line that crosses a line in a point is PARTIAL with length 0, and a line along
 *       a polygon's edge is ADJACENT. A line of which one part runs inside and another along the
 *       edge is PARTIAL; only the inner part has length.
 *   <li><b>Areas</b> of polygon parcels and polygon zones: {@code areaM2} on the ellipsoid, edges
 *       straight in the layer's CRS; {@code planarAreaM2} in the planar CRS of the whole site.
 *       INSIDE has the parcel's own figures, COVERS the zone's own area. Where an edge is cut it is
 *       split at 70 m in other places than the whole edge (domain.md 3.4), so that parts may differ
 *       from their whole by some 0.005 m2 for each cut edge.
 *   <li><b>Lengths</b> where one of the two is a line. Line parcels have chainage: metres from the
 *       first point of the line as received, parts of a multi-line counted on; stretches that meet
 *       are one.
 *   <li><b>Shares</b> are of the parcel and of the zone, 0 to 1.
 *   <li><b>Slivers</b>: an overlap of two polygons below 10 m2 and below 0.5 m of mean width
 *       2·area/perimeter is tagged and stays what it is. An overlap too narrow for the coordinates
 *       to tell has area 0, is tagged and stays a hit.
 *   <li><b>Other CRS</b>: the parcel's vertices are transformed into the layer's CRS; points are
 *       added where a straight edge would be off by more than 1 cm, and POINTS_ADDED says how many.
 *       An overlap all of whose polygons are narrower than 1 cm, or that is no more than that when
 *       no points are added, is ADJACENT, tagged, its area kept; by the same measure a parcel of
 *       which no more than that lies outside the zone is INSIDE, and a zone is COVERED; a parcel
 *       that misses a zone by less than 1 cm is ADJACENT. CGCS2000 and WGS 84 longitude and
 *       latitude are one CRS here. Points and lines have no width: on or along an edge in another
 *       CRS they are ADJACENT or, by a rounding error, a hit, never nothing; and what lies outside
 *       by a rounding error may be a remainder.
 *   <li><b>Near</b>: for each layer code and class of which no zone meets or touches the parcel,
 *       the nearest zone within {@code nearM}, to the millimetre inclusive; ties go to the lowest
 *       fid. <b>Nearest</b> by need: for each class the nearest selected zone, and the nearest one
 *       whose answer is unknown; distance 0 if it meets or touches.
 *   <li><b>Remainder</b>: the parcel inside the layer code's coverage, without the selected zones,
 *       boundaries of zones included. Twice: taking away all zones that may be selected (certain),
 *       and only those that are (possible). Strips of the width of rounding noise, across CRSs of 1
 *       cm, are nothing.
 *   <li><b>Joint</b>: parcel ∩ A ∩ B for zones that both meet the parcel; the same limits.
 *   <li><b>Coverage</b>: a stated polygon, or the county polygons (layer code XZQ) that the stated
 *       county codes name, or the extent of the layer's data; over all layers of a code their
 *       union. Stated counties without any XZQ layer: the form's counties decide; if all are named
 *       the parcel is covered, its neighbourhood as far as the data reach; without a form county
 *       the coverage is unknown.
 *   <li><b>Totals</b> per layer code and class and over all ({@code *}), for the whole site: gross
 *       adds the pieces, net is the area of their union and at most the site's. A zone delivered
 *       twice, overlapping zones and overlapping parcels count once in net. Line parcels have areas
 *       0 and the net share of their length; points that of the parcels.
 * </ul>
 *
 * <h2>Failures</h2>
 *
 * <p>A pair that cannot be computed, or whose result contradicts the predicates or the areas, is
 * never left out: its fid is in {@link org.ecozone.overlay.SiteFacts.LayerCheck#failedFids()} and
 * an issue OVERLAY_FAILED says so. A site that cannot be brought into a layer's CRS sets {@code
 * transformFailed}. Lost features near the parcel are listed. A derived fact that fails (remainder,
 * joint) marks the fids that took part.
 *
 * <p>Rules of this package: relations by exact signs or RelateNG, geometry by OverlayNGRobust, both
 * by name; geometries handed in are never changed; no equality or hash of layers (a layer may hold
 * a million zones); law, layer names and colours are not known here, but for XZQ, which coverage
 * needs. {@code index} finds pieces in one layer's CRS and is the seam for a faster index; {@code
 * parcel} makes facts of them.
 *
 * <p>Start at {@link org.ecozone.overlay.SiteOverlay}.
 */
package org.ecozone.overlay;
