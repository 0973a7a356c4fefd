package org.ecozone.store.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Zone;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads what {@link LayerEncoder} wrote.
 *
 * <p>Fails: {@link IOException}, or any unchecked exception, if it is something else; the caller
 * takes both for a damaged entry.
 */
final class LayerDecoder {
  private final FrameReader from;
  private final String[] texts;
  private final Numbers.Cursor numbers;

  private LayerDecoder(FrameReader from) throws IOException {
    this.from = from;
    texts = StringPool.read(from);
    numbers = new Numbers.Cursor(from.longs(from.count(Long.BYTES)));
  }

  static LayerContent read(FrameReader from) throws IOException, CrsException {
    return new LayerDecoder(from).decode();
  }

  private LayerContent decode() throws IOException, CrsException {
    String code = text();
    boolean profiled = numbers.next() == 1;
    String title = text();
    Crs crs = CrsText.parse(text());
    int repaired = numbers.nextInt();
    Envelope extent = envelope();
    Map<String, String> constants = new HashMap<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      constants.put(text(), text());
    }
    List<LostFeature> lost = new ArrayList<>();
    for (int left = numbers.nextCount(); left > 0; left--) {
      long fid = numbers.next();
      String issue = text();
      lost.add(new LostFeature(fid, envelope(), issue));
    }
    List<Issue> issues = IssueCodec.read(numbers, texts);
    List<Zone> zones = zones(maps());
    if (!numbers.isAtEnd()) {
      throw new DamagedEntryException("numbers left over");
    }
    return new LayerContent(
        code, profiled, title, crs, zones, lost, extent, repaired, constants, issues);
  }

  private String text() {
    return StringPool.at(texts, numbers.nextInt());
  }

  private Envelope envelope() throws IOException {
    long kind = numbers.next();
    if (kind == 0) {
      return null;
    }
    if (kind == 1) {
      return new Envelope();
    }
    double minX = numbers.nextDouble();
    double maxX = numbers.nextDouble();
    double minY = numbers.nextDouble();
    double maxY = numbers.nextDouble();
    return new Envelope(minX, maxX, minY, maxY);
  }

  private List<Map<String, Object>> maps() throws IOException {
    int count = numbers.nextCount();
    List<Map<String, Object>> maps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
      Map.Entry<String, Object>[] entries = new Map.Entry[numbers.nextCount()];
      for (int j = 0; j < entries.length; j++) {
        entries[j] = Map.entry(text(), value());
      }
      maps.add(Map.ofEntries(entries));
    }
    return maps;
  }

  private Object value() throws IOException {
    int type = numbers.nextInt();
    return switch (type) {
      case LayerEncoder.TEXT -> text();
      case LayerEncoder.LONG -> numbers.next();
      case LayerEncoder.DOUBLE -> numbers.nextDouble();
      case LayerEncoder.BOOLEAN -> numbers.next() == 1;
      default -> throw new DamagedEntryException("type " + type);
    };
  }

  private List<Zone> zones(List<Map<String, Object>> maps) throws IOException {
    int count = from.count(Long.BYTES);
    long[] fids = from.longs(count);
    int[] codes = from.ints(count);
    int[] names = from.ints(count);
    int[] classes = from.ints(count);
    int[] attributes = from.ints(count);
    GeometryDecoder geometry = new GeometryDecoder(from.ints(from.count(Integer.BYTES)), from);
    Zone[] zones = new Zone[count];
    for (int i = 0; i < count; i++) {
      zones[i] =
          new Zone(
              fids[i],
              geometry.next(),
              StringPool.at(texts, codes[i]),
              StringPool.at(texts, names[i]),
              StringPool.at(texts, classes[i] >> 1),
              (classes[i] & 1) == 1,
              maps.get(attributes[i]));
    }
    if (!geometry.isAtEnd()) {
      throw new DamagedEntryException("forms left over");
    }
    return Arrays.asList(zones);
  }
}
