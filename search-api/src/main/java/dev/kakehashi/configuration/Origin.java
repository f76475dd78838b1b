package dev.kakehashi.configuration;

import java.nio.file.Path;

/** Where a value was given; its text is how an operator finds the place. */
public sealed interface Origin {
  /** What the setting is called there. */
  String nameOf(Setting<?> setting);

  record CommandLine() implements Origin {
    @Override
    public String nameOf(Setting<?> setting) {
      return setting.option();
    }

    @Override
    public String toString() {
      return "command line";
    }
  }

  record Environment() implements Origin {
    @Override
    public String nameOf(Setting<?> setting) {
      return setting.variable();
    }

    @Override
    public String toString() {
      return "environment";
    }
  }

  /**
   * @param number from 1
   */
  record Line(Path file, int number) implements Origin {
    @Override
    public String nameOf(Setting<?> setting) {
      return this + ": " + setting.key();
    }

    @Override
    public String toString() {
      return file + ":" + number;
    }
  }

  record Default() implements Origin {
    @Override
    public String nameOf(Setting<?> setting) {
      return setting.key();
    }

    @Override
    public String toString() {
      return "default";
    }
  }
}
