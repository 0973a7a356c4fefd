package org.ecozone.store.exchange;

import java.util.Map;
import java.util.Optional;

/** How a user wants a file to be written; what is not chosen is as the format's habit is. */
public record WriteChoices(Map<WriteOption, String> chosen) {
  /** As usual. */
  public static final WriteChoices NONE = new WriteChoices(Map.of());

  public WriteChoices {
    chosen = Map.copyOf(chosen);
  }

  public Optional<String> get(WriteOption option) {
    return Optional.ofNullable(chosen.get(option));
  }
}
