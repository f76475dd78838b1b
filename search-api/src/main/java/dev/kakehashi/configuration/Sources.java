package dev.kakehashi.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Where settings come from. The file is read anew each time they are asked for.
 *
 * @param commandLine the texts given for a setting, by its key
 * @param environment all variables, those of other programs too
 * @param named the file the command line names; else {@code KAKEHASHI_CONFIG} names it
 */
public record Sources(
    Map<String, List<String>> commandLine, Map<String, String> environment, Optional<Path> named) {
  private static final String FILE_VARIABLE = Setting.PREFIX + "CONFIG";

  /** The variables that are no settings: those of {@code bin/kakehashi}, and the file's. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(FILE_VARIABLE, "KAKEHASHI_JAVA_HOME", "KAKEHASHI_JAVA_OPTS");

  public Sources {
    commandLine = Map.copyOf(commandLine);
    environment = Map.copyOf(environment);
  }

  /** The file of settings, where there is one. */
  public Optional<Path> file() {
    return named.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)).map(Path::of));
  }

  /** All that was given, the stronger before the weaker. */
  List<Given> read(Consumer<Mistake> mistakes) {
    List<Given> given = new ArrayList<>(onTheCommandLine());
    given.addAll(inTheEnvironment(mistakes));
    file().ifPresent(path -> given.addAll(ConfigurationFile.read(path, mistakes)));
    return given;
  }

  private List<Given> onTheCommandLine() {
    return Settings.ALL.stream()
        .filter(setting -> commandLine.containsKey(setting.key()))
        .map(
            setting ->
                new Given(
                    setting,
                    commandLine.getOrDefault(setting.key(), List.of()),
                    new Origin.CommandLine()))
        .toList();
  }

  private List<Given> inTheEnvironment(Consumer<Mistake> mistakes) {
    List<Given> given = new ArrayList<>();
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.startsWith(Setting.PREFIX) && !OTHER_VARIABLES.contains(name)) {
                variable(name, value, mistakes).ifPresent(given::add);
              }
            });
    return given;
  }

  /** A variable without a value is none, as supervisors set it. */
  private static Optional<Given> variable(String name, String value, Consumer<Mistake> mistakes) {
    Optional<Setting<?>> setting =
        Settings.ALL.stream()
            .<Setting<?>>map(known -> known)
            .filter(known -> known.variable().equals(name))
            .findFirst();
    if (setting.isEmpty()) {
      List<String> known = Settings.ALL.stream().map(Setting::variable).toList();
      mistakes.accept(
          new Mistake(
              new Origin.Environment(),
              name + " is no setting; did you mean " + Nearest.to(name, known) + "?"));
    }
    return setting
        .filter(known -> !value.isBlank())
        .map(known -> new Given(known, known.form().split(value), new Origin.Environment()));
  }
}
