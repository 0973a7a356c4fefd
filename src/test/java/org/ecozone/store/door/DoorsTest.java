package org.ecozone.store.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.StoreIssue;
import org.ecozone.store.exchange.ExchangeFormat;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by its content; what is no format of ours is refused with the way out. */
final class DoorsTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  private static ExchangeFormat of(String name, byte[] content) throws StoreException {
    return Doors.formatOf(InputFile.ofBytes(name, content));
  }

  private static ExchangeFormat of(String name, String content) throws StoreException {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Issue refusal(String name, byte[] content) {
    return catchThrowableOfType(() -> of(name, content), StoreException.class).issue();
  }

  private static byte[] zip(String... names) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE"})
  void surveyTxtIsToldInEveryCharset(String charset) throws Exception {
    String text =
        "[属性描述]\r\n坐标系=2000国家大地坐标系\r\n[地块坐标]\r\n4,1.0,1,甲,面,I48,耕地,,@\r\n"
            + "J1,1,3700000.0,35500000.0\r\n";
    assertThat(of("a.dat", text.getBytes(Charset.forName(charset))))
        .isEqualTo(ExchangeFormat.SURVEY_TXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Document", "Folder", "Placemark"})
  void kmlThatLostItsRootIsReadAsKml(String root) throws Exception {
    String placemark =
        "<Placemark><Point><coordinates>105.6,33.2</coordinates></Point></Placemark>";
    String text =
        root.equals("Placemark") ? placemark : "<" + root + ">" + placemark + "</" + root + ">";
    assertThat(of("a.kml", text)).isEqualTo(ExchangeFormat.KML);
    assertThat(of("a.kml", "<?xml version=\"1.0\"?>\n<!-- 甲 -->" + text))
        .isEqualTo(ExchangeFormat.KML);
    try (ReceivedFile file =
        Doors.open(
            InputFile.ofBytes("a.kml", text.getBytes(StandardCharsets.UTF_8)),
            ReadChoices.NONE,
            Progress.NONE)) {
      assertThat(file.tables()).hasSize(1);
    }
  }

  @Test
  void surveyTxtWithoutSectionsIsToldByTheLineOfAParcel() throws Exception {
    assertThat(of("a.txt", "4,1.0,1,甲,面,I48,耕地,,@\nJ1,1,3700000.0,35500000.0\n"))
        .isEqualTo(ExchangeFormat.SURVEY_TXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KML | <?xml version='1.0'?><!-- kml --><kml xmlns='x'/>",
        "KML | <k:kml xmlns:k='x'/>",
        "GPX | <gpx version='1.1'/>",
        "GEOJSON | {\"type\": \"FeatureCollection\", \"features\": []}",
        "GEOJSON | {\"crs\": null, \"type\":\"Polygon\"}",
        "FREE_TEXT | POLYGON ((1 2, 3 4, 5 6, 1 2))",
        "FREE_TEXT | SRID=4490;MULTIPOLYGON (((1 2, 3 4, 5 6, 1 2)))",
        "FREE_TEXT | 点1 东经105°30′15.5″ 北纬33°10′20″",
        "FREE_TEXT | 105.123456 33.123456"
      })
  void textIsToldByHowItBegins(ExchangeFormat format, String text) throws Exception {
    assertThat(of("anything", text)).isEqualTo(format);
    assertThat(of("anything", "\uFEFF \n" + text)).isEqualTo(format);
  }

  @Test
  void tableOfCornersIsToldByItsHead() throws Exception {
    String table = "点号,X,Y\nJ1,3700000.1,500000.1\nJ2,3700000.1,500100.1\nJ3,3700100.1,500100.1\n";
    assertThat(of("a.txt", table)).isEqualTo(ExchangeFormat.CORNER_CSV);
    assertThat(of("a.csv", table.getBytes(GBK))).isEqualTo(ExchangeFormat.CORNER_CSV);
  }

  @Test
  void binaryFormatsAreToldByTheirFirstBytes() throws Exception {
    assertThat(of("a", new byte[] {0, 0, 0x27, 0x0A, 0, 0})).isEqualTo(ExchangeFormat.SHAPEFILE);
    assertThat(of("a.txt", "AutoCAD Binary DXF\r\n\u001A\0")).isEqualTo(ExchangeFormat.DXF);
    assertThat(of("a", "  0\r\nSECTION\r\n  2\r\nHEADER\r\n")).isEqualTo(ExchangeFormat.DXF);
    assertThat(of("a", "999\nmade by\n  0\nSECTION\n")).isEqualTo(ExchangeFormat.DXF);
    assertThat(of("a", "SQLite format 3\0")).isEqualTo(ExchangeFormat.GEOPACKAGE);
  }

  @Test
  void zipIsToldByWhatIsInIt() throws Exception {
    assertThat(of("a.dat", zip("红线/红线.shp", "红线/红线.dbf"))).isEqualTo(ExchangeFormat.SHAPEFILE);
    assertThat(of("a.zip", zip("doc.kml"))).isEqualTo(ExchangeFormat.KML);
    assertThat(of("a.zip", zip("[Content_Types].xml", "xl/workbook.xml")))
        .isEqualTo(ExchangeFormat.CORNER_XLSX);
    assertThat(refusal("a.docx", zip("[Content_Types].xml", "word/document.xml")).code())
        .isEqualTo(DoorIssue.OFFICE.name());
    assertThat(refusal("a.zip", zip("x.gdb/a00000001.gdbtable")).code())
        .isEqualTo(DoorIssue.GEODATABASE.name());
    assertThat(refusal("a.zip", zip("读我.pdf")))
        .extracting(Issue::code, issue -> issue.args().get(0))
        .containsExactly(DoorIssue.ARCHIVE_WITHOUT_LAND.name(), "pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "a.dwg, AC1032, DWG",
    "a.pdf, %PDF-1.7, PDF",
    "a.rar, Rar!, ARCHIVE",
    "a.gdbtable, x, GEODATABASE",
    "a.mdb, x, ACCESS",
    "a.tab, x, OTHER_GIS",
    "a.qgz, x, MAP_PROJECT",
    "a.ecozone, x, PROJECT",
    "a.json, {\"displayFieldName\":\"\"}, OTHER_JSON",
    "a.xml, <root/>, OTHER_MARKUP",
    "a.rtf, {\\rtf1, OFFICE",
    "a.html, <html>, OFFICE"
  })
  void foreignFormatIsRefusedWithTheWayOut(String name, String content, String code) {
    Issue issue = refusal(name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.file()).isEqualTo(name);
    for (Lang lang : Lang.values()) {
      assertThat(issue.message(lang)).doesNotContain("{0}").isNotBlank();
    }
  }

  @Test
  void binaryForeignFormatsAreRefused() {
    byte[] office = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertThat(refusal("a.xls", office).code()).isEqualTo(DoorIssue.OLD_OFFICE.name());
    byte[] access = "\0\1\0\0Standard Jet DB".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal("a", access).code()).isEqualTo(DoorIssue.ACCESS.name());
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0};
    assertThat(refusal("a.shp", png).code()).isEqualTo(DoorIssue.PICTURE.name());
    assertThat(refusal("a.shp", new byte[100]).code()).isEqualTo(StoreIssue.FILE_OF_ZEROS.name());
    assertThat(refusal("a.shp", new byte[0]).code()).isEqualTo(StoreIssue.EMPTY_FILE.name());
    byte[] nul = "1234567.89 \0 1234567.89".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal("a.txt", nul).code()).isEqualTo(DoorIssue.UNKNOWN.name());
  }

  @Test
  void partOfAShapefileStandsForTheShapefileBesideIt() throws Exception {
    byte[] shape = Arrays.copyOf(new byte[] {0, 0, 0x27, 0x0A}, 100);
    Files.write(folder.resolve("a.SHP"), shape);
    Path dbf = Files.write(folder.resolve("a.dbf"), new byte[] {3});
    assertThat(Doors.formatOf(InputFile.of(dbf))).isEqualTo(ExchangeFormat.SHAPEFILE);
    Path alone = Files.write(folder.resolve("b.prj"), new byte[] {3});
    Issue issue =
        catchThrowableOfType(() -> Doors.formatOf(InputFile.of(alone)), StoreException.class)
            .issue();
    assertThat(issue.code()).isEqualTo(DoorIssue.PART_WITHOUT_SHAPE.name());
    assertThat(issue.args()).containsExactly("b.shp");
  }

  @Test
  void fileWithoutNumbersIsUnknownButPastedTextIsLeftToItsReader() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "hello");
    Issue issue =
        catchThrowableOfType(() -> Doors.formatOf(InputFile.of(file)), StoreException.class)
            .issue();
    assertThat(issue.code()).isEqualTo(DoorIssue.UNKNOWN.name());
    assertThat(Doors.formatOf(InputFile.ofText("粘贴的文字", "hello")))
        .isEqualTo(ExchangeFormat.FREE_TEXT);
  }

  @Test
  void folderOfAGeodatabaseIsRefused() throws Exception {
    Path gdb = Files.createDirectories(folder.resolve("数据.gdb"));
    Issue issue =
        catchThrowableOfType(() -> Doors.formatOf(InputFile.of(gdb)), StoreException.class).issue();
    assertThat(issue.code()).isEqualTo(DoorIssue.GEODATABASE.name());
  }

  @Test
  void geoPackageByNameIsLeftToItsOwnReader() throws Exception {
    assertThat(Doors.isOther(Files.writeString(folder.resolve("a.gpkg"), "POLYGON (("))).isFalse();
    assertThat(Doors.isOther(Files.writeString(folder.resolve("a.dat"), "SQLite format 3\0")))
        .isFalse();
    assertThat(Doors.isOther(Files.writeString(folder.resolve("a.txt"), "POLYGON (("))).isTrue();
    assertThat(Doors.isOther(folder.resolve("none.txt"))).isFalse();
    assertThat(Doors.isOther(folder)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(DoorIssue.class)
  void everyRefusalHasItsSentence(DoorIssue code) {
    for (Lang lang : Lang.values()) {
      assertThat(Issue.of(code, "f", "", "x").message(lang)).isNotBlank().doesNotContain("{");
    }
  }
}
