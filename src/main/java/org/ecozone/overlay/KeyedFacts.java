package org.ecozone.overlay;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An immutable map whose keys, and their order, are shared by all parcels of a run: a parcel holds
 * its values alone.
 */
public final class KeyedFacts<V> extends AbstractMap<String, V> {
  private final Keys keys;
  private final List<V> values;

  /** One value per key, in the order of the keys. */
  public KeyedFacts(Keys keys, List<V> values) {
    if (values.size() != keys.names.size()) {
      throw new IllegalArgumentException(values.size() + " values, keys " + keys.names);
    }
    this.keys = keys;
    this.values = List.copyOf(values);
  }

  /** Keys in their order. Immutable. */
  public static final class Keys {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** A name met twice is one key. */
    public Keys(Collection<String> names) {
      this.names = List.copyOf(new LinkedHashSet<>(names));
      for (int i = 0; i < this.names.size(); i++) {
        positions.put(this.names.get(i), i);
      }
    }

    public int size() {
      return names.size();
    }

    /** Position of a key, -1 if it is none. */
    public int position(Object key) {
      Integer position = positions.get(key);
      return position == null ? -1 : position;
    }
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public V get(Object key) {
    int position = values.isEmpty() ? -1 : keys.position(key);
    return position < 0 ? null : values.get(position);
  }

  @Override
  public boolean containsKey(Object key) {
    return keys.position(key) >= 0;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.size();
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        List<Entry<String, V>> entries = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
          entries.add(Map.entry(keys.names.get(i), values.get(i)));
        }
        return List.copyOf(entries).iterator();
      }
    };
  }
}
