package org.ecozone.store.cache;

import java.io.IOException;

/** Something that an entry cannot hold exactly; it is read anew every time. */
final class NotKeepableException extends IOException {
  private static final long serialVersionUID = 1L;

  NotKeepableException(String what) {
    super(what);
  }
}
