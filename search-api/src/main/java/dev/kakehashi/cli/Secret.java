package dev.kakehashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key that is not written on the command line, where others may read it. */
final class Secret {
  private Secret() {}

  /** From the environment variable of this name, else from the file. */
  static String of(String fileOrName) throws IOException {
    String value = System.getenv(fileOrName);
    return (value == null ? Files.readString(Path.of(fileOrName)) : value).strip();
  }
}
