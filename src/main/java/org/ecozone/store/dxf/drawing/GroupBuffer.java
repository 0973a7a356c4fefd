package org.ecozone.store.dxf.drawing;

import java.io.IOException;
import java.util.Arrays;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.store.dxf.group.GroupCodes;
import org.ecozone.store.dxf.group.Groups;
import org.ecozone.zone.Issue;

/** The groups of one entity; used again for the next one. */
final class GroupBuffer {
  /** About seven million vertices in one entity. */
  private static final int MOST_GROUPS = 20_000_000;

  private static final int COMMENT = 999;
  private static final int KEPT_GROUPS = 4096;

  private final Groups groups;
  private final String file;
  private int[] codes = new int[64];
  private double[] numbers = new double[64];
  private String[] texts = new String[64];
  private int size;
  private String type = "";
  private String nextType;
  private long line;
  private long nextLine;

  GroupBuffer(Groups groups, String file) {
    this.groups = groups;
    this.file = file;
  }

  /** Reads up to the first group 0; false if the file does not begin with one. */
  boolean start() throws IOException, StoreException {
    while (groups.next()) {
      if (groups.code() == 0) {
        nextType = groups.text().strip();
        nextLine = groups.line();
        return true;
      } else if (groups.code() != COMMENT) {
        return false;
      }
    }
    return false;
  }

  /** Reads the next entity; false at the end of the file. */
  boolean next() throws IOException, StoreException {
    if (nextType == null) {
      return false;
    }
    type = nextType;
    line = nextLine;
    nextType = null;
    clear();
    while (groups.next()) {
      int code = groups.code();
      if (code == 0) {
        nextType = groups.text().strip();
        nextLine = groups.line();
        return true;
      } else if (code != COMMENT) {
        add(code);
      }
    }
    return true;
  }

  private void clear() {
    Arrays.fill(texts, 0, size, null);
    if (codes.length > KEPT_GROUPS) {
      codes = new int[64];
      numbers = new double[64];
      texts = new String[64];
    }
    size = 0;
  }

  private void add(int code) throws StoreException {
    if (size == codes.length) {
      if (size >= MOST_GROUPS) {
        throw new StoreException(
            Issue.of(DxfIssue.ENTITY_TOO_LARGE, file, "", line, type, MOST_GROUPS), null);
      }
      int more = Math.min(MOST_GROUPS, size * 2);
      codes = Arrays.copyOf(codes, more);
      numbers = Arrays.copyOf(numbers, more);
      texts = Arrays.copyOf(texts, more);
    }
    codes[size] = code;
    if (GroupCodes.isText(code)) {
      texts[size] = groups.text();
    } else {
      numbers[size] = groups.number();
    }
    size++;
  }

  /** LINE, LAYER, SECTION ... */
  String type() {
    return type;
  }

  long line() {
    return line;
  }

  int size() {
    return size;
  }

  int code(int i) {
    return codes[i];
  }

  double number(int i) {
    return numbers[i];
  }

  /** Null if the group holds a number. */
  String text(int i) {
    return texts[i];
  }

  /** Place of the first group of this code at or behind a place, -1 if there is none. */
  int find(int code, int from) {
    for (int i = from; i < size; i++) {
      if (codes[i] == code) {
        return i;
      }
    }
    return -1;
  }

  double number(int code, double otherwise) {
    int at = find(code, 0);
    return at < 0 ? otherwise : numbers[at];
  }

  /** A whole number within the range of int; {@code otherwise} if it is none. */
  int whole(int code, int otherwise) {
    double value = number(code, otherwise);
    return Double.isNaN(value) ? otherwise : (int) value;
  }

  String text(int code, String otherwise) {
    int at = find(code, 0);
    return at < 0 || texts[at] == null ? otherwise : texts[at];
  }
}
