package org.ecozone.store.shape.dbf;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.store.text.CharsetDetection;

/** Charsets by what a .cpg says and by the byte of the header. */
final class CodePages {
  private static final Pattern NUMBER =
      Pattern.compile("(?:ANSI|OEM|CP|MS|WINDOWS|DOS|IBM|CODEPAGE|X)?[\\s_:-]*(\\d{3,5})");

  private static final Pattern LATIN = Pattern.compile("(?:ISO)?[\\s_-]*8859[\\s_-]?(\\d{1,2})");

  /** Numbers of Windows whose charsets Java calls otherwise. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          936,
          "GB18030",
          54936,
          "GB18030",
          20936,
          "GB18030",
          950,
          "Big5",
          65001,
          "UTF-8",
          932,
          "windows-31j",
          949,
          "x-windows-949",
          1200,
          "UTF-16LE",
          874,
          "x-windows-874");

  /**
   * Language driver ids (dBase, FoxPro) that name a code page. 0x57, "current ANSI", is left out:
   * it names whatever the writer's system had.
   */
  private static final Map<Integer, Integer> BY_DRIVER =
      Map.ofEntries(
          Map.entry(0x01, 437),
          Map.entry(0x02, 850),
          Map.entry(0x03, 1252),
          Map.entry(0x58, 1252),
          Map.entry(0x59, 1252),
          Map.entry(0x64, 852),
          Map.entry(0x65, 866),
          Map.entry(0xC8, 1250),
          Map.entry(0xC9, 1251),
          Map.entry(0x13, 932),
          Map.entry(0x7B, 932),
          Map.entry(0x4D, 936),
          Map.entry(0x7A, 936),
          Map.entry(0x4E, 949),
          Map.entry(0x79, 949),
          Map.entry(0x4F, 950),
          Map.entry(0x78, 950));

  private CodePages() {}

  static Optional<Charset> ofDriver(int driver) {
    return Optional.ofNullable(BY_DRIVER.get(driver)).flatMap(CodePages::ofNumber);
  }

  /** By the contents of a .cpg: UTF-8, UTF8, 936, OEM 936, ANSI 1252, 88591, GB2312. */
  static Optional<Charset> ofText(String text) {
    String name = text.replace("\uFEFF", "").replace("\"", "").strip().toUpperCase(Locale.ROOT);
    Matcher latin = LATIN.matcher(name);
    if (latin.matches()) {
      return named("ISO-8859-" + latin.group(1));
    }
    Matcher number = NUMBER.matcher(name);
    if (number.matches()) {
      return ofNumber(Integer.parseInt(number.group(1)));
    }
    return named(name.replace(' ', '-'));
  }

  private static Optional<Charset> ofNumber(int number) {
    if (NAMES.containsKey(number)) {
      return named(NAMES.get(number));
    }
    return number >= 1250 && number <= 1258 ? named("windows-" + number) : named("IBM" + number);
  }

  /** GBK and GB2312 are parts of GB18030, which is taken for them. */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean chinese = charset.name().equals("GBK") || charset.name().equals("GB2312");
      if (charset.equals(StandardCharsets.UTF_16)) {
        return Optional.empty(); // no DBF is that, whatever it says
      }
      return Optional.of(chinese ? CharsetDetection.GB18030 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
