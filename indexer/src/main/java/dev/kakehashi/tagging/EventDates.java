package dev.kakehashi.tagging;

import dev.kakehashi.article.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days and spans of days that a body names, in order of position. Months and years alone are no
 * days. The text is walked once; at a place where a date can begin, forms of limited length are
 * tried.
 */
final class EventDates {
  /** What makes a day one of the page or of the books and not of an event. */
  private static final Pattern NO_EVENT_BEFORE =
      Pattern.compile(
          "(?:published|posted|updated|modified|retrieved|accessed)(?: on| at|:)? ?:?$"
              + "|(?:year|quarter|months|period)(?: that)? (?:ended|ending|to|through)(?: on)? ?$"
              + "|(?:公開|掲載|配信|更新|投稿)日?時? ?:? ?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LABEL = 40;

  private final String body;
  private final String plain;
  private final DayReckoning reckoning;
  private final EnglishDays english;
  private final JapaneseDays japanese;
  private final List<EventDate> found = new ArrayList<>();

  private EventDates(String body, Optional<LocalDate> published) {
    this.body = body;
    this.plain = plain(body);
    this.reckoning = new DayReckoning(published);
    this.english = new EnglishDays(plain, reckoning);
    this.japanese = new JapaneseDays(plain, reckoning);
  }

  /**
   * @param published without it, days that lack their year or are relative are left out
   */
  static List<EventDate> in(String body, Optional<LocalDate> published) {
    EventDates dates = new EventDates(body, published);
    int at = 0;
    while (at < body.length()) {
      at = dates.readAt(at);
    }
    return List.copyOf(dates.found);
  }

  /** Reads what begins here; tells where to go on. */
  private int readAt(int at) {
    char c = plain.charAt(at);
    if (endsSentence(at)) {
      reckoning.sentenceEnds();
      return at + 1;
    }
    List<NamedDays> days = List.of();
    if (isAsciiDigit(c)) {
      days = isInsideNumber(at) ? days : numberAt(at);
    } else if (isLatinLetter(c)) {
      days = english.wordAt(at);
    } else if (c >= 0x3000) {
      days = japanese.kanjiAt(at);
    }
    if (days.isEmpty()) {
      return afterRun(at);
    }
    days.forEach(this::add);
    return days.getLast().end();
  }

  private List<NamedDays> numberAt(int at) {
    List<NamedDays> days = japanese.numberAt(at);
    return days.isEmpty() ? english.numberAt(at) : days;
  }

  private void add(NamedDays days) {
    reckoning.named(days);
    String before = plain.substring(Math.max(0, days.start() - LONGEST_LABEL), days.start());
    if (!NO_EVENT_BEFORE.matcher(before).find()) {
      String words = body.substring(days.start(), days.end());
      found.add(new EventDate(days.first(), days.last(), days.start(), words));
    }
  }

  private boolean endsSentence(int at) {
    return switch (plain.charAt(at)) {
      case '。', '\n', '!', '?' -> true;
      case '.' ->
          at + 2 < plain.length()
              && plain.charAt(at + 1) == ' '
              && Character.isUpperCase(plain.charAt(at + 2));
      default -> false;
    };
  }

  /** No date begins within a word or a number, so neither is looked into again. */
  private int afterRun(int at) {
    char c = plain.charAt(at);
    int next = at + 1;
    if (isLatinLetter(c) || isAsciiDigit(c)) {
      while (next < plain.length()
          && (isLatinLetter(plain.charAt(next))
              || isAsciiDigit(plain.charAt(next)) && isAsciiDigit(c))) {
        next++;
      }
    } else if (JapaneseDays.isKanjiDigit(c)) {
      while (next < plain.length() && JapaneseDays.isKanjiDigit(plain.charAt(next))) {
        next++;
      }
    }
    return next;
  }

  /**
   * The decimals of 3.17, the last part of 03-1719, the price $17, the version v17, the yearly
   * 毎年3月17日.
   */
  private boolean isInsideNumber(int at) {
    if (at == 0) {
      return false;
    }
    char before = plain.charAt(at - 1);
    if (isAsciiDigit(before) || isLatinLetter(before) || "$€£¥#第約計各全年月".indexOf(before) >= 0) {
      return true;
    }
    return ".,:/-".indexOf(before) >= 0 && at > 1 && isAsciiDigit(plain.charAt(at - 2));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatinLetter(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** The text with full-width signs narrow and all dashes alike, character for character. */
  private static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(plain[i]);
    }
    return new String(plain);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c == '~' ? '-' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5D) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '　', '\u00A0', '\u2009', '\u202F' -> ' ';
      case '‐', '‑', '‒', '–', '—', '―', '−', '〜', '～' -> '-';
      case '’' -> '\'';
      default -> c;
    };
  }
}
