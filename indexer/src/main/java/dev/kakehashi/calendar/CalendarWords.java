package dev.kakehashi.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The words of dates in English and Japanese, as pieces of patterns and as numbers. */
public final class CalendarWords {
  /** Pattern: an English month, whole or cut short; without a group, in any case it is given. */
  public static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  /** Pattern: an English day of the week, whole or cut short. */
  public static final String WEEKDAY =
      "(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

  /** Pattern: a Japanese era with a reign of years that dates are counted in. */
  public static final String ERA = "(?:令和|平成|昭和|大正|明治)";

  /** The digits of Japanese numbers, for a character class; each stands at its value. */
  public static final String KANJI_DIGITS = "〇一二三四五六七八九十";

  private static final Map<String, Integer> YEAR_BEFORE_ERA =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867);

  private static final int FIRST_YEAR = 1000;

  private CalendarWords() {}

  /** The number of an English month, from 1; whole or cut to three letters or more. */
  public static int month(String name) {
    String first = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(first) / 3 + 1;
  }

  /** An English day of the week, whole or cut to three letters or more. */
  public static DayOfWeek weekday(String name) {
    String first = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return DayOfWeek.of("montuewedthufrisatsun".indexOf(first) / 3 + 1);
  }

  /** The year of our era; empty for a small number without an era. */
  public static OptionalInt year(@Nullable String era, String digits) {
    int year = number(digits);
    if (era == null) {
      return year < FIRST_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }
    return OptionalInt.of(YEAR_BEFORE_ERA.getOrDefault(era, 0) + year);
  }

  /** Empty where the calendar has no such day. */
  public static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Reads {@code 19}, {@code 元} (the first year of an era), {@code 十九} and {@code 二〇二五}. */
  public static int number(String digits) {
    if (digits.equals("元")) {
      return 1;
    }
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.parseInt(digits);
    }
    int value = 0;
    int ones = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit == '十') {
        value += Math.max(ones, 1) * 10;
        ones = 0;
      } else {
        ones = ones * 10 + KANJI_DIGITS.indexOf(digit);
      }
    }
    return value + ones;
  }
}
