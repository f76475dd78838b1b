package dev.kakehashi.configuration;

import java.util.List;

/** What was given for a setting at one place, as it was written. */
record Given(Setting<?> setting, List<String> texts, Origin origin) {
  private static final int LONGEST_SHOWN = 80;

  Given {
    texts = List.copyOf(texts);
  }

  /** One for each value that is wrong. */
  List<Mistake> mistakes() {
    boolean apart = setting.form().many() && !texts.isEmpty();
    List<List<String>> values = apart ? texts.stream().map(List::of).toList() : List.of(texts);
    return values.stream().filter(value -> !readable(value)).map(this::mistake).toList();
  }

  private boolean readable(List<String> value) {
    try {
      setting.form().read(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // what would do is told by the form
    }
  }

  private Mistake mistake(List<String> value) {
    String text = String.join(" ", value);
    String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    return new Mistake(
        origin,
        origin.nameOf(setting)
            + " takes "
            + setting.form().takes()
            + ", not "
            + (shown.isBlank() ? "nothing" : shown));
  }
}
