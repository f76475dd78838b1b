package dev.kakehashi.keys;

import java.nio.file.Path;

/** The key file cannot be used; the message tells the operator why. */
public final class UnusableKeyFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableKeyFileException(Path file, String reason) {
    super(file + " " + reason);
  }
}
