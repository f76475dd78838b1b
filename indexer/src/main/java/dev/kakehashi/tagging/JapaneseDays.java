package dev.kakehashi.tagging;

import dev.kakehashi.calendar.CalendarWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Days in Japanese and in numbers that begin with the year: 令和7年3月19日, 3月17日～19日, 来月4日, 昨日, 17日に,
 * 2025/03/19.
 */
final class JapaneseDays {
  private static final String NUMBER =
      "(?:\\d{1,2}|["
          + CalendarWords.KANJI_DIGITS
          + "]{1,3})(?![\\d"
          + CalendarWords.KANJI_DIGITS
          + "])";

  private static final String YEAR_NUMBER =
      "(?<eraN>"
          + CalendarWords.ERA
          + ")?"
          + ("(?<yN>\\d{1,4}|元|[" + CalendarWords.KANJI_DIGITS + "]{1,4}) ?年 ?")
          + ("(?:\\((?:" + CalendarWords.ERA + ")?(?:\\d{1,4}|元)年\\) ?)?");

  private static final String YEAR_WORD = "(?<yw>一昨年|昨年|前年|今年|本年|同年|再来年|来年|翌年)(?:\\(\\d{4}年\\))?の?";

  private static final String MONTH = "(?<mN>" + NUMBER + ") ?月 ?";

  private static final String MONTH_WORD = "(?<mw>先月|今月|本月|来月|同月|翌月)の?";

  /** The character that closes a day, and its day of the week; not that of a number of days. */
  private static final String CLOSED =
      "日(?!間|以内|目|連続|ほど|程度|ごと|おき|当たり|あたり|分の)" + "(?: ?\\([月火水木金土日](?:曜日?)?(?:[・、]?祝日?)?\\))?";

  private static final String JOIN = " ?(?:から|より|-|(?<and>、|,|・|と|及び|および)) ?";

  private static final String DAY =
      "(?<d1>" + NUMBER + ") ?(?:" + CLOSED + "|(?= ?[-、,・] ?" + NUMBER + " ?日))";

  private static final String TAIL =
      "(?<tail>"
          + JOIN
          + "(?:(?:"
          + part(YEAR_NUMBER, 2)
          + ")?"
          + part(MONTH, 2)
          + ")?"
          + ("(?<d2>" + NUMBER + ") ?" + CLOSED + ")");

  private static final Pattern WITH_MONTH =
      Pattern.compile(
          "(?:(?:"
              + part(YEAR_NUMBER, 1)
              + "|"
              + YEAR_WORD
              + ")?"
              + part(MONTH, 1)
              + "|"
              + MONTH_WORD
              + (")" + DAY + TAIL + "?"));

  /** A day alone is a date only before words that go with one; else it may be a duration. */
  private static final Pattern DAY_ONLY =
      Pattern.compile(
          DAY
              + TAIL
              + "?+"
              + ("(?=、|,|に(?!\\d)|付|午前|午後|朝|夜|夕|未明|昼|まで|から(?!\\d)|より|\\("
                  + "|の(?=[会記閣声式発共演調署取首])|発表|開[催幕会]|署名|調印|締結|[英米豪独仏印中韓台東都])"));

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<y1>(?:1[89]|2[01])\\d\\d)(?<sep>[-/.])(?<m1>\\d{1,2})\\k<sep>(?<d1>\\d{1,2})"
              + "(?: ?\\([月火水木金土日]\\))?"
              + ("(?<tail> ?(?:-|から) ?(?:(?:(?<y2>\\d{4})\\k<sep>)?(?<m2>\\d{1,2})\\k<sep>)?"
                  + "(?<d2>\\d{1,2})(?: ?\\([月火水木金土日]\\))?)?(?!\\d|[-/.]\\d)"));

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<![\\u4E00-\\u9FFF])(?:(?<day>一昨日|昨日|本日|今日|明日|明後日|前日|同日|翌日)"
              + "(?!本|程|系|銀|経|産|比|終|時|香|配送|(?:の課題|では|まで|的|において|に至|への))"
              + "|(?<week>先週|今週|来週)(?!末)(?:の?(?<weekday>[月火水木金土日])曜日?)?)");

  /** No news looks further ahead, in years. */
  private static final int FAR_AHEAD = 20;

  private final String text;
  private final DayReckoning reckoning;
  private final DateForm withMonth;
  private final DateForm dayOnly;
  private final DateForm yearFirst;
  private final DateForm relative;

  JapaneseDays(String text, DayReckoning reckoning) {
    this.text = text;
    this.reckoning = reckoning;
    this.withMonth = new DateForm(WITH_MONTH, text);
    this.dayOnly = new DateForm(DAY_ONLY, text);
    this.yearFirst = new DateForm(YEAR_FIRST, text);
    this.relative = new DateForm(RELATIVE, text);
  }

  private static String part(String pattern, int number) {
    return pattern.replaceAll("<(era|m|y)N>", "<$1" + number + ">");
  }

  static boolean isKanjiDigit(char c) {
    return CalendarWords.KANJI_DIGITS.indexOf(c) >= 0;
  }

  /** What begins with the number at the position. */
  List<NamedDays> numberAt(int at) {
    if (yearFirst.matchesAt(at)) {
      return yearFirst();
    }
    if (withMonth.matchesAt(at)) {
      return withMonth();
    }
    return dayOnly.matchesAt(at)
        ? days(Optional.of(dayOfMonth(dayOnly, "d1")), dayOnly)
        : List.of();
  }

  /** What begins with the kanji at the position. */
  List<NamedDays> kanjiAt(int at) {
    return switch (text.charAt(at)) {
      case '令', '平', '昭', '大', '明', '昨', '前', '今', '本', '同', '再', '来', '翌', '先' -> wordAt(at);
      case '一' -> first(wordAt(at), at);
      default -> isKanjiDigit(text.charAt(at)) ? kanjiNumberAt(at) : List.of();
    };
  }

  private List<NamedDays> first(List<NamedDays> word, int at) {
    return word.isEmpty() ? kanjiNumberAt(at) : word;
  }

  private List<NamedDays> wordAt(int at) {
    if (withMonth.matchesAt(at)) {
      return withMonth();
    }
    return relative.matchesAt(at) ? relative().stream().toList() : List.of();
  }

  /** One kanji before 日 is a number of days, or of a town: 一日, 四日市. */
  private List<NamedDays> kanjiNumberAt(int at) {
    boolean alone = at + 1 < text.length() && text.charAt(at + 1) == '日';
    return alone ? List.of() : numberAt(at);
  }

  private List<NamedDays> yearFirst() {
    DateForm form = yearFirst;
    return days(
        Optional.of(new PartialDay(form.number("y1"), form.number("m1"), number(form, "d1"))),
        form);
  }

  private List<NamedDays> withMonth() {
    DateForm form = withMonth;
    if (form.has("mw")) {
      return days(monthOfWord(form.required("mw")).map(m -> in(m, number(form, "d1"))), form);
    }
    OptionalInt month = OptionalInt.of(number(form, "m1"));
    if (form.has("yw")) {
      return days(
          yearOfWord(form.required("yw"))
              .map(y -> new PartialDay(OptionalInt.of(y), month, number(form, "d1"))),
          form);
    }
    OptionalInt year = year(form, 1).isPresent() ? year(form, 1) : shortYear(form);
    if (form.has("y1") && year.isEmpty()) {
      return List.of();
    }
    return days(Optional.of(new PartialDay(year, month, number(form, "d1"))), form);
  }

  private List<NamedDays> days(Optional<PartialDay> opening, DateForm form) {
    Optional<LocalDate> first = opening.flatMap(reckoning::day);
    if (first.isEmpty()) {
      return List.of();
    }
    boolean given = opening.get().year().isPresent();
    NamedDays single = NamedDays.single(first.get(), form.start(), singleEnd(form), given);
    if (!form.has("tail")) {
      return List.of(single);
    }
    Optional<LocalDate> last = reckoning.lastDay(first.get(), closing(form));
    if (last.isEmpty()) {
      return List.of(single);
    }
    if (isJoinedByAnd(form) && form.has("m2")) {
      return List.of(single); // the second is a date of its own
    }
    if (isJoinedByAnd(form) && !last.get().equals(first.get().plusDays(1))) {
      return List.of(
          single, NamedDays.single(last.get(), form.start("d2"), form.end("tail"), given));
    }
    return List.of(new NamedDays(first.get(), last.get(), form.start(), form.end(), given));
  }

  private static int singleEnd(DateForm form) {
    return form.has("tail") ? form.start("tail") : form.end();
  }

  private boolean isJoinedByAnd(DateForm form) {
    return form != yearFirst && form.has("and");
  }

  private PartialDay closing(DateForm form) {
    OptionalInt month = form.has("m2") ? OptionalInt.of(number(form, "m2")) : OptionalInt.empty();
    OptionalInt year =
        form == yearFirst
            ? form.number("y2")
            : form.has("y2") ? year(form, 2) : OptionalInt.empty();
    return new PartialDay(year, month, number(form, "d2"));
  }

  private static OptionalInt year(DateForm form, int number) {
    return form.has("y" + number)
        ? CalendarWords.year(form.group("era" + number), form.required("y" + number))
        : OptionalInt.empty();
  }

  /** 25年 is the year of our century near publication. */
  private OptionalInt shortYear(DateForm form) {
    if (!form.has("y1") || reckoning.published().isEmpty()) {
      return OptionalInt.empty();
    }
    int published = reckoning.published().get().getYear();
    int year = published / 100 * 100 + CalendarWords.number(form.required("y1"));
    return OptionalInt.of(year > published + FAR_AHEAD ? year - 100 : year);
  }

  private static PartialDay dayOfMonth(DateForm form, String group) {
    return new PartialDay(OptionalInt.empty(), OptionalInt.empty(), number(form, group));
  }

  private static PartialDay in(LocalDate month, int day) {
    return new PartialDay(
        OptionalInt.of(month.getYear()), OptionalInt.of(month.getMonthValue()), day);
  }

  private Optional<Integer> yearOfWord(String word) {
    return switch (word) {
      case "一昨年" -> reckoning.published().map(day -> day.getYear() - 2);
      case "昨年" -> reckoning.published().map(day -> day.getYear() - 1);
      case "来年" -> reckoning.published().map(day -> day.getYear() + 1);
      case "再来年" -> reckoning.published().map(day -> day.getYear() + 2);
      case "同年" -> reckoning.namedBefore().map(LocalDate::getYear);
      case "翌年" -> reckoning.namedBefore().map(day -> day.getYear() + 1);
      case "前年" -> reckoning.namedBefore().map(day -> day.getYear() - 1);
      default -> reckoning.published().map(LocalDate::getYear);
    };
  }

  private Optional<LocalDate> monthOfWord(String word) {
    return switch (word) {
      case "先月" -> reckoning.published().map(day -> day.minusMonths(1));
      case "来月" -> reckoning.published().map(day -> day.plusMonths(1));
      case "同月" -> reckoning.namedBefore();
      case "翌月" -> reckoning.namedBefore().map(day -> day.plusMonths(1));
      default -> reckoning.published();
    };
  }

  private Optional<NamedDays> relative() {
    if (relative.has("day")) {
      return dayOfWord(relative.required("day")).map(this::relativeDay);
    }
    Optional<LocalDate> monday = reckoning.monday(weeksAhead(relative.required("week")));
    if (relative.has("weekday")) {
      return monday
          .map(day -> day.with(weekday(relative.required("weekday"))))
          .map(this::relativeDay);
    }
    return monday.map(
        day -> new NamedDays(day, day.plusDays(6), relative.start(), relative.end(), false));
  }

  private NamedDays relativeDay(LocalDate day) {
    return NamedDays.single(day, relative.start(), relative.end(), false);
  }

  private Optional<LocalDate> dayOfWord(String word) {
    return switch (word) {
      case "一昨日" -> reckoning.published().map(day -> day.minusDays(2));
      case "昨日" -> reckoning.published().map(day -> day.minusDays(1));
      case "明日" -> reckoning.published().map(day -> day.plusDays(1));
      case "明後日" -> reckoning.published().map(day -> day.plusDays(2));
      case "前日" -> reckoning.namedBefore().map(day -> day.minusDays(1));
      case "同日" -> reckoning.namedBefore();
      case "翌日" -> reckoning.namedBefore().map(day -> day.plusDays(1));
      default -> reckoning.published();
    };
  }

  private static int weeksAhead(String word) {
    return switch (word) {
      case "先週" -> -1;
      case "来週" -> 1;
      default -> 0;
    };
  }

  private static DayOfWeek weekday(String kanji) {
    return DayOfWeek.of("月火水木金土日".indexOf(kanji) + 1);
  }

  private static int number(DateForm form, String group) {
    return CalendarWords.number(form.required(group));
  }
}
