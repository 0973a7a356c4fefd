package org.ecozone.gui.screening.form;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ProjectForm.Answer;

/** A field for codes that knows some of them by number and by name; any other may be typed. */
public final class CodeControl implements AnswerControl {
  private static final int MOST_SUGGESTIONS = 12;
  private static final int LEAST_SUGGESTIONS = 3;

  /** Of a suggestion with its second line. */
  private static final double SUGGESTION_PX = 50;

  private static final double DETAIL_PX = 460;

  private final TextField field = new TextField();
  private final ContextMenu suggestions = new ContextMenu();
  private final Function<String, List<Suggestion>> search;
  private final Function<Integer, String> more;
  private final Consumer<String> stated;

  /**
   * What may be meant.
   *
   * @param put what choosing it writes
   * @param detail second line; may be empty
   */
  public record Suggestion(String put, String title, String detail, Kind kind) {
    /** What a suggestion is. */
    public enum Kind {
      CODE,
      /** No code itself: choosing it shows what belongs to it. */
      GROUP
    }
  }

  /**
   * @param search what a text may mean, best first
   * @param more text that says how many more there are
   */
  CodeControl(
      String id,
      String prompt,
      Function<String, List<Suggestion>> search,
      Function<Integer, String> more,
      Consumer<String> stated) {
    this.search = search;
    this.more = more;
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
    suggestions.setId(id + "-suggestions");
    suggestions.getStyleClass().add("code-suggestions");
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

  /** Where what is being typed begins: behind the last separator. */
  static int start(String text) {
    return Math.max(text.lastIndexOf(';'), text.lastIndexOf('；')) + 1;
  }

  private void suggest() {
    suggestions.hide();
    String typed = field.getText().substring(start(field.getText())).strip();
    if (!field.isFocused() || typed.isEmpty()) {
      return;
    }
    List<Suggestion> found = search.apply(typed);
    boolean done = found.size() == 1 && found.get(0).put().equals(typed);
    if (found.isEmpty() || done) {
      return;
    }
    offer(found);
  }

  /** Below the field or above it, wherever there is more room: the field stays in sight. */
  private void offer(List<Suggestion> found) {
    Bounds at = field.localToScreen(field.getBoundsInLocal());
    Rectangle2D screen =
        Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    double belowPx = screen.getMaxY() - at.getMaxY();
    double abovePx = at.getMinY() - screen.getMinY();
    int room = (int) (Math.max(belowPx, abovePx) / SUGGESTION_PX) - 1;
    int shown = Math.max(LEAST_SUGGESTIONS, Math.min(MOST_SUGGESTIONS, room));
    suggestions.getItems().setAll(found.stream().limit(shown).map(this::item).toList());
    if (found.size() > shown) {
      MenuItem rest = new MenuItem(more.apply(found.size() - shown));
      rest.setDisable(true);
      suggestions.getItems().add(rest);
    }
    suggestions.show(field, belowPx >= abovePx ? Side.BOTTOM : Side.TOP, 0, 0);
  }

  /** Counties whose code begins so, then those whose name holds it. */
  static List<Suggestion> counties(List<ProjectForm.Choice> choices, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(
            choice ->
                choice.code().startsWith(wanted)
                    || choice.name().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(Comparator.comparing(choice -> !choice.code().startsWith(wanted)))
        .map(choice -> new Suggestion(choice.code(), choice.toString(), "", Suggestion.Kind.CODE))
        .toList();
  }

  private MenuItem item(Suggestion suggestion) {
    MenuItem item = new MenuItem();
    Label title = new Label(suggestion.title());
    Label detail = new Label(suggestion.detail());
    detail.getStyleClass().add("suggestion-detail");
    detail.setMaxWidth(DETAIL_PX);
    item.setGraphic(suggestion.detail().isEmpty() ? title : new VBox(title, detail));
    item.setOnAction(event -> choose(suggestion));
    return item;
  }

  private void choose(Suggestion suggestion) {
    String before = field.getText().substring(0, start(field.getText()));
    field.setText(before + suggestion.put());
    field.end();
    if (suggestion.kind() == Suggestion.Kind.CODE) {
      suggestions.hide();
      stated.accept(field.getText());
    }
  }
}
