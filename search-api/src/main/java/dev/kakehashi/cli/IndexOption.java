package dev.kakehashi.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which index a command works on. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder that holds the index.")
  Path directory = Path.of("");
}
