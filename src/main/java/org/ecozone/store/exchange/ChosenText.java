package org.ecozone.store.exchange;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;

/**
 * What a user wrote for an option; a blank counts as nothing.
 *
 * <p>Fails: {@link ExchangeIssue#OPTION_WRONG} for anything that is not allowed, never silently.
 */
record ChosenText(String key, Optional<String> text) {
  ChosenText {
    text = text.map(String::strip).filter(word -> !word.isEmpty());
  }

  <E extends Enum<E>> Optional<E> oneOf(Set<E> allowed, String file) throws StoreException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E each : allowed) {
      if (each.name().equals(text.get().toUpperCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    throw wrong(file, allowed.stream().map(Enum::name).collect(Collectors.joining(", ")));
  }

  OptionalInt count(int most, String file) throws StoreException {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("\\d{1,4}") || Integer.parseInt(text.get()) > most) {
      throw wrong(file, "0–" + most);
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  void requireCharset() throws StoreException {
    boolean known = text.isEmpty();
    try {
      known = known || Charset.isSupported(text.get());
    } catch (IllegalArgumentException e) {
      known = false; // no possible name
    }
    if (!known) {
      throw wrong("", "GB18030, GBK, UTF-8, UTF-16LE, UTF-16BE, Big5");
    }
  }

  private StoreException wrong(String file, String allowed) {
    return new StoreException(
        Issue.of(ExchangeIssue.OPTION_WRONG, file, "", key, text.orElse(""), allowed), null);
  }

  /** The option of a key, whatever its case. */
  static <E extends Enum<E>> E option(String key, Collection<E> all, Function<E, String> keys)
      throws StoreException {
    for (E option : all) {
      if (keys.apply(option).equals(key.toLowerCase(Locale.ROOT))) {
        return option;
      }
    }
    String known = all.stream().map(keys).sorted().collect(Collectors.joining(", "));
    throw new StoreException(Issue.of(ExchangeIssue.OPTION_UNKNOWN, "", "", key, known), null);
  }

  /** {@code ZONE_PREFIX} is written {@code zone-prefix}. */
  static String key(Enum<?> option) {
    return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
