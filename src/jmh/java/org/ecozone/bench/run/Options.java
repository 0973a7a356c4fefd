package org.ecozone.bench.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Arguments of the form {@code --name value}. */
public final class Options {
  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /** Fails on anything else. */
  public static Options of(String... args) {
    Options options = new Options();
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--") || i + 1 == args.length) {
        throw new IllegalArgumentException("not --name value: " + args[i]);
      }
      options.values.put(args[i].substring(2), args[i + 1]);
    }
    return options;
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  /** A path that must be given. */
  public Path path(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return Path.of(value);
  }
}
