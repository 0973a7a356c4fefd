package org.ecozone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.zone.Lang;
import org.ecozone.zone.Texts;

/** The window, as far as the command line knows it: it can be asked to open. */
public interface WindowFace {
  /** Where there is no window at all, as in tests of the command line. */
  WindowFace NONE =
      new WindowFace() {
        @Override
        public Optional<String> obstacle(Lang lang) {
          return Optional.of(Texts.of("cli", lang).get("window.none"));
        }

        @Override
        public Optional<String> open(Request request, Lang lang) {
          return obstacle(lang);
        }
      };

  /**
   * What the window opens with.
   *
   * @param files files and folders to open
   * @param demo folder of a demo that was written just now, null for none
   * @param lang named on the command line; empty: what the user chose in the window
   */
  record Request(List<Path> files, Path demo, Optional<Lang> lang) {
    public Request {
      files = List.copyOf(files);
    }
  }

  /** Why it cannot open on this machine, in one sentence; empty if it can. */
  Optional<String> obstacle(Lang lang);

  /**
   * Opens it and returns when it is closed.
   *
   * @return why it could not be opened after all; empty if it was
   */
  Optional<String> open(Request request, Lang lang);
}
