package org.ecozone.gui;

import org.ecozone.gui.common.Command;
import org.ecozone.gui.common.Commands;
import org.ecozone.gui.map.MapTool;
import org.ecozone.gui.map.MapView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Commands that the parts' views carry out. */
final class PartCommands {
  private final Commands commands;

  PartCommands(Commands commands) {
    this.commands = commands;
  }

  private Command add(String id, Ikon icon, String keys, Runnable action) {
    return commands.add(new Command(id, "gui.command." + id, icon, keys, action));
  }

  void addMap(MapView map) {
    tool(map, "map.pan", Material2OutlinedMZ.PAN_TOOL, MapTool.PAN);
    tool(map, "map.zoom-box", Material2OutlinedAL.CROP_FREE, MapTool.ZOOM_BOX);
    tool(map, "map.identify", Material2OutlinedMZ.TOUCH_APP, MapTool.IDENTIFY);
    tool(map, "map.select", Material2OutlinedAL.HIGHLIGHT_ALT, MapTool.SELECT);
    tool(map, "map.measure", Material2OutlinedMZ.STRAIGHTEN, MapTool.MEASURE);
    tool(map, "map.swipe", Material2OutlinedAL.COMPARE, MapTool.SWIPE);
    add("map.all", Material2OutlinedMZ.ZOOM_OUT_MAP, "Shortcut+Home", map::zoomToAll);
    add("map.previous", Material2OutlinedAL.ARROW_BACK, "Alt+Left", map::previousView)
        .enabledProperty()
        .bind(map.canGoBack());
    add("map.next", Material2OutlinedAL.ARROW_FORWARD, "Alt+Right", map::nextView)
        .enabledProperty()
        .bind(map.canGoForward());
    add("map.redraw", Material2OutlinedMZ.REFRESH, "F5", map::redraw);
  }

  private void tool(MapView map, String id, Ikon icon, MapTool tool) {
    add(id, icon, "", () -> map.setTool(tool)).showing(map.toolProperty().map(now -> now == tool));
  }

  void addLayers(Runnable addLayers, Runnable setUp, Runnable check, Runnable table) {
    add("layer.add", Material2OutlinedAL.LIBRARY_ADD, "Shortcut+L", addLayers);
    add("layer.set-up", Material2OutlinedMZ.TUNE, "", setUp);
    add("layer.check", Material2OutlinedMZ.VERIFIED_USER, "", check);
    add("layer.table", Material2OutlinedMZ.TABLE_CHART, "F6", table);
  }

  void addFind(Runnable find, Runnable findLayer) {
    add("edit.find", Material2OutlinedMZ.SEARCH, "Shortcut+F", find);
    add("edit.find-layer", null, "Shortcut+Shift+F", findLayer);
  }

  void addReview(Runnable addSite, Runnable drawSite, Runnable run, Runnable rules) {
    add("review.add-site", Material2OutlinedAL.ADD_LOCATION, "", addSite);
    add("review.draw-site", Material2OutlinedAL.GESTURE, "", drawSite);
    add("review.run", Material2OutlinedMZ.PLAY_ARROW, "F7", run);
    add("review.rules", Material2OutlinedMZ.RULE, "", rules);
  }

  void addIntake(Runnable paste, Runnable export) {
    add("review.paste", Material2OutlinedAL.CONTENT_PASTE, "Shortcut+V", paste);
    add("review.export", Material2OutlinedMZ.SAVE_ALT, "", export);
  }
}
