package org.ecozone.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The layer column of a rule: {@code A}, {@code A+B} (land in both), {@code A/B} (any of them) or
 * {@code A>B} (the first that can be used).
 *
 * @param text as in the file
 * @param codes canonical codes in the order of the text, at least one
 */
public record RuleLayers(String text, Kind kind, List<String> codes) {
  /** County attribute table instead of a layer. */
  public static final String COUNTY_ATTRIBUTES = "XZQ_ATTR";

  /** Statistics of a plan instead of a layer. */
  public static final String PLAN = "PLAN";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern SEPARATOR = Pattern.compile("[+/>]");

  /** How the codes belong together. */
  public enum Kind {
    ONE,
    JOINT,
    ANY,
    FIRST
  }

  public RuleLayers {
    codes = List.copyOf(codes);
  }

  /**
   * Null if the text does not follow the grammar, mixes separators or names a code twice. Equal
   * texts are one object, which makes sorting findings by them cheap.
   */
  static RuleLayers parse(String text) {
    List<String> codes = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      String code = part.strip();
      if (!CODE.matcher(code).matches() || codes.contains(code)) {
        return null;
      }
      codes.add(code.intern());
    }
    boolean joint = text.contains("+");
    boolean any = text.contains("/");
    boolean first = text.contains(">");
    if ((joint ? 1 : 0) + (any ? 1 : 0) + (first ? 1 : 0) > 1) {
      return null;
    }
    Kind kind = joint ? Kind.JOINT : any ? Kind.ANY : first ? Kind.FIRST : Kind.ONE;
    return new RuleLayers(text.intern(), kind, codes);
  }

  /** The codes that the layer column of a finding names, sorted. */
  public static Set<String> codesOf(String findingLayer) {
    if (isOneCode(findingLayer)) {
      return Set.of(findingLayer);
    }
    Set<String> codes = new TreeSet<>();
    for (String part : SEPARATOR.split(findingLayer)) {
      if (!part.isBlank()) {
        codes.add(part.strip());
      }
    }
    return codes;
  }

  private static boolean isOneCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      if (!plain) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
