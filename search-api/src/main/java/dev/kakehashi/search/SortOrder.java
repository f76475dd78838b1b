package dev.kakehashi.search;

import java.util.Locale;

/** What comes first. Equal articles are ordered by id; those without a day come last. */
public enum SortOrder {
  RELEVANCE,
  NEWEST,
  OLDEST;

  /** The name in URLs: {@code newest}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
