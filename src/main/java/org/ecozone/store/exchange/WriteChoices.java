package org.ecozone.store.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ecozone.store.StoreException;

/** How a user wants a file to be written; what is not chosen is as the format's habit is. */
public record WriteChoices(Map<WriteOption, String> chosen) {
  /** As usual. */
  public static final WriteChoices NONE = new WriteChoices(Map.of());

  public WriteChoices {
    chosen = Map.copyOf(chosen);
  }

  /** As stated on the command line; fails if there is no such option. */
  public static WriteChoices of(Map<String, String> byKey) throws StoreException {
    Map<WriteOption, String> chosen = new EnumMap<>(WriteOption.class);
    for (Map.Entry<String, String> each : byKey.entrySet()) {
      WriteOption option =
          ChosenText.option(each.getKey(), List.of(WriteOption.values()), WriteOption::key);
      chosen.put(option, each.getValue());
    }
    return new WriteChoices(chosen);
  }

  /** The chosen value, in any case; empty if nothing is chosen, fails if it is none of these. */
  public <E extends Enum<E>> Optional<E> oneOf(WriteOption option, Set<E> allowed, String file)
      throws StoreException {
    return new ChosenText(option.key(), get(option)).oneOf(allowed, file);
  }

  /** Digits after the point; empty if not chosen, fails if it is no number up to {@code most}. */
  public OptionalInt decimals(int most, String file) throws StoreException {
    ChosenText text = new ChosenText(WriteOption.DECIMALS.key(), get(WriteOption.DECIMALS));
    return text.count(most, file);
  }

  public Optional<String> get(WriteOption option) {
    return Optional.ofNullable(chosen.get(option));
  }
}
