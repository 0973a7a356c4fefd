package org.ecozone.store.exchange;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a user wants a file to be read. What is not chosen is found out by the reader, which says
 * what it took.
 *
 * @param chosen texts by option
 */
public record ReadChoices(Map<ReadOption, String> chosen) {
  /** Nothing is chosen. */
  public static final ReadChoices NONE = new ReadChoices(Map.of());

  public ReadChoices {
    chosen = Map.copyOf(chosen);
  }

  public Optional<String> get(ReadOption option) {
    return Optional.ofNullable(chosen.get(option));
  }

  /** The chosen charset; fails unchecked if there is none of that name. */
  public Optional<Charset> encoding() {
    return get(ReadOption.ENCODING).map(Charset::forName);
  }

  public ReadChoices with(ReadOption option, String value) {
    Map<ReadOption, String> all = new EnumMap<>(ReadOption.class);
    all.putAll(chosen);
    all.put(option, value);
    return new ReadChoices(all);
  }

  public ReadChoices without(ReadOption option) {
    Map<ReadOption, String> all = new EnumMap<>(ReadOption.class);
    all.putAll(chosen);
    all.remove(option);
    return new ReadChoices(all);
  }
}
