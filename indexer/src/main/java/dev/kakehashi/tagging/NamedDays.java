package dev.kakehashi.tagging;

import java.time.LocalDate;

/**
 * Days found in a text.
 *
 * @param start UTF-16 position of the words that name them
 * @param end UTF-16 position after
 * @param yearGiven whether the text itself says the year
 */
record NamedDays(LocalDate first, LocalDate last, int start, int end, boolean yearGiven) {
  static NamedDays single(LocalDate day, int start, int end, boolean yearGiven) {
    return new NamedDays(day, day, start, end, yearGiven);
  }
}
