package org.ecozone.app.doors;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.geo.CrsTransform;
import org.ecozone.store.exchange.ReadOption;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * Land of areas as other programs and people write it; nothing of the program's writers is used.
 */
final class HandMade {
  private static final String HEAD =
      "[属性描述]\n格式版本号=1.01\n坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=35\n"
          + "精度=0.001\n转换参数=0,0,0,0,0,0,0\n[地块坐标]\n";

  private HandMade() {}

  /** What a file is read with beside its own words. */
  enum Said {
    NOTHING,
    GRID,
    DEGREES;

    IntakeChoices choices() {
      return switch (this) {
        case NOTHING -> IntakeChoices.NONE;
        case GRID ->
            IntakeChoices.NONE
                .withCrs("EPSG:" + Land.EPSG, null)
                .withRead(ReadOption.CAD_NESTED.key(), "HOLES");
        case DEGREES -> IntakeChoices.NONE.withCrs("EPSG:4490", null);
      };
    }
  }

  /**
   * A file that somebody made.
   *
   * @param ending of its name
   */
  record Made(String dialect, String ending, byte[] bytes, Said said) {}

  static List<Made> all(Land land) throws CrsException {
    List<Made> all = new ArrayList<>();
    all.add(made("standard", "txt", standard(land).replace("\n", "\r\n"), "GB18030", Said.NOTHING));
    all.add(made("bom", "txt", "\uFEFF" + noPrefix(land), "UTF-8", Said.NOTHING));
    all.add(made("utf16", "txt", "\uFEFF" + eastFirst(land), "UTF-16LE", Said.NOTHING));
    all.add(made("wide", "txt", fullWidth(land), "UTF-8", Said.NOTHING));
    all.add(made("heights", "txt", heights(land).replace('\n', '\r'), "GBK", Said.NOTHING));
    all.add(made("mixed", "txt", mixedEnds(standard(land)), "GB18030", Said.NOTHING));
    all.add(made("dms", "txt", degrees(land), "UTF-8", Said.NOTHING));
    all.add(made("corners", "csv", corners(land), "GB18030", Said.GRID));
    all.add(made("angles", "csv", angles(land), "UTF-8", Said.DEGREES));
    all.add(made("drawn", "dxf", drawing(land, false), "UTF-8", Said.GRID));
    all.add(made("blocks", "dxf", drawing(land, true), "UTF-8", Said.GRID));
    all.add(made("hand", "kml", kml(land), "UTF-8", Said.NOTHING));
    if (isSimple(land)) {
      all.add(made("pasted", "txt", sentence(land), "UTF-8", Said.GRID));
    }
    return all;
  }

  private static Made made(String dialect, String ending, String text, String charset, Said said) {
    return new Made(dialect, ending, text.getBytes(Charset.forName(charset)), said);
  }

  private static boolean isSimple(Land land) {
    return land.pieces().stream().allMatch(piece -> LandMaker.rings(piece.shape()).size() == 1);
  }

  /** Points of a ring as text. */
  private interface PointText {
    String of(int point, int ring, Coordinate at);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static double areaHa(Geometry shape) {
    return shape.getArea() / 10_000;
  }

  private static String parcels(Land land, boolean closed, String unit, PointText text) {
    StringBuilder out = new StringBuilder();
    for (Land.Piece piece : land.pieces()) {
      StringBuilder points = new StringBuilder();
      int ring = 0;
      int count = 0;
      for (LinearRing each : LandMaker.rings(piece.shape())) {
        ring++;
        Coordinate[] corners = each.getCoordinates();
        int last = closed ? corners.length : corners.length - 1;
        for (int i = 0; i < last; i++) {
          points.append(text.of(i == corners.length - 1 ? 0 : i, ring, corners[i])).append('\n');
          count++;
        }
      }
      double area = unit.equals("ha") ? areaHa(piece.shape()) : piece.shape().getArea();
      out.append(
          String.format(Locale.ROOT, "%d,%.4f,%s,厂区,面,,工业用地,,@\n", count, area, piece.number()));
      out.append(points);
    }
    return out.toString();
  }

  /** Northing first, zone before the easting, rings closed. */
  static String standard(Land land) {
    return HEAD
        + parcels(
            land,
            true,
            "ha",
            (i, ring, at) -> "J" + (i + 1) + "," + ring + "," + number(at.y) + "," + number(at.x));
  }

  private static String noPrefix(Land land) {
    return HEAD
        + parcels(
            land,
            true,
            "m2",
            (i, ring, at) ->
                "J"
                    + (i + 1)
                    + ", "
                    + ring
                    + ", "
                    + number(at.y)
                    + ", "
                    + number(at.x - 35_000_000));
  }

  private static String eastFirst(Land land) {
    return HEAD
        + parcels(
            land,
            true,
            "ha",
            (i, ring, at) -> "J" + (i + 1) + "," + ring + "," + number(at.x) + "," + number(at.y));
  }

  private static String fullWidth(Land land) {
    return HEAD.replace('=', '＝')
        + parcels(
            land,
            false,
            "ha",
            (i, ring, at) ->
                "J" + (i + 1) + "，" + ring + "，" + number(at.y) + "，" + number(at.x) + "；");
  }

  private static String heights(Land land) {
    return HEAD
        + parcels(
            land,
            true,
            "ha",
            (i, ring, at) ->
                "J" + (i + 1) + "," + ring + "," + number(at.y) + "," + number(at.x) + ",1234.50");
  }

  private static String mixedEnds(String text) {
    StringBuilder out = new StringBuilder();
    int line = 0;
    for (String each : text.split("\n")) {
      out.append(each).append(List.of("\n", "\r\n", "\r").get(line++ % 3));
    }
    return out.toString();
  }

  /** A hundred thousandth of a second: a third of a millimetre. */
  private static String dms(double degrees) {
    long units = Math.round(degrees * 3600 * 100_000);
    long seconds = units / 100_000;
    return String.format(
        Locale.ROOT,
        "%d°%02d′%02d.%05d″",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        units % 100_000);
  }

  private static Land moved(Land land, int epsg) throws CrsException {
    CrsTransform move = CrsTransform.between(Crs.ofEpsg(Land.EPSG), Crs.ofEpsg(epsg));
    List<Land.Piece> pieces = new ArrayList<>();
    for (Land.Piece piece : land.pieces()) {
      pieces.add(new Land.Piece(piece.number(), move.apply(piece.shape())));
    }
    return new Land(land.id(), pieces);
  }

  private static String degrees(Land land) throws CrsException {
    String text =
        parcels(
            moved(land, 4490),
            true,
            "ha",
            (i, ring, at) -> "J" + (i + 1) + "," + ring + "," + dms(at.y) + "," + dms(at.x));
    return "[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n" + text.replaceAll(",0\\.0000,", ",,");
  }

  static String corners(Land land) {
    StringBuilder out = new StringBuilder("地块编号,圈号,点号,X坐标(北),Y坐标(东)\r\n");
    rows(land, out, (i, ring, at) -> number(at.y) + "," + number(at.x));
    return out.toString();
  }

  private static String angles(Land land) throws CrsException {
    StringBuilder out = new StringBuilder("\uFEFF地块编号,圈号,点号,经度,纬度\n");
    rows(moved(land, 4490), out, (i, ring, at) -> dms(at.x) + "," + dms(at.y));
    return out.toString();
  }

  private static void rows(Land land, StringBuilder out, PointText text) {
    for (Land.Piece piece : land.pieces()) {
      int ring = 0;
      for (LinearRing each : LandMaker.rings(piece.shape())) {
        ring++;
        Coordinate[] corners = each.getCoordinates();
        for (int i = 0; i < corners.length; i++) {
          out.append(piece.number()).append(',').append(ring).append(",J");
          out.append(i == corners.length - 1 ? 1 : i + 1).append(',');
          out.append(text.of(i, ring, corners[i])).append('\n');
        }
      }
    }
  }

  static String kml(Land land) throws CrsException {
    StringBuilder out =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
    for (Land.Piece piece : moved(land, 4326).pieces()) {
      out.append("<Placemark><name>").append(piece.number()).append("</name><ExtendedData>");
      out.append("<Data name=\"site_id\"><value>").append(land.id());
      out.append("</value></Data><Data name=\"地块编号\"><value>").append(piece.number());
      out.append("</value></Data></ExtendedData><MultiGeometry>\n");
      Geometry shape = piece.shape();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        out.append("<Polygon>");
        List<LinearRing> rings = LandMaker.rings(shape.getGeometryN(i));
        for (int k = 0; k < rings.size(); k++) {
          String edge = k == 0 ? "outerBoundaryIs" : "innerBoundaryIs";
          out.append("<").append(edge).append("><LinearRing><coordinates>\n");
          for (Coordinate at : rings.get(k).getCoordinates()) {
            out.append(String.format(Locale.ROOT, "%.10f,%.10f,0 ", at.x, at.y));
          }
          out.append("\n</coordinates></LinearRing></").append(edge).append(">");
        }
        out.append("</Polygon>\n");
      }
      out.append("</MultiGeometry></Placemark>\n");
    }
    return out.append("</Document></kml>\n").toString();
  }

  /** Closed polylines, of the drawing or of a block that is put at a distance. */
  static String drawing(Land land, boolean inBlock) {
    StringBuilder lines = new StringBuilder();
    double dx = inBlock ? 35_400_000 : 0;
    double dy = inBlock ? 3_600_000 : 0;
    for (Land.Piece piece : land.pieces()) {
      for (LineString ring : LandMaker.rings(piece.shape())) {
        Coordinate[] corners = ring.getCoordinates();
        lines.append("0\nLWPOLYLINE\n8\n用地红线\n90\n").append(corners.length - 1);
        lines.append("\n70\n1\n");
        for (int i = 0; i < corners.length - 1; i++) {
          lines.append("10\n").append(number(corners[i].x - dx)).append("\n20\n");
          lines.append(number(corners[i].y - dy)).append('\n');
        }
      }
    }
    String head = "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n";
    if (!inBlock) {
      return head + "0\nSECTION\n2\nENTITIES\n" + lines + "0\nENDSEC\n0\nEOF\n";
    }
    return head
        + "0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n8\n0\n2\n界\n70\n0\n10\n0\n20\n0\n"
        + lines
        + "0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n8\n用地红线\n2\n界\n10\n"
        + number(dx)
        + "\n20\n"
        + number(dy)
        + "\n0\nENDSEC\n0\nEOF\n";
  }

  /** As it stands in a letter. */
  static String sentence(Land land) {
    StringBuilder out = new StringBuilder("项目用地拐点坐标（2000国家大地坐标系）如下。\n");
    for (Land.Piece piece : land.pieces()) {
      out.append(piece.number()).append("：");
      Coordinate[] corners = piece.shape().getCoordinates();
      for (int i = 0; i < corners.length - 1; i++) {
        out.append(i == 0 ? "" : "；").append("X=").append(number(corners[i].y));
        out.append("，Y=").append(number(corners[i].x));
      }
      out.append("。\n");
    }
    return out.toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
