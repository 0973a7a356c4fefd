package org.ecozone.store.site;

import java.util.Arrays;

/**
 * Different texts, numbered in the order in which they were added, packed into arrays: some 20
 * bytes each beside the text itself. Compared exactly, never by hash alone.
 *
 * <p>Fails: {@link ArithmeticException} beyond 2 GB of text.
 */
final class SiteIds {
  /** One to three bytes per char, so that any two texts differ. */
  private byte[] bytes = new byte[1 << 12];

  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];

  /** Open addressing; number + 1, 0 = free. */
  private int[] slots = new int[1 << 10];

  private byte[] wanted = new byte[64];
  private int wantedLength;
  private int size;

  int size() {
    return size;
  }

  /** Number of a text, -1 if it was not added. */
  int find(String text) {
    encode(text);
    int hash = hash();
    for (int slot = hash & (slots.length - 1); ; slot = slot + 1 & (slots.length - 1)) {
      int number = slots[slot] - 1;
      if (number < 0) {
        return -1;
      }
      if (hashes[number] == hash && isWanted(number)) {
        return number;
      }
    }
  }

  /** Adds a text that is not there yet; gives its number. */
  int add(String text) {
    encode(text);
    int start = start(size);
    int end = Math.addExact(start, wantedLength);
    if (end > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 3L / 2)));
    }
    System.arraycopy(wanted, 0, bytes, start, wantedLength);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
      hashes = Arrays.copyOf(hashes, ends.length);
    }
    ends[size] = end;
    hashes[size] = hash();
    size++;
    if (2L * size > slots.length) {
      slots = new int[2 * slots.length];
      for (int number = 0; number < size; number++) {
        place(number);
      }
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  /** The text with a number. */
  String get(int number) {
    int at = start(number);
    int end = ends[number];
    StringBuilder text = new StringBuilder(end - at);
    while (at < end) {
      int first = bytes[at++];
      if (first >= 0) {
        text.append((char) first);
      } else if ((first & 0x20) == 0) {
        text.append((char) ((first & 0x1f) << 6 | bytes[at++] & 0x3f));
      } else {
        int second = bytes[at++] & 0x3f;
        text.append((char) ((first & 0x0f) << 12 | second << 6 | bytes[at++] & 0x3f));
      }
    }
    return text.toString();
  }

  private void place(int number) {
    int slot = hashes[number] & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = slot + 1 & (slots.length - 1);
    }
    slots[slot] = number + 1;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private boolean isWanted(int number) {
    return Arrays.equals(bytes, start(number), ends[number], wanted, 0, wantedLength);
  }

  private int hash() {
    int hash = 0;
    for (int i = 0; i < wantedLength; i++) {
      hash = hash * 31 + wanted[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private void encode(String text) {
    int length = text.length();
    if (wanted.length < 3L * length) {
      wanted = new byte[Math.multiplyExact(3, length)];
    }
    int at = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        wanted[at++] = (byte) c;
      } else if (c < 0x800) {
        wanted[at++] = (byte) (0xc0 | c >> 6);
        wanted[at++] = (byte) (0x80 | c & 0x3f);
      } else {
        wanted[at++] = (byte) (0xe0 | c >> 12);
        wanted[at++] = (byte) (0x80 | c >> 6 & 0x3f);
        wanted[at++] = (byte) (0x80 | c & 0x3f);
      }
    }
    wantedLength = at;
  }
}
