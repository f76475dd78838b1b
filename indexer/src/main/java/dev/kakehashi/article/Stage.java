package dev.kakehashi.article;

import java.util.Locale;

/** How far an agreement has come, in the order of its life. */
public enum Stage implements Concept {
  PROPOSED,
  NEGOTIATING,
  AGREED,
  SIGNED,
  IN_FORCE,
  ENDED;

  static final String KIND = "stage";

  /** Reads {@code in-force}. */
  public static Stage ofCode(String code) {
    for (Stage stage : values()) {
      if (stage.code().equals(code)) {
        return stage;
      }
    }
    throw new IllegalArgumentException("no such stage: " + code);
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String kind() {
    return KIND;
  }
}
