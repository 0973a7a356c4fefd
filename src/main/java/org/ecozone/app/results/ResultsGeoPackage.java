package org.ecozone.app.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.overlay.Intersection;
import org.ecozone.overlay.Proximity;
import org.ecozone.overlay.SiteFacts;
import org.ecozone.overlay.SiteFacts.ParcelFacts;
import org.ecozone.overlay.index.OverlayFailure;
import org.ecozone.report.FileSink;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.store.GeoPackageWriter;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Texts;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * results.gpkg: sites with their verdict, the pieces they share with zones, and the shortest lines
 * to zones near by.
 *
 * <p>Sites and pieces are in the CRS of the sites, lines in EPSG:4490. Pieces and lines of layers
 * above 内部 are left out.
 *
 * <p>Threads: one.
 */
public final class ResultsGeoPackage implements FileSink {
  public static final String FILE = "results.gpkg";
  private static final int CGCS2000 = 4490;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Path target;
  private final RowSpool sites;
  private final RowSpool pieces;
  private final RowSpool lines;
  private GeoPackageWriter writer;
  private Crs siteCrs;

  private ResultsGeoPackage(Path target, RowSpool sites, RowSpool pieces, RowSpool lines) {
    this.target = target;
    this.sites = sites;
    this.pieces = pieces;
    this.lines = lines;
  }

  public static ResultsGeoPackage create(Path folder) throws IOException {
    List<RowSpool> spools = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        spools.add(RowSpool.in(folder));
      }
    } catch (IOException e) {
      spools.forEach(RowSpool::close);
      throw e;
    }
    return new ResultsGeoPackage(folder.resolve(FILE), spools.get(0), spools.get(1), spools.get(2));
  }

  @Override
  public void begin(ScreeningHeader header) {}

  @Override
  public void site(SiteScreening screening) {
    Site site = screening.facts().site();
    if (siteCrs == null) {
      siteCrs = site.crs();
    }
    sites.add(inSiteCrs(whole(site), site.crs()), siteValues(screening));
    for (ParcelFacts parcel : screening.facts().parcels()) {
      for (Intersection piece : parcel.intersections()) {
        if (!piece.piece().isEmpty() && Classification.allowsGeometry(piece.layer())) {
          pieces.add(inSiteCrs(piece), pieceValues(site, parcel, piece));
        }
      }
      nearest(parcel).forEach(near -> lines.add(line(near), lineValues(site, parcel, near)));
    }
  }

  /** Nearest zones of the facts and of the rules, each zone once. */
  private static Stream<Proximity> nearest(ParcelFacts parcel) {
    Map<List<Object>, Proximity> once = new LinkedHashMap<>();
    Stream<Proximity> asked =
        parcel.nearest().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> entry.getValue().stream())
            .map(SiteFacts.NearestFact::proximity);
    Stream.concat(parcel.near().stream(), asked)
        .filter(near -> near.distanceM() > 0 && Classification.allowsGeometry(near.layer()))
        .forEach(near -> once.putIfAbsent(List.of(near.layer().source(), near.zone().fid()), near));
    return once.values().stream();
  }

  private static Geometry whole(Site site) {
    List<Geometry> parts = new ArrayList<>();
    for (Parcel parcel : site.parcels()) {
      for (int i = 0; i < parcel.geometry().getNumGeometries(); i++) {
        parts.add(parcel.geometry().getGeometryN(i));
      }
    }
    return parts.isEmpty() ? null : GEOMETRY.buildGeometry(parts);
  }

  /** Null for a piece that cannot be built: its figures stand without a picture. */
  /** Sites of a project may have several CRSs; the file has that of the first. */
  private Geometry inSiteCrs(Geometry land, Crs crs) {
    if (land == null || crs == null || crs.equals(siteCrs)) {
      return land;
    }
    try {
      return CrsTransform.between(crs, siteCrs).apply(land);
    } catch (CrsException e) {
      return null; // another datum: the row stands, its land cannot be put into this file
    }
  }

  private Geometry inSiteCrs(Intersection piece) {
    try {
      return CrsTransform.between(piece.layer().crs(), siteCrs).apply(piece.piece().geometry());
    } catch (OverlayFailure | CrsException e) {
      return null; // the row stands without its land
    }
  }

  private static Geometry line(Proximity near) {
    return GEOMETRY.createLineString(
        new Coordinate[] {
          new Coordinate(near.line().fromLon(), near.line().fromLat()),
          new Coordinate(near.line().toLon(), near.line().toLat())
        });
  }

  private static List<Object> siteValues(SiteScreening screening) {
    Site site = screening.facts().site();
    Texts texts = Texts.of("screen", Lang.ZH);
    List<Object> values = new ArrayList<>();
    values.add(site.id());
    values.add(site.name());
    values.add(screening.verdict().name());
    values.add(texts.get("verdict." + screening.verdict()));
    values.add(screening.worstPossible().name());
    values.add(texts.get("verdict." + screening.worstPossible()));
    values.add((long) screening.undecided());
    values.add(String.join(";", screening.uncheckedLayers()));
    values.add((long) screening.triggered());
    values.add(screening.facts().measure().areaM2());
    values.add(screening.facts().measure().planarAreaM2());
    return values;
  }

  private static List<Object> pieceValues(Site site, ParcelFacts parcel, Intersection piece) {
    List<Object> values = zoneValues(site, parcel, piece.layer(), piece.zone());
    values.add(piece.relation().name());
    values.add(piece.areaM2());
    values.add(piece.planarAreaM2());
    values.add(piece.lengthM());
    values.add(piece.sliver() ? 1L : 0L);
    return values;
  }

  private static List<Object> lineValues(Site site, ParcelFacts parcel, Proximity near) {
    List<Object> values = zoneValues(site, parcel, near.layer(), near.zone());
    values.add(near.distanceM());
    values.add(Double.isNaN(near.line().bearingDeg()) ? null : near.line().bearingDeg());
    return values;
  }

  private static List<Object> zoneValues(
      Site site, ParcelFacts parcel, ZoneLayer layer, Zone zone) {
    List<Object> values = new ArrayList<>();
    values.add(site.id());
    values.add(parcel.parcel());
    values.add(layer.code());
    values.add(zone.fid());
    values.add(zone.code());
    values.add(zone.name());
    values.add(zone.zoneClass());
    return values;
  }

  @Override
  public void end(Iterable<Issue> issues) {
    try {
      writer = GeoPackageWriter.create(target);
      Crs lonLat = Crs.ofEpsg(CGCS2000);
      Crs land = siteCrs == null ? lonLat : siteCrs;
      write(sites, "sites", "title.sites", land, siteColumns());
      write(pieces, "pieces", "title.pieces", land, pieceColumns());
      write(lines, "nearest_lines", "title.nearest_lines", lonLat, lineColumns());
    } catch (CrsException e) {
      throw new IllegalStateException("EPSG:4490 ships with the program", e);
    } catch (StoreException e) {
      throw new UncheckedIOException(new IOException(e.issue().message(Lang.EN), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(RowSpool rows, String table, String titleKey, Crs crs, List<Column> columns)
      throws StoreException, IOException {
    String title = Texts.of("app", Lang.ZH).get(titleKey);
    String type = table.equals("nearest_lines") ? "LINESTRING" : "GEOMETRY";
    writer.beginTable(new TableSpec(table, title, title, type, crs, columns, true));
    rows.replay(
        (geometry, values) -> {
          try {
            writer.add(geometry, values);
          } catch (StoreException e) {
            throw new IOException(e);
          }
        });
  }

  private static List<Column> siteColumns() {
    return List.of(
        new Column("site_id", Type.TEXT),
        new Column("name", Type.TEXT),
        new Column("verdict", Type.TEXT),
        new Column("verdict_zh", Type.TEXT),
        new Column("worst_possible", Type.TEXT),
        new Column("worst_possible_zh", Type.TEXT),
        new Column("undecided", Type.INTEGER),
        new Column("unchecked_layers", Type.TEXT),
        new Column("findings", Type.INTEGER),
        new Column("area_m2", Type.DOUBLE),
        new Column("planar_area_m2", Type.DOUBLE));
  }

  private static List<Column> pieceColumns() {
    List<Column> columns = zoneColumns();
    columns.add(new Column("relation", Type.TEXT));
    columns.add(new Column("area_m2", Type.DOUBLE));
    columns.add(new Column("planar_area_m2", Type.DOUBLE));
    columns.add(new Column("length_m", Type.DOUBLE));
    columns.add(new Column("sliver", Type.INTEGER));
    return columns;
  }

  private static List<Column> lineColumns() {
    List<Column> columns = zoneColumns();
    columns.add(new Column("distance_m", Type.DOUBLE));
    columns.add(new Column("bearing_deg", Type.DOUBLE));
    return columns;
  }

  private static List<Column> zoneColumns() {
    return new ArrayList<>(
        List.of(
            new Column("site_id", Type.TEXT),
            new Column("parcel", Type.TEXT),
            new Column("layer", Type.TEXT),
            new Column("zone_fid", Type.INTEGER),
            new Column("zone_code", Type.TEXT),
            new Column("zone_name", Type.TEXT),
            new Column("zone_class", Type.TEXT)));
  }

  @Override
  public void commit() throws IOException {
    try {
      writer.commit();
    } catch (StoreException e) {
      throw new IOException(e.issue().message(Lang.EN), e);
    }
  }

  @Override
  public void close() {
    try (sites;
        pieces;
        lines) {
      if (writer != null) {
        writer.close();
      }
    } catch (StoreException e) {
      throw new UncheckedIOException(new IOException(e.issue().message(Lang.EN), e));
    }
  }
}
