package dev.kakehashi.evaluation;

import java.nio.file.Path;

/** A line of a test set that cannot be used; the message tells which and why. */
public final class UnusableLineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param line from 1
   */
  UnusableLineException(Path file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
