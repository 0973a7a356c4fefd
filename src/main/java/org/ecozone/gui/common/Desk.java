package org.ecozone.gui.common;

import org.ecozone.app.Installation;
import org.ecozone.app.workspace.Workspace;

/**
 * What a part of the window works with. Handed to the constructor of every view.
 *
 * @param workspace what is open
 * @param installation where rules, profiles, styles and the user's folder lie
 * @param jobs for everything that may take more than a few milliseconds
 * @param texts all texts
 * @param messages the message bar
 */
public record Desk(
    Workspace workspace,
    Installation installation,
    JobRunner jobs,
    UiTexts texts,
    Messages messages) {}
