package org.ecozone.gui.screening;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ecozone.app.review.FindingLine;
import org.ecozone.gui.common.Desk;
import org.ecozone.gui.common.UiTexts;
import org.ecozone.gui.map.DrawKind;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.screening.ReviewRuns.Phase;
import org.ecozone.gui.screening.ShownResult.Kind;

/** The screening workbench: the site under review, its verdict, findings, form and totals. */
public final class ScreeningView {
  private static final double CARD_SHARE = 0.5;

  /** Below this height tree and card do not fit one above the other. */
  private static final double LOW_PX = 330;

  private final UiTexts texts;
  private final ScreeningViewModel model;
  private final MapGlue map;
  private final BannerView banner;
  private final FindingsView findings;
  private final FindingCard card;
  private final FormView form;
  private final TotalsView totals;
  private final SiteBar bar;
  private final PastePane paste;
  private final EmptyPane empty;
  private final Label phase = new Label();
  private final TabPane tabs = new TabPane();
  private final SplitPane split = new SplitPane();
  private final VBox work = new VBox();
  private final StackPane root = new StackPane();
  private FindingLine onMap;

  public ScreeningView(Desk desk, ScreeningViewModel model, MapView map) {
    this.texts = desk.texts();
    this.model = model;
    this.map = new MapGlue(desk, model, map);
    banner = new BannerView(desk);
    findings = new FindingsView(desk);
    card = new FindingCard(desk, model);
    form = new FormView(desk, model);
    totals = new TotalsView(desk);
    paste = new PastePane(desk, model);
    bar = new SiteBar(desk, model, this.map, this::paste);
    empty = new EmptyPane(desk, model, this.map, this::paste);
    banner.onLeavePlace(model::leavePlace);
    banner.onScreenAgain(model::screenNow);
    banner.onClearFallen(model.decisions()::clearFallen);
    findings.onChosen(this::choose);
    card.onLeft(findings::clearSelection);
    paste.onLeft(this::leavePaste);
    paste.node().setVisible(false);
    phase.setId("screening-phase");
    phase.setWrapText(true);
    phase.getStyleClass().add("phase");
    tabs.getTabs().setAll(results(), formTab(), tab("totals", "tab.totals", totals.node()));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().addAll("dense", "screening-tabs");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    work.getChildren().setAll(bar.node(), phase, banner.node(), tabs);
    root.setId("screening");
    root.getStyleClass().add("screening");
    root.getStylesheets().add(SHEET);
    root.getChildren().setAll(work, empty.node(), paste.node());
    root.setMinWidth(280);
    model.shownProperty().addListener((any, before, now) -> show(now));
    model.siteProperty().addListener((any, before, now) -> arrange());
    model.phaseProperty().addListener((any, before, now) -> arrange());
    model.session().addListener(this::arrange);
    texts.langProperty().addListener((any, before, now) -> show(model.shownProperty().get()));
    desk.settings().areaUnit().addListener((any, before, now) -> show(model.shownProperty().get()));
    show(model.shownProperty().get());
  }

  /** Verdict colours and the look of the workbench. */
  static final String SHEET =
      ScreeningView.class.getResource("/org/ecozone/gui/screening/screening.css").toExternalForm();

  public Node node() {
    return root;
  }

  /** Lets the user draw the outline of a new site on the map. */
  public void drawSite() {
    map.draw(DrawKind.POLYGON);
  }

  /** What happens when the user wants files read again that changed on disk. */
  public void onReloadLayers(Runnable action) {
    banner.onReload(action);
  }

  /** What happens when the user wants to see why the rules cannot be used. */
  public void onShowRules(Runnable action) {
    empty.onShowRules(action);
  }

  /** Who shows pasted text among what comes in, with the name that it was given. */
  public void onPreview(BiConsumer<String, String> shower) {
    paste.onPreview(shower);
  }

  /** What happens when the user wants to add sites from a file. */
  public void onAddFile(Runnable action) {
    bar.onAddFile(action);
    empty.onAddFile(action);
  }

  private Tab results() {
    split.getItems().setAll(findings.node());
    split.setOrientation(Orientation.VERTICAL);
    split.getStyleClass().add("findings-split");
    return tab("results", "tab.results", split);
  }

  /**
   * The card takes room only while there is something on it; where there is little room it stands
   * in place of the tree, with a way back.
   */
  private void showCard(Shown wanted) {
    boolean there = split.getItems().contains(card.node());
    if (wanted == Shown.CARD && !there) {
      boolean low = split.getHeight() > 0 && split.getHeight() < LOW_PX;
      if (low) {
        split.getItems().setAll(card.node());
      } else {
        split.getItems().add(card.node());
        split.setDividerPositions(CARD_SHARE);
      }
      card.setAlone(low ? FindingCard.Place.ALONE : FindingCard.Place.BELOW);
    } else if (wanted == Shown.NO_CARD && there) {
      split.getItems().setAll(findings.node());
    }
  }

  /** Whether the card of a finding is shown. */
  private enum Shown {
    CARD,
    NO_CARD
  }

  /** Says in its title how much is missing. */
  private Tab formTab() {
    Tab tab = tab("form", "tab.form", form.node());
    tab.textProperty().unbind();
    tab.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  int missing = model.needsProperty().get().required().size();
                  return missing == 0
                      ? texts.get("gui/screening.tab.form")
                      : texts.get("gui/screening.tab.form.missing", missing);
                },
                model.needsProperty(),
                texts.langProperty()));
    return tab;
  }

  private Tab tab(String id, String key, Node content) {
    Tab tab = new Tab();
    tab.setId("screening-" + id);
    tab.textProperty().bind(texts.bind("gui/screening." + key));
    tab.setContent(content);
    return tab;
  }

  private void paste() {
    paste.node().setVisible(true);
    paste.begin();
    arrange();
  }

  private void leavePaste() {
    paste.node().setVisible(false);
    arrange();
  }

  private void show(ShownResult shown) {
    if (shown != null) {
      banner.show(shown);
      findings.show(shown);
      totals.show(shown);
    } else {
      forget();
    }
    arrange();
  }

  /** A result holds all layers that it rests on: what shows none keeps none. */
  private void forget() {
    showCard(Shown.NO_CARD);
    card.clear();
    findings.show(null);
    totals.clear();
    onMap = null;
  }

  private void choose(FindingLine line) {
    ShownResult shown = model.shownProperty().get();
    if (line == null || shown == null) {
      showCard(Shown.NO_CARD);
      return;
    }
    card.show(shown, line);
    showCard(Shown.CARD);
    boolean same = onMap != null && onMap.finding().equals(line.finding());
    onMap = line;
    if (!same) {
      map.show(line); // the map stays where it is while the same finding is shown anew
    }
  }

  private void arrange() {
    boolean pasting = paste.node().isVisible();
    ShownResult shown = model.shownProperty().get();
    boolean nothing = empty.refresh() && (shown == null || shown.kind() != Kind.PLACE);
    empty.node().setVisible(nothing && !pasting);
    work.setVisible(!nothing && !pasting);
    banner.node().setVisible(shown != null);
    banner.node().setManaged(shown != null);
    Phase now = model.phaseProperty().get();
    boolean busy = now != Phase.IDLE && !(now == Phase.SCREENS && shown != null);
    boolean idle = shown == null && now == Phase.IDLE;
    phase.setText(
        idle ? texts.get("gui/screening.phase.not_yet") : texts.get("gui/screening.phase." + now));
    phase.setVisible(busy || idle);
    phase.setManaged(busy || idle);
  }
}
