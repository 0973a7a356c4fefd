package org.ecozone.gui.screening.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.Choice;

/** A field for codes that knows some of them by number and by name; any other may be typed. */
public final class CodeControl implements AnswerControl {
  private static final int SUGGESTIONS = 12;

  private final TextField field = new TextField();
  private final ContextMenu suggestions = new ContextMenu();
  private final List<Choice> choices;
  private final Consumer<String> stated;

  private CodeControl(String id, String prompt, List<Choice> choices, Consumer<String> stated) {
    this.choices = choices;
    this.stated = stated;
    field.setId(id);
    field.setPromptText(prompt);
    field.setOnAction(
        event -> {
          suggestions.hide();
          stated.accept(field.getText());
        });
    field
        .focusedProperty()
        .addListener(
            (any, before, now) -> {
              if (!now && !suggestions.isShowing()) {
                stated.accept(field.getText());
              }
            });
    field.textProperty().addListener((any, before, now) -> suggest());
  }

  public static CodeControl of(
      String id, String prompt, List<Choice> choices, Consumer<String> stated) {
    return new CodeControl(id, prompt, choices, stated);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public void show(Answer answer) {
    if (!field.isFocused() && !field.getText().equals(answer.text())) {
      field.setText(answer.text());
    }
  }

  /** What is being typed: behind the last separator. */
  private static int start(String text) {
    return Math.max(text.lastIndexOf(';'), text.lastIndexOf('；')) + 1;
  }

  private void suggest() {
    suggestions.hide();
    String typed = field.getText().substring(start(field.getText())).strip();
    if (!field.isFocused() || typed.isEmpty()) {
      return;
    }
    List<Choice> found = find(choices, typed);
    boolean done = found.size() == 1 && found.get(0).code().equals(typed);
    if (found.isEmpty() || done) {
      return;
    }
    suggestions.getItems().setAll(found.stream().limit(SUGGESTIONS).map(this::item).toList());
    suggestions.show(field, Side.BOTTOM, 0, 0);
  }

  /** Codes that begin so, and names that hold it; the codes first. */
  public static List<Choice> find(List<Choice> choices, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(
            choice ->
                choice.code().startsWith(wanted)
                    || choice.name().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            java.util.Comparator.comparing((Choice choice) -> !choice.code().startsWith(wanted)))
        .toList();
  }

  private MenuItem item(Choice choice) {
    MenuItem item = new MenuItem(choice.toString());
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          String before = field.getText().substring(0, start(field.getText()));
          field.setText(before + choice.code());
          field.end();
          stated.accept(field.getText());
        });
    return item;
  }
}
