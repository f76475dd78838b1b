package dev.kakehashi.configuration;

import java.util.List;
import java.util.Locale;

/**
 * One thing an operator may set. It has one name everywhere: {@code search-timeout} in a file,
 * {@code --search-timeout} on the command line, {@code KAKEHASHI_SEARCH_TIMEOUT} in the
 * environment.
 *
 * @param fallback what counts where nothing is given
 * @param live whether a running server follows a change of the file
 * @param about sentences for help and documents
 */
public record Setting<T>(String key, Form<T> form, T fallback, boolean live, String about) {
  static final String PREFIX = "KAKEHASHI_";

  static <T> Setting<T> of(String key, Form<T> form, T fallback, String about) {
    return new Setting<>(key, form, fallback, false, about);
  }

  /** The same, followed while the server runs. */
  Setting<T> followed() {
    return new Setting<>(key, form, fallback, true, about);
  }

  public String option() {
    return "--" + key;
  }

  public String variable() {
    return PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The fallback as it would be written; empty for none. */
  public List<String> defaultTexts() {
    return form.write(fallback);
  }
}
