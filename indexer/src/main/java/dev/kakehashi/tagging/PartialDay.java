package dev.kakehashi.tagging;

import dev.kakehashi.calendar.CalendarWords;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A day as a text names it: the year, or year and month, may be left to the reader. */
record PartialDay(OptionalInt year, OptionalInt month, int day) {
  /** The day in the given year and month, where it does not say others itself. */
  Optional<LocalDate> in(int otherYear, int otherMonth) {
    return CalendarWords.day(year.orElse(otherYear), month.orElse(otherMonth), day);
  }

  PartialDay withYear(int other) {
    return new PartialDay(OptionalInt.of(other), month, day);
  }
}
