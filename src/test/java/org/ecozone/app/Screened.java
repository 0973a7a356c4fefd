package org.ecozone.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The result files of a screening, read back as anyone would read them.
 *
 * @param folder where they lie
 */
record Screened(Path folder, Outcome outcome) {
  List<Map<String, String>> rows(String file) {
    try {
      String text = Files.readString(folder.resolve(file));
      assertThat(text).startsWith("\uFEFF");
      try (Stream<NamedCsvRecord> records =
          CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream()) {
        return records.map(NamedCsvRecord::getFieldsAsMap).toList();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> site(String id) {
    return only(of("sites.csv", id));
  }

  String verdict(String id) {
    return site(id).get("verdict");
  }

  double areaM2(String id) {
    return number(site(id), "area_m2");
  }

  List<Map<String, String>> pieces(String id) {
    return of("intersections.csv", id);
  }

  /** The piece of a site in a layer of which it meets one zone. */
  Map<String, String> piece(String id, String layer) {
    return only(pieces(id).stream().filter(row -> row.get("layer").equals(layer)).toList());
  }

  List<Map<String, String>> findings(String id, String rule) {
    return of("findings.csv", id).stream().filter(row -> row.get("rule_id").equals(rule)).toList();
  }

  Map<String, String> finding(String id, String rule) {
    return only(findings(id, rule));
  }

  Map<String, String> total(String id, String layer, String zoneClass) {
    return only(
        of("totals.csv", id).stream()
            .filter(row -> row.get("layer").equals(layer))
            .filter(row -> row.get("zone_class").equals(zoneClass))
            .toList());
  }

  List<Map<String, String>> issues(String code) {
    return rows("issues.csv").stream().filter(row -> row.get("code").equals(code)).toList();
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  static Map<String, String> only(List<Map<String, String>> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<Map<String, String>> of(String file, String id) {
    return rows(file).stream().filter(row -> row.get("site_id").equals(id)).toList();
  }

  /** Every result but the one that holds clock and paths, by name. */
  Map<String, byte[]> bytes() throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("run.json")) {
          bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return bytes;
  }
}
