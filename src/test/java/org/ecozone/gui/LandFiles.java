package org.ecozone.gui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented project land near a county town of the demo, in every format that people hand in. */
final class LandFiles {
  static final Charset GBK = Charset.forName("GB18030");

  /** Easting without zone and northing of the south-west corner, zone 35 of 3 degrees. */
  static final double EAST = 593_200;

  static final double NORTH = 3_745_000;

  private final Path folder;

  LandFiles(Path folder) {
    this.folder = folder;
  }

  /** A square of a side in metres, counter-clockwise, closed: easting and northing. */
  static List<double[]> square(double east, double north, double sideM) {
    return List.of(
        new double[] {east, north},
        new double[] {east + sideM, north},
        new double[] {east + sideM, north + sideM},
        new double[] {east, north + sideM},
        new double[] {east, north});
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Says all of itself. */
  Path txt(String name) {
    return txt(name, "坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=35\n", "35");
  }

  /** Says neither datum nor zone. */
  Path txtWithoutZone(String name) {
    return txt(name, "几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n", "");
  }

  /** Xi'an 1980. */
  Path txtOfXian(String name) {
    return txt(name, "坐标系=80国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=35\n", "35");
  }

  private Path txt(String name, String head, String prefix) {
    StringBuilder text = new StringBuilder("[属性描述]\n格式版本号=1.01版本\n数据产生单位=徽县自然资源局\n");
    text.append(head).append("精度=0.001\n转换参数=,,,,,,\n[地块坐标]\n");
    for (int k = 0; k < 3; k++) {
      List<double[]> ring = square(EAST + k * 500, NORTH, 400);
      // the third states mu where hectares belong
      String area = k == 2 ? "240.0000" : "16.0000";
      text.append("5,").append(area).append(",DK00").append(k + 1);
      text.append(",矿区").append(k + 1).append("号地块,面,,采矿用地,,@\n");
      for (int i = 0; i < ring.size(); i++) {
        text.append(
            String.format(
                Locale.ROOT,
                "J%d,1,%.3f,%s%.3f%n",
                i % 4 + 1,
                ring.get(i)[1],
                prefix,
                ring.get(i)[0]));
      }
    }
    return write(name, text.toString().replace("\n", "\r\n"), GBK);
  }

  Path csv(String name) {
    StringBuilder text = new StringBuilder("点号,北坐标,东坐标\r\n");
    List<double[]> ring = square(EAST, NORTH - 2000, 300);
    for (int i = 0; i < 4; i++) {
      text.append(
          String.format(Locale.ROOT, "J%d,%.3f,35%.3f\r\n", i + 1, ring.get(i)[1], ring.get(i)[0]));
    }
    return write(name, text.toString(), GBK);
  }

  private static List<double[]> degrees() {
    return square(105.95, 33.75, 0.004);
  }

  Path kml(String name) {
    StringBuilder ring = new StringBuilder();
    degrees().forEach(at -> ring.append(at[0]).append(',').append(at[1]).append(",0 "));
    return write(
        name,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\">"
            + "<Document><Placemark><name>临时用地</name><Polygon><outerBoundaryIs><LinearRing>"
            + "<coordinates>"
            + ring
            + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>",
        StandardCharsets.UTF_8);
  }

  Path geoJson(String name) {
    List<String> points = new ArrayList<>();
    degrees().forEach(at -> points.add("[" + at[0] + "," + at[1] + "]"));
    return write(
        name,
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + "{\"名称\":\"堆场\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
            + String.join(",", points)
            + "]]}}]}",
        StandardCharsets.UTF_8);
  }

  Path wkt(String name) {
    return write(name, wktText(), StandardCharsets.UTF_8);
  }

  static String wktText() {
    List<String> points = new ArrayList<>();
    degrees().forEach(at -> points.add(at[0] + " " + at[1]));
    return "POLYGON ((" + String.join(", ", points) + "))";
  }

  /** Cells as a spreadsheet puts them on the clipboard. */
  static String cells() {
    StringBuilder text = new StringBuilder("点号\tX坐标\tY坐标\r\n");
    List<double[]> ring = square(EAST, NORTH - 4000, 300);
    for (int i = 0; i < 4; i++) {
      text.append(
          String.format(
              Locale.ROOT, "J%d\t%.3f\t35%.3f\r\n", i + 1, ring.get(i)[1], ring.get(i)[0]));
    }
    return text.toString();
  }

  /** Closed polylines on three layers. */
  Path dxf(String name) {
    StringBuilder text = new StringBuilder("0\nSECTION\n2\nENTITIES\n");
    polyline(text, "用地红线", square(EAST, NORTH + 1000, 400));
    polyline(text, "用地红线", square(EAST + 600, NORTH + 1000, 200));
    polyline(text, "建筑", square(EAST + 100, NORTH + 1100, 50));
    polyline(text, "绿化", square(EAST + 250, NORTH + 1250, 30));
    text.append("0\nENDSEC\n0\nEOF\n");
    return write(name, text.toString(), GBK);
  }

  private static void polyline(StringBuilder text, String layer, List<double[]> ring) {
    text.append("0\nLWPOLYLINE\n8\n").append(layer).append("\n90\n4\n70\n1\n");
    for (double[] at : ring.subList(0, 4)) {
      text.append(String.format(Locale.ROOT, "10\n%.3f\n20\n%.3f\n", at[0], at[1]));
    }
  }

  Path gpx(String name) {
    StringBuilder track = new StringBuilder();
    for (double[] at : degrees()) {
      track.append(String.format(Locale.ROOT, "<trkpt lat=\"%.6f\" lon=\"%.6f\"/>", at[1], at[0]));
    }
    return write(
        name,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><gpx version=\"1.1\" creator=\"手持机\""
            + " xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>踏勘</name><trkseg>"
            + track
            + "</trkseg></trk></gpx>",
        StandardCharsets.UTF_8);
  }

  /** A title above, heads that say which number is the northing. */
  Path xlsx(String name) {
    StringBuilder rows = new StringBuilder("<row r=\"1\">" + cell("A1", "拐点坐标表") + "</row>");
    rows.append("<row r=\"2\">").append(cell("A2", "点号")).append(cell("B2", "北坐标"));
    rows.append(cell("C2", "东坐标")).append("</row>");
    for (int i = 0; i < 4; i++) {
      double[] at = square(EAST, NORTH - 6000, 300).get(i);
      rows.append(
          String.format(
              Locale.ROOT,
              "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%2$d</v></c><c r=\"B%1$d\"><v>%3$.3f</v></c>"
                  + "<c r=\"C%1$d\"><v>35%4$.3f</v></c></row>",
              i + 3,
              i + 1,
              at[1],
              at[0]));
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%scontent-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                .formatted(packages)
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/></Types>");
    parts.put("_rels/.rels", relation(packages, office + "/officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"界址点\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(main, office));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relation(packages, office + "/worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((part, text) -> bytes.put(part, text.getBytes(StandardCharsets.UTF_8)));
    return zip(name, bytes);
  }

  private static String cell(String at, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
  }

  private static String relation(String packages, String type, String target) {
    return ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s\""
            + " Target=\"%s\"/></Relationships>")
        .formatted(packages, type, target);
  }

  Path kmz(String name) {
    return zip(name, Map.of("doc.kml", bytesOf(kml(name + ".kml"))));
  }

  /** The parts of a shapefile in a folder of an archive. */
  Path zippedShapefile(String name) {
    shapefile(name + "-内");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String end : List.of(".shp", ".shx", ".dbf", ".prj")) {
      parts.put("项目/用地" + end, bytesOf(folder.resolve(name + "-内" + end)));
    }
    return zip(name, parts);
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path zip(String name, Map<String, byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(all, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    bytes(name, all.toByteArray());
    return folder.resolve(name);
  }

  /** A folder of the kind that ArcGIS calls a file geodatabase. */
  Path gdb(String name) {
    try {
      Path made = Files.createDirectories(folder.resolve(name));
      Files.write(made.resolve("a00000001.gdbtable"), new byte[64]);
      return made;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Two parcels side by side: nobody can say which pair of columns is meant. */
  Path unclearTable(String name) {
    StringBuilder text = new StringBuilder("点号,X坐标,Y坐标,点号,X坐标,Y坐标\r\n");
    List<double[]> ring = square(EAST, NORTH - 8000, 300);
    for (int i = 0; i < 4; i++) {
      double[] at = ring.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "J%1$d,%2$.3f,35%3$.3f,J%1$d,%2$.3f,35%4$.3f\r\n",
              i + 1,
              at[1],
              at[0],
              at[0] + 600));
    }
    return write(name, text.toString(), GBK);
  }

  Path dwg(String name) {
    return write(name, "AC1032" + "\0".repeat(64), StandardCharsets.ISO_8859_1);
  }

  /** Chinese attributes in GBK, no .cpg, no language driver. */
  Path shapefile(String stem) {
    List<List<double[]>> rings =
        List.of(square(EAST, NORTH + 3000, 300), square(EAST + 500, NORTH + 3000, 300));
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    ByteBuffer index = ByteBuffer.allocate(8 * rings.size());
    for (int i = 0; i < rings.size(); i++) {
      index.putInt((100 + records.size()) / 2).putInt((44 + 4 + 16 * 5) / 2);
      records.writeBytes(record(i + 1, rings.get(i)));
    }
    bytes(stem + ".shp", head(100 + records.size()), records.toByteArray());
    bytes(stem + ".shx", head(100 + index.capacity()), index.array());
    bytes(stem + ".dbf", dbf(List.of("铅锌矿一采区", "石灰石矿露天采场")));
    write(
        stem + ".prj",
        "PROJCS[\"CGCS2000_3_Degree_GK_Zone_35\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",35500000.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",105.0],"
            + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]",
        StandardCharsets.US_ASCII);
    return folder.resolve(stem + ".shp");
  }

  private static byte[] record(int number, List<double[]> ring) {
    ByteBuffer out = ByteBuffer.allocate(8 + 48 + 16 * ring.size());
    out.putInt(number).putInt((48 + 16 * ring.size()) / 2).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(5);
    double west = ring.get(0)[0] + 35_000_000;
    out.putDouble(west).putDouble(ring.get(0)[1]);
    out.putDouble(ring.get(2)[0] + 35_000_000).putDouble(ring.get(2)[1]);
    out.putInt(1).putInt(ring.size()).putInt(0);
    for (int i = ring.size() - 1; i >= 0; i--) { // shells run clockwise
      out.putDouble(ring.get(i)[0] + 35_000_000).putDouble(ring.get(i)[1]);
    }
    return out.array();
  }

  private static byte[] head(int size) {
    ByteBuffer head = ByteBuffer.allocate(100);
    head.putInt(0, 9994).putInt(24, size / 2).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(28, 1000).putInt(32, 5);
    head.putDouble(36, EAST + 35_000_000).putDouble(44, NORTH + 3000);
    head.putDouble(52, EAST + 35_000_800).putDouble(60, NORTH + 3300);
    return head.array();
  }

  private static byte[] dbf(List<String> names) {
    int width = 40;
    ByteBuffer out = ByteBuffer.allocate(32 + 32 + 1 + names.size() * (1 + width) + 1);
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 20).putInt(names.size());
    out.putShort((short) 65).putShort((short) (1 + width)).position(32);
    out.put("项目名称".getBytes(GBK)).position(32 + 11);
    out.put((byte) 'C').position(32 + 16);
    out.put((byte) width).position(64);
    out.put((byte) 13);
    for (String name : names) {
      byte[] text = name.getBytes(GBK);
      out.put((byte) ' ').put(text);
      for (int i = text.length; i < width; i++) {
        out.put((byte) ' ');
      }
    }
    out.put((byte) 26);
    return out.array();
  }

  private void bytes(String name, byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    try {
      Files.write(folder.resolve(name), all.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
