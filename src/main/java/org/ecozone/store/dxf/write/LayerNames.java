package org.ecozone.store.dxf.write;

import java.nio.charset.CharsetEncoder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of layers as R12 holds them: GBK, 31 bytes, no sign that CAD programs use themselves. */
public final class LayerNames {
  private static final int LONGEST_BYTES = 31;

  private final Set<String> used = new HashSet<>();
  private final CharsetEncoder encoder = GroupWriter.GBK.newEncoder();

  /** A name that no layer has yet. */
  public String next(String wanted) {
    StringBuilder allowed = new StringBuilder();
    wanted
        .strip()
        .codePoints()
        .forEach(c -> allowed.append(isAllowed(c) ? Character.toString(c) : "_"));
    String name = cut(allowed.isEmpty() ? "0" : allowed.toString(), LONGEST_BYTES);
    String free = name;
    for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
      String number = "_" + i;
      free = cut(name, LONGEST_BYTES - number.length()) + number;
    }
    return free;
  }

  private boolean isAllowed(int c) {
    return Character.isBmpCodePoint(c)
        && encoder.canEncode((char) c)
        && (Character.isLetterOrDigit(c) || "$-_".indexOf(c) >= 0 || c > 127);
  }

  private static String cut(String name, int bytes) {
    String kept = name;
    while (kept.getBytes(GroupWriter.GBK).length > bytes) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept;
  }
}
