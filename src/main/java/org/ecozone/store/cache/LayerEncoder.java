package org.ecozone.store.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.store.cache.frame.FrameWriter;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Zone;
import org.locationtech.jts.geom.Envelope;

/** Writes a {@link LayerContent}. {@link LayerDecoder} reads it and is the other half of this. */
final class LayerEncoder {
  static final int TEXT = 1;
  static final int LONG = 2;
  static final int DOUBLE = 3;
  static final int BOOLEAN = 4;

  private final StringPool texts = new StringPool();
  private final Numbers numbers = new Numbers();
  private final Map<Map<String, Object>, Integer> seen = new IdentityHashMap<>();
  private final Map<Map<String, Object>, Integer> equal = new HashMap<>();
  private final List<Map<String, Object>> maps = new ArrayList<>();

  private LayerEncoder() {}

  /**
   * Writes the layer.
   *
   * <p>Fails: {@link NotKeepableException} if it holds something that would not come back as it is.
   */
  static void write(LayerContent layer, FrameWriter to) throws IOException {
    new LayerEncoder().encode(layer, to);
  }

  private void encode(LayerContent layer, FrameWriter to) throws IOException {
    List<Zone> zones = layer.zones();
    int count = zones.size();
    long[] fids = new long[count];
    int[] codes = new int[count];
    int[] names = new int[count];
    int[] classes = new int[count];
    int[] attributes = new int[count];
    GeometryCode geometry = new GeometryCode();
    for (int i = 0; i < count; i++) {
      Zone zone = zones.get(i);
      fids[i] = zone.fid();
      codes[i] = texts.numberOf(zone.code());
      names[i] = texts.numberOf(zone.name());
      classes[i] = texts.numberOf(zone.zoneClass()) << 1 | (zone.classKnown() ? 1 : 0);
      attributes[i] = mapOf(zone.attributes());
      geometry.add(zone.geometry());
    }
    layer(layer);
    maps();
    texts.write(to);
    to.number(numbers.count());
    to.longs(numbers.values(), numbers.count());
    to.number(count);
    to.longs(fids, count);
    to.ints(codes, count);
    to.ints(names, count);
    to.ints(classes, count);
    to.ints(attributes, count);
    to.number(geometry.length());
    to.ints(geometry.form(), geometry.length());
    for (Zone zone : zones) {
      GeometryCode.writeCoordinates(zone.geometry(), to);
    }
  }

  private int mapOf(Map<String, Object> map) {
    Integer known = seen.get(map);
    if (known == null) {
      known = equal.putIfAbsent(map, maps.size());
      if (known == null) {
        known = maps.size();
        maps.add(map);
      }
      seen.put(map, known);
    }
    return known;
  }

  private void layer(LayerContent layer) throws IOException {
    numbers.add(texts.numberOf(layer.code()));
    numbers.add(layer.profiled() ? 1 : 0);
    numbers.add(texts.numberOf(layer.title()));
    numbers.add(texts.numberOf(CrsText.of(layer.crs())));
    numbers.add(layer.repaired());
    envelope(layer.extent());
    numbers.add(layer.constants().size());
    new TreeMap<>(layer.constants())
        .forEach(
            (name, value) -> {
              numbers.add(texts.numberOf(name));
              numbers.add(texts.numberOf(value));
            });
    numbers.add(layer.lost().size());
    for (LostFeature lost : layer.lost()) {
      numbers.add(lost.fid());
      numbers.add(texts.numberOf(lost.issueCode()));
      envelope(lost.where());
    }
    IssueCodec.write(layer.issues(), numbers, texts);
  }

  /** 0 for none, 1 for one of nothing, 2 and four numbers. */
  private void envelope(Envelope envelope) {
    if (envelope == null || envelope.isNull()) {
      numbers.add(envelope == null ? 0 : 1);
      return;
    }
    numbers.add(2);
    numbers.add(envelope.getMinX());
    numbers.add(envelope.getMaxX());
    numbers.add(envelope.getMinY());
    numbers.add(envelope.getMaxY());
  }

  private void maps() throws IOException {
    numbers.add(maps.size());
    for (Map<String, Object> map : maps) {
      numbers.add(map.size());
      for (Map.Entry<String, Object> entry : new TreeMap<>(map).entrySet()) {
        numbers.add(texts.numberOf(entry.getKey()));
        value(entry.getValue());
      }
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      numbers.add(TEXT);
      numbers.add(texts.numberOf(text));
    } else if (value instanceof Long number) {
      numbers.add(LONG);
      numbers.add(number.longValue());
    } else if (value instanceof Double number) {
      numbers.add(DOUBLE);
      numbers.add(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      numbers.add(BOOLEAN);
      numbers.add(truth ? 1 : 0);
    } else {
      throw new NotKeepableException(value.getClass().getSimpleName());
    }
  }
}
