package org.ecozone.gui.intake.decision;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A card of several lines that one click chooses; by keyboard Enter or the space bar. */
public final class ChoiceCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final boolean taken;
  private final Runnable action;

  /**
   * @param says for who does not see it
   * @param taken whether it is the one in use
   */
  ChoiceCard(String says, boolean taken, Runnable action, Node... lines) {
    super(2, lines);
    this.taken = taken;
    this.action = action;
    getStyleClass().add("intake-card");
    pseudoClassStateChanged(SELECTED, taken);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setAccessibleText(says);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            fire();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            fire();
            event.consume();
          }
        });
  }

  boolean isTaken() {
    return taken;
  }

  /** As a click. */
  public void fire() {
    action.run();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? taken
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }
}
