package dev.kakehashi.cli;

/** What a command's exit code means; shown by {@code kakehashi --help}. */
final class ExitCode {
  static final int OK = 0;

  /** Done, but some sources or rows were rejected. */
  static final int SOME_REJECTED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The index, a file or the address cannot be used. */
  static final int UNUSABLE = 3;

  /** Nothing at all could be read, and nothing was changed. */
  static final int NOTHING_DONE = 4;

  /** A fault of the program. */
  static final int FAULT = 70;

  /** A setting is wrong, and not only on the command line. */
  static final int WRONG_SETTING = 78;

  private ExitCode() {}
}
