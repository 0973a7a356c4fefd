package org.ecozone.store.dxf.group;

/** What kind of value each group code has, by the DXF reference. */
public final class GroupCodes {
  /** Kinds of values in a binary file. */
  enum Kind {
    TEXT,
    DOUBLE,
    INT16,
    INT32,
    INT64,
    BOOLEAN,
    CHUNK
  }

  private GroupCodes() {}

  /** True if the value is a text, otherwise it is a number. */
  public static boolean isText(int code) {
    Kind kind = kind(code);
    return kind == Kind.TEXT || kind == Kind.CHUNK;
  }

  static Kind kind(int code) {
    if (code < 10) {
      return Kind.TEXT;
    } else if (code < 60) {
      return Kind.DOUBLE;
    } else if (code < 80) {
      return Kind.INT16;
    } else if (code >= 90 && code < 100) {
      return Kind.INT32;
    } else if (code >= 110 && code < 150) {
      return Kind.DOUBLE;
    } else if (code >= 160 && code < 170) {
      return Kind.INT64;
    } else if (code >= 170 && code < 180) {
      return Kind.INT16;
    } else if (code >= 210 && code < 240) {
      return Kind.DOUBLE;
    }
    return high(code);
  }

  private static Kind high(int code) {
    if (code >= 270 && code < 290 || code >= 370 && code < 390 || code >= 400 && code < 410) {
      return Kind.INT16;
    } else if (code >= 290 && code < 300) {
      return Kind.BOOLEAN;
    } else if (code >= 310 && code < 320 || code == 1004) {
      return Kind.CHUNK;
    } else if (code >= 420 && code < 430 || code >= 440 && code < 460) {
      return Kind.INT32;
    } else if (code >= 460 && code < 470 || code >= 1010 && code < 1060) {
      return Kind.DOUBLE;
    } else if (code >= 1060 && code < 1071) {
      return Kind.INT16;
    } else if (code == 1071) {
      return Kind.INT32;
    }
    return Kind.TEXT;
  }
}
