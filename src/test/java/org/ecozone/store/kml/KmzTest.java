package org.ecozone.store.kml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.markup.ReceivedRows;
import org.ecozone.zone.Issue;
import org.junit.jupiter.api.Test;

class KmzTest {
  private static final String POINT =
      "<kml><Document><name>%s</name><Placemark><Point><coordinates>%s,35</coordinates></Point>"
          + "</Placemark></Document></kml>";

  private static InputFile kmz(String name, Map<String, String> entries, Charset names)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return InputFile.ofBytes(name, bytes.toByteArray());
  }

  private static ReceivedRows read(Map<String, String> entries) throws Exception {
    return ReceivedRows.of(
        new KmlReader(), kmz("项目.kmz", entries, StandardCharsets.UTF_8), ReadChoices.NONE);
  }

  @Test
  void docIsReadAndPicturesAreIgnored() throws Exception {
    ReceivedRows file = read(Map.of("doc.kml", POINT.formatted("甲", 104), "files/a.png", "PNG"));
    assertThat(file.tables()).extracting(ReceivedTable::name).containsExactly("项目");
    assertThat(file.wkt(0)).isEqualTo("POINT (104 35)");
    assertThat(file.codes()).isEmpty();
  }

  @Test
  void severalTextsAreSeveralTables() throws Exception {
    Map<String, String> entries = new TreeMap<>();
    entries.put("a/地块.kml", POINT.formatted("乙", 105));
    entries.put("b/地块.KML", POINT.formatted("丙", 106));
    entries.put("doc.kml", POINT.formatted("甲", 104));
    entries.put("empty.kml", "<kml><Document><NetworkLink/></Document></kml>");
    ReceivedRows file = read(entries);
    assertThat(file.tables()).extracting(ReceivedTable::name).containsExactly("项目", "地块", "地块_2");
    assertThat(file.rows())
        .extracting(rows -> rows.get(0).geometry().getCoordinate().x)
        .containsExactly(104.0, 105.0, 106.0);
    assertThat(file.codes()).containsExactlyInAnyOrder("KMZ_SEVERAL", "NOT_TAKEN");
    assertThat(file.head().projectName()).isEqualTo("甲");
  }

  @Test
  void namesInGbkAreRead() throws Exception {
    InputFile input =
        kmz("a.kmz", Map.of("地块.kml", POINT.formatted("甲", 104)), Charset.forName("GBK"));
    assertThat(ReceivedRows.of(new KmlReader(), input, ReadChoices.NONE).tables().get(0).name())
        .isEqualTo("地块");
  }

  @Test
  void archiveWithoutTextIsRefused() throws Exception {
    InputFile input = kmz("a.kmz", Map.of("a.txt", "x"), StandardCharsets.UTF_8);
    assertThat(ReceivedRows.refusal(new KmlReader(), input, ReadChoices.NONE).code())
        .isEqualTo("KMZ_WITHOUT_KML");
  }

  @Test
  void pathsOutOfTheArchiveAreRefused() throws Exception {
    InputFile input =
        kmz("a.kmz", Map.of("../doc.kml", POINT.formatted("甲", 104)), StandardCharsets.UTF_8);
    assertThat(ReceivedRows.refusal(new KmlReader(), input, ReadChoices.NONE).code())
        .startsWith("ARCHIVE_");
  }

  @Test
  void bombIsRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        zip.write(blanks);
      }
    }
    InputFile input = InputFile.ofBytes("a.kmz", bytes.toByteArray());
    Issue issue = ReceivedRows.refusal(new KmlReader(), input, ReadChoices.NONE);
    assertThat(issue.code()).isEqualTo("ARCHIVE_BOMB");
  }

  @Test
  void hostileTextInAnArchiveIsRefusedWithItsName() throws Exception {
    InputFile input =
        kmz(
            "a.kmz",
            Map.of(
                "doc.kml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><kml>&b;</kml>"),
            StandardCharsets.UTF_8);
    Issue issue = ReceivedRows.refusal(new KmlReader(), input, ReadChoices.NONE);
    assertThat(issue.code()).isEqualTo("DOCTYPE_REFUSED");
    assertThat(issue.file()).isEqualTo("a.kmz/doc.kml");
  }
}
