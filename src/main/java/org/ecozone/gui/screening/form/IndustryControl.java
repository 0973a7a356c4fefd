package org.ecozone.gui.screening.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.Industries.Industry;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.StatedCode;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.form.CodeControl.Suggestion;
import org.ecozone.zone.Truth;

/**
 * Industry codes of GB/T 4754 by code or name; below the field what the codes are called, what
 * follows from them and what they are not precise enough for.
 */
final class IndustryControl implements AnswerControl {
  private static final String SEPARATOR = " › ";

  private final UiTexts texts;
  private final ProjectForm form;
  private final CodeControl codes;
  private final Label names = line("industry-names");
  private final Label derived = line("industry-tags");
  private final Label open = line("industry-open");
  private final VBox root;

  IndustryControl(UiTexts texts, ProjectForm form, String id, Consumer<String> stated) {
    this.texts = texts;
    this.form = form;
    this.codes =
        new CodeControl(
            id,
            texts.get("gui/screening.form.industry"),
            this::suggestions,
            count -> texts.get("gui/screening.form.more", count),
            stated);
    List.of(names, derived).forEach(line -> line.getStyleClass().add("evidence"));
    open.getStyleClass().add("required");
    root = new VBox(2, codes.node(), names, derived, open);
  }

  private static Label line(String id) {
    Label line = new Label();
    line.setId(id);
    line.setWrapText(true);
    line.setPrefWidth(1); // as wide as the field is
    line.setMaxWidth(Double.MAX_VALUE);
    line.getStyleClass().add("field-remark");
    return line;
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void show(Answer answer) {
    codes.show(answer);
    String text = answer.text();
    List<String> lines = new ArrayList<>();
    form.statedCodes(text).forEach(code -> lines.add(name(code)));
    show(names, String.join("\n", lines));
    show(derived, tags("gui/screening.form.industry.tags", text, Truth.TRUE));
    show(open, tags("gui/screening.form.industry.open", text, Truth.UNKNOWN));
  }

  private String name(StatedCode code) {
    return code.industry()
        .map(industry -> put(industry) + "  " + path(industry) + industry.name(texts.lang()))
        .orElseGet(() -> texts.get("gui/screening.form.industry.unlisted", code.code()));
  }

  /** Nothing if no code can be read: then everything is open, which the field itself says. */
  private String tags(String key, String text, Truth truth) {
    List<String> titles =
        form.statedCodes(text).isEmpty() ? List.of() : form.tags(text, truth, texts.lang());
    return titles.isEmpty()
        ? ""
        : texts.get(key, String.join(texts.get("gui/screening.separator"), titles));
  }

  private static void show(Label line, String text) {
    line.setText(text);
    line.setVisible(!text.isEmpty());
    line.setManaged(!text.isEmpty());
  }

  private List<Suggestion> suggestions(String typed) {
    return form.industries().search(typed).stream().map(this::suggestion).toList();
  }

  private Suggestion suggestion(Industry industry) {
    List<String> tags = form.tags(put(industry), Truth.TRUE, texts.lang());
    String path = path(industry);
    String detail = path.isEmpty() ? path : path.substring(0, path.length() - SEPARATOR.length());
    if (!industry.isSection() && !tags.isEmpty()) {
      detail +=
          (detail.isEmpty() ? "" : "   ")
              + texts.get(
                  "gui/screening.form.industry.tags",
                  String.join(texts.get("gui/screening.separator"), tags));
    }
    return new Suggestion(
        put(industry),
        put(industry) + "  " + industry.name(texts.lang()),
        detail,
        industry.isSection() ? Suggestion.Kind.GROUP : Suggestion.Kind.CODE);
  }

  /** With its letter: three digits alone may have lost a zero. */
  private static String put(Industry industry) {
    return industry.isSection() ? industry.code() : industry.section() + industry.code();
  }

  private String path(Industry industry) {
    StringBuilder path = new StringBuilder();
    form.industries()
        .above(industry)
        .forEach(above -> path.append(above.name(texts.lang())).append(SEPARATOR));
    return path.toString();
  }
}
