package org.ecozone.screen.condition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ecozone.zone.Truth;

/**
 * A condition over attributes, evaluated in Kleene logic: an attribute without a value makes a
 * comparison UNKNOWN, {@code <>} included. Only {@code IS NULL} is two-valued.
 *
 * <p>Values are String, Long, Double, Boolean or a collection of these; null is unknown. Texts are
 * compared exactly after NFKC and trimming; a text that is a number is compared as a number if the
 * literal is one.
 *
 * <p>Threads: immutable.
 */
public sealed interface Condition {
  /** Holds for everything; what an empty filter means. */
  Condition ALWAYS = new All(List.of());

  Truth evaluate(Function<String, Object> values);

  /**
   * Gives every comparison, LIKE and IS NULL of the tree to the visitor, in the order of the text.
   */
  void visitLeaves(Consumer<Condition> visitor);

  /**
   * Adds the attributes of the comparisons that make this condition UNKNOWN; nothing if it is
   * decided.
   */
  void collectUnknowns(Function<String, Object> values, Set<String> found);

  /** Names of the attributes that are read, sorted. */
  default Set<String> attributes() {
    Set<String> names = new TreeSet<>();
    visitLeaves(leaf -> names.add(nameOf(leaf)));
    return names;
  }

  /**
   * The attributes whose missing (or unusable) value keeps the answer open, in the order of the
   * text; empty if the answer is TRUE or FALSE. Attributes in branches that are already decided are
   * not named.
   */
  default Set<String> unknownsThatMatter(Function<String, Object> values) {
    Set<String> found = new LinkedHashSet<>();
    collectUnknowns(values, found);
    return found;
  }

  /**
   * This condition with every comparison left open whose attribute is not accepted: FALSE or TRUE
   * then means that the answer does not depend on what was left out.
   */
  default Condition restrictedTo(Predicate<String> accepted) {
    if (this instanceof All all) {
      return new All(all.parts().stream().map(part -> part.restrictedTo(accepted)).toList());
    }
    if (this instanceof Any any) {
      return new Any(any.parts().stream().map(part -> part.restrictedTo(accepted)).toList());
    }
    if (this instanceof Not not) {
      return new Not(not.part().restrictedTo(accepted));
    }
    return this instanceof Open || accepted.test(nameOf(this)) ? this : new Open();
  }

  private static String nameOf(Condition leaf) {
    if (leaf instanceof Compare compare) {
      return compare.attribute();
    }
    return leaf instanceof Like like ? like.attribute() : ((IsNull) leaf).attribute();
  }

  /** AND; TRUE if empty. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(Function<String, Object> values) {
      Truth truth = Truth.TRUE;
      for (Condition part : parts) {
        truth = truth.and(part.evaluate(values));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      parts.forEach(part -> part.visitLeaves(visitor));
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {
      if (evaluate(values) == Truth.UNKNOWN) {
        parts.forEach(part -> part.collectUnknowns(values, found));
      }
    }
  }

  /** OR; FALSE if empty. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(Function<String, Object> values) {
      Truth truth = Truth.FALSE;
      for (Condition part : parts) {
        truth = truth.or(part.evaluate(values));
        if (truth == Truth.TRUE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      parts.forEach(part -> part.visitLeaves(visitor));
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {
      if (evaluate(values) == Truth.UNKNOWN) {
        parts.forEach(part -> part.collectUnknowns(values, found));
      }
    }
  }

  /** NOT. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth evaluate(Function<String, Object> values) {
      return part.evaluate(values).not();
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      part.visitLeaves(visitor);
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {
      part.collectUnknowns(values, found);
    }
  }

  /** Attribute against a literal: String (normalised), Number or Boolean. */
  record Compare(String attribute, Operator operator, Object literal) implements Condition {
    @Override
    public Truth evaluate(Function<String, Object> values) {
      return Values.compare(values.apply(attribute), operator, literal);
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      visitor.accept(this);
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {
      if (evaluate(values) == Truth.UNKNOWN) {
        found.add(attribute);
      }
    }
  }

  /**
   * LIKE with % and _, case counts; the text is normalised, a number is UNKNOWN (it may have lost
   * leading zeros).
   */
  record Like(String attribute, String pattern, Pattern regex) implements Condition {
    static Like of(String attribute, String pattern) {
      return new Like(attribute, pattern, regex(pattern));
    }

    /**
     * Each % is any run of characters, each _ is one character, a backslash takes the next
     * character as it is.
     */
    private static Pattern regex(String pattern) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < pattern.length(); ) {
        int c = pattern.codePointAt(i);
        i += Character.charCount(c);
        if (c == '%') {
          regex.append(".*");
        } else if (c == '_') {
          regex.append('.');
        } else {
          if (c == '\\' && i < pattern.length()) {
            c = pattern.codePointAt(i);
            i += Character.charCount(c);
          }
          regex.append(Pattern.quote(Character.toString(c)));
        }
      }
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    @Override
    public Truth evaluate(Function<String, Object> values) {
      return matches(values.apply(attribute));
    }

    private Truth matches(Object value) {
      if (value instanceof Collection<?> several && !several.isEmpty()) {
        Truth any = Truth.FALSE;
        for (Object one : several) {
          any = any.or(matches(one));
        }
        return any;
      }
      if (!(value instanceof String text) || text.isBlank()) {
        return Truth.UNKNOWN;
      }
      return Truth.of(regex.matcher(Values.normal(text)).matches());
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      visitor.accept(this);
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {
      if (evaluate(values) == Truth.UNKNOWN) {
        found.add(attribute);
      }
    }
  }

  /** Two-valued: TRUE if there is no value. */
  record IsNull(String attribute) implements Condition {
    @Override
    public Truth evaluate(Function<String, Object> values) {
      return Truth.of(Values.isUnknown(values.apply(attribute)));
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {
      visitor.accept(this);
    }

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {}
  }

  /** Left open: always UNKNOWN. */
  record Open() implements Condition {
    @Override
    public Truth evaluate(Function<String, Object> values) {
      return Truth.UNKNOWN;
    }

    @Override
    public void visitLeaves(Consumer<Condition> visitor) {}

    @Override
    public void collectUnknowns(Function<String, Object> values, Set<String> found) {}
  }
}
