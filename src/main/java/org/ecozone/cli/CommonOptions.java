package org.ecozone.cli;

import picocli.CommandLine.Option;

/**
 * Options of every command. The language is read before the arguments are parsed; here it is only
 * accepted.
 */
final class CommonOptions {
  @Option(names = "--lang", descriptionKey = "option.lang", paramLabel = "zh|en")
  private String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;
}
