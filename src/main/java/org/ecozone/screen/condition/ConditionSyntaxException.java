package org.ecozone.screen.condition;

import java.util.Arrays;
import java.util.List;

/**
 * A filter text that cannot be used. The key is a text of the bundle {@code screen} under {@code
 * filter.}.
 */
public final class ConditionSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> args;

  ConditionSyntaxException(String key, Object... args) {
    super(key + Arrays.toString(args));
    this.key = key;
    this.args = Arrays.stream(args).map(String::valueOf).toList();
  }

  /** What is wrong: SYNTAX (position), NOT_ALLOWED (construct), NO_ATTRIBUTE, BAD_LITERAL. */
  public String key() {
    return key;
  }

  public List<String> args() {
    return args;
  }
}
