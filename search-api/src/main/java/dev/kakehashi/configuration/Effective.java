package dev.kakehashi.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts for each setting, and where it was given: the command line before the environment,
 * that before the file, and that before the default.
 */
public final class Effective {
  private final Map<String, Given> counting = new HashMap<>();

  /**
   * @throws UnusableConfigurationException with all mistakes at once, also of values that another
   *     place outdoes
   */
  public Effective(Sources sources) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Given given : sources.read(mistakes::add)) {
      mistakes.addAll(given.mistakes());
      counting.putIfAbsent(given.setting().key(), given);
    }
    if (!mistakes.isEmpty()) {
      throw new UnusableConfigurationException(mistakes);
    }
  }

  <T> T value(Setting<T> setting) {
    return Optional.ofNullable(counting.get(setting.key()))
        .map(given -> setting.form().read(given.texts()))
        .orElse(setting.fallback());
  }

  public Origin origin(Setting<?> setting) {
    return Optional.ofNullable(counting.get(setting.key()))
        .map(Given::origin)
        .orElse(new Origin.Default());
  }

  /** The value as a file would have it; empty for none. */
  public String text(Setting<?> setting) {
    List<String> texts =
        Optional.ofNullable(counting.get(setting.key()))
            .map(Given::texts)
            .orElse(setting.defaultTexts());
    return String.join(", ", texts);
  }
}
