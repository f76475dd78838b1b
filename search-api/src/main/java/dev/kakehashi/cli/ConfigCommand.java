package dev.kakehashi.cli;

import dev.kakehashi.configuration.Effective;
import dev.kakehashi.configuration.Setting;
import dev.kakehashi.configuration.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Looks after the settings of a server.",
    subcommands = ConfigCommand.Print.class)
final class ConfigCommand {
  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      modelTransformer = SettingOptions.class,
      description = {
        "Checks the settings that serve would use, and prints each with the place it comes from.",
        "What it prints can be used as a file. No setting is a secret: keys are in their own file."
      })
  static final class Print implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      Effective effective =
          new Effective(SettingOptions.sources(spec.commandLine().getParseResult()));
      for (Setting<?> setting : Settings.ALL) {
        String line = (setting.key() + " = " + effective.text(setting)).strip();
        System.out.println(line + "  # " + effective.origin(setting));
      }
      return ExitCode.OK;
    }
  }
}
