package org.ecozone.gui.layers.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ecozone.app.table.LayerNames;
import org.ecozone.app.table.MatchReason;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.Project;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;

/** The card of the chosen layer. FX thread, or that of a test. */
public final class IdentityCardViewModel {
  private final Desk desk;
  private final ReadOnlyObjectWrapper<List<CardSection>> sections =
      new ReadOnlyObjectWrapper<>(List.of());
  private Layer layer;
  private Layer reasonOf;
  private MatchReason reason;

  public IdentityCardViewModel(Desk desk) {
    this.desk = desk;
  }

  public ReadOnlyObjectProperty<List<CardSection>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  /**
   * Shows a layer.
   *
   * @param chosen null for none
   * @param asOf day on which it has to be valid
   */
  public void show(Layer chosen, LayerNames names, LocalDate asOf) {
    layer = chosen;
    if (chosen == null) {
      sections.set(List.of());
      return;
    }
    LayerContent content = desk.workspace().content(chosen.id());
    MatchReason known = isReasonOf(chosen) ? reason : null;
    sections.set(new IdentityLines(desk.texts(), asOf, names).of(chosen, content, known));
    boolean readable =
        content.state() == LayerContent.State.READY || content.state() == LayerContent.State.BROKEN;
    if (!isReasonOf(chosen) && chosen.kind() == LayerItem.Kind.ZONES && readable) {
      askReason(chosen, names, asOf);
    }
  }

  private boolean isReasonOf(Layer chosen) {
    return reasonOf != null
        && reasonOf.file().equals(chosen.file())
        && reasonOf.table().equals(chosen.table())
        && reasonOf.setUp().equals(chosen.setUp());
  }

  /** A file that cannot be opened has no reason: the card then does without. */
  private void askReason(Layer chosen, LayerNames names, LocalDate asOf) {
    Project.Basis basis = desk.workspace().project().basis();
    reasonOf = chosen;
    reason = null;
    desk.jobs()
        .run(
            new Job<MatchReason>(
                "gui/layers/identity.job.why",
                List.of(chosen.table()),
                "identity.why",
                progress -> MatchReason.of(desk.installation(), basis, chosen, progress),
                found -> {
                  reason = found;
                  if (layer == chosen) {
                    show(chosen, names, asOf);
                  }
                },
                failure -> reason = null));
  }

  /** All of it as text, for the clipboard. */
  public String asText() {
    return sections.get().stream()
        .map(
            section ->
                section.title()
                    + "\n"
                    + section.lines().stream()
                        .map(line -> line.label() + "\t" + line.value())
                        .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }
}
