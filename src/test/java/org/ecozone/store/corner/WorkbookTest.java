package org.ecozone.store.corner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecozone.geo.Crs;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.TableSpec.Type;
import org.ecozone.store.corner.out.CornerWriter;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.FeatureWriter;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.OutRow;
import org.ecozone.store.exchange.OutTable;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.WriteChoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;

/** XLSX as people and programs make them. */
class WorkbookTest {
  private static final String SQUARE =
      "POLYGON ((3732800.5 35564800.385, 3732900.5 35564800.385, 3732900.5 35565000.5,"
          + " 3732800.5 35564800.385))";

  @TempDir Path folder;

  private static ReadBack read(byte[] bytes, ReadChoices choices) throws StoreException {
    return ReadBack.of(CornerTables::open, InputFile.ofBytes("界址点.xlsx", bytes), choices);
  }

  /** A workbook of sheets, each "name" followed by its rows. */
  private static byte[] workbook(Object[][]... sheets) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      for (Object[][] sheet : sheets) {
        Worksheet made = book.newWorksheet((String) sheet[0][0]);
        for (int r = 1; r < sheet.length; r++) {
          for (int c = 0; c < sheet[r].length; c++) {
            Object cell = sheet[r][c];
            if (cell instanceof Number number) {
              made.value(r - 1, c, number);
            } else if (cell instanceof String text && text.startsWith("=")) {
              made.formula(r - 1, c, text.substring(1));
            } else if (cell != null) {
              made.value(r - 1, c, String.valueOf(cell));
            }
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void theFirstSheetWithCoordinatesIsProposedAndAnotherCanBeChosen() throws Exception {
    byte[] bytes =
        workbook(
            new Object[][] {{"说明"}, {"本表由测绘单位提供"}, {"联系人", "张三"}},
            new Object[][] {
              {"坐标"},
              {"某项目界址点成果表"},
              {"点号", "X(m)", "Y(m)"},
              {"J1", 3732800.5, 35564800.385},
              {"J2", "3732900.5", "３５５６４８００．３８５"},
              {"J3", 3732900.5, 35565000.5},
            },
            new Object[][] {{"旧"}, {"X", "Y"}, {0, 0}, {0, 4}, {4, 4}});
    ReadBack read = read(bytes, ReadChoices.NONE);
    assertThat(read.wkts()).containsExactly(SQUARE);
    assertThat(read.table().name()).isEqualTo("坐标");
    assertThat(read.codes()).contains("SHEET_TAKEN");
    assertThat(((CornerFile) read.file()).layout().sheets()).containsExactly("说明", "坐标", "旧");
    ReadBack old = read(bytes, ReadChoices.NONE.with(ReadOption.SHEET, "旧"));
    assertThat(old.wkts()).containsExactly("POLYGON ((0 0, 0 4, 4 4, 0 0))");
    assertThatThrownBy(() -> read(bytes, ReadChoices.NONE.with(ReadOption.SHEET, "新")))
        .hasMessageContaining("SHEET_UNKNOWN");
  }

  @Test
  void blankRowsBeginRings() throws Exception {
    byte[] bytes =
        workbook(
            new Object[][] {
              {"s"}, {"X", "Y"}, {0, 0}, {0, 4}, {4, 4}, {}, {10, 10}, {10, 14}, {14, 14}
            });
    assertThat(read(bytes, ReadChoices.NONE).wkts())
        .containsExactly("MULTIPOLYGON (((0 0, 0 4, 4 4, 0 0)), ((10 10, 10 14, 14 14, 10 10)))");
  }

  @Test
  void aFormulaWithoutAValueMakesItsParcelFail() throws Exception {
    byte[] bytes =
        workbook(new Object[][] {{"s"}, {"点号", "X", "Y"}, {1, 0, 0}, {2, "=B3+4", 4}, {3, 4, 4}});
    ReadBack read = read(bytes, ReadChoices.NONE);
    assertThat(read.wkts()).containsExactly("CELL_UNREADABLE");
    assertThat(read.rows().get(0).failure().args()).contains("3", "=B3+4");
  }

  private static byte[] zip(String... namesAndTexts) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The least that a workbook consists of. */
  private static byte[] rawWorkbook(String doctype, String rows) throws Exception {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "http://schemas.openxmlformats.org/package/2006/";
    return zip(
        "[Content_Types].xml",
        head + "<Types xmlns=\"" + types + "content-types\"></Types>",
        "_rels/.rels",
        head
            + "<Relationships xmlns=\""
            + types
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + rel
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml",
        head
            + "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + rel
            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        head
            + "<Relationships xmlns=\""
            + types
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + rel
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "xl/worksheets/sheet1.xml",
        head
            + doctype
            + "<worksheet xmlns=\""
            + main
            + "\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private static String textRow(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String place = (char) ('A' + i) + "" + number;
      row.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  @Test
  void savedValuesOfFormulasAndLongNumbersOfExcelAreRead() throws Exception {
    String rows =
        textRow(1, "X", "Y")
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><f>1+1</f><v>3732800.5</v></c><c"
            + " r=\"B2\"><v>35564800.384999998</v></c></row><row r=\"3\"><c"
            + " r=\"A3\"><v>3.7329005E6</v></c><c r=\"B3\"><v>35564800.385</v></c></row>"
            + textRow(4, "3732900.5", "35565000.5");
    ReadBack read = read(rawWorkbook("", rows), ReadChoices.NONE);
    assertThat(read.wkts()).containsExactly(SQUARE);
    assertThat(read.codes()).contains("HIDDEN_ROWS");
  }

  @Test
  void entitiesAreNeitherFetchedNorBlownUp() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "3732900.5");
    String external = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    String rows =
        textRow(1, "X", "Y")
            + textRow(2, "1", "2")
            + textRow(3, "&e;", "3")
            + textRow(4, "7", "8")
            + textRow(5, "9", "1");
    assertNotRead(rawWorkbook(external, rows));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"1111111111\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY a" + i + " \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    assertNotRead(rawWorkbook(laughs.append("]>").toString(), rows.replace("&e;", "&a11;")));
  }

  /** Refused, or the parcel fails: never land. */
  private static void assertNotRead(byte[] bytes) {
    try {
      ReadBack read = read(bytes, ReadChoices.NONE);
      assertThat(read.rows()).allMatch(row -> row.geometry() == null);
    } catch (StoreException e) {
      assertThat(e.issue().code()).isNotEmpty();
    }
  }

  @Test
  void aBombIsRefused() throws Exception {
    String blanks = " ".repeat(60 << 20);
    assertThatThrownBy(() -> read(rawWorkbook("", textRow(1, "X", "Y") + blanks), ReadChoices.NONE))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.issue().code()).startsWith("ARCHIVE"));
  }

  @Test
  void anOldWorkbookIsRefusedWithWhatToDo() {
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4};
    assertThatThrownBy(() -> read(old, ReadChoices.NONE)).hasMessageContaining("OLD_WORKBOOK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no workbook", "xl/workbook.xml"})
  void aZipThatIsNoWorkbookIsRefused(String name) throws Exception {
    byte[] bytes = zip(name, "<x/>");
    assertThatThrownBy(() -> read(bytes, ReadChoices.NONE)).isInstanceOf(StoreException.class);
  }

  @Test
  void aCutWorkbookIsRefused() throws Exception {
    byte[] whole = workbook(new Object[][] {{"s"}, {"X", "Y"}, {0, 0}, {0, 4}, {4, 4}});
    for (int length = 8; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut, ReadChoices.NONE)).isInstanceOf(StoreException.class);
    }
  }

  private Path written() throws Exception {
    Path target = folder.resolve("out.xlsx");
    List<Column> columns = List.of(new Column("地块编号", Type.TEXT), new Column("面积", Type.DOUBLE));
    try (FeatureWriter writer = CornerWriter.xlsx(target, WriteChoices.NONE)) {
      writer.beginTable(
          new OutTable(
              "地块",
              "POLYGON",
              Crs.ofEpsg(4523),
              columns,
              new ColumnRoles("地块编号", "", "", null),
              ""));
      writer.row(
          new OutRow(
              1,
              new WKTReader()
                  .read(
                      "POLYGON ((35564800.385 3732800.5, 35564900 3732800, 35564900 3732900,"
                          + " 35564800.385 3732800.5))"),
              Arrays.asList("=1+1", 1.25)));
      writer.commit();
    }
    return target;
  }

  private static String run(Path folder, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (java.io.IOException e) {
      return null;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? out : null;
  }

  @Test
  void gdalOpensOurWorkbook() throws Exception {
    written();
    String formats = run(folder, "ogrinfo", "--formats");
    assumeTrue(formats != null && formats.contains("XLSX"));
    String out = run(folder, "ogrinfo", "-ro", "-al", "out.xlsx");
    assertThat(out).contains("界址点", "地块属性", "=1+1", "3732800.5", "35564800.385", "J3");
  }

  @Test
  void libreOfficeOpensOurWorkbook() throws Exception {
    written();
    assumeTrue(run(folder, "soffice", "--version") != null);
    run(
        folder,
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "csv",
        "out.xlsx");
    assertThat(Files.readString(folder.resolve("out.csv")).toLowerCase(Locale.ROOT))
        .contains("=1+1", "3732800.500", "j3");
  }
}
