package org.ecozone.gui.screening.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.Given;
import org.ecozone.gui.common.UiTexts;

/** A control that shows an answer of the form and takes another one. */
public interface AnswerControl {
  /** What a tri-state control hands over. */
  String TRUE = "true";

  String FALSE = "false";

  Node node();

  void show(Answer answer);

  /**
   * Yes, no, unknown; what follows from the industry code stands at unknown, with its answer.
   *
   * @param stated {@code true}, {@code false}, or empty for unknown
   */
  static AnswerControl truth(UiTexts texts, String id, Consumer<String> stated) {
    return new TruthControl(texts, id, stated);
  }

  /** One of some values, or unknown. */
  static AnswerControl choice(
      UiTexts texts, String id, List<String> values, Consumer<String> stated) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(values);
    box.getItems().setAll(all);
    box.setPromptText(texts.get("gui/screening.form.unknown"));
    box.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(String value) {
            return value == null || value.isEmpty()
                ? texts.get("gui/screening.form.unknown")
                : value;
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.setOnAction(event -> stated.accept(box.getValue() == null ? "" : box.getValue()));
    return new AnswerControl() {
      @Override
      public Node node() {
        return box;
      }

      @Override
      public void show(Answer answer) {
        if (!answer.text().equals(box.getValue())) {
          box.setValue(answer.text());
        }
      }
    };
  }

  /** Text, taken when Enter is pressed or the field is left. */
  static AnswerControl text(String id, String prompt, Consumer<String> stated) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setOnAction(event -> stated.accept(field.getText()));
    field
        .focusedProperty()
        .addListener(
            (any, before, now) -> {
              if (!now) {
                stated.accept(field.getText());
              }
            });
    return new AnswerControl() {
      @Override
      public Node node() {
        return field;
      }

      @Override
      public void show(Answer answer) {
        if (!field.isFocused() || field.getText().isEmpty()) {
          field.setText(answer.text());
        }
      }
    };
  }

  /** Three buttons side by side. */
  final class TruthControl implements AnswerControl {
    private final UiTexts texts;
    private final ToggleButton yes = new ToggleButton();
    private final ToggleButton no = new ToggleButton();
    private final ToggleButton unknown = new ToggleButton();
    private final HBox root;

    private TruthControl(UiTexts texts, String id, Consumer<String> stated) {
      this.texts = texts;
      ToggleGroup group = new ToggleGroup();
      root = new HBox(yes, no, unknown);
      root.setId(id);
      root.getStyleClass().add("truth");
      button(yes, id + "-yes", "left-pill", group, () -> stated.accept(TRUE));
      button(no, id + "-no", "center-pill", group, () -> stated.accept(FALSE));
      button(unknown, id + "-unknown", "right-pill", group, () -> stated.accept(""));
      yes.setText(texts.get("gui/screening.yes"));
      no.setText(texts.get("gui/screening.no"));
    }

    private static void button(
        ToggleButton button, String id, String pill, ToggleGroup group, Runnable action) {
      button.setId(id);
      button.setToggleGroup(group);
      button.getStyleClass().addAll(pill, "small");
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true); // one of the three is always chosen
            action.run();
          });
    }

    @Override
    public Node node() {
      return root;
    }

    @Override
    public void show(Answer answer) {
      boolean isYes = answer.text().equals(TRUE);
      boolean stated = answer.given() == Given.STATED;
      yes.setSelected(stated && isYes);
      no.setSelected(stated && !isYes);
      unknown.setSelected(!stated);
      unknown.setText(
          answer.given() == Given.DERIVED
              ? texts.get(
                  "gui/screening.form.derived",
                  texts.get(isYes ? "gui/screening.yes" : "gui/screening.no"))
              : texts.get("gui/screening.form.unknown"));
    }
  }
}
