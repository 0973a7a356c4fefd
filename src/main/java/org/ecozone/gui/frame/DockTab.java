package org.ecozone.gui.frame;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the window that lies in a dock.
 *
 * @param id {@code layers}; never changes, the remembered layout names it
 * @param titleKey text key of the tab
 * @param home where it lies unless the user moved it
 */
public record DockTab(String id, String titleKey, Ikon icon, DockSide home, Node content) {}
