package org.ecozone.gui.screening.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Severity;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What was odd about a site, its form, its layers or the rules: the gravest lines, then all. */
public final class NoticeLines {
  private static final int LINES = 2;

  private NoticeLines() {}

  /** Warnings and errors, each once, errors first. */
  public static List<Issue> worthShowing(List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.severity() != Severity.INFO)
        .distinct()
        .sorted((a, b) -> Boolean.compare(isError(b), isError(a)))
        .toList();
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }

  /** Lines of what {@link #worthShowing} gave. */
  public static Node of(List<Issue> issues, UiTexts texts) {
    VBox box = new VBox(2);
    box.setId("screening-notices");
    issues.stream().limit(LINES).forEach(issue -> box.getChildren().add(line(issue, texts)));
    if (issues.size() > LINES) {
      Hyperlink more =
          new Hyperlink(texts.get("gui/screening.banner.notices", issues.size() - LINES));
      more.setId("screening-notices-more");
      more.setOnAction(
          event ->
              box.getChildren()
                  .setAll(issues.stream().<Node>map(issue -> line(issue, texts)).toList()));
      box.getChildren().add(more);
    }
    return box;
  }

  private static Label line(Issue issue, UiTexts texts) {
    Label label = new Label(issue.message(texts.lang()));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setGraphic(Icons.of(Material2OutlinedMZ.REPORT_PROBLEM));
    label.getStyleClass().add(isError(issue) ? "unchecked-mark" : "notice-mark");
    label.setTooltip(new Tooltip(label.getText()));
    return label;
  }
}
