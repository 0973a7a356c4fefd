package org.ecozone.gui.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.RuleRow;
import org.ecozone.app.review.ZoneTerms;
import org.ecozone.app.workspace.Project.Override;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.ShownResult.Kind;
import org.ecozone.gui.screening.finding.FindingTree;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.gui.screening.part.LayerNames;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Rule;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Zone;

/** Everything about one finding: clause, demand, figures, reasons, and the officer's decision. */
final class FindingCard {
  private static final double NAME_PX = 64;

  private final UiTexts texts;
  private final Figures figures;
  private final DecisionPane decision;
  private final VBox content = new VBox();
  private final Hyperlink back = new Hyperlink();
  private final ScrollPane root = new ScrollPane(content);

  FindingCard(Desk desk, ScreeningViewModel model) {
    this.texts = desk.texts();
    this.figures = new Figures(desk);
    this.decision = new DecisionPane(desk, model);
    decision.onOpened(() -> root.setVvalue(root.getVmax()));
    content.getStyleClass().add("finding-card");
    root.setId("finding-card");
    root.setFitToWidth(true);
    root.getStyleClass().add("card-scroll");
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  /** Where the card stands. */
  enum Place {
    /** Below the tree. */
    BELOW,
    /** In place of the tree. */
    ALONE
  }

  Node node() {
    return root;
  }

  /** What happens when the reader has seen enough. */
  void onLeft(Runnable action) {
    back.setOnAction(event -> action.run());
  }

  void setAlone(Place place) {
    back.textProperty()
        .bind(
            texts.bind(
                place == Place.ALONE ? "gui/screening.card.back" : "gui/screening.card.close"));
  }

  void clear() {
    content.getChildren().clear();
  }

  void show(ShownResult shown, FindingLine line) {
    List<Node> rows = new ArrayList<>();
    rows.add(title(line));
    Rule rule = line.rule();
    if (rule != null) {
      rows.add(paragraph(rule.requirement(), "card-requirement"));
      if (texts.lang() != Lang.ZH) {
        rows.add(paragraph(texts.get("gui/screening.card.language"), "muted"));
      }
      rows.add(field("card.basis", rule.legalBasis()));
    }
    rows.addAll(figures(line));
    rows.addAll(notes(line.finding()));
    rows.addAll(place(shown, line));
    if (rule != null) {
      rows.addAll(ofRule(rule));
    }
    if (shown.kind() == Kind.SITE) {
      rows.add(new Separator(Orientation.HORIZONTAL));
      rows.add(decision.node(shown, line));
    }
    content.getChildren().setAll(rows);
    root.setVvalue(0);
  }

  private Node title(FindingLine line) {
    Finding finding = line.finding();
    Label rule = new Label(finding.ruleId());
    rule.getStyleClass().add("card-title");
    Label state = new Label(texts.get("gui/screening.state." + FindingTree.state(finding).name()));
    state.setId("card-state");
    state.getStyleClass().add("count");
    FlowPane pane = new FlowPane(6, 4, rule, state);
    if (finding.verdict() != Verdict.NONE) {
      Label chip = VerdictChip.of(finding.verdict(), texts);
      pane.getChildren().add(chip);
    }
    if (line.rule() != null && line.rule().status().equals(RuleRow.PENDING)) {
      Label pending = new Label(RuleRow.status(line.rule(), texts.lang()));
      pending.getStyleClass().add("pending-badge");
      pane.getChildren().add(pending);
    }
    HBox.setHgrow(pane, Priority.ALWAYS);
    back.setId("card-back");
    back.setMinWidth(Hyperlink.USE_PREF_SIZE);
    return new HBox(6, pane, back);
  }

  private List<Node> place(ShownResult shown, FindingLine line) {
    List<Node> rows = new ArrayList<>();
    String layer = LayerNames.of(line.finding().layer(), shown.result().book(), texts);
    rows.add(
        field("card.layer", texts.get("gui/screening.card.coded", layer, line.finding().layer())));
    Zone zone = line.zone();
    if (zone != null) {
      String name =
          line.zoneName().isEmpty() ? texts.get("gui/screening.card.unnamed") : line.zoneName();
      rows.add(field("card.zone", texts.get("gui/screening.card.fid", name, zone.fid())));
      if (!zone.code().isEmpty() && !zone.code().equals(name)) {
        rows.add(field("card.zone_code", zone.code()));
      }
      if (!zone.zoneClass().isEmpty()) {
        rows.add(field("card.class", zone.zoneClass()));
      }
      ZoneTerms.of(
              zone, line.finding().layer(), shown.result().book().rules().profiles(), texts.lang())
          .forEach((title, text) -> rows.add(named(title, text)));
    }
    if (line.finding().zoneSource() != null) {
      rows.add(
          field(
              "card.source",
              line.finding().zoneSource().file() + " / " + line.finding().zoneSource().table()));
    }
    if (!line.finding().parcel().isEmpty()) {
      rows.add(field("card.parcel", line.finding().parcel()));
    }
    return rows;
  }

  private List<Node> figures(FindingLine line) {
    List<Node> rows = new ArrayList<>();
    Finding finding = line.finding();
    if (finding.areaM2() != null && finding.areaM2() > 0) {
      rows.add(field("card.area", figures.areaTwice(finding.areaM2())));
    }
    FindingLine.Part part = line.part();
    if (part.lengthM() > 0) {
      rows.add(field("card.length", figures.lengthM(part.lengthM())));
    }
    if (!part.stretches().isEmpty()) {
      String stretches =
          part.stretches().stream().map(figures::chainage).collect(Collectors.joining("\n"));
      rows.add(field("card.chainage", stretches));
    }
    if (!Double.isNaN(part.share()) && part.share() > 0) {
      rows.add(field("card.share", figures.share(part.share())));
    }
    if (finding.distanceM() != null) {
      rows.add(field("card.distance", figures.distance(line)));
    }
    return rows;
  }

  private List<Node> notes(Finding finding) {
    if (finding.notes().isEmpty()) {
      return List.of();
    }
    String all =
        finding.notes().stream()
            .map(note -> "• " + note.text(texts.lang()))
            .collect(Collectors.joining("\n"));
    return List.of(field("card.notes", all));
  }

  private List<Node> ofRule(Rule rule) {
    List<Node> rows = new ArrayList<>();
    if (!rule.projectFilter().isBlank()) {
      rows.add(field("card.applies_to", rule.projectFilter()));
    }
    if (!rule.exceptionFilter().isBlank()) {
      rows.add(
          field(
              "card.exception",
              texts.get(
                  "gui/screening.card.exception_text",
                  rule.exceptionFilter(),
                  VerdictChip.text(rule.exceptionVerdict(), texts))));
    }
    if (!rule.note().isBlank()) {
      rows.add(field("card.note", rule.note()));
    }
    return rows;
  }

  private Node field(String key, String value) {
    return named(texts.get("gui/screening." + key), value);
  }

  private static Node named(String title, String value) {
    Label name = new Label(title);
    name.getStyleClass().add("field-name");
    name.setMinWidth(NAME_PX);
    name.setPrefWidth(NAME_PX);
    name.setWrapText(true);
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.getStyleClass().add("field-value");
    HBox.setHgrow(text, Priority.ALWAYS);
    return new HBox(6, name, text);
  }

  private static Label paragraph(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** One line about a decision: who, when, why. */
  static String signed(Override decision, UiTexts texts) {
    return texts.get(
        "gui/screening.decision.signed", decision.officer(), decision.date(), decision.reason());
  }
}
