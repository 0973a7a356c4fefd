package org.ecozone.store.markup;

/** Texts as XML holds them; what XML cannot hold is left out and counted. */
public final class XmlText {
  private long dropped;

  /** As the text of an element or the value of an attribute. */
  public String of(String text) {
    StringBuilder result = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      String replacement = pair ? null : replacement(c);
      if (replacement != null && result == null) {
        result = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (result != null) {
        result.append(replacement == null ? String.valueOf(c) : replacement);
      }
      if (pair) {
        i++;
        if (result != null) {
          result.append(text.charAt(i));
        }
      }
    }
    return result == null ? text : result.toString();
  }

  /** Null if the character stands for itself. */
  private String replacement(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t' -> "&#9;";
      case '\n' -> "&#10;";
      case '\r' -> "&#13;"; // a reader would make a line feed of it
      default -> {
        if (c < ' ' || Character.isSurrogate(c) || c >= 0xFFFE) {
          dropped++;
          yield "";
        }
        yield null;
      }
    };
  }

  /** Number of characters that were left out so far. */
  public long dropped() {
    return dropped;
  }
}
