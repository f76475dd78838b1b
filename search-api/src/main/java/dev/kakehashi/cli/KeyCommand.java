package dev.kakehashi.cli;

import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes the keys with which others write to a server; see serve --keys.")
final class KeyCommand {
  @Spec CommandSpec spec = CommandSpec.create();

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Adds a key to the key file and prints it: this once, for the file holds its SHA-256 only.",
        "A server takes it at once. To withdraw a key, delete its line."
      })
  int create(
      @Option(
              names = "--file",
              paramLabel = "FILE",
              required = true,
              description = "The key file; made where there is none.")
          Path file,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              defaultValue = "write",
              description =
                  "write (add and replace; the default), delete, read, metrics, or admin"
                      + " (reindex).")
          List<String> scopes,
      @Option(
              names = "--expires",
              paramLabel = "DAY",
              description = "The first day on which it is not valid, such as 2027-04-01 (UTC).")
          @Nullable LocalDate expires) {
    Key.Made made = Key.make(scopes(scopes), Optional.ofNullable(expires));
    KeyFile.add(file, made.key());
    System.out.println(made.secret());
    return ExitCode.OK;
  }

  private Set<Scope> scopes(List<String> codes) {
    try {
      Set<Scope> scopes = EnumSet.noneOf(Scope.class);
      codes.forEach(code -> scopes.add(Scope.ofCode(code)));
      return scopes;
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--scope takes write, delete, read, metrics or admin: " + e.getMessage());
    }
  }
}
