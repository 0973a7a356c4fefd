package org.ecozone.cli;

/**
 * The arguments make no sense together; key and values of the sentence for the user. Unchecked:
 * ends in one place.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] args;

  UsageException(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args.clone();
  }

  String key() {
    return key;
  }

  Object[] args() {
    return args.clone();
  }
}
