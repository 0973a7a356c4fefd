package org.ecozone.store.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.store.cache.frame.DamagedEntryException;
import org.ecozone.store.cache.frame.FrameReader;
import org.ecozone.store.cache.frame.FrameWriter;

/**
 * Texts by number, each kept once; as UTF-16, so that every text comes back as it was, also one
 * that is no valid Unicode. Null has the number -1.
 */
final class StringPool {
  static final int NULL = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  int numberOf(String text) {
    if (text == null) {
      return NULL;
    }
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  void write(FrameWriter to) throws IOException {
    int[] lengths = new int[texts.size()];
    long total = 0;
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = texts.get(i).length();
      total += lengths[i];
    }
    if (total > Integer.MAX_VALUE / 4) {
      throw new NotKeepableException("texts");
    }
    char[] chars = new char[(int) total];
    int at = 0;
    for (String text : texts) {
      text.getChars(0, text.length(), chars, at);
      at += text.length();
    }
    to.number(lengths.length);
    to.ints(lengths, lengths.length);
    to.number(chars.length);
    to.chars(chars, chars.length);
  }

  /** The texts by number. */
  static String[] read(FrameReader from) throws IOException {
    int[] lengths = from.ints(from.count(Integer.BYTES));
    char[] chars = from.chars(from.count(Character.BYTES));
    String[] texts = new String[lengths.length];
    int at = 0;
    for (int i = 0; i < lengths.length; i++) {
      texts[i] = new String(chars, at, lengths[i]);
      at += lengths[i];
    }
    if (at != chars.length) {
      throw new DamagedEntryException("texts " + Arrays.hashCode(lengths));
    }
    return texts;
  }

  /** Text of a number, null for {@link #NULL}. */
  static String at(String[] texts, int number) {
    return number == NULL ? null : texts[number];
  }
}
