package dev.kakehashi.source;

import dev.kakehashi.calendar.CalendarWords;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the day that a source printed as its date, in English and Japanese forms. Of a date-time it
 * is the calendar day as written, in whatever zone. All-number dates that do not begin with the
 * year ({@code 03/04/2025}) are not guessed.
 */
final class PublicationDates {
  private static final String MONTH = "(" + CalendarWords.MONTH + ")";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.])(\\d{4})(?:\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2}))(?![\\d/])(?:[T"
              + " ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s?(?:Z|[+-]\\d{2}:?\\d{2}))?)?");
  private static final Pattern JAPANESE =
      Pattern.compile(
          ("("
                  + CalendarWords.ERA
                  + ")?\\s?((?<!\\d)\\d{1,4}|元|[K]{1,4})\\s?年"
                  + "\\s?(\\d{1,2}|[K]{1,3})\\s?月\\s?(\\d{1,2}|[K]{1,3})\\s?日")
              .replace("K", CalendarWords.KANJI_DIGITS));
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?[\\s-]"
              + MONTH
              + "\\b\\.?,?[\\s-](\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\b\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final String LABELS =
      "(?:first )?published(?: on| date)?|publication date|posted(?: on)?|date|released?(?: on)?"
          + "|公開日時?|掲載日時?|配信日時?|発表日|発行日|投稿日|日付|公開|掲載|配信|発表|発行|投稿";
  private static final String UPDATE_LABELS =
      "(?:last )?(?:updated|modified)(?: on)?|最終更新日?時?|更新日時?|更新|修正";
  private static final Pattern PUBLICATION_LABEL =
      Pattern.compile("(?:" + LABELS + ")\\s?[:】\\])]?\\s?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern UPDATE_LABEL =
      Pattern.compile("(?:" + UPDATE_LABELS + ")\\s?[:】\\])]?\\s?$", Pattern.CASE_INSENSITIVE);

  /** What may stand around a date without saying anything else. */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|[(\\[][日月火水木金土][)\\]]"
              + "|[月火水木金土日]曜日?|\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\b|\\d{1,2}時(?:\\d{1,2}分)?|\\b(?:[ap]\\.?m\\.?|jst|gmt|utc|bst|cet|est|at|on)\\b|午前|午後|現在|付け?|\\d+"
              + " min(?:ute)?s? read|(?:"
              + LABELS
              + ")(?=\\s?[:\\]】)]|\\s*$|\\s{2})|[+-]\\d{4}\\b|"
              + UPDATE_LABELS,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]+");

  private static final int LONGEST_DATE_LINE = 150;

  private record Found(LocalDate day, int start, int end) {}

  private PublicationDates() {}

  /** The publication day a text names; of several, one that is not the day of an update. */
  static Optional<LocalDate> in(String text) {
    String plain = plain(text);
    List<Found> found = find(plain);
    return found.stream()
        .filter(date -> !labelled(plain, date, UPDATE_LABEL))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(Found::day);
  }

  /** The day, where the text is a date and nothing else. */
  static Optional<LocalDate> exactly(String text) {
    return restOf(text).isEmpty() ? in(text) : Optional.empty();
  }

  /** Whether a line exists to give a date: besides, it holds at most a label such as a section. */
  static boolean isDateLine(String line) {
    String plain = plain(line);
    if (plain.length() > LONGEST_DATE_LINE || find(plain).isEmpty()) {
      return false;
    }
    String rest = restOf(plain);
    return rest.isEmpty() || (!Prose.endsSentence(plain) && isLabel(rest, plain));
  }

  /** Whether a line names its date as the day of publication: {@code Published: 19 March 2025}. */
  static boolean isLabelled(String line) {
    String plain = plain(line);
    return find(plain).stream().anyMatch(date -> labelled(plain, date, PUBLICATION_LABEL));
  }

  private static boolean isLabel(String rest, String line) {
    boolean divided = line.regionMatches(true, 0, "by ", 0, 3) || line.contains("|");
    return Prose.width(rest) <= 30 && (divided || Prose.words(rest) <= 2);
  }

  private static boolean labelled(String plain, Found date, Pattern label) {
    return label.matcher(plain.substring(0, date.start)).find();
  }

  private static String restOf(String text) {
    String plain = plain(text);
    StringBuilder rest = new StringBuilder(plain);
    List<Found> found = find(plain);
    for (Found date : found.reversed()) {
      rest.replace(date.start, date.end, " ");
    }
    String words = AROUND.matcher(rest).replaceAll(" ");
    return found.isEmpty() ? plain : MARKS.matcher(words).replaceAll(" ").strip();
  }

  /** Digits and marks of full width become narrow ones. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static List<Found> find(String plain) {
    List<Found> found = new ArrayList<>();
    collect(YEAR_FIRST, plain, found, PublicationDates::yearFirst);
    collect(JAPANESE, plain, found, PublicationDates::japanese);
    collect(
        DAY_FIRST, plain, found, m -> day(m.group(3), CalendarWords.month(m.group(2)), m.group(1)));
    collect(
        MONTH_FIRST,
        plain,
        found,
        m -> day(m.group(3), CalendarWords.month(m.group(1)), m.group(2)));
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  @FunctionalInterface
  private interface DayReader {
    Optional<LocalDate> read(MatchResult match);
  }

  private static void collect(Pattern form, String plain, List<Found> found, DayReader reader) {
    form.matcher(plain)
        .results()
        .forEach(
            match ->
                reader
                    .read(match)
                    .map(day -> new Found(day, match.start(), match.end()))
                    .ifPresent(found::add));
  }

  private static Optional<LocalDate> yearFirst(MatchResult match) {
    return day(match.group(1), Integer.parseInt(match.group(3)), match.group(4));
  }

  private static Optional<LocalDate> japanese(MatchResult match) {
    OptionalInt year = CalendarWords.year(match.group(1), match.group(2));
    return year.isEmpty()
        ? Optional.empty()
        : CalendarWords.day(
            year.getAsInt(),
            CalendarWords.number(match.group(3)),
            CalendarWords.number(match.group(4)));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    return CalendarWords.day(Integer.parseInt(year), month, Integer.parseInt(day));
  }
}
