package dev.kakehashi.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command remembers how far it came. */
final class StateOption {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "With --to and --watch: the folder where it is kept how far the articles have come"
              + " (default: ~/.local/state/kakehashi, or as XDG_STATE_HOME says).")
  Optional<Path> given = Optional.empty();

  Path directory() {
    return given.orElseGet(
        () ->
            Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"))
                .resolve("kakehashi"));
  }
}
