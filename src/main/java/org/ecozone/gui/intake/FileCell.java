package org.ecozone.gui.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ecozone.app.intake.Examination;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.FileWords;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.gui.intake.received.Why;

/** A file of the list: name and state, what it holds, what is the matter with it. */
final class FileCell extends ListCell<IntakeFile> {
  private final FileWords words;
  private final UiTexts texts;
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label facts = new Label();
  private final Label problem = new Label();
  private final VBox box;

  FileCell(Desk desk) {
    words = new FileWords(desk);
    texts = desk.texts();
    name.getStyleClass().add("intake-file-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    state.setMinWidth(Region.USE_PREF_SIZE);
    facts.getStyleClass().addAll("muted", "small");
    problem.getStyleClass().add("small");
    for (Label line : List.of(facts, problem)) {
      line.setMinWidth(0);
      line.setMaxWidth(Double.MAX_VALUE);
    }
    HBox first = new HBox(6, name, state);
    first.setAlignment(Pos.CENTER_LEFT);
    box = new VBox(1, first, facts, problem);
    setPrefWidth(0); // lines are cut, not scrolled
    setTooltip(new Tooltip());
  }

  @Override
  protected void updateItem(IntakeFile file, boolean empty) {
    super.updateItem(file, empty);
    if (empty || file == null) {
      setGraphic(null);
      getTooltip().setText("");
      return;
    }
    State now = file.state();
    name.setText(file.name());
    state.setText(texts.get("gui/intake.state." + (isAgain(file) ? "ALREADY" : now.name())));
    state.getStyleClass().setAll("label", "intake-state", style(file, now));
    facts.setText(words.facts(file));
    facts.setManaged(!facts.getText().isEmpty());
    String lost = file.examination().map(this::unusable).orElse("");
    String why = Why.notAddable(file, texts);
    why = why.isEmpty() ? lost : why;
    boolean busy = now == State.WAITING || now == State.EXAMINING;
    String crs = file.examination().map(words::crs).orElse("");
    problem.setText(busy ? "" : why.isEmpty() || now == State.ADDED ? crs : why);
    problem.getStyleClass().removeAll("muted", "intake-problem");
    problem.getStyleClass().add(why.isEmpty() || now == State.ADDED ? "muted" : "intake-problem");
    boolean has = !problem.getText().isEmpty();
    problem.setVisible(has);
    problem.setManaged(has);
    getTooltip()
        .setText(file.name() + "\n" + facts.getText() + (has ? "\n" + problem.getText() : ""));
    setGraphic(box);
  }

  private String unusable(Examination found) {
    long failed = FileWords.failed(found);
    return failed == 0 ? "" : texts.get("gui/intake.unusable", failed);
  }

  private static boolean isAgain(IntakeFile file) {
    return file.state() == State.READY && !file.isClear();
  }

  private static String style(IntakeFile file, State now) {
    return isAgain(file)
        ? "state-decide"
        : "state-" + now.name().toLowerCase(java.util.Locale.ROOT);
  }
}
