package org.ecozone.gui.intake.decision;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What a list of choices says of its values. */
public final class Words {
  private Words() {}

  public static <T> StringConverter<T> of(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException(); // such lists are not typed into
      }
    };
  }
}
