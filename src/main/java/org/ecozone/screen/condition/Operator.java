package org.ecozone.screen.condition;

import org.ecozone.zone.Truth;

/** Comparison operators; {@code <>} is the negation of {@link #EQUAL}. */
public enum Operator {
  EQUAL("="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** The operator with its sides exchanged. */
  Operator mirrored() {
    return switch (this) {
      case EQUAL -> EQUAL;
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
    };
  }

  /** Truth for the result of {@code value.compareTo(literal)}. */
  Truth holds(int order) {
    return Truth.of(
        switch (this) {
          case EQUAL -> order == 0;
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          case GREATER_OR_EQUAL -> order >= 0;
        });
  }
}
