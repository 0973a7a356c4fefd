package org.ecozone.store.exchange;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.store.StoreException;

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

  /**
   * The choices as they are stated in a project and on the command line.
   *
   * <p>Fails if there is no such option or no such charset; other values are the reader's to judge.
   */
  public static ReadChoices of(Map<String, String> byKey) throws StoreException {
    ReadChoices all = NONE;
    for (Map.Entry<String, String> each : byKey.entrySet()) {
      ReadOption option =
          ChosenText.option(each.getKey(), List.of(ReadOption.values()), ReadOption::key);
      all = all.with(option, each.getValue());
    }
    all.text(ReadOption.ENCODING).requireCharset();
    return all;
  }

  private ChosenText text(ReadOption option) {
    return new ChosenText(option.key(), get(option));
  }

  /** The chosen value, in any case; empty if nothing is chosen, fails if it is none of these. */
  public <E extends Enum<E>> Optional<E> oneOf(ReadOption option, Set<E> allowed, String file)
      throws StoreException {
    return text(option).oneOf(allowed, file);
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
