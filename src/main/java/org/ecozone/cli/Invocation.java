package org.ecozone.cli;

import org.ecozone.app.Installation;

/** What every command needs: where to print, how to tell progress, where the program's data lie. */
record Invocation(Terminal terminal, ConsoleProgress progress, Installation installation) {}
