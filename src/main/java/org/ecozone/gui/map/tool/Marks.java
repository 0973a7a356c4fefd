package org.ecozone.gui.map.tool;

import javafx.css.PseudoClass;

/** States that the style sheet knows. */
public final class Marks {
  /** What was typed cannot be read. */
  public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Marks() {}
}
