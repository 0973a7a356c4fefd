package org.ecozone.store.dxf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.exchange.ReceivedRow;
import org.ecozone.store.exchange.ReceivedTable;

/** Drawings as text, made group by group. */
final class DxfText {
  private final StringBuilder tables = new StringBuilder();
  private final StringBuilder blocks = new StringBuilder();
  private final StringBuilder entities = new StringBuilder();
  private final StringBuilder header = new StringBuilder();
  private int handle = 0x20;

  static String groups(Object... codesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      text.append(codesAndValues[i]).append('\n').append(codesAndValues[i + 1]).append('\n');
    }
    return text.toString();
  }

  DxfText header(Object... codesAndValues) {
    header.append(groups(codesAndValues));
    return this;
  }

  DxfText version(String version, String codePage) {
    return header(9, "$ACADVER", 1, version, 9, "$DWGCODEPAGE", 3, codePage);
  }

  DxfText layer(String name, int colour, int flags) {
    tables.append(groups(0, "LAYER", 2, name, 70, flags, 62, colour, 6, "CONTINUOUS"));
    return this;
  }

  DxfText block(String name, double baseX, double baseY, String content) {
    blocks.append(groups(0, "BLOCK", 8, "0", 2, name, 70, 0, 10, baseX, 20, baseY, 30, 0));
    blocks.append(content).append(groups(0, "ENDBLK", 8, "0"));
    return this;
  }

  DxfText rawBlock(String text) {
    blocks.append(text);
    return this;
  }

  DxfText add(String text) {
    entities.append(text);
    return this;
  }

  DxfText entity(String type, String layer, Object... codesAndValues) {
    entities.append(groups(0, type, 5, Integer.toHexString(handle++).toUpperCase(), 8, layer));
    return add(groups(codesAndValues));
  }

  /** Numbers alternate x and y. */
  static String polyline(String layer, boolean closed, double... xy) {
    StringBuilder text =
        new StringBuilder(groups(0, "LWPOLYLINE", 8, layer, 90, xy.length / 2, 70, closed ? 1 : 0));
    for (int i = 0; i < xy.length; i += 2) {
      text.append(groups(10, xy[i], 20, xy[i + 1]));
    }
    return text.toString();
  }

  DxfText ring(String layer, double... xy) {
    return add(polyline(layer, true, xy));
  }

  static double[] square(double x, double y, double side) {
    return new double[] {x, y, x + side, y, x + side, y + side, x, y + side};
  }

  String text() {
    StringBuilder all = new StringBuilder();
    if (!header.isEmpty()) {
      all.append(section("HEADER", header.toString()));
    }
    all.append(
        section("TABLES", groups(0, "TABLE", 2, "LAYER", 70, 9) + tables + groups(0, "ENDTAB")));
    all.append(section("BLOCKS", blocks.toString()));
    all.append(section("ENTITIES", entities.toString()));
    return all + groups(0, "EOF");
  }

  static String section(String name, String content) {
    return groups(0, "SECTION", 2, name) + content + groups(0, "ENDSEC");
  }

  DxfFile open() throws StoreException {
    return open(ReadChoices.NONE);
  }

  DxfFile layers(String... names) throws StoreException {
    return open(ReadChoices.NONE.with(ReadOption.CAD_LAYERS, String.join("\n", names)));
  }

  DxfFile open(ReadChoices choices) throws StoreException {
    return open(text().getBytes(StandardCharsets.UTF_8), choices);
  }

  DxfFile open(Charset charset) throws StoreException {
    return open(text().getBytes(charset), ReadChoices.NONE);
  }

  static DxfFile open(byte[] bytes, ReadChoices choices) throws StoreException {
    return new DxfReader().open(InputFile.ofBytes("图.dxf", bytes), choices, Progress.NONE);
  }

  static List<ReceivedRow> rows(DxfFile file, String table) throws StoreException {
    List<ReceivedRow> rows = new ArrayList<>();
    for (ReceivedTable each : file.tables()) {
      if (each.name().equals(table)) {
        file.read(each, Progress.NONE, rows::add);
      }
    }
    return rows;
  }

  static List<ReceivedRow> areas(DxfFile file) throws StoreException {
    return rows(file, "面");
  }

  static List<String> codes(DxfFile file) {
    return file.issues().stream().map(issue -> issue.code()).toList();
  }
}
