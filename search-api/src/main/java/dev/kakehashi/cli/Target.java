package dev.kakehashi.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The index that a command changes: a folder, or what a server holds. One of the two is given. */
final class Target {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder that holds the index.")
  @Nullable Path directory;

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "The server that holds the index.")
  @Nullable URI server;
}
