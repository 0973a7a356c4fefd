package org.ecozone.cli;

import org.ecozone.app.Installation;

/**
 * What every command needs: where to print, how to tell progress, where the program's data lie, how
 * to ask for the window.
 */
record Invocation(
    Terminal terminal, ConsoleProgress progress, Installation installation, WindowWish window) {}
