package org.ecozone.gui.support;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecozone.zone.Lang;

/** All texts of the program in one language that read differently in the other one. */
public final class LanguageTexts {
  private static final Path SOURCE = Path.of("src/main/resources/org/ecozone");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

  private final Map<Pattern, String> patterns = new LinkedHashMap<>();
  private final Map<String, String> whole = new LinkedHashMap<>();

  /** Of a language; the texts are the program's own. */
  public static LanguageTexts of(Lang lang) throws IOException {
    LanguageTexts texts = new LanguageTexts();
    Set<String> others = new HashSet<>();
    Lang other = lang == Lang.ZH ? Lang.EN : Lang.ZH;
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(each -> isTexts(each, lang)).toList()) {
        Properties own = read(file);
        Properties theirs = read(file.resolveSibling("texts_" + other.tag() + ".properties"));
        theirs.values().forEach(value -> others.add((String) value));
        own.forEach((key, value) -> texts.add(file, (String) key, (String) value, lang));
      }
    }
    texts.whole.keySet().removeAll(others);
    return texts;
  }

  private static boolean isTexts(Path file, Lang lang) {
    return file.getFileName().toString().equals("texts_" + lang.tag() + ".properties");
  }

  private static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    }
    return values;
  }

  private void add(Path file, String key, String value, Lang lang) {
    String literal = PLACE.matcher(value).replaceAll("");
    boolean says = lang == Lang.ZH ? HAN.matcher(literal).find() : WORD.matcher(literal).find();
    if (!says) {
      return;
    }
    String where = SOURCE.relativize(file.getParent()) + "." + key;
    if (literal.equals(value)) {
      whole.put(value, where);
    } else {
      patterns.put(pattern(value), where);
    }
  }

  private static Pattern pattern(String value) {
    StringBuilder regex = new StringBuilder();
    Matcher places = PLACE.matcher(value);
    int at = 0;
    while (places.find()) {
      regex.append(Pattern.quote(value.substring(at, places.start()))).append(".*");
      at = places.end();
    }
    regex.append(Pattern.quote(value.substring(at)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** The text's key if it is one of these. */
  public Optional<String> keyOf(String text) {
    String key = whole.get(text);
    if (key != null) {
      return Optional.of(key);
    }
    return patterns.entrySet().stream()
        .filter(each -> each.getKey().matcher(text).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
