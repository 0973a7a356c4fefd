package org.ecozone.store.shape.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns in ten bytes, unique whatever their case. */
final class FieldNamesOut {
  private static final int MOST = 10;

  private final Charset charset;
  private final Set<String> taken = new HashSet<>();

  private FieldNamesOut(Charset charset) {
    this.charset = charset;
  }

  /** In the order of the columns; names that need no change come first to theirs. */
  static List<byte[]> of(List<String> names, Charset charset) {
    FieldNamesOut all = new FieldNamesOut(charset);
    List<byte[]> result = new ArrayList<>();
    for (String name : names) {
      result.add(all.fits(name) ? name.getBytes(charset) : null);
    }
    for (int i = 0; i < names.size(); i++) {
      if (result.get(i) == null) {
        result.set(i, all.made(names.get(i), i));
      }
    }
    return result;
  }

  private boolean fits(String name) {
    boolean plain = !name.isBlank() && name.equals(name.strip());
    return plain
        && charset.newEncoder().canEncode(name)
        && name.chars().noneMatch(c -> c < ' ')
        && name.getBytes(charset).length <= MOST
        && taken.add(name.toLowerCase(Locale.ROOT));
  }

  private byte[] made(String name, int index) {
    String clean = name.replaceAll("\\p{Cntrl}+", "_").strip();
    String stem = clean.isEmpty() ? "FIELD_" + (index + 1) : clean;
    for (int i = 0; ; i++) {
      String suffix = i == 0 ? "" : "_" + i;
      byte[] end = suffix.getBytes(StandardCharsets.US_ASCII);
      byte[] begin = new FieldText(charset, MOST - end.length, '_').encode(stem);
      byte[] bytes = new byte[begin.length + end.length];
      System.arraycopy(begin, 0, bytes, 0, begin.length);
      System.arraycopy(end, 0, bytes, begin.length, end.length);
      if (taken.add(new String(bytes, charset).toLowerCase(Locale.ROOT))) {
        return bytes;
      }
    }
  }
}
