package org.ecozone.gui.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FormNeeds;
import org.ecozone.app.review.ProjectForm;
import org.ecozone.app.review.ProjectForm.Answer;
import org.ecozone.app.review.ProjectForm.Given;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.form.FormField;
import org.ecozone.screen.table.AttributeCatalog.Attribute;
import org.ecozone.zone.Lang;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The project form: made from the catalogue of attributes, by groups. */
final class FormView {
  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final TextField name = new TextField();
  private final TextField search = new TextField();
  private final ToggleButton onlyAsked = new ToggleButton();
  private final VBox groups = new VBox();
  private final VBox root = new VBox();
  private final List<FormField> fields = new ArrayList<>();
  private final Map<Node, List<FormField>> members = new HashMap<>();
  private final Label asked = new Label();
  private final LedgerPane ledger;
  private ReviewBook built;
  private Lang builtIn;
  private boolean showing;

  FormView(Desk desk, ScreeningViewModel model) {
    this.texts = desk.texts();
    this.model = model;
    ledger = new LedgerPane(desk, model);
    name.setId("site-name");
    name.setOnAction(event -> rename());
    name.focusedProperty()
        .addListener(
            (any, before, now) -> {
              if (!now) {
                rename();
              }
            });
    search.setId("form-search");
    search.promptTextProperty().bind(texts.bind("gui/screening.form.search"));
    search.textProperty().addListener((any, before, now) -> filter());
    onlyAsked.setId("form-only-asked");
    onlyAsked.textProperty().bind(texts.bind("gui/screening.form.only_asked"));
    onlyAsked.setOnAction(event -> filter());
    onlyAsked.setMinWidth(ToggleButton.USE_PREF_SIZE);
    asked.setId("form-asked");
    asked.setWrapText(true);
    asked.setMinHeight(Label.USE_PREF_SIZE);
    asked.getStyleClass().add("form-asked");
    HBox.setHgrow(search, Priority.ALWAYS);
    groups.getStyleClass().add("form-groups");
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("card-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.setId("project-form");
    root.getStyleClass().add("form-box");
    root.getChildren()
        .addAll(labelled(), ledger.node(), asked, new HBox(6, search, onlyAsked), scroll);
    model.siteProperty().addListener((any, before, now) -> show());
    model.needsProperty().addListener((any, before, now) -> show());
    texts.langProperty().addListener((any, before, now) -> show());
    show();
  }

  Node node() {
    return root;
  }

  private Node labelled() {
    Label label = new Label();
    label.textProperty().bind(texts.bind("gui/screening.form.name"));
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.setLabelFor(name);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button fromLedger =
        Icons.button(
            Material2OutlinedMZ.PLAYLIST_ADD_CHECK, texts, "gui/screening.form.from_ledger");
    fromLedger.setId("form-from-ledger");
    fromLedger.setOnAction(event -> ledger.choose());
    HBox box = new HBox(8, label, name, fromLedger);
    box.getStyleClass().add("form-row");
    return box;
  }

  private void rename() {
    SiteItem site = model.siteProperty().get();
    if (!showing && site != null && !name.getText().strip().equals(site.name())) {
      model.edits().rename(site.id(), name.getText());
    }
  }

  private void show() {
    ReviewBook book = model.session().book().orElse(null);
    SiteItem site = model.siteProperty().get();
    root.setDisable(book == null || site == null);
    if (book == null || site == null) {
      return; // dozens of controls that nobody could fill in
    }
    if (book != built || builtIn != texts.lang()) {
      build(book);
    }
    showing = true;
    if (!name.isFocused()) {
      name.setText(site.name());
    }
    FormNeeds needs = model.needsProperty().get();
    Map<String, Answer> answers = book.form().answers(site.attributes());
    fields.forEach(field -> field.show(answers.get(field.attribute().name()), needs));
    int required = needs.required().size();
    asked.setText(
        required == 0
            ? texts.get("gui/screening.form.none_asked")
            : texts.get("gui/screening.form.asked", required));
    asked.getStyleClass().removeAll("required", "complete");
    asked.getStyleClass().add(required == 0 ? "complete" : "required");
    showing = false;
    filter();
  }

  private void build(ReviewBook book) {
    built = book;
    builtIn = texts.lang();
    fields.clear();
    members.clear();
    groups.getChildren().clear();
    for (ProjectForm.Group group : book.form().groups()) {
      Label title = new Label(group.title(texts.lang()));
      title.getStyleClass().add("form-group");
      VBox box = new VBox(2, title);
      List<FormField> own = new ArrayList<>();
      for (Attribute attribute : group.attributes()) {
        FormField field = new FormField(texts, book, attribute, this::state);
        own.add(field);
        box.getChildren().add(field.node());
      }
      fields.addAll(own);
      members.put(box, own);
      groups.getChildren().add(box);
    }
  }

  private void state(String attribute, String value) {
    SiteItem site = model.siteProperty().get();
    if (showing || site == null || built == null) {
      return;
    }
    Answer now = built.form().answers(site.attributes()).get(attribute);
    boolean stated = now.given() == Given.STATED || now.given() == Given.UNREADABLE;
    if (!value.strip().equals(stated ? now.text() : "")) {
      model.edits().state(site.id(), attribute, value);
    }
  }

  private void filter() {
    members.forEach(
        (box, own) -> {
          boolean any = false;
          for (FormField field : own) {
            boolean wanted =
                field.matches(search.getText()) && (!onlyAsked.isSelected() || field.isAsked());
            field.node().setVisible(wanted);
            field.node().setManaged(wanted);
            any |= wanted;
          }
          box.setVisible(any);
          box.setManaged(any);
        });
  }

  /** Shows what is asked for here. */
  void showAsked() {
    onlyAsked.setSelected(true);
    search.clear();
    filter();
  }
}
