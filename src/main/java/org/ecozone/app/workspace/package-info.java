/**
 * Purpose: the open workspace that the window works on: project, layers as read, selection, undo.
 *
 * <p>Takes: changes to the project and layers that were read. Gives: the present state, and word to
 * listeners what changed.
 *
 * <p>Rules of this package: the project is an immutable value, a change is a new one, undo goes
 * back to an old one; the workspace belongs to one thread (the window's), long work happens
 * elsewhere and hands its result in; no JavaFX.
 *
 * <p>Start at {@code Workspace}.
 */
package org.ecozone.app.workspace;
