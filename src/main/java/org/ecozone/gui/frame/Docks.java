package org.ecozone.gui.frame;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.ecozone.gui.common.Icons;
import org.ecozone.gui.common.UiTexts;

/**
 * The middle of the window with tabs left and right of it and below. A tab can be moved to another
 * side and hidden; a side can be folded. Sizes are in pixels and stay when the window grows.
 */
public final class Docks {
  private final Map<DockSide, TabPane> panes = new EnumMap<>(DockSide.class);
  private final Set<DockSide> folded = EnumSet.noneOf(DockSide.class);
  private final Map<String, DockTab> tabs = new LinkedHashMap<>();
  private final Map<String, Tab> shown = new LinkedHashMap<>();
  private final DockLayout layout;
  private final UiTexts texts;
  private boolean onlyCentre;

  public Docks(UiTexts texts, StackPane centre) {
    this.texts = texts;
    for (DockSide side : DockSide.values()) {
      TabPane pane = new TabPane();
      pane.setId("dock-" + side.name().toLowerCase(Locale.ROOT));
      pane.getStyleClass().add("dock");
      pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
      pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
      panes.put(side, pane);
    }
    layout = new DockLayout(centre, panes);
    arrange();
  }

  public Node node() {
    return layout;
  }

  /** Adds a tab at its home; {@link #move} and {@link #hide} come after. */
  public void add(DockTab tab) {
    tabs.put(tab.id(), tab);
    Tab fx = new Tab();
    fx.setId("tab-" + tab.id());
    fx.textProperty().bind(texts.bind(tab.titleKey()));
    fx.setGraphic(Icons.of(tab.icon()));
    fx.setContent(tab.content());
    fx.setContextMenu(menu(tab.id()));
    shown.put(tab.id(), fx);
    panes.get(tab.home()).getTabs().add(fx);
    arrange();
  }

  private ContextMenu menu(String id) {
    ContextMenu menu = new ContextMenu();
    for (DockSide side : DockSide.values()) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(texts.bind("gui/frame.dock.move-" + side));
      item.setOnAction(event -> move(id, side));
      menu.getItems().add(item);
    }
    MenuItem hide = new MenuItem();
    hide.textProperty().bind(texts.bind("gui/frame.dock.hide"));
    hide.setOnAction(event -> hide(id));
    menu.getItems().add(hide);
    menu.setOnShowing(
        event -> {
          for (DockSide side : DockSide.values()) {
            menu.getItems().get(side.ordinal()).setDisable(side(id).equals(Optional.of(side)));
          }
        });
    return menu;
  }

  public List<DockTab> tabs() {
    return List.copyOf(tabs.values());
  }

  /** Where a tab lies; empty if it is hidden. */
  public Optional<DockSide> side(String id) {
    Tab tab = shown.get(id);
    return panes.entrySet().stream()
        .filter(entry -> entry.getValue().getTabs().contains(tab))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public void move(String id, DockSide to) {
    Tab tab = shown.get(id);
    panes.values().forEach(pane -> pane.getTabs().remove(tab));
    TabPane pane = panes.get(to);
    pane.getTabs().add(tab);
    pane.getSelectionModel().select(tab);
    folded.remove(to);
    arrange();
  }

  public void hide(String id) {
    panes.values().forEach(pane -> pane.getTabs().remove(shown.get(id)));
    arrange();
  }

  /** Brings a tab to the front, unfolding its side and taking it out of hiding. */
  public void reveal(String id) {
    DockSide side = side(id).orElse(null);
    if (side == null) {
      move(id, tabs.get(id).home());
      return;
    }
    folded.remove(side);
    panes.get(side).getSelectionModel().select(shown.get(id));
    arrange();
  }

  /** True if the user sees it. */
  public boolean isInFront(String id) {
    return !onlyCentre
        && side(id)
            .filter(side -> !folded.contains(side))
            .map(side -> panes.get(side).getSelectionModel().getSelectedItem() == shown.get(id))
            .orElse(false);
  }

  public boolean isFolded(DockSide side) {
    return folded.contains(side);
  }

  public void setFolded(DockSide side, Fold fold) {
    if (fold == Fold.FOLDED) {
      folded.add(side);
    } else {
      folded.remove(side);
    }
    arrange();
  }

  /** Whether a side is folded. */
  public enum Fold {
    FOLDED,
    OPEN
  }

  /** What is shown around the middle. */
  public enum Around {
    DOCKS,
    NOTHING
  }

  public void setAround(Around around) {
    boolean only = around == Around.NOTHING;
    if (only != onlyCentre) {
      onlyCentre = only;
      arrange();
    }
  }

  /** Fonts may be other ones now: a row of tabs takes the height that it needs. */
  public void restyle() {
    panes.values().forEach(TabPane::requestLayout);
  }

  public double sizePx(DockSide side) {
    return layout.sizePx(side);
  }

  public void setSizePx(DockSide side, double px) {
    layout.setSizePx(side, px);
  }

  /** Tabs of a side from the first to the last. */
  public List<String> order(DockSide side) {
    return panes.get(side).getTabs().stream()
        .map(tab -> tab.getId().substring("tab-".length()))
        .toList();
  }

  /** Id of the tab in front, empty text for none. */
  public String front(DockSide side) {
    Tab tab = panes.get(side).getSelectionModel().getSelectedItem();
    return tab == null ? "" : tab.getId().substring("tab-".length());
  }

  /** Brings a tab of a side to the front; nothing happens if it does not lie there. */
  public void front(DockSide side, String id) {
    Tab tab = shown.get(id);
    if (tab != null && panes.get(side).getTabs().contains(tab)) {
      panes.get(side).getSelectionModel().select(tab);
    }
  }

  /** As on a first start. */
  public void reset() {
    layout.resetSizes();
    folded.clear();
    panes.values().forEach(pane -> pane.getTabs().clear());
    tabs.values().forEach(tab -> panes.get(tab.home()).getTabs().add(shown.get(tab.id())));
    panes.values().forEach(pane -> pane.getSelectionModel().selectFirst());
    arrange();
  }

  private boolean isOpen(DockSide side) {
    return !onlyCentre && !folded.contains(side) && !panes.get(side).getTabs().isEmpty();
  }

  private void arrange() {
    Set<DockSide> open = EnumSet.noneOf(DockSide.class);
    for (DockSide side : DockSide.values()) {
      if (isOpen(side)) {
        open.add(side);
      }
    }
    layout.show(open);
  }
}
