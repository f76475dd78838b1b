package dev.kakehashi.article;

import java.time.LocalDate;

/**
 * A day or span of days on which the text says something happens.
 *
 * @param last the last day, inclusive; equals {@code first} for a single day
 * @param start UTF-16 position in the body
 * @param text the words that say so
 */
public record EventDate(LocalDate first, LocalDate last, int start, String text) {
  public EventDate {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("an event ends on or after it begins, not " + last);
    }
  }
}
