package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ecozone.app.AppException;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.template.PointFields;
import org.ecozone.app.intake.template.Template;
import org.ecozone.app.intake.template.TemplateEffect;
import org.ecozone.app.intake.template.Templates;
import org.ecozone.geo.reference.WorkArea;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.common.JobRunner.Work;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.Examiner;
import org.ecozone.gui.intake.received.FileWords;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.Received;
import org.ecozone.job.Progress;

/**
 * Templates of coordinate TXT: those that fit the file with what each would change, all others, and
 * a new one of what is settled now. Nothing is applied but by a click.
 */
public final class TemplateSection {
  public static final String OPTION = Templates.OPTION;

  private static final String BUNDLE = "gui/intake/template.";
  private static final int MOST_PROPOSALS = 4;

  private final IntakeViewModel model;
  private final UiTexts texts;
  private final FileWords words;
  private final Templates templates;
  private final Examine examine;

  /** What a worker found out. */
  private record Offer(List<TemplateEffect> proposals, List<Template> all, PointFields fields) {}

  TemplateSection(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
    words = new FileWords(model.desk());
    templates = new Templates(model.desk().installation());
    examine = new Examine(model.desk().installation());
  }

  /** True for texts that a template may be about. */
  static boolean isFor(Examination found) {
    return List.of("SURVEY_TXT", "FREE_TEXT", "CORNER_CSV").contains(found.head().format());
  }

  /** Fills itself when a worker has looked at the file. */
  Node of(IntakeFile file) {
    Section section = new Section(texts, "");
    section.setId("intake-templates");
    Label title = new Label(text("title"));
    title.getStyleClass().add("section-title");
    section.with(title);
    if (file.state() == IntakeFile.State.ADDED) {
      return section;
    }
    if (!chosen(file).isEmpty()) {
      section.with(inUse(file));
    }
    Examination before = file.examination().orElse(null);
    IntakeChoices choices = file.choices();
    WorkArea area = model.workArea();
    run(
        progress -> look(file.received(), choices, before, area, progress),
        (Offer offer) -> fill(section, file, offer),
        section);
    return section;
  }

  private <T> void run(Work<T> work, java.util.function.Consumer<T> done, Section section) {
    model
        .desk()
        .jobs()
        .run(
            new Job<>(
                BUNDLE + "job",
                List.of(),
                "intake-templates",
                work,
                done,
                failure -> say(section, failure)));
  }

  /** What is wrong with a list of templates is said where it is missed. */
  private void say(Section section, Throwable failure) {
    if (!(failure instanceof AppException known)) {
      model.desk().messages().failure(failure);
      return;
    }
    section.getChildren().removeIf(node -> "intake-template-trouble".equals(node.getId()));
    Label trouble =
        Section.words(
            String.join("\n", known.issues().stream().map(i -> i.message(texts.lang())).toList()),
            "small",
            "invalid");
    trouble.setId("intake-template-trouble");
    section.with(trouble);
  }

  private Offer look(
      Received received,
      IntakeChoices choices,
      Examination before,
      WorkArea area,
      Progress progress)
      throws AppException {
    boolean text = received.path() == null;
    List<Template> proposed =
        text
            ? templates.proposalsForText(received.name(), received.text(), choices)
            : templates.proposals(received.path(), choices);
    Examiner examiner = Examiner.of(examine);
    List<TemplateEffect> effects = new ArrayList<>();
    for (Template template : proposed) {
      progress.checkCancelled();
      if (effects.size() < MOST_PROPOSALS && !template.text().equals(choices.read().get(OPTION))) {
        IntakeChoices with = choices.withRead(OPTION, template.text());
        effects.add(
            before == null
                ? TemplateEffect.of(template, () -> examiner.first(received, with, area, progress))
                : TemplateEffect.of(template, examine, before, progress));
      }
    }
    PointFields fields =
        text
            ? PointFields.ofText(received.name(), received.text(), choices)
            : PointFields.of(received.path(), choices);
    return new Offer(effects, templates.list(), fields);
  }

  private void fill(Section section, IntakeFile file, Offer offer) {
    for (TemplateEffect effect : offer.proposals()) {
      section.with(card(file, effect));
    }
    if (offer.proposals().isEmpty() && chosen(file).isEmpty()) {
      section.with(Section.words(text("none"), "muted", "small"));
    }
    section.with(others(section, file, offer.all()));
    if (offer.fields().isChosen()) {
      section.with(save(section, file, offer.fields()));
    } else if (!offer.fields().roles().isEmpty() && FieldsPane.isFor(file)) {
      section.with(Section.words(text("how"), "muted", "small"));
    }
  }

  private static String chosen(IntakeFile file) {
    return file.choices().read().getOrDefault(OPTION, "");
  }

  private Node inUse(IntakeFile file) {
    String name = chosen(file).replaceAll("(?s)^name=([^;]*);.*$", "$1");
    boolean named = !name.isBlank() && name.indexOf('=') < 0;
    Label label = Section.words(named ? text("used", name) : text("used.unnamed"));
    label.setId("intake-template-used");
    Button off = new Button(text("off"));
    off.setId("intake-template-off");
    off.setMinWidth(Button.USE_PREF_SIZE);
    off.setOnAction(event -> apply(file, ""));
    HBox line = new HBox(8, label, off);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void apply(IntakeFile file, String template) {
    model.choose(file, file.choices().withRead(OPTION, template));
  }

  private Node card(IntakeFile file, TemplateEffect effect) {
    Template template = effect.template();
    Label name = Section.words(template.name(), "card-title");
    Label fields = Section.words(fields(template), "muted", "small");
    Label changes =
        Section.words(
            changes(effect), "small", effect.after() == null ? "reason-conflict" : "reason-note");
    ChoiceCard card =
        new ChoiceCard(
            template.name() + " " + changes.getText(),
            false,
            () -> apply(file, template.text()),
            name,
            fields,
            changes);
    card.setId("intake-template-" + template.name());
    return card;
  }

  private String fields(Template template) {
    String roles =
        String.join(
            " · ",
            template.fields().stream().map(role -> texts.get(PointFields.roleKey(role))).toList());
    return text(template.own() ? "own" : "shipped", roles);
  }

  private String changes(TemplateEffect effect) {
    TemplateEffect.Reading after = effect.after();
    if (after == null) {
      List<String> why = effect.issues().stream().map(i -> i.message(texts.lang())).toList();
      return text("effect.fails", String.join(" ", why));
    }
    TemplateEffect.Reading before = effect.before();
    if (before == null) {
      return text("effect.read", after.usable(), after.points());
    }
    if (effect.changesNothing()) {
      return text("effect.same");
    }
    List<String> changes = new ArrayList<>();
    if (before.usable() != after.usable()) {
      changes.add(text("effect.parcels", before.usable(), after.usable()));
    }
    if (before.points() != after.points()) {
      changes.add(text("effect.points", before.points(), after.points()));
    }
    if (Double.compare(before.planarM2(), after.planarM2()) != 0) {
      changes.add(text("effect.area", area(before.planarM2()), area(after.planarM2())));
    }
    if (!java.util.Objects.equals(before.northFirst(), after.northFirst())) {
      changes.add(text("effect.order", order(before.northFirst()), order(after.northFirst())));
    }
    return String.join(
        text("effect.and"), changes.isEmpty() ? List.of(text("effect.same")) : changes);
  }

  private String area(double squareMetres) {
    return Double.isNaN(squareMetres) ? text("effect.open") : words.area(squareMetres);
  }

  private String order(Boolean north) {
    return north == null
        ? text("effect.open")
        : texts.get(north ? "gui/intake.crs.north-first" : "gui/intake.crs.east-first");
  }

  /** All templates there are, to apply one that does not look like it fits, or take one away. */
  private Node others(Section section, IntakeFile file, List<Template> all) {
    ComboBox<Template> combo = new ComboBox<>();
    combo.setId("intake-template-all");
    combo.getItems().setAll(all);
    combo.setConverter(Words.of(Template::name));
    combo.setPromptText(text("all"));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    HBox.setHgrow(combo, Priority.ALWAYS);
    Button use = button("use", () -> apply(file, combo.getValue().text()));
    use.disableProperty().bind(combo.valueProperty().isNull());
    Button remove =
        button(
            "remove",
            () -> {
              String name = combo.getValue().name();
              run(
                  progress -> {
                    templates.remove(name);
                    return templates.list();
                  },
                  left -> combo.getItems().setAll(left),
                  section);
            });
    remove.setDisable(true);
    combo
        .valueProperty()
        .addListener((any, before, now) -> remove.setDisable(now == null || !now.own()));
    HBox line = new HBox(6, combo, use, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** What is settled of the file under a name of its own. */
  private Node save(Section section, IntakeFile file, PointFields fields) {
    TextField name = new TextField();
    name.setId("intake-template-name");
    name.setPromptText(text("name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button save =
        button(
            "save",
            () ->
                run(
                    progress -> templates.store(name.getText(), fields.settled(name.getText())),
                    stored -> stored(file, stored),
                    section));
    save.disableProperty().bind(name.textProperty().isEmpty());
    HBox line = new HBox(6, name, save);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** The file goes on with the stored one, which reads it just as before. */
  private void stored(IntakeFile file, Template stored) {
    model
        .desk()
        .messages()
        .show(
            org.ecozone.zone.Severity.INFO,
            text("saved", stored.name()),
            templates.file().toString());
    apply(file, stored.text());
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(text(key));
    button.setId("intake-template-" + key);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private String text(String key, Object... args) {
    return texts.get(BUNDLE + key, args);
  }
}
