package dev.kakehashi.cli;

import dev.kakehashi.configuration.Form;
import dev.kakehashi.configuration.Setting;
import dev.kakehashi.configuration.Settings;
import dev.kakehashi.configuration.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command an option for each setting, and {@code --config} for a file of them. */
final class SettingOptions implements CommandLine.IModelTransformer {
  private static final String CONFIG = "--config";

  @Override
  public CommandSpec transform(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(CONFIG)
            .paramLabel("FILE")
            .type(Path.class)
            .description(
                "A file of these settings, a line each: port = 8080. Stronger is the environment"
                    + " (KAKEHASHI_PORT=8080), and strongest the command line.")
            .build());
    Settings.ALL.forEach(setting -> command.addOption(option(setting)));
    return command;
  }

  private static OptionSpec option(Setting<?> setting) {
    Form<?> form = setting.form();
    OptionSpec.Builder option =
        OptionSpec.builder(setting.option())
            .paramLabel(form.label())
            .description(description(setting));
    if (form.many()) {
      option.type(List.class).auxiliaryTypes(String.class).arity("1..*");
    } else if (form.equals(Form.FLAG)) {
      option.type(String.class).arity("0..1").fallbackValue("true");
    } else {
      option.type(String.class).arity("1");
    }
    return option.build();
  }

  private static String description(Setting<?> setting) {
    List<String> fallback = setting.defaultTexts();
    return setting.about()
        + (fallback.isEmpty() ? "" : " (default: " + String.join(", ", fallback) + ")");
  }

  /** What was given to a command with these options, and what the environment gives. */
  static Sources sources(ParseResult parsed) {
    Map<String, List<String>> given = new HashMap<>();
    for (Setting<?> setting : Settings.ALL) {
      Object value = parsed.matchedOptionValue(setting.option(), null);
      if (value instanceof List<?> values) {
        given.put(setting.key(), values.stream().map(String::valueOf).toList());
      } else if (value != null) {
        given.put(setting.key(), List.of(String.valueOf(value)));
      }
    }
    Optional<Path> file = Optional.ofNullable(parsed.matchedOptionValue(CONFIG, null));
    return new Sources(given, System.getenv(), file);
  }
}
