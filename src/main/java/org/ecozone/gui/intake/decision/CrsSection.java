package org.ecozone.gui.intake.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ecozone.app.intake.CrsTexts;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsCandidate;
import org.ecozone.geo.reference.CrsReason;
import org.ecozone.geo.reference.CrsReason.Code;
import org.ecozone.geo.reference.CrsReason.Weight;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.map.IntakeMap;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.map.CrsName;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** 坐标系: what the file says, what the numbers may be, and why; one click chooses. */
final class CrsSection {
  private static final Pattern WKT = Pattern.compile("(?s)[A-Z]{3,}_?[A-Z]*\\[\"([^\"]+)\".*\\]");

  private static final Set<Code> OLD_DATUM =
      Set.of(Code.OLD_DATUM, Code.DATUM_SHIFTED, Code.DATUM_KEPT);

  private final IntakeViewModel model;
  private final IntakeMap map;
  private final UiTexts texts;
  private final DatumPane datum;

  CrsSection(IntakeViewModel model, IntakeMap map) {
    this.model = model;
    this.map = map;
    texts = model.desk().texts();
    datum = new DatumPane(model);
  }

  Node of(IntakeFile file, Examination found) {
    Section section = new Section(texts, "crs.title");
    section.setId("intake-crs");
    String stated = found.head().statedCrs();
    section.with(
        Section.words(
            stated.isEmpty()
                ? texts.get("gui/intake.crs.unstated")
                : texts.get("gui/intake.crs.stated", shortened(stated)),
            "muted"));
    found.resolution().reasons().forEach(reason -> section.with(reason(reason)));
    List<CrsCandidate> offered = file.shownCandidates();
    for (int i = 0; i < offered.size(); i++) {
      section.with(card(file, found, offered.get(i), i));
    }
    int more = file.offered().size() - offered.size();
    if (more > 0) {
      Button all = new Button(texts.get("gui/intake.crs.more", more));
      all.setId("intake-crs-more");
      all.setOnAction(event -> file.showAll());
      section.with(all);
    }
    int alike = file.choices().crs().isEmpty() ? 0 : model.alike(file).size();
    if (alike > 0 && found.crs() != null) {
      Button same = new Button(texts.get("gui/intake.crs.alike", alike));
      same.setId("intake-crs-alike");
      same.setOnAction(event -> model.chooseAlike(file));
      section.with(same);
    }
    if (asksForDatum(found)) {
      section.with(datum.of(file, found));
    }
    if (found.crs() == null || !file.choices().crs().isEmpty()) {
      section.with(other(file, found));
    }
    return section;
  }

  private static boolean asksForDatum(Examination found) {
    return found.resolution().reasons().stream()
            .anyMatch(reason -> OLD_DATUM.contains(reason.code()))
        || found.resolution().candidates().stream()
            .anyMatch(candidate -> OLD_DATUM.stream().anyMatch(candidate::has));
  }

  private Node card(IntakeFile file, Examination found, CrsCandidate candidate, int index) {
    boolean only = file.offered().size() == 1;
    Label number = new Label(String.valueOf(index + 1));
    number.getStyleClass().add("intake-number");
    number.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label name = Section.words(CrsName.of(candidate.crs(), texts), "intake-crs-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    boolean taken = isTaken(found, candidate);
    HBox head = new HBox(8, number, name);
    head.setAlignment(Pos.TOP_LEFT);
    if (taken) {
      head.getChildren().add(Icons.of(Material2OutlinedAL.CHECK_CIRCLE));
    }
    ChoiceCard card =
        new ChoiceCard(
            CrsName.of(candidate.crs(), texts),
            taken,
            () -> choose(file, candidate),
            head,
            Section.words(where(candidate), "muted", "small"));
    candidate.reasons().forEach(reason -> card.getChildren().add(reason(reason)));
    card.setId("intake-crs-" + (index + 1));
    if (!only) {
      card.hoverProperty().addListener((any, before, now) -> map.light(now ? index : -1));
      card.focusedProperty().addListener((any, before, now) -> map.light(now ? index : -1));
    }
    return card;
  }

  private static boolean isTaken(Examination found, CrsCandidate candidate) {
    return found
        .resolution()
        .certain()
        .map(
            certain ->
                certain.crs().equals(candidate.crs())
                    && certain.axisOrder() == candidate.axisOrder())
        .orElse(false);
  }

  private void choose(IntakeFile file, CrsCandidate candidate) {
    model.choose(file, file.choices().withCrs(id(candidate.crs()), candidate.axisOrder()));
  }

  private static String id(Crs crs) {
    return crs.epsg() == 0 ? crs.wkt() : crs.id();
  }

  private String where(CrsCandidate candidate) {
    String order =
        texts.get(
            candidate.axisOrder() == AxisOrder.NORTH_EAST
                ? "gui/intake.crs.north-first"
                : "gui/intake.crs.east-first");
    if (!Double.isFinite(candidate.centreLon()) || !Double.isFinite(candidate.centreLat())) {
      return order;
    }
    return texts.get(
        "gui/intake.crs.where",
        String.format(Locale.ROOT, "%.4f", candidate.centreLon()),
        String.format(Locale.ROOT, "%.4f", candidate.centreLat()),
        order);
  }

  /** A reason with a sign of what it speaks for. */
  private Node reason(CrsReason reason) {
    CrsReason said =
        new CrsReason(reason.code(), reason.args().stream().map(CrsSection::shortened).toList());
    Label words = Section.words(CrsTexts.reason(said, texts.lang()), "small");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(5, sign(reason.weight()), words);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass()
        .addAll("reason", "reason-" + reason.weight().name().toLowerCase(Locale.ROOT));
    return line;
  }

  /** Of a definition as WKT its name is enough for people. */
  private static String shortened(String text) {
    Matcher definition = WKT.matcher(text);
    return definition.find() ? definition.replaceAll("$1") : text;
  }

  private static FontIcon sign(Weight weight) {
    return Icons.of(
        switch (weight) {
          case FOR -> Material2OutlinedAL.CHECK;
          case NOTE -> Material2OutlinedAL.INFO;
          case WARNING, DOUBT -> Material2OutlinedAL.HELP_OUTLINE;
          case CONFLICT -> Material2OutlinedAL.ERROR_OUTLINE;
        });
  }

  /** For one who knows better: any CRS by its number. */
  private Node other(IntakeFile file, Examination found) {
    IntakeChoices choices = file.choices();
    TextField field = new TextField();
    field.setId("intake-crs-other");
    field.setPromptText(texts.get("gui/intake.crs.other"));
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    Runnable use =
        () -> {
          if (!field.getText().isBlank()) {
            model.choose(file, choices.withCrs(field.getText().strip(), choices.axisOrder()));
          }
        };
    field.setOnAction(event -> use.run());
    Button take = new Button(texts.get("gui/intake.crs.use"));
    take.setId("intake-crs-use");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(event -> use.run());
    HBox line = new HBox(6, field, take);
    line.setAlignment(Pos.CENTER_LEFT);
    if (!choices.crs().isEmpty()) {
      Button undo = new Button(texts.get("gui/intake.crs.undo"));
      undo.setId("intake-crs-undo");
      undo.setMinWidth(Region.USE_PREF_SIZE);
      undo.setOnAction(event -> model.choose(file, choices.withCrs("", null)));
      line.getChildren().add(undo);
    }
    return line;
  }
}
