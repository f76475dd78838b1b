package dev.kakehashi.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A year, a month or a day as a reader types it; both its ends belong to it. */
public record CalendarPeriod(LocalDate first, LocalDate last) {
  private static final String NUMBER =
      "(\\d{1,2}|[K]{1,3})".replace("K", CalendarWords.KANJI_DIGITS);

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?");

  private static final Pattern JAPANESE =
      Pattern.compile(
          "(ERA)?(\\d{1,4}|元|[K]{1,4})年(?:NUMBER月(?:NUMBER日)?)?"
              .replace("ERA", CalendarWords.ERA)
              .replace("K", CalendarWords.KANJI_DIGITS)
              .replace("NUMBER", NUMBER));

  /**
   * Reads {@code 2024}, {@code 2024-04}, {@code 2024/4/15}, 2024年4月 and 令和6年4月15日, at either width;
   * empty for anything else, and where the calendar has no such day.
   */
  public static Optional<CalendarPeriod> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    Matcher numbers = NUMBERS.matcher(plain);
    if (numbers.matches()) {
      return of(CalendarWords.year(null, required(numbers, 1)), numbers.group(3), numbers.group(4));
    }
    Matcher japanese = JAPANESE.matcher(plain);
    return japanese.matches()
        ? of(
            CalendarWords.year(japanese.group(1), required(japanese, 2)),
            japanese.group(3),
            japanese.group(4))
        : Optional.empty();
  }

  private static String required(Matcher matcher, int group) {
    String value = matcher.group(group);
    return value == null ? "" : value;
  }

  private static Optional<CalendarPeriod> of(
      OptionalInt year, @Nullable String month, @Nullable String day) {
    if (year.isEmpty()) {
      return Optional.empty();
    }
    int y = year.getAsInt();
    if (month == null) {
      return Optional.of(new CalendarPeriod(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)));
    }
    int m = CalendarWords.number(month);
    if (day == null) {
      return CalendarWords.day(y, m, 1)
          .map(first -> new CalendarPeriod(first, YearMonth.from(first).atEndOfMonth()));
    }
    return CalendarWords.day(y, m, CalendarWords.number(day))
        .map(exactly -> new CalendarPeriod(exactly, exactly));
  }
}
