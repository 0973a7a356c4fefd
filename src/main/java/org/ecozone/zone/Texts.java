package org.ecozone.zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one package in one language: {@code /org/ecozone/<bundle>/texts_<lang>.properties},
 * UTF-8.
 *
 * <p>Placeholders are {@code {0}} to {@code {9}}, replaced as they are: no number formatting, no
 * quoting rules.
 *
 * <p>Threads: immutable, cached.
 *
 * <p>Fails: a missing bundle or key is our bug and throws {@link IllegalStateException}; a test
 * compares the languages.
 */
public final class Texts {
  private static final Map<String, Texts> CACHE = new ConcurrentHashMap<>();

  private final String name;
  private final Lang lang;
  private final Properties values;

  private Texts(String name, Lang lang, Properties values) {
    this.name = name;
    this.lang = lang;
    this.values = values;
  }

  public static Texts of(String bundle, Lang lang) {
    String resource = "/org/ecozone/" + bundle + "/texts_" + lang.tag() + ".properties";
    return CACHE.computeIfAbsent(resource, name -> load(name, lang));
  }

  /**
   * Text of a key that names its bundle first: {@code store.stage.read} is key {@code stage.read}
   * of {@code store}.
   */
  public static String qualified(Lang lang, String key, Object... args) {
    int dot = key.indexOf('.');
    return of(key.substring(0, dot), lang).get(key.substring(dot + 1), args);
  }

  /** A value that reads differently in the two languages; {@link #get} takes the one it needs. */
  public static String bilingual(String zh, String en) {
    return zh.equals(en) ? zh : "@{" + zh.replace('|', '/') + "|" + en.replace('|', '/') + "}";
  }

  private String resolve(String arg) {
    int bar = arg.indexOf('|');
    if (bar < 0 || !arg.startsWith("@{") || !arg.endsWith("}")) {
      return arg;
    }
    return lang == Lang.ZH ? arg.substring(2, bar) : arg.substring(bar + 1, arg.length() - 1);
  }

  private static Texts load(String resource, Lang lang) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no text bundle " + resource);
      }
      Properties values = new Properties();
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(resource, lang, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> keys() {
    return values.stringPropertyNames();
  }

  public String get(String key, Object... args) {
    String pattern = values.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key + " in " + name);
    }
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{'
          && i + 2 < pattern.length()
          && pattern.charAt(i + 2) == '}'
          && Character.isDigit(pattern.charAt(i + 1))) {
        int index = pattern.charAt(i + 1) - '0';
        text.append(index < args.length ? resolve(String.valueOf(args[index])) : "{" + index + "}");
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
