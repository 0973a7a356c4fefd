package org.ecozone.store.dxf.land;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes inside of texts of a drawing. */
final class TextEscapes {
  private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
  private static final Pattern MULTI_BYTE = Pattern.compile("\\\\M\\+([1-5])([0-9A-Fa-f]{4})");
  private static final String[] PAGES = {
    "", "windows-31j", "Big5", "x-windows-949", "x-Johab", "GBK"
  };

  /** Font, height, colour ... of MTEXT, ended by a semicolon. */
  private static final Pattern FORMAT = Pattern.compile("\\\\[ACFHQTWacfhpqtw][^;\\\\{}]*;");

  private static final Pattern STACKED = Pattern.compile("\\\\S([^;]*);");
  private static final Pattern SWITCH = Pattern.compile("\\\\[LlOoKkNX]");

  private TextEscapes() {}

  static String resolve(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    String unicode =
        UNICODE
            .matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    return MULTI_BYTE
        .matcher(unicode)
        .replaceAll(m -> Matcher.quoteReplacement(bytes(m.group(1), m.group(2), m.group())));
  }

  private static String bytes(String page, String hex, String written) {
    String name = PAGES[Integer.parseInt(page)];
    return Charset.isSupported(name)
        ? new String(HexFormat.of().parseHex(hex), Charset.forName(name))
        : written;
  }

  /** Text of TEXT: underline and overline are switched off, signs are written out. */
  static String plain(String text) {
    String signs =
        text.replaceAll("%%[cC]", "Ø").replaceAll("%%[dD]", "°").replaceAll("%%[pP]", "±");
    return oneLine(signs.replaceAll("%%[uUoOkK]", ""));
  }

  /** Text of MTEXT. */
  static String plainOfRich(String text) {
    String kept = text.replace("\\\\", "\u0001").replace("\\{", "\u0002").replace("\\}", "\u0003");
    String lines = kept.replace("\\P", " ").replace("\\~", " ").replace("^J", " ");
    String bare = FORMAT.matcher(lines).replaceAll("");
    bare =
        STACKED
            .matcher(bare)
            .replaceAll(m -> Matcher.quoteReplacement(m.group(1).replaceAll("[#^]", "/")));
    bare = SWITCH.matcher(bare).replaceAll("").replace("{", "").replace("}", "");
    return plain(bare.replace('\u0001', '\\').replace('\u0002', '{').replace('\u0003', '}'));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
