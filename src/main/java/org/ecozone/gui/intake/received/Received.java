package org.ecozone.gui.intake.received;

import java.nio.file.Path;

/**
 * What came in.
 *
 * @param path null for a text
 * @param name what people call it
 * @param text that was pasted; empty for a file
 */
public record Received(Path path, String name, String text) {
  static Received file(Path path) {
    return new Received(path, String.valueOf(path.getFileName()), "");
  }

  static Received text(String name, String text) {
    return new Received(null, name, text);
  }
}
