package org.ecozone.store.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.store.FeatureTable;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.store.cache.frame.FrameWriter;
import org.ecozone.store.geopackage.BrokenTable;
import org.ecozone.zone.Issue;

/**
 * What opening a zone file gave.
 *
 * @param identities table to the JSON texts that state its identity
 * @param layers entries of the layers that are kept: table to the key of its match
 */
record FileContent(
    List<FeatureTable> tables,
    List<BrokenTable> broken,
    List<Issue> issues,
    Map<String, List<String>> identities,
    Map<String, String> layers) {

  void write(FrameWriter to) throws IOException {
    StringPool texts = new StringPool();
    Numbers numbers = new Numbers();
    numbers.add(tables.size());
    tables.forEach(table -> write(table, numbers, texts));
    numbers.add(broken.size());
    for (BrokenTable table : broken) {
      numbers.add(texts.numberOf(table.name()));
      numbers.add(texts.numberOf(table.identifier()));
      IssueCodec.write(List.of(table.issue()), numbers, texts);
    }
    IssueCodec.write(issues, numbers, texts);
    numbers.add(identities.size());
    new TreeMap<>(identities)
        .forEach(
            (table, stated) -> {
              numbers.add(texts.numberOf(table));
              write(stated, numbers, texts);
            });
    numbers.add(layers.size());
    new TreeMap<>(layers)
        .forEach(
            (table, match) -> {
              numbers.add(texts.numberOf(table));
              numbers.add(texts.numberOf(match));
            });
    texts.write(to);
    to.number(numbers.count());
    to.longs(numbers.values(), numbers.count());
  }

  private static void write(FeatureTable table, Numbers numbers, StringPool texts) {
    numbers.add(texts.numberOf(table.name()));
    numbers.add(texts.numberOf(table.identifier()));
    numbers.add(texts.numberOf(table.description()));
    numbers.add(texts.numberOf(table.geometryColumn()));
    numbers.add(texts.numberOf(table.geometryType()));
    numbers.add(table.srsId());
    numbers.add(texts.numberOf(table.fidColumn()));
    write(table.columns(), numbers, texts);
    numbers.add(table.indexed() ? 1 : 0);
    numbers.add(table.rowCount());
  }

  private static void write(List<String> list, Numbers numbers, StringPool texts) {
    numbers.add(list.size());
    list.forEach(text -> numbers.add(texts.numberOf(text)));
  }

  static FileContent read(FrameReader from) throws IOException {
    String[] texts = StringPool.read(from);
    Numbers.Cursor numbers = new Numbers.Cursor(from.longs(from.count(Long.BYTES)));
    List<FeatureTable> tables = new ArrayList<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      tables.add(table(numbers, texts));
    }
    List<BrokenTable> broken = new ArrayList<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      String name = texts[numbers.nextInt()];
      String identifier = texts[numbers.nextInt()];
      broken.add(new BrokenTable(name, identifier, IssueCodec.read(numbers, texts).get(0)));
    }
    List<Issue> issues = IssueCodec.read(numbers, texts);
    Map<String, List<String>> identities = new HashMap<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      String table = texts[numbers.nextInt()];
      identities.put(table, list(numbers, texts));
    }
    Map<String, String> layers = new TreeMap<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      String table = texts[numbers.nextInt()];
      layers.put(table, texts[numbers.nextInt()]);
    }
    if (!numbers.isAtEnd()) {
      throw new DamagedEntryException("numbers left over");
    }
    return new FileContent(tables, broken, issues, identities, layers);
  }

  private static FeatureTable table(Numbers.Cursor numbers, String[] texts) {
    String name = texts[numbers.nextInt()];
    String identifier = texts[numbers.nextInt()];
    String description = texts[numbers.nextInt()];
    String geometryColumn = texts[numbers.nextInt()];
    String geometryType = texts[numbers.nextInt()];
    int srsId = numbers.nextInt();
    String fidColumn = texts[numbers.nextInt()];
    List<String> columns = list(numbers, texts);
    boolean indexed = numbers.next() == 1;
    return new FeatureTable(
        name,
        identifier,
        description,
        geometryColumn,
        geometryType,
        srsId,
        fidColumn,
        columns,
        indexed,
        numbers.next());
  }

  private static List<String> list(Numbers.Cursor numbers, String[] texts) {
    List<String> list = new ArrayList<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      list.add(texts[numbers.nextInt()]);
    }
    return list;
  }
}
