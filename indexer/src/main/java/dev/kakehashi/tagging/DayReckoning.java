package dev.kakehashi.tagging;

import dev.kakehashi.calendar.CalendarWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a date leaves unsaid, told from the day of publication and from the days named before it in
 * the same text. Where neither tells, there is no day.
 */
final class DayReckoning {
  /** A bare day of the month this far from publication belongs to the month next to it. */
  private static final int FAR = 20;

  /** A day of the week without a word for its direction is at most so far from publication. */
  private static final int NEAR = 3;

  private final Optional<LocalDate> published;
  private Optional<NamedDays> before = Optional.empty();
  private boolean sameSentence;

  DayReckoning(Optional<LocalDate> published) {
    this.published = published;
  }

  Optional<LocalDate> published() {
    return published;
  }

  /** The first day of those the text named last. */
  Optional<LocalDate> namedBefore() {
    return before.map(NamedDays::first);
  }

  void named(NamedDays days) {
    before = Optional.of(days);
    sameSentence = true;
  }

  void sentenceEnds() {
    sameSentence = false;
  }

  Optional<LocalDate> day(PartialDay day) {
    if (day.month().isEmpty()) {
      return dayOfMonth(day);
    }
    return day.year().isPresent() ? day.in(0, 0) : dayOfYear(day);
  }

  /** The last day of a span; empty if it is no day on or after the first. */
  Optional<LocalDate> lastDay(LocalDate first, PartialDay last) {
    boolean nextYear = last.month().isPresent() && last.month().getAsInt() < first.getMonthValue();
    return last.in(first.getYear() + (nextYear ? 1 : 0), first.getMonthValue())
        .filter(day -> !day.isBefore(first));
  }

  /** The first day of a span whose year is said with its last day only. */
  static PartialDay firstDay(PartialDay first, PartialDay last) {
    if (first.year().isPresent() || first.month().isEmpty() || last.year().isEmpty()) {
      return first;
    }
    int year = last.year().getAsInt();
    boolean yearBefore = first.month().getAsInt() > last.month().orElse(12);
    return first.withYear(yearBefore ? year - 1 : year);
  }

  /** Ahead for what is planned, else the nearest; empty where the nearest is not near. */
  Optional<LocalDate> weekday(DayOfWeek weekday, boolean planned) {
    if (planned) {
      return published.map(day -> day.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    return published.map(
        day -> {
          LocalDate past = day.with(TemporalAdjusters.previousOrSame(weekday));
          return ChronoUnit.DAYS.between(past, day) <= NEAR ? past : past.plusWeeks(1);
        });
  }

  /** The Monday of a week counted from that of publication. */
  Optional<LocalDate> monday(int weeksAhead) {
    return published.map(
        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksAhead));
  }

  /** The year of a day named in the same sentence, else the one nearest to publication. */
  private Optional<LocalDate> dayOfYear(PartialDay day) {
    Optional<LocalDate> inSameSentence =
        before.filter(days -> sameSentence && days.yearGiven()).map(NamedDays::first);
    if (inSameSentence.isPresent()) {
      return day.in(inSameSentence.get().getYear(), 0);
    }
    return published.flatMap(
        anchor ->
            Stream.of(-1, 0, 1)
                .flatMap(years -> day.in(anchor.getYear() + years, 0).stream())
                .min(distanceFrom(anchor)));
  }

  /** The month of a day named before in the same sentence, else that of publication. */
  private Optional<LocalDate> dayOfMonth(PartialDay day) {
    Optional<LocalDate> following =
        before
            .filter(days -> sameSentence)
            .map(NamedDays::last)
            .filter(last -> last.getDayOfMonth() <= day.day())
            .flatMap(last -> day.in(last.getYear(), last.getMonthValue()));
    return following.or(() -> published.flatMap(anchor -> nearMonth(day, anchor)));
  }

  private static Optional<LocalDate> nearMonth(PartialDay day, LocalDate anchor) {
    return day.in(anchor.getYear(), anchor.getMonthValue())
        .filter(same -> Math.abs(ChronoUnit.DAYS.between(same, anchor)) <= FAR)
        .or(
            () ->
                Stream.of(-1, 0, 1)
                    .map(anchor::plusMonths)
                    .flatMap(
                        month ->
                            CalendarWords.day(month.getYear(), month.getMonthValue(), day.day())
                                .stream())
                    .min(distanceFrom(anchor)));
  }

  private static Comparator<LocalDate> distanceFrom(LocalDate anchor) {
    return Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(anchor, day)));
  }
}
