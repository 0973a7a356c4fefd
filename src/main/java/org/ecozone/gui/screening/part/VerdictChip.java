package org.ecozone.gui.screening.part;

import java.util.Locale;
import javafx.scene.control.Label;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.screen.Verdict;

/** A verdict as a word on its colour; the word says it alone. */
public final class VerdictChip {
  private VerdictChip() {}

  public static Label of(Verdict verdict, UiTexts texts) {
    Label chip = new Label(text(verdict, texts));
    chip.getStyleClass().addAll("verdict-chip", styleClass(verdict));
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  /** Puts another verdict on a chip. */
  public static void show(Label chip, Verdict verdict, UiTexts texts) {
    chip.setText(text(verdict, texts));
    chip.getStyleClass().setAll("label", "verdict-chip", styleClass(verdict));
  }

  public static String text(Verdict verdict, UiTexts texts) {
    return texts.get("screen.verdict." + verdict.name());
  }

  public static String styleClass(Verdict verdict) {
    return "verdict-" + verdict.name().toLowerCase(Locale.ROOT);
  }
}
