package dev.kakehashi.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A file of settings in UTF-8: {@code key = value} a line, several values with commas between them,
 * {@code #} before a remark, at the beginning of a line or after a space.
 */
final class ConfigurationFile {
  private static final Pattern REMARK = Pattern.compile("(^|\\s)#.*");

  private final Path path;
  private final Consumer<Mistake> mistakes;

  private ConfigurationFile(Path path, Consumer<Mistake> mistakes) {
    this.path = path;
    this.mistakes = mistakes;
  }

  static List<Given> read(Path path, Consumer<Mistake> mistakes) {
    ConfigurationFile file = new ConfigurationFile(path, mistakes);
    try {
      return file.settings(Files.readAllLines(path));
    } catch (NoSuchFileException e) {
      file.tell(1, "there is no such file");
    } catch (CharacterCodingException e) {
      file.tell(1, "the file is not in UTF-8");
    } catch (IOException e) {
      file.tell(1, "the file cannot be read: " + e.getMessage());
    }
    return List.of();
  }

  private List<Given> settings(List<String> lines) {
    List<Given> settings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = REMARK.matcher(lines.get(i)).replaceFirst("").strip();
      if (!line.isEmpty()) {
        setting(i + 1, line, seen).ifPresent(settings::add);
      }
    }
    return settings;
  }

  private Optional<Given> setting(int number, String line, Set<String> seen) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      tell(number, "a line is written key = value");
      return Optional.empty();
    }
    String key = line.substring(0, equals).strip();
    Optional<Setting<?>> setting = Settings.find(key);
    if (setting.isEmpty()) {
      tell(
          number,
          "there is no setting "
              + key
              + "; did you mean "
              + Nearest.to(key, Settings.keys())
              + "?");
    } else if (!seen.add(key)) {
      tell(number, key + " was set before in this file");
    }
    return setting.map(
        found -> new Given(found, found.form().split(line.substring(equals + 1)), at(number)));
  }

  private Origin at(int number) {
    return new Origin.Line(path, number);
  }

  private void tell(int number, String what) {
    mistakes.accept(new Mistake(at(number), at(number) + ": " + what));
  }
}
