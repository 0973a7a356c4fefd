/**
 * Purpose: the start page 开始页: the demo, files, recent projects, what the workbenches are for.
 *
 * <p>Takes: the list of recent files. Gives: what the user wants opened.
 *
 * <p>Rules of this package: it opens nothing itself, it asks the frame.
 *
 * <p>Start at {@code StartPage}.
 */
package org.ecozone.gui.start;
