package org.ecozone.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.RuleRow;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.rules.RuleBrowserViewModel.Met;
import org.ecozone.screen.Rule;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;

/** Everything about one rule: clause, demand, filters, layers, dates, and where it applies now. */
final class RuleCard {
  private static final int SITES_SHOWN = 30;

  private final UiTexts texts;
  private final RuleBrowserViewModel model;
  private final VBox content = new VBox();
  private final ScrollPane root = new ScrollPane(content);

  RuleCard(UiTexts texts, RuleBrowserViewModel model) {
    this.texts = texts;
    this.model = model;
    content.getStyleClass().add("finding-card");
    root.setId("rule-card");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.getStyleClass().add("card-scroll");
    root.setMinWidth(220);
    show(null);
  }

  Node node() {
    return root;
  }

  void show(RuleRow row) {
    List<Node> rows = new ArrayList<>();
    if (row == null) {
      Label hint = new Label();
      hint.textProperty().bind(texts.bind("gui/rules.card.none"));
      hint.setWrapText(true);
      hint.getStyleClass().add("muted");
      rows.add(hint);
    } else {
      rows.addAll(ofRule(row));
      rows.addAll(where(row));
    }
    content.getChildren().setAll(rows);
    root.setVvalue(0);
  }

  private List<Node> ofRule(RuleRow row) {
    Rule rule = row.rule();
    List<Node> rows = new ArrayList<>();
    Label id = new Label(rule.id());
    id.getStyleClass().add("card-title");
    FlowPane head = new FlowPane(6, 4, id, chip(rule.verdict(), texts));
    head.getChildren().addAll(badges(row, texts));
    rows.add(head);
    Label demand = new Label(rule.requirement());
    demand.setWrapText(true);
    rows.add(demand);
    if (texts.lang() != Lang.ZH) {
      Label language = new Label(texts.get("gui/rules.card.language"));
      language.setWrapText(true);
      language.getStyleClass().add("muted");
      rows.add(language);
    }
    add(rows, "basis", rule.legalBasis());
    add(rows, "layer", rule.layer());
    rows.add(layers(row));
    add(rows, "relation", relation(row));
    add(rows, "zone_filter", rule.zoneFilter());
    add(
        rows,
        "project_filter",
        rule.projectFilter().isBlank() ? texts.get("gui/rules.every") : rule.projectFilter());
    if (!rule.exceptionFilter().isBlank()) {
      add(
          rows,
          "exception",
          texts.get(
              "gui/rules.exception_text",
              rule.exceptionFilter(),
              texts.get("screen.verdict." + rule.exceptionVerdict().name())));
    }
    add(
        rows,
        "dates",
        texts.get(
            "gui/rules.dates",
            rule.effectiveFrom() == null ? "…" : rule.effectiveFrom(),
            rule.effectiveTo() == null ? "…" : rule.effectiveTo()));
    add(rows, "status", RuleRow.status(rule, texts.lang()) + "  " + rule.version());
    add(rows, "source", rule.source());
    add(rows, "note", rule.note());
    return rows;
  }

  private String relation(RuleRow row) {
    String name = texts.get("gui/rules.relation." + row.compiled().relation());
    double distanceM = row.rule().distanceM();
    return Double.isNaN(distanceM)
        ? name
        : texts.get("gui/rules.relation_text", name, plain(distanceM));
  }

  private static String plain(double metres) {
    return java.math.BigDecimal.valueOf(metres).stripTrailingZeros().toPlainString();
  }

  private Node layers(RuleRow row) {
    FlowPane pane = new FlowPane(4, 4);
    for (RuleRow.LayerNeed need : row.layers()) {
      String title =
          model.book().map(book -> book.layerTitle(need.code(), texts.lang())).orElse("");
      Label label =
          new Label(
              texts.get(need.open() ? "gui/rules.layer.open" : "gui/rules.layer.missing", title));
      label.getStyleClass().addAll("count", need.open() ? "layer-open" : "layer-missing");
      pane.getChildren().add(label);
    }
    return pane;
  }

  private List<Node> where(RuleRow row) {
    List<Met> met = model.met(row);
    List<Node> rows = new ArrayList<>();
    rows.add(name("where"));
    if (met.isEmpty()) {
      Label none = new Label(texts.get("gui/rules.where.none"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      rows.add(none);
    }
    for (Met one : met.stream().limit(SITES_SHOWN).toList()) {
      Hyperlink link = new Hyperlink(one.site().name());
      link.setOnAction(event -> model.choose(one.site()));
      Label state = new Label(texts.get("screen.state." + one.finding().state().name()));
      HBox line = new HBox(6, link, chip(one.finding().verdict(), texts), state);
      line.getStyleClass().add("form-row");
      if (!one.current()) {
        Label old = new Label(texts.get("gui/rules.where.outdated"));
        old.getStyleClass().add("outdated-mark");
        line.getChildren().add(old);
      }
      rows.add(line);
    }
    return rows;
  }

  private void add(List<Node> rows, String key, String value) {
    if (!value.isBlank()) {
      Label text = new Label(value);
      text.setWrapText(true);
      rows.add(new VBox(name(key), text));
    }
  }

  private Label name(String key) {
    Label name = new Label(texts.get("gui/rules.column." + key));
    name.getStyleClass().add("field-name");
    return name;
  }

  static Label chip(Verdict verdict, UiTexts texts) {
    Label chip = new Label(texts.get("screen.verdict." + verdict.name()));
    chip.getStyleClass()
        .addAll("verdict-chip", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  /** Whether it runs, whether its layers are there, whether it is confirmed. */
  static Label[] badges(RuleRow row, UiTexts texts) {
    List<Label> badges = new ArrayList<>();
    if (row.runs() != RuleRow.Runs.RUNS) {
      badges.add(badge(texts.get("gui/rules.runs." + row.runs().name()), "idle-badge"));
    } else if (!row.hasLayers()) {
      badges.add(badge(texts.get("gui/rules.no_layer"), "missing-badge"));
    }
    if (row.isPending()) {
      badges.add(badge(RuleRow.status(row.rule(), texts.lang()), "pending-badge"));
    }
    return badges.toArray(new Label[0]);
  }

  private static Label badge(String text, String style) {
    Label badge = new Label(text);
    badge.getStyleClass().add(style);
    badge.setMinWidth(Label.USE_PREF_SIZE);
    return badge;
  }
}
