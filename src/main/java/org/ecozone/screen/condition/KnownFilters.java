package org.ecozone.screen.condition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Filters of the shipped catalogue as {@link EcqlReader} read them, by their exact text. GeoTools
 * takes 0.4 s of processor time to be loaded and parse its first filter.
 *
 * <p>Two lines each in {@value #RESOURCE}: the text; the condition in prefix notation, tokens
 * separated by tabs. A test compares all of them with what GeoTools gives, and with the shipped
 * catalogue; it writes the file again with {@code -Decozone.record=true}.
 *
 * <p>Threads: immutable.
 */
final class KnownFilters {
  static final String RESOURCE = "/org/ecozone/screen/known_filters.txt";

  private static final Map<String, String> NOTATIONS = load();

  private KnownFilters() {}

  private static Map<String, String> load() {
    try (InputStream in = KnownFilters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return Map.of(); // nothing is known, everything is read
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> notations = new HashMap<>();
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        notations.put(text, lines.readLine());
      }
      return notations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The condition, null if the text is not known. */
  static Condition find(String text) {
    String notation = NOTATIONS.get(text);
    return notation == null ? null : read(notation);
  }

  static Condition read(String notation) {
    return read(Arrays.asList(notation.split("\t", -1)).iterator());
  }

  private static Condition read(Iterator<String> tokens) {
    String kind = tokens.next();
    return switch (kind) {
      case "AND" -> new Condition.All(parts(tokens));
      case "OR" -> new Condition.Any(parts(tokens));
      case "NOT" -> new Condition.Not(read(tokens));
      case "NULL" -> new Condition.IsNull(tokens.next());
      case "LIKE" -> Condition.Like.of(tokens.next(), tokens.next());
      default -> new Condition.Compare(tokens.next(), Operator.valueOf(kind), literal(tokens));
    };
  }

  private static List<Condition> parts(Iterator<String> tokens) {
    int count = Integer.parseInt(tokens.next());
    List<Condition> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(read(tokens));
    }
    return parts;
  }

  private static Object literal(Iterator<String> tokens) {
    String type = tokens.next();
    String value = tokens.next();
    return switch (type) {
      case "text" -> value;
      case "boolean" -> Boolean.valueOf(value);
      case "integer" -> Integer.valueOf(value);
      case "long" -> Long.valueOf(value);
      case "double" -> Double.valueOf(value);
      default -> throw new IllegalStateException("no literal of type " + type);
    };
  }

  /** The notation of a condition, null if it cannot be written. */
  static String write(Condition condition) {
    StringBuilder notation = new StringBuilder();
    return write(condition, notation) ? notation.substring(1) : null;
  }

  private static boolean write(Condition condition, StringBuilder to) {
    if (condition instanceof Condition.All all) {
      return token(to, "AND") && writeAll(all.parts(), to);
    }
    if (condition instanceof Condition.Any any) {
      return token(to, "OR") && writeAll(any.parts(), to);
    }
    if (condition instanceof Condition.Not not) {
      return token(to, "NOT") && write(not.part(), to);
    }
    if (condition instanceof Condition.IsNull isNull) {
      return token(to, "NULL") && token(to, isNull.attribute());
    }
    if (condition instanceof Condition.Like like) {
      return token(to, "LIKE") && token(to, like.attribute()) && token(to, like.pattern());
    }
    if (condition instanceof Condition.Compare compare) {
      return token(to, compare.operator().name())
          && token(to, compare.attribute())
          && token(to, type(compare.literal()))
          && token(to, compare.literal().toString());
    }
    return false;
  }

  private static boolean writeAll(List<Condition> parts, StringBuilder to) {
    boolean written = token(to, Integer.toString(parts.size()));
    for (Condition part : parts) {
      written &= write(part, to);
    }
    return written;
  }

  private static String type(Object literal) {
    return literal instanceof String
        ? "text"
        : literal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** False if the text would not come back. */
  private static boolean token(StringBuilder to, String text) {
    to.append('\t').append(text);
    return text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }
}
