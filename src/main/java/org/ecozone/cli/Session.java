package org.ecozone.cli;

import org.ecozone.app.Installation;

/** What every command needs: where to print, how to tell progress, where the program's data lie. */
record Session(Terminal terminal, ConsoleProgress progress, Installation installation) {}
