package org.ecozone.gui.intake;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ecozone.app.intake.Examine;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.geo.Crs;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.JobRunner.Job;
import org.ecozone.gui.intake.decision.DecisionPane;
import org.ecozone.gui.intake.map.IntakeMap;
import org.ecozone.gui.intake.received.Examiner;
import org.ecozone.gui.intake.received.IntakeFile;
import org.ecozone.gui.intake.received.IntakeViewModel;
import org.ecozone.gui.intake.received.WorkAreaSource;
import org.ecozone.gui.map.MapView;
import org.ecozone.zone.Severity;

/**
 * The preview around the map: the files left, what has to be decided right, the parcels below. It
 * takes no room while nothing came in.
 */
public final class IntakeView {

  private final Desk desk;
  private final IntakeViewModel model;
  private final IntakeMap marks;
  private final IntakeHead head;
  private final BorderPane root = new BorderPane();
  private final BooleanProperty folded = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

  public IntakeView(Desk desk, MapView map, IntakeRequests requests, Surround surround) {
    this(
        desk,
        map,
        requests,
        surround,
        new IntakeViewModel(
            desk,
            Examiner.of(new Examine(desk.installation())),
            new WorkAreaSource(desk.workspace())));
  }

  IntakeView(
      Desk desk, MapView map, IntakeRequests requests, Surround surround, IntakeViewModel model) {
    this.desk = desk;
    this.model = model;
    marks = new IntakeMap(model, map);
    head = new IntakeHead(model);
    StackPane centre = new StackPane(map);
    centre.setMinSize(0, 0);
    Surround.Sides sides =
        new Surround.Sides(
            new FileListPane(model, requests).node(),
            new DecisionPane(model, marks).node(),
            new DetailTabs(model, marks).node());
    root.setId("intake");
    root.getStyleClass().add("intake");
    root.getStylesheets()
        .add(IntakeView.class.getResource("/org/ecozone/gui/intake/intake.css").toExternalForm());
    root.setCenter(surround.around(centre, sides, shown));
    model.onAdded(
        sites -> {
          if (!sites.isEmpty()) {
            goTo(sites);
          }
        });
    model.openProperty().addListener((any, before, now) -> arrange());
    folded.addListener((any, before, now) -> arrange());
    model.files().addListener((ListChangeListener<IntakeFile>) change -> head.refresh());
    arrange();
  }

  /** Map and preview. */
  public Region node() {
    return root;
  }

  /** Files that are project land, not folders. */
  public void begin(List<Path> files) {
    folded.set(false);
    model.begin(files);
  }

  /** True while the preview takes the room around the map. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Makes room for the other parts of the window; nothing is lost. */
  public void fold() {
    if (shown.get()) {
      folded.set(true);
      desk.messages()
          .show(
              Severity.INFO,
              desk.texts().get("gui/intake.more.waiting", model.files().size()),
              "",
              desk.texts().get("gui/intake.more.return"),
              () -> folded.set(false));
    }
  }

  private void arrange() {
    boolean now = model.openProperty().get() && !folded.get();
    root.setTop(now ? head.node() : null);
    shown.set(now);
    if (!model.openProperty().get()) {
      folded.set(false);
    }
  }

  /** All sites that were added, as far as they have one CRS. */
  private void goTo(List<SiteItem> sites) {
    String crs = sites.get(0).crs();
    desk.jobs()
        .run(
            new Job<>(
                "gui/intake.job.map",
                List.of(),
                "intake-zoom",
                progress -> Crs.parse(crs),
                found -> marks.added(Land.of(sites, crs), found),
                failure -> {})); // the map stays where it is; the sites say what is wrong with them
  }

  /** Shows a text from the clipboard as one that came in. */
  public void paste(String text) {
    paste("", text);
  }

  /**
   * Shows a text as one that came in.
   *
   * @param name empty for none
   */
  public void paste(String name, String text) {
    folded.set(false);
    model.beginText(name.isEmpty() ? desk.texts().get("gui/intake.pasted") : name, text);
  }
}
