package dev.kakehashi.search;

import java.util.Locale;

/** Whether newer articles are preferred where the sort is by relevance. */
public enum Recency {
  OFF,
  /** A little: among articles that match about as well, the newer one comes first. */
  MILD;

  /** The name in URLs: {@code mild}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
