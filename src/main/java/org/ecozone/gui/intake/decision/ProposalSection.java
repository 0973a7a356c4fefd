package org.ecozone.gui.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.ecozone.app.intake.Examination;
import org.ecozone.app.intake.IntakeChoices;
import org.ecozone.app.intake.IntakeMemory;
import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.reference.CrsAnswer.OldDatum;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeFile.State;
import org.ecozone.gui.intake.received.IntakeViewModel;

/**
 * What was chosen for other files of the format that this project has received: offered where
 * something is open, one click takes it; nothing is taken by itself.
 */
final class ProposalSection {
  private static final int MOST = 3;

  /** Options whose values have words of their own. */
  private static final Set<String> WORDED = Set.of("area-unit", "points-as");

  private static final Set<String> KNOWN = Set.of("encoding", "columns", "sheet", "cad-layers");

  private final IntakeViewModel model;
  private final UiTexts texts;

  ProposalSection(IntakeViewModel model) {
    this.model = model;
    texts = model.desk().texts();
  }

  /** Empty if nothing was chosen for such files, or the user has begun to choose for this one. */
  Optional<Node> of(IntakeFile file, Examination found) {
    if (file.state() != State.DECIDE || !file.choices().equals(IntakeChoices.NONE)) {
      return Optional.empty();
    }
    List<IntakeChoices> proposals =
        IntakeMemory.proposals(model.desk().workspace().project().received(), found);
    if (proposals.isEmpty()) {
      return Optional.empty();
    }
    Section section = new Section(texts, "proposals.title");
    section.setId("intake-proposals");
    for (int i = 0; i < Math.min(MOST, proposals.size()); i++) {
      IntakeChoices proposal = proposals.get(i);
      Button use = new Button(texts.get("gui/intake.proposals.use"));
      use.setId("intake-proposal-" + (i + 1));
      use.setAccessibleText(use.getText() + " " + words(proposal));
      use.setOnAction(event -> model.choose(file, proposal));
      section.with(Section.words(words(proposal)), use);
    }
    return Optional.of(section);
  }

  private String words(IntakeChoices choices) {
    List<String> said = new ArrayList<>();
    if (!choices.crs().isEmpty()) {
      said.add(choices.crs());
    }
    if (choices.axisOrder() != null) {
      boolean north = choices.axisOrder() == AxisOrder.NORTH_EAST;
      said.add(texts.get(north ? "gui/intake.crs.north-first" : "gui/intake.crs.east-first"));
    }
    new TreeMap<>(choices.read()).entrySet().forEach(entry -> said.add(read(entry)));
    if (!choices.parameterSet().isEmpty()) {
      said.add(texts.get("gui/intake.proposals.parameters", choices.parameterSet()));
    } else if (choices.oldDatum() == OldDatum.KEPT) {
      said.add(texts.get("gui/intake.proposals.kept"));
    }
    if (choices.grouping() != null) {
      said.add(texts.get("gui/intake.proposals." + choices.grouping()));
    }
    if (!choices.idField().isEmpty()) {
      said.add(texts.get("gui/intake.proposals.id", choices.idField()));
    }
    if (!choices.nameField().isEmpty()) {
      said.add(texts.get("gui/intake.proposals.name", choices.nameField()));
    }
    return String.join(" · ", said);
  }

  private String read(Map.Entry<String, String> entry) {
    String key = entry.getKey();
    String value = entry.getValue().strip().replace("\n", ", ");
    if (WORDED.contains(key)) {
      value = texts.get("gui/intake.option." + key + "." + value);
    }
    return WORDED.contains(key) || KNOWN.contains(key)
        ? texts.get("gui/intake.proposals.read." + key, value)
        : texts.get("gui/intake.proposals.read.other", key, value);
  }
}
