package org.ecozone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecozone.store.table.CsvTable;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideTablesTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "chemical",
          "chemical",
          "化工",
          "chemical",
          "Chemical",
          "chemical",
          "行业代码",
          "industry",
          "industry",
          "industry",
          "尾矿库",
          "tailings",
          "county",
          "county");

  @TempDir Path dir;

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private static void fails(ThrowingCallable call, String code, String... args) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.issue().code()).isEqualTo(code);
              assertThat(e.issue().args()).containsAll(List.of(args));
              assertThat(e.issue().message(Lang.ZH)).doesNotContain("{");
              assertThat(e.issue().message(Lang.EN)).doesNotContain("{");
            });
  }

  // tables of text

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void separatorsAreFoundFromTheHeaderLine(String separator) throws Exception {
    String text =
        String.join(separator, "site_id", "\"a,;\t\"", "b")
            + "\r\n"
            + String.join(separator, "1", "x", "y");
    CsvTable table = CsvTable.read(file("a.csv", text));
    assertThat(table.header()).containsExactly("site_id", "a,;", "b");
    assertThat(table.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.get("B")).isEqualTo("y"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "GB18030,''", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
  void encodingsAreRecognised(String charset, String mark) throws Exception {
    byte[] body = "编号,名称\n1,㵲阳河𠮷\n".getBytes(Charset.forName(charset));
    byte[] bom = java.util.HexFormat.of().parseHex(mark);
    byte[] all = java.util.Arrays.copyOf(bom, bom.length + body.length);
    System.arraycopy(body, 0, all, bom.length, body.length);
    CsvTable table = CsvTable.read(file("a.csv", all));
    assertThat(table.rows().get(0).get("名称")).isEqualTo("㵲阳河𠮷");
    assertThat(table.issues())
        .extracting(Issue::code)
        .isEqualTo(charset.equals("GB18030") ? List.of("TEXT_READ_AS_GB18030") : List.of());
  }

  @Test
  void bytesThatAreNeitherUtf8NorGb18030AreRefused() throws Exception {
    fails(
        () -> CsvTable.read(file("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'})),
        "TEXT_ENCODING_UNKNOWN");
    fails(
        () -> CsvTable.read(file("b.csv", "a\0,b\n1,2".getBytes(StandardCharsets.UTF_8))),
        "TEXT_ENCODING_UNKNOWN");
  }

  @Test
  void quotedCellsHoldSeparatorsQuotesAndLineFeeds() throws Exception {
    CsvTable table = CsvTable.read(file("a.csv", "a,b\r\n\"x,\"\"y\"\"\r\nz\",2\r\n\r\n,,\r\n3,4"));
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).get("a")).isEqualTo("x,\"y\"\r\nz");
    assertThat(table.rows().get(1).number()).as("line in the file").isEqualTo(6);
  }

  @Test
  void faultsOfATableNameTheirRow() throws Exception {
    fails(() -> CsvTable.read(file("a.csv", "a,b\n1,2\n1,2,3")), "ROW_TOO_LONG", "3");
    fails(() -> CsvTable.read(file("b.csv", "a,A \n1,2")), "HEADER_TWICE");
    fails(() -> CsvTable.read(file("c.csv", "")), "TEXT_FILE_EMPTY");
    fails(() -> CsvTable.read(file("d.csv", "\uFEFF\r\n , \r\n")), "TEXT_FILE_EMPTY");
    fails(() -> CsvTable.read(file("e.csv", "a,b\n1,\"2\n")), "TEXT_NOT_CSV");
    fails(() -> CsvTable.read(dir.resolve("no.csv")), "TEXT_FILE_UNREADABLE");
    fails(() -> CsvTable.read(file("f.xlsx", "PK\u0003\u0004rubbish")), "ARCHIVE_TRUNCATED");
  }

  @Test
  void anExcelFileWithoutStylesIsRead() throws Exception {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String parts = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Path xlsx = dir.resolve("plain.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(xlsx))) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='%scontent-types'><Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/></Types>"
              .formatted(parts, type));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
              .formatted(main, document));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='%srelationships'><Relationship Id='r1' Type='%s/worksheet' Target='worksheets/s.xml'/></Relationships>"
              .formatted(parts, document));
      entry(
          zip,
          "xl/worksheets/s.xml",
          ("<worksheet xmlns='%s'><sheetData><row r='1'><c r='A1'"
                  + " t='inlineStr'><is><t>site_id</t></is></c><c r='B1'"
                  + " t='inlineStr'><is><t>化工</t></is></c></row><row r='2'><c r='A2'><v>7</v></c><c"
                  + " r='B2' t='b'><v>1</v></c></row></sheetData></worksheet>")
              .formatted(main));
    }
    assertThat(AttributesTable.read(xlsx, NAMES).bySite())
        .containsExactly(Map.entry("7", Map.of("chemical", "true")));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void theFirstSheetOfAnExcelFileIsReadAsText() throws Exception {
    Path xlsx = dir.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(xlsx);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("表1");
      sheet.value(0, 0, "site_id");
      sheet.value(0, 1, "化工");
      sheet.value(0, 2, "行业代码");
      sheet.value(0, 3, "county");
      sheet.value(1, 0, 1);
      sheet.value(1, 1, true);
      sheet.value(1, 2, "0912");
      sheet.value(1, 3, 621221);
      sheet.value(3, 0, "S-2");
      sheet.value(3, 1, "否");
      sheet.value(3, 3, LocalDate.of(2026, 1, 2));
      sheet.style(3, 3).format("yyyy-MM-dd").set();
    }
    AttributesTable table = AttributesTable.read(xlsx, NAMES);
    assertThat(table.issues()).isEmpty();
    assertThat(table.bySite()).containsOnlyKeys("1", "S-2");
    assertThat(table.bySite().get("1"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("chemical", "true", "industry", "0912", "county", "621221"));
    assertThat(table.bySite().get("S-2"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("chemical", "否", "county", "2026-01-02"));
  }

  // --attributes

  @ParameterizedTest
  @ValueSource(strings = {"site_id", "SITE_ID", "code", "XMDM", "bsm", "项目编号"})
  void theIdColumnHasSeveralNames(String column) throws Exception {
    AttributesTable table = AttributesTable.read(file("a.csv", column + ",化工\nS1,是\n"), NAMES);
    assertThat(table.bySite()).containsExactly(Map.entry("S1", Map.of("chemical", "是")));
  }

  @Test
  void unknownColumnsRowsWithoutIdAndUnknownSitesAreSaid() throws Exception {
    AttributesTable table =
        AttributesTable.read(file("a.csv", "site_id,化工,负责人\nS1,,张\n,是,李\nS9,是,\n"), NAMES);
    assertThat(table.bySite()).containsOnlyKeys("S1", "S9");
    assertThat(table.bySite().get("S1")).as("a blank cell is unknown").isEmpty();
    assertThat(table.issues())
        .extracting(Issue::code)
        .containsExactly("ATTRIBUTES_COLUMN_UNKNOWN", "ATTRIBUTES_ID_BLANK");
    assertThat(table.unknownSites(List.of("S1"), "a.csv"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.args()).containsExactly("S9"));
  }

  @Test
  void rowsAndColumnsThatContradictEachOtherLeaveTheAttributeUnknown() throws Exception {
    AttributesTable rows =
        AttributesTable.read(
            file("a.csv", "site_id,化工,county\nS1,是,\nS1,否,621221\nS1,是,621221\n"), NAMES);
    assertThat(rows.bySite().get("S1")).isEqualTo(Map.of("county", "621221"));
    assertThat(rows.issues())
        .extracting(Issue::code)
        .containsExactly(
            "ATTRIBUTES_SITE_TWICE", "ATTRIBUTES_ROWS_DIFFER", "ATTRIBUTES_SITE_TWICE");
    AttributesTable columns =
        AttributesTable.read(file("b.csv", "site_id,化工,chemical\nS1,是,否\nS2,是,是\nS3,,否\n"), NAMES);
    assertThat(columns.bySite().get("S1")).isEmpty();
    assertThat(columns.bySite().get("S2")).isEqualTo(Map.of("chemical", "是"));
    assertThat(columns.bySite().get("S3")).isEqualTo(Map.of("chemical", "否"));
    assertThat(columns.issues())
        .extracting(Issue::code)
        .containsExactly("ATTRIBUTES_COLUMNS_DIFFER");
  }

  @Test
  void aTableWithoutIdsIsRefused() throws Exception {
    fails(() -> AttributesTable.read(file("a.csv", "化工\n是\n"), NAMES), "COLUMN_MISSING", "site_id");
  }

  // --layers

  private LayersTable layers(String text) throws Exception {
    return LayersTable.read(file("layers.csv", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02",
        "2026/1/2",
        "20260102",
        "2026年1月2日",
        "2026.1.2",
        "２０２６－０１－０２",
        "2026-1-2",
        "2026/1/2 0:00",
        "2026-01-02 00:00:00",
        "2026-01-02T00:00:00"
      })
  void datesAreReadInTheirUsualForms(String date) throws Exception {
    LayersTable table = layers("file,valid_from\na.gpkg," + date + "\n");
    assertThat(table.entries().get(0).identity().validFrom()).isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "2026-13-01", "明年", "2026", "2/1/2026", "2026/1-2", "45000"})
  void anythingElseIsAClearErrorWithItsRow(String date) {
    fails(
        () -> layers("file,valid_from\na.gpkg,\nb.gpkg," + date + "\n"),
        "LAYERS_DATE_WRONG",
        "3",
        "valid_from");
  }

  @Test
  void aRowForATableGoesBeforeOneForTheFile() throws Exception {
    LayersTable table =
        layers(
            "file,table,code,issuer,doc_no,version,data_date,valid_from,valid_to,classification,coverage\n"
                + "zones.gpkg,,,全文件,,,,,,,\n"
                + "C:\\data\\Zones.gpkg,t1,stbhhx,省厅,甘政发〔2023〕1号,2023版,2023-06,2023-01-01,2030-12-31,内部,621200\n");
    LayersTable.Entry t1 = table.find("zones.gpkg", "t1").orElseThrow();
    assertThat(t1.code()).isEqualTo("STBHHX");
    assertThat(t1.identity().docNo()).isEqualTo("甘政发〔2023〕1号");
    assertThat(t1.identity().dataDate()).isEqualTo("2023-06");
    assertThat(t1.identity().coverage().counties()).containsExactly("621200");
    assertThat(table.find("ZONES.GPKG", "t2").orElseThrow().identity().issuer()).isEqualTo("全文件");
    assertThat(table.find("zones.gpkg", "T1").orElseThrow().code()).isEqualTo("STBHHX");
    assertThat(table.find("other.gpkg", "t1")).isEmpty();
    assertThat(table.unused(List.of(t1), "layers.csv"))
        .extracting(Issue::code)
        .containsExactly("LAYERS_ROW_UNUSED");
  }

  @Test
  void whatIsNotStatedStaysNotStated() throws Exception {
    LayersTable table = layers("file\na.gpkg\n");
    assertThat(table.entries().get(0).identity())
        .isEqualTo(org.ecozone.zone.LayerIdentity.NOT_STATED);
    assertThat(table.entries().get(0).code()).isEmpty();
  }

  @Test
  void wrongRowsOfALayersTableAreRefusedAndUnknownColumnsSaid() throws Exception {
    fails(() -> layers("table\nx\n"), "COLUMN_MISSING", "file");
    fails(() -> layers("file,table\n,x\n"), "CELL_BLANK", "2", "file");
    fails(() -> layers("file,table\na.gpkg,x\nA.gpkg,x\n"), "LAYERS_ROW_TWICE", "3");
    fails(
        () -> layers("file,valid_from,valid_to\na.gpkg,2026-01-02,2026-01-01\n"),
        "LAYERS_DATES_REVERSED",
        "2");
    fails(() -> layers("file,coverage\na.gpkg,陇南\n"), "LAYERS_COVERAGE_WRONG", "2");
    assertThat(layers("file,备注\na.gpkg,x\n").issues())
        .extracting(Issue::code)
        .containsExactly("LAYERS_COLUMN_UNKNOWN");
  }

  // profiles

  @Test
  void aUsersProfileFileReplacesTheShippedOneOfThatName() throws Exception {
    Path shipped = Path.of(System.getProperty("ecozone.home", "."), "data", "profiles");
    String before = ProfileReader.read(List.of(shipped)).sha256();
    file(
        "layers.csv",
        "code,name_zh,name_en,table_aliases,signature,constants,hints\n"
            + "ABC,某层,Some layer,某层,,,\n");
    file("fields.csv", "layer,attribute,aliases,type,pattern\nABC,class,KIND,,\n");
    file("classes.csv", "layer,attribute,value,synonyms\nABC,class,甲,a;1\n");
    assertThat(ProfileReader.read(List.of(dir, shipped)).match("某层", "", List.of()).code())
        .isEqualTo("ABC");
    assertThat(ProfileReader.read(List.of(dir, shipped)).sha256()).isNotEqualTo(before);
    assertThat(ProfileReader.read(List.of(dir.resolve("none"), shipped)).sha256())
        .isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layers.csv|X,x,x,x,,,\\nX,y,y,y,,,|PROFILE_CODE_TWICE|3",
        "layers.csv|X,x,x,甲,,,\\nY,y,y,甲,,,|PROFILE_ALIAS_TWICE|3",
        "layers.csv|X,,x,x,,,|CELL_BLANK|2",
        "layers.csv|X,x,x,甲,,乙:LX=1,|PROFILE_CONSTANT_WRONG|2",
        "layers.csv|X,x,x,甲,,甲:LX=1,|PROFILE_CONSTANT_WRONG|2",
        "fields.csv|NO,class,a,,|PROFILE_LAYER_UNKNOWN|2",
        "fields.csv|STBHHX,class,a,date,|PROFILE_TYPE_UNKNOWN|2",
        "fields.csv|STBHHX,class,a,,[|PROFILE_PATTERN_WRONG|2",
        "classes.csv|STBHHX,class,甲,a;b\\nSTBHHX,class,乙,Ａ|PROFILE_SYNONYM_TWICE|3",
        "words.csv|x,noun|PROFILE_WORD_KIND_UNKNOWN|2"
      })
  void aWrongRowOfAProfileFileIsRefusedWithFileAndRow(
      String name, String rows, String code, String row) throws Exception {
    Map<String, String> headers =
        Map.of(
            "layers.csv",
            "code,name_zh,name_en,table_aliases,signature,constants,hints",
            "fields.csv",
            "layer,attribute,aliases,type,pattern",
            "classes.csv",
            "layer,attribute,value,synonyms",
            "words.csv",
            "word,kind");
    file(name, headers.get(name) + "\n" + rows.replace("\\n", "\n") + "\n");
    if (name.equals("layers.csv")) {
      file("fields.csv", headers.get("fields.csv") + "\n");
      file("classes.csv", headers.get("classes.csv") + "\n");
    }
    Path shipped = Path.of(System.getProperty("ecozone.home", "."), "data", "profiles");
    fails(() -> ProfileReader.read(List.of(dir, shipped)), code, row);
  }

  @Test
  void withoutProfilesThereIsAClearError() {
    fails(() -> ProfileReader.read(List.of(dir)), "PROFILE_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"layers.csv", "fields.csv", "classes.csv", "words.csv"})
  void shippedProfilesOpenInExcel(String name) throws Exception {
    byte[] bytes =
        Files.readAllBytes(
            Path.of(System.getProperty("ecozone.home", "."), "data", "profiles", name));
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }
}
