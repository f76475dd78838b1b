package dev.kakehashi.search;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both included; open where empty. */
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  public static final DayRange ALL = new DayRange(Optional.empty(), Optional.empty());

  /** Whether every article lies in it, those without a day included. */
  public boolean isOpen() {
    return from.isEmpty() && to.isEmpty();
  }
}
