package org.ecozone.store.dxf.drawing;

import org.ecozone.store.dxf.drawing.Place.Ring;
import org.ecozone.store.dxf.drawing.Place.RingMark;

/** Layer, handle, colour and extension of an entity. */
final class PlaceReader {
  /** The application under which our writer leaves its marks (XDATA). */
  static final String APPLICATION = "ECOZONE";

  private static final int FIRST_EXTENSION = 1000;
  private static final int MOST_CHARS = 2000;

  private PlaceReader() {}

  static Place read(GroupBuffer groups) {
    return new Place(
        groups.text(8, "0").strip(),
        groups.text(5, "").strip(),
        groups.whole(62, 256),
        groups.line(),
        extension(groups),
        mark(groups));
  }

  private static String extension(GroupBuffer groups) {
    StringBuilder texts = new StringBuilder();
    boolean ours = false;
    for (int i = groups.find(1001, 0); i >= 0 && i < groups.size(); i++) {
      String text = groups.text(i);
      ours = groups.code(i) == 1001 ? APPLICATION.equals(text) : ours;
      boolean wanted = groups.code(i) == FIRST_EXTENSION || groups.code(i) == 1001;
      if (wanted && !ours && text != null && texts.length() < MOST_CHARS) {
        texts.append(texts.isEmpty() ? "" : "\n").append(text);
      }
    }
    return texts.toString();
  }

  private static RingMark mark(GroupBuffer groups) {
    for (int i = groups.find(1001, 0); i >= 0 && i + 2 < groups.size(); i++) {
      if (groups.code(i) == 1001
          && APPLICATION.equals(groups.text(i))
          && groups.code(i + 1) == 1071
          && groups.code(i + 2) == 1070) {
        return new RingMark(
            (long) groups.number(i + 1), groups.number(i + 2) == 1 ? Ring.HOLE : Ring.SHELL);
      }
    }
    return null;
  }
}
