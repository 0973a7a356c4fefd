package org.ecozone.gui.screening.form;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FormNeeds;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.Given;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Rule;
import org.ecozone.screen.table.AttributeCatalog.Attribute;

/** One attribute of the form: its name, its control, whether it is asked for here and by whom. */
public final class FormField {
  private static final double LABEL_PX = 128;
  private static final double POPOVER_PX = 360;

  private final UiTexts texts;
  private final ReviewBook book;
  private final Attribute attribute;
  private final AnswerControl control;
  private final Label label = new Label();
  private final Label remark = new Label();
  private final Button askers = new Button();
  private final VBox root;
  private FormNeeds needs = FormNeeds.NONE;

  /**
   * @param stated gets attribute and value; an empty value takes the statement back
   */
  public FormField(
      UiTexts texts, ReviewBook book, Attribute attribute, BiConsumer<String, String> stated) {
    this.texts = texts;
    this.book = book;
    this.attribute = attribute;
    this.control = control(texts, book.form(), attribute, v -> stated.accept(attribute.name(), v));
    label.setText(attribute.title(texts.lang()));
    label.setPrefWidth(LABEL_PX);
    label.setMinWidth(LABEL_PX);
    label.setWrapText(true);
    if (!attribute.note().isBlank()) {
      label.setTooltip(new Tooltip(attribute.note()));
    }
    remark.setWrapText(true);
    remark.setId("remark-" + attribute.name());
    remark.getStyleClass().add("field-remark");
    askers.setId("askers-" + attribute.name());
    askers.getStyleClass().addAll("flat", "small", "askers");
    askers.setMinWidth(Region.USE_PREF_SIZE);
    askers.setOnAction(event -> tell());
    Node node = control.node();
    HBox.setHgrow(node, Priority.ALWAYS);
    HBox row = new HBox(6, label, node, unit(), askers);
    row.getStyleClass().add("form-row");
    if (control instanceof IndustryControl) {
      row.getStyleClass().add("tall");
    }
    root = new VBox(row, remark);
    root.getStyleClass().add("form-field");
  }

  private static AnswerControl control(
      UiTexts texts,
      ProjectForm form,
      Attribute attribute,
      java.util.function.Consumer<String> stated) {
    String id = "field-" + attribute.name();
    return switch (attribute.type()) {
      case BOOLEAN -> AnswerControl.truth(texts, id, stated);
      case ENUM -> AnswerControl.choice(texts, id, attribute.values(), stated);
      case NUMBER ->
          AnswerControl.text(
              id,
              attribute.values().isEmpty()
                  ? texts.get("gui/screening.form.unknown")
                  : texts.get(
                      "gui/screening.form.range",
                      attribute.values().get(0),
                      attribute.values().get(1)),
              stated);
      case TEXT, CODES ->
          attribute.name().equals(ProjectForm.INDUSTRY)
              ? new IndustryControl(texts, form, id, stated)
              : attribute.name().equals(ProjectForm.COUNTY)
                  ? county(texts, form, id, stated)
                  : AnswerControl.text(id, texts.get("gui/screening.form.unknown"), stated);
    };
  }

  private static AnswerControl county(
      UiTexts texts, ProjectForm form, String id, java.util.function.Consumer<String> stated) {
    List<ProjectForm.Choice> counties = form.counties();
    return new CodeControl(
        id,
        texts.get("gui/screening.form.county"),
        typed -> CodeControl.counties(counties, typed),
        count -> texts.get("gui/screening.form.more", count),
        stated);
  }

  private Node unit() {
    Label unit = new Label(attribute.unit());
    unit.setMinWidth(Region.USE_PREF_SIZE);
    unit.setVisible(!attribute.unit().isEmpty());
    unit.setManaged(!attribute.unit().isEmpty());
    return unit;
  }

  public Attribute attribute() {
    return attribute;
  }

  public Node node() {
    return root;
  }

  public boolean isAsked() {
    return needs.isRequired(attribute.name()) || needs.evidence().containsKey(attribute.name());
  }

  public boolean matches(String search) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || attribute.zh().contains(wanted)
        || attribute.en().toLowerCase(Locale.ROOT).contains(wanted)
        || attribute.name().contains(wanted)
        || needs.askers(attribute.name()).stream()
            .anyMatch(rule -> rule.toLowerCase(Locale.ROOT).equals(wanted));
  }

  public void show(Answer answer, FormNeeds asked) {
    needs = asked;
    control.show(answer);
    boolean required = asked.isRequired(attribute.name());
    boolean evidence = !required && asked.evidence().containsKey(attribute.name());
    label.getStyleClass().removeAll("required", "evidence", "derived");
    if (required) {
      label.getStyleClass().add("required");
    } else if (answer.given() == Given.DERIVED) {
      label.getStyleClass().add("derived");
    }
    remark.setText(remark(answer, required, evidence));
    remark.getStyleClass().removeAll("problem", "required", "evidence");
    remark
        .getStyleClass()
        .add(!answer.remark().isEmpty() ? "problem" : required ? "required" : "evidence");
    remark.setVisible(!remark.getText().isEmpty());
    remark.setManaged(!remark.getText().isEmpty());
    int count = asked.askers(attribute.name()).size();
    askers.setText(texts.get("gui/screening.form.askers", count));
    askers.setVisible(count > 0);
    askers.setTooltip(new Tooltip(texts.get("gui/screening.form.askers.hint", names(asked))));
  }

  private String remark(Answer answer, boolean required, boolean evidence) {
    if (!answer.remark().isEmpty()) {
      return texts.get("app/review.form." + answer.remark());
    }
    if (required) {
      return texts.get("gui/screening.form.required", join(needs.required().get(attribute.name())));
    }
    return evidence
        ? texts.get("gui/screening.form.evidence", join(needs.evidence().get(attribute.name())))
        : "";
  }

  private String names(FormNeeds asked) {
    return join(asked.askers(attribute.name()));
  }

  private String join(Set<String> rules) {
    return String.join(texts.get("gui/screening.separator"), new TreeSet<>(rules));
  }

  /** Which rules ask for it, with what they demand. */
  private void tell() {
    List<Rule> asking =
        book.rules().rules().rules().stream()
            .filter(rule -> needs.askers(attribute.name()).contains(rule.id()))
            .toList();
    VBox list = new VBox(8);
    list.getStyleClass().add("askers-list");
    for (Rule rule : asking) {
      Label head = new Label(rule.id() + "  " + rule.layer());
      head.getStyleClass().add("rule-id");
      head.setGraphic(VerdictChip.of(rule.verdict(), texts));
      Label demand = new Label(rule.requirement());
      demand.setWrapText(true);
      demand.setMaxWidth(POPOVER_PX);
      list.getChildren().add(new VBox(2, head, demand));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportWidth(POPOVER_PX);
    scroll.setMaxHeight(POPOVER_PX);
    scroll.getStyleClass().add("card-scroll");
    Popover popover = new Popover(scroll);
    popover.setTitle(texts.get("gui/screening.form.askers.title", attribute.title(texts.lang())));
    popover.setHeaderAlwaysVisible(true);
    popover.setArrowLocation(Popover.ArrowLocation.RIGHT_TOP);
    popover.show(askers);
  }

  /** For tests: what the askers' button would list. */
  public String askersText() {
    return needs.askers(attribute.name()).stream().sorted().collect(Collectors.joining(" "));
  }
}
