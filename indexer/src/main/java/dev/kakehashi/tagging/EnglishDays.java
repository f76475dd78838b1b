package dev.kakehashi.tagging;

import dev.kakehashi.calendar.CalendarWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Days in English: {@code March 17-19, 2025}, {@code the 4th of April}, {@code next Monday}. */
final class EnglishDays {
  private static final String MONTH = "(?=[A-Z])(?<mN>(?i:" + CalendarWords.MONTH + "))\\b\\.?";

  /** A day of the month, and not the beginning of a sum, a share or an hour. */
  private static final String DAY =
      "(?<dN>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d{1,3}(?!\\d)|-[a-z]"
          + "| ?(?:million|billion|trillion|thousand|per ?cent|percent)\\b)";

  private static final String YEAR = "(?:, ?| |-)(?<yN>(?:1[89]|2[01])\\d\\d)(?!\\d|[,.]\\d)";

  private static final String YEAR_WORD = "(?: (?:of )?(?<yw>last|this|next) year\\b)?";

  private static final String JOIN =
      "(?: ?- ?| (?<andN>and|&) | (?:to|through|thru|until|till) )(?:(?:on )?"
          + CalendarWords.WEEKDAY
          + ",? )?(?:the )?";

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          part(MONTH, 1)
              + " "
              + part(DAY, 1)
              + "(?:"
              + part(YEAR, 1)
              + ")?"
              + ("(?<tail>" + part(JOIN, 1) + "(?:" + part(MONTH, 2) + " )?" + part(DAY, 2))
              + ("(?:" + part(YEAR, 2) + ")?)?" + YEAR_WORD));

  /** A second day before the month is {@code d3}: 17–19 March. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          part(DAY, 1)
              + "(?:"
              + part(JOIN, 3)
              + part(DAY, 3)
              + ")?(?: of)?[ -]"
              + part(MONTH, 1)
              + ("(?:" + part(YEAR, 1) + ")?")
              + ("(?<tail>" + part(JOIN, 1) + part(DAY, 2) + "(?: of)? " + part(MONTH, 2))
              + ("(?:" + part(YEAR, 2) + ")?)?" + YEAR_WORD));

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<day>yesterday|today|tomorrow)\\b(?!'s (?:world|technolog|econom|market|challeng))"
              + "|(?<way>on|last|next|this) (?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
              + ("\\b(?! (?:" + CalendarWords.MONTH + "|\\d)|, (?:" + CalendarWords.MONTH)
              + " |\\d|the \\d))|(?<week>last|this|next) week\\b(?!end)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLANNED =
      Pattern.compile(
          "\\b(?:will|shall|plans?|planned|scheduled|due|expected|set to|is to|are to|to be)\\b");

  /** Words that make a day out of nowadays. */
  private static final Pattern NOWADAYS = Pattern.compile("\\b(?:of|until|for|than|as) $");

  private static final Pattern PART_OF_NAME = Pattern.compile("\\p{Lu}\\p{L}+ $");

  /** How far back a plan is looked for. */
  private static final int CLAUSE = 120;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> RELATIVES =
      List.of("yes", "tod", "tom", "on ", "las", "nex", "thi");

  private final String text;
  private final DayReckoning reckoning;
  private final DateForm monthFirst;
  private final DateForm dayFirst;
  private final DateForm relative;

  EnglishDays(String text, DayReckoning reckoning) {
    this.text = text;
    this.reckoning = reckoning;
    this.monthFirst = new DateForm(MONTH_FIRST, text);
    this.dayFirst = new DateForm(DAY_FIRST, text);
    this.relative = new DateForm(RELATIVE, text);
  }

  private static String part(String pattern, int number) {
    return pattern.replaceAll("<(m|d|y|and)N>", "<$1" + number + ">");
  }

  /** What begins with the word at the position. */
  List<NamedDays> wordAt(int at) {
    if (beginsLike(at, MONTHS) && monthFirst.matchesAt(at)) {
      return monthFirst();
    }
    return beginsLike(at, RELATIVES) && relative.matchesAt(at)
        ? relative().stream().toList()
        : List.of();
  }

  /** Spares most words the patterns. */
  private boolean beginsLike(int at, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, at, beginning, 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /** What begins with the number at the position. */
  List<NamedDays> numberAt(int at) {
    return dayFirst.matchesAt(at) ? dayFirst() : List.of();
  }

  private List<NamedDays> monthFirst() {
    DateForm form = monthFirst;
    PartialDay first = new PartialDay(year(form, "y1"), month(form, "m1"), number(form, "d1"));
    boolean withTail = form.has("tail") && (form.has("m2") || !form.has("y1"));
    if (!withTail) {
      return single(first, form, form.has("tail") ? form.start("tail") : form.end());
    }
    PartialDay last = new PartialDay(year(form, "y2"), month(form, "m2"), number(form, "d2"));
    return span(first, last, form, "and1", form.start("d2"));
  }

  private List<NamedDays> dayFirst() {
    DateForm form = dayFirst;
    PartialDay named = new PartialDay(year(form, "y1"), month(form, "m1"), number(form, "d1"));
    if (form.has("d3")) {
      PartialDay last = new PartialDay(named.year(), named.month(), number(form, "d3"));
      return span(named, last, form, "and3", form.start("d3"));
    }
    if (!form.has("tail")) {
      return single(named, form, form.end());
    }
    PartialDay last = new PartialDay(year(form, "y2"), month(form, "m2"), number(form, "d2"));
    return span(named, last, form, "and1", form.start("d2"));
  }

  private List<NamedDays> single(PartialDay day, DateForm form, int end) {
    boolean given = day.year().isPresent();
    return reckoning.day(day).stream()
        .map(found -> NamedDays.single(found, form.start(), end, given))
        .toList();
  }

  /** Two days joined by "and" are a span only where they follow each other. */
  private List<NamedDays> span(
      PartialDay from, PartialDay to, DateForm form, String and, int secondStart) {
    PartialDay opening = DayReckoning.firstDay(from, to);
    Optional<LocalDate> first = reckoning.day(opening);
    Optional<LocalDate> last = first.flatMap(day -> reckoning.lastDay(day, to));
    boolean given = opening.year().isPresent();
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    if (form.has(and) && !last.get().equals(first.get().plusDays(1))) {
      return List.of(
          NamedDays.single(first.get(), form.start(), form.start(and) - 1, given),
          NamedDays.single(last.get(), secondStart, form.end(), given));
    }
    return List.of(new NamedDays(first.get(), last.get(), form.start(), form.end(), given));
  }

  private Optional<NamedDays> relative() {
    if (relative.has("day")) {
      return isNowadays() ? Optional.empty() : relativeDay(relative.required("day"));
    }
    if (relative.has("week")) {
      return reckoning
          .monday(steps(relative.required("week")))
          .map(
              monday ->
                  new NamedDays(
                      monday, monday.plusDays(6), relative.start(), relative.end(), false));
    }
    return weekday(relative.required("way"), relative.required("weekday"))
        .map(day -> NamedDays.single(day, relative.start(), relative.end(), false));
  }

  private Optional<NamedDays> relativeDay(String word) {
    int days =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "yesterday" -> -1;
          case "tomorrow" -> 1;
          default -> 0;
        };
    return reckoning
        .published()
        .map(day -> NamedDays.single(day.plusDays(days), relative.start(), relative.end(), false));
  }

  private boolean isNowadays() {
    int start = relative.start();
    Pattern before = Character.isUpperCase(text.charAt(start)) ? PART_OF_NAME : NOWADAYS;
    return before.matcher(text.substring(Math.max(0, start - 30), start)).find();
  }

  private Optional<LocalDate> weekday(String way, String name) {
    DayOfWeek weekday = CalendarWords.weekday(name);
    return switch (way.toLowerCase(Locale.ROOT)) {
      case "last" ->
          reckoning.published().map(day -> day.with(TemporalAdjusters.previous(weekday)));
      case "next" -> reckoning.published().map(day -> day.with(TemporalAdjusters.next(weekday)));
      case "this" -> reckoning.monday(0).map(day -> day.plusDays(weekday.getValue() - 1));
      default -> reckoning.weekday(weekday, isPlanned());
    };
  }

  private boolean isPlanned() {
    int start = relative.start();
    String before = text.substring(Math.max(0, start - CLAUSE), start);
    int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    return PLANNED.matcher(before.substring(sentence + 1)).find();
  }

  private static int steps(String way) {
    return switch (way.toLowerCase(Locale.ROOT)) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  /** The year said in digits or, relative to publication, in words. */
  private OptionalInt year(DateForm form, String group) {
    OptionalInt digits = form.number(group);
    if (digits.isPresent() || !form.has("yw") || reckoning.published().isEmpty()) {
      return digits;
    }
    int published = reckoning.published().get().getYear();
    return OptionalInt.of(published + steps(form.required("yw")));
  }

  private static OptionalInt month(DateForm form, String group) {
    return form.has(group)
        ? OptionalInt.of(CalendarWords.month(form.required(group)))
        : OptionalInt.empty();
  }

  private static int number(DateForm form, String group) {
    return Integer.parseInt(form.required(group));
  }
}
