package org.ecozone.gui.screening.finding;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FindingLine;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.finding.FindingNode.State;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.gui.screening.part.LayerNames;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.Finding;
import org.ecozone.screen.Verdict;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A line of the tree of findings. */
public final class FindingCell extends TreeCell<FindingNode> {
  /** Below the tree's own indent; the text of a line must not push the tree wider. */
  private static final double INDENT_PX = 56;

  private final UiTexts texts;
  private final Figures figures;
  private final java.util.function.Supplier<ReviewBook> book;

  public FindingCell(Desk desk, java.util.function.Supplier<ReviewBook> book) {
    this.texts = desk.texts();
    this.figures = new Figures(desk);
    this.book = book;
    getStyleClass().add("finding-cell");
  }

  @Override
  protected void updateItem(FindingNode node, boolean empty) {
    super.updateItem(node, empty);
    getStyleClass().removeIf(style -> style.startsWith("row-"));
    setText(null);
    setGraphic(empty || node == null ? null : graphic(node));
    prefWidthProperty().unbind();
    if (getTreeView() != null) {
      prefWidthProperty().bind(getTreeView().widthProperty().subtract(INDENT_PX));
    }
  }

  private Node graphic(FindingNode node) {
    if (node instanceof FindingNode.Group group) {
      getStyleClass().add("row-group");
      return group(group);
    }
    if (node instanceof FindingNode.Layer layer) {
      getStyleClass().add("row-layer");
      return layer(layer);
    }
    return line(((FindingNode.Line) node).line());
  }

  /** A search hides lines; that they are there is not hidden. */
  private static String count(FindingNode.Group group) {
    return group.count() == group.total()
        ? String.valueOf(group.count())
        : group.count() + " / " + group.total();
  }

  private Node group(FindingNode.Group group) {
    String state = group.state().name();
    Label title = new Label(texts.get("gui/screening.state." + state));
    title.getStyleClass().addAll("group-title", "state-" + state.toLowerCase(Locale.ROOT));
    Label count = new Label(count(group));
    count.getStyleClass().add("group-count");
    HBox box = new HBox(8, title, count);
    boolean showsOpen = group.state() == State.NOT_CHECKED && group.open() > 0;
    if (showsOpen) {
      Label open = new Label(texts.get("gui/screening.group.open", group.open()));
      open.getStyleClass().add("group-open");
      box.getChildren().add(open);
    } else if (group.state() == State.PLAN) {
      Label note = new Label(texts.get("gui/screening.group.plan"));
      note.getStyleClass().add("muted");
      box.getChildren().add(note);
    }
    return box;
  }

  private Node layer(FindingNode.Layer layer) {
    Label title = new Label(layerTitle(layer.code()));
    title.setTextOverrun(OverrunStyle.ELLIPSIS);
    Label count = new Label(String.valueOf(layer.count()));
    count.getStyleClass().add("group-count");
    HBox box = new HBox(8, title, count);
    if (layer.worst() != Verdict.NONE) {
      Label chip = VerdictChip.of(layer.worst(), texts);
      chip.getStyleClass().add("would-be");
      box.getChildren().add(chip);
    }
    return box;
  }

  private Node line(FindingLine line) {
    Finding finding = line.finding();
    HBox head = new HBox(6);
    head.getStyleClass().add("finding-head");
    head.getChildren().add(chip(line));
    if (line.decision() != null) {
      Label officer = VerdictChip.of(line.verdict(), texts);
      officer.getStyleClass().add("officer-chip");
      officer.setGraphic(Icons.of(Material2OutlinedAL.GAVEL));
      head.getChildren().add(officer);
    }
    Label rule = new Label(finding.ruleId());
    rule.getStyleClass().add("rule-id");
    rule.setMinWidth(Label.USE_PREF_SIZE);
    Label where = new Label(where(line));
    where.setTextOverrun(OverrunStyle.ELLIPSIS);
    where.setMinWidth(20);
    HBox.setHgrow(where, Priority.ALWAYS);
    where.setMaxWidth(Double.MAX_VALUE);
    head.getChildren().addAll(rule, where);
    String measure = figures.measure(line);
    if (!measure.isEmpty()) {
      Label figure = new Label(measure);
      figure.setMinWidth(Region.USE_PREF_SIZE);
      figure.getStyleClass().add("figure");
      head.getChildren().add(figure);
    }
    Label requirement = new Label(secondLine(line));
    requirement.setTextOverrun(OverrunStyle.ELLIPSIS);
    requirement.setMinWidth(0);
    requirement.getStyleClass().add("muted");
    return new VBox(1, head, requirement);
  }

  /** What could not be decided says why; what applies says what it demands. */
  private String secondLine(FindingLine line) {
    State state = FindingTree.state(line.finding());
    boolean reason =
        state == State.NEEDS_INFO || state == State.NOT_CHECKED || state == State.UNDECIDED;
    if (reason && !line.finding().notes().isEmpty()) {
      return line.finding().notes().get(0).text(texts.lang());
    }
    return line.rule() == null ? "" : line.rule().requirement();
  }

  private Label chip(FindingLine line) {
    State state = FindingTree.state(line.finding());
    Label chip = VerdictChip.of(line.finding().verdict(), texts);
    if (state == State.NOT_TRIGGERED) {
      chip.setText(texts.get("gui/screening.state.NOT_TRIGGERED.short"));
    } else if (state != State.TRIGGERED && state != State.EXCEPTED) {
      chip.getStyleClass().add("would-be");
    }
    return chip;
  }

  private String where(FindingLine line) {
    StringBuilder text = new StringBuilder();
    if (!line.finding().parcel().isEmpty()) {
      text.append(texts.get("gui/screening.parcel", line.finding().parcel())).append(' ');
    }
    text.append(layerTitle(line.finding().layer()));
    if (!line.zoneName().isEmpty()) {
      text.append(" · ").append(line.zoneName());
    }
    return text.toString();
  }

  private String layerTitle(String layer) {
    return LayerNames.of(layer, book.get(), texts);
  }
}
