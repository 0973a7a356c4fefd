package org.ecozone.store.cache;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.zone.ProfileMatch;
import org.ecozone.zone.Sha256;

/** What decides how a table is read, beside the bytes of its file. */
final class MatchKey {
  private MatchKey() {}

  /**
   * Lower-case hex.
   *
   * @param profiles hash over all profile files; does not matter to a table without a profile
   */
  static String of(ProfileMatch match, String profiles) {
    StringBuilder all = new StringBuilder();
    put(all, match.code());
    put(all, match.profile() == null ? "" : match.profile().code());
    put(all, match.profile() == null ? "" : profiles);
    put(all, match.columns());
    put(all, match.constants());
    put(all, match.classes());
    return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_16LE));
  }

  private static void put(StringBuilder all, Map<String, String> map) {
    put(all, Integer.toString(map.size()));
    new TreeMap<>(map)
        .forEach(
            (name, value) -> {
              put(all, name);
              put(all, value);
            });
  }

  /** With its length in front, so that no two rows of texts look alike. */
  private static void put(StringBuilder all, String text) {
    all.append(text.length()).append(':').append(text);
  }
}
