package org.ecozone.gui.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.OfficerOutcome;
import org.ecozone.app.review.ReviewBasis;
import org.ecozone.app.review.ReviewBook;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.screening.ShownResult.Kind;
import org.ecozone.gui.screening.finding.FindingNode.State;
import org.ecozone.gui.screening.finding.FindingTree;
import org.ecozone.gui.screening.part.Figures;
import org.ecozone.gui.screening.part.NoticeLines;
import org.ecozone.gui.screening.part.VerdictChip;
import org.ecozone.screen.SiteScreening;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Issue;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The verdict of what is shown: as a word, what it may become, what is open, what was not checked,
 * what it rests on, and whether it still holds.
 */
final class BannerView {
  private static final int LAYERS_NAMED = 4;

  /** A verdict and what it may become stand side by side as long as they fit into this. */
  private static final double LINE_PX = 100;

  private final Desk desk;
  private final UiTexts texts;
  private final Figures figures;
  private final VBox root = new VBox();
  private Runnable reload = () -> {};
  private Runnable leave = () -> {};
  private Runnable again = () -> {};
  private Consumer<ShownResult> clearFallen = shown -> {};

  BannerView(Desk desk) {
    this.desk = desk;
    this.texts = desk.texts();
    this.figures = new Figures(desk);
    root.setId("screening-banner");
    root.getStyleClass().add("verdict-banner");
    root.setMinHeight(VBox.USE_PREF_SIZE);
  }

  Node node() {
    return root;
  }

  /** What happens when the user wants changed files read again. */
  void onReload(Runnable action) {
    reload = action;
  }

  void onLeavePlace(Runnable action) {
    leave = action;
  }

  void onClearFallen(Consumer<ShownResult> action) {
    clearFallen = action;
  }

  void onScreenAgain(Runnable action) {
    again = action;
  }

  void show(ShownResult shown) {
    SiteScreening machine = shown.result().screening();
    OfficerOutcome officer = shown.officer();
    root.getChildren().clear();
    root.getStyleClass().removeAll("outdated", "passing");
    if (!shown.outdated().isEmpty()) {
      root.getStyleClass().add("outdated");
      root.getChildren().add(outdated(shown));
    }
    if (shown.kind() != Kind.SITE) {
      root.getStyleClass().add("passing");
      root.getChildren().add(passing(shown));
    }
    String who = shown.kind() == Kind.PLACE ? "banner.here" : "banner.machine";
    Pane line = verdict(who, "screening-verdict", machine.verdict(), machine.worstPossible());
    Label sentence = text("screening-sentence", sentence(shown), "banner-sentence");
    if (machine.worstPossible() == machine.verdict()) {
      HBox.setHgrow(sentence, Priority.ALWAYS);
      line.setMinWidth(Pane.USE_PREF_SIZE);
      HBox both = new HBox(10, line, sentence);
      both.setAlignment(Pos.CENTER_LEFT);
      root.getChildren().add(both);
    } else {
      root.getChildren().addAll(line, sentence);
    }
    if (officer.isDecided() || !officer.fallen().isEmpty()) {
      root.getChildren().add(officer(shown, officer));
    }
    root.getChildren().add(counts(shown));
    if (!machine.uncheckedLayers().isEmpty()) {
      root.getChildren().add(unchecked(machine.uncheckedLayers(), shown.result().book()));
    }
    List<Issue> notices = NoticeLines.worthShowing(shown.result().issues());
    if (!notices.isEmpty()) {
      root.getChildren().add(NoticeLines.of(notices, texts));
    }
    Label basis = text("screening-basis", basis(shown), "banner-basis");
    basis.setTooltip(new Tooltip(basis.getText()));
    root.getChildren().add(basis);
  }

  private Node outdated(ShownResult shown) {
    String reasons =
        shown.outdated().stream()
            .map(reason -> texts.get("app/review.outdated." + reason.name()))
            .collect(Collectors.joining(texts.get("gui/screening.separator")));
    Label label = new Label(texts.get("gui/screening.banner.outdated", reasons));
    label.setId("screening-outdated");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setGraphic(Icons.of(Material2OutlinedAL.HISTORY_TOGGLE_OFF));
    label.getStyleClass().add("outdated-mark");
    boolean files = shown.outdated().contains(ReviewBasis.Outdated.SOURCE_CHANGED);
    Hyperlink link =
        new Hyperlink(
            texts.get(files ? "gui/screening.banner.reload" : "gui/screening.banner.again"));
    link.setOnAction(event -> (files ? reload : again).run());
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    HBox box = new HBox(8, label, link);
    box.getStyleClass().add("outdated-box");
    return box;
  }

  private Node passing(ShownResult shown) {
    String key = shown.kind() == Kind.MOVING ? "banner.moving" : "banner.place";
    Label label = new Label(texts.get("gui/screening." + key));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setGraphic(Icons.of(Material2OutlinedAL.INFO));
    HBox box = new HBox(8, label);
    if (shown.kind() == Kind.PLACE) {
      Hyperlink back = new Hyperlink(texts.get("gui/screening.banner.leave"));
      back.setId("screening-leave-place");
      back.setMinWidth(Hyperlink.USE_PREF_SIZE);
      back.setOnAction(event -> leave.run());
      box.getChildren().add(back);
    }
    box.getStyleClass().add("passing-box");
    return box;
  }

  private Pane verdict(String key, String id, Verdict verdict, Verdict worst) {
    Label who = new Label(texts.get("gui/screening." + key));
    who.getStyleClass().add("verdict-who");
    Label word = VerdictChip.of(verdict, texts);
    word.setId(id);
    word.getStyleClass().add("verdict-word");
    who.setMinWidth(Label.USE_PREF_SIZE);
    HBox said = new HBox(8, who, word);
    said.setAlignment(Pos.CENTER_LEFT);
    FlowPane line = new FlowPane(8, 2, said);
    line.setPrefWrapLength(LINE_PX);
    line.getStyleClass().add("verdict-line");
    if (worst != verdict) {
      boolean here = key.equals("banner.here");
      Label may =
          new Label(texts.get("gui/screening." + (here ? "banner.here.worst" : "banner.worst")));
      Label chip = VerdictChip.of(worst, texts);
      chip.setId(id + "-worst");
      HBox both = new HBox(4, may, chip);
      both.getStyleClass().add("verdict-worst");
      line.getChildren().add(both);
    }
    return line;
  }

  private String sentence(ShownResult shown) {
    SiteScreening machine = shown.result().screening();
    if (shown.kind() == Kind.PLACE) {
      return texts.get("gui/screening.sentence.PLACE");
    }
    String open =
        machine.undecided() == 0
            ? ""
            : texts.get("gui/screening.sentence.open", machine.undecided());
    return switch (machine.verdict()) {
      case NONE -> texts.get("gui/screening.sentence.NONE");
      case UNDETERMINED -> texts.get("gui/screening.sentence.UNDETERMINED", machine.undecided());
      case ADVISORY, CONDITIONAL, RESTRICTED, PROHIBITED -> {
        long worst =
            shown.lines().stream()
                .filter(line -> isTriggered(FindingTree.state(line.finding())))
                .filter(line -> line.finding().verdict() == machine.verdict())
                .count();
        String word = VerdictChip.text(machine.verdict(), texts);
        yield texts.get("gui/screening.sentence.triggered", machine.triggered(), worst, word)
            + open;
      }
    };
  }

  private static boolean isTriggered(State state) {
    return state == State.TRIGGERED || state == State.EXCEPTED;
  }

  private Node officer(ShownResult shown, OfficerOutcome officer) {
    VBox box = new VBox(2);
    box.setId("screening-officer");
    box.getStyleClass().add("officer-box");
    if (officer.isDecided()) {
      box.getChildren()
          .add(
              verdict(
                  "banner.officer",
                  "screening-officer-verdict",
                  officer.verdict(),
                  officer.worstPossible()));
      String key = officer.softened() ? "banner.softened" : "banner.decided";
      Label note = new Label(texts.get("gui/screening." + key, officer.standing().size()));
      note.setWrapText(true);
      note.getStyleClass().add(officer.softened() ? "softened" : "decided");
      box.getChildren().add(note);
    }
    if (!officer.fallen().isEmpty()) {
      String rules =
          officer.fallen().stream()
              .map(decision -> decision.ruleId())
              .distinct()
              .sorted()
              .collect(Collectors.joining(texts.get("gui/screening.separator")));
      Label fallen = new Label(texts.get("gui/screening.banner.fallen", rules));
      fallen.setId("screening-fallen");
      fallen.setWrapText(true);
      fallen.getStyleClass().add("softened");
      Hyperlink clear = new Hyperlink(texts.get("gui/screening.banner.clear_fallen"));
      clear.setId("screening-clear-fallen");
      clear.setDisable(!shown.outdated().isEmpty());
      clear.setOnAction(event -> clearFallen.accept(shown));
      box.getChildren().addAll(fallen, clear);
    }
    return box;
  }

  private Node counts(ShownResult shown) {
    Map<State, Integer> counts = FindingTree.counts(shown.lines());
    FlowPane pane = new FlowPane(4, 4);
    pane.getStyleClass().add("counts");
    for (State state : State.values()) {
      if (state == State.PLAN) {
        continue;
      }
      Label label =
          new Label(texts.get("gui/screening.count", stateText(state), counts.get(state)));
      label.setId("count-" + state.name().toLowerCase(Locale.ROOT));
      label.getStyleClass().addAll("count", "state-" + state.name().toLowerCase(Locale.ROOT));
      if (counts.get(state) == 0) {
        label.getStyleClass().add("none");
      }
      pane.getChildren().add(label);
    }
    return pane;
  }

  private String stateText(State state) {
    return texts.get("gui/screening.state." + state.name());
  }

  /** The mandatory ones first, and named as such. */
  private Node unchecked(List<String> codes, ReviewBook book) {
    Set<String> mandatory = book.mandatory();
    List<String> names =
        codes.stream()
            .sorted(Comparator.comparing(code -> !mandatory.contains(code)))
            .map(
                code -> {
                  String title = book.layerTitle(code, texts.lang());
                  return mandatory.contains(code)
                      ? texts.get("gui/screening.banner.mandatory", title)
                      : title;
                })
            .toList();
    String separator = texts.get("gui/screening.separator");
    String first = names.stream().limit(LAYERS_NAMED).collect(Collectors.joining(separator));
    String shown =
        names.size() > LAYERS_NAMED ? texts.get("gui/screening.banner.more", first) : first;
    Label label = new Label(texts.get("gui/screening.banner.unchecked", codes.size(), shown));
    label.setId("screening-unchecked");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setGraphic(Icons.of(Material2OutlinedMZ.REPORT_PROBLEM));
    label.getStyleClass().add("unchecked-mark");
    label.setTooltip(new Tooltip(String.join("\n", names)));
    return label;
  }

  private String basis(ShownResult shown) {
    SiteScreening machine = shown.result().screening();
    var rules = shown.result().book().rules().rules();
    String size =
        machine.facts().measure().areaM2() > 0
            ? figures.areaTwice(machine.facts().measure().areaM2())
            : machine.facts().measure().lengthM() > 0
                ? figures.lengthM(machine.facts().measure().lengthM())
                : texts.get("gui/screening.banner.no_area");
    return texts.get(
        "gui/screening.banner.basis",
        shown.result().basis().asOf(),
        rules.name(),
        rules.version(),
        rules.rules().size(),
        size);
  }

  private static Label text(String id, String text, String style) {
    Label label = new Label(text);
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
