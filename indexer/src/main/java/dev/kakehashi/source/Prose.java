package dev.kakehashi.source;

import java.util.regex.Pattern;

/** What tells running text from headings, menus and labels, in both languages. */
final class Prose {
  /** Shorter lines with a full stop are labels such as "Boston, U.S.A."; counted in words. */
  private static final int WORDS_OF_A_SENTENCE = 6;

  /** No headline is as wide as this, with or without a full stop; in columns. */
  private static final int WIDTH_OF_A_PARAGRAPH = 150;

  /** From this width on, one finished sentence inside makes a line running text; in columns. */
  private static final int WIDTH_WITH_A_SENTENCE = 100;

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:。！？：…‥][\"”’'」』）)\\]]*$");
  private static final Pattern SENTENCE_INSIDE =
      Pattern.compile("[.!?][\"”’)]*\\s+[\"“‘(]?\\p{Lu}|[。！？]");
  private static final String WITHIN_WORDS = "'’.&-";

  private Prose() {}

  static boolean isRunningText(String line) {
    int width = width(line);
    return width >= WIDTH_OF_A_PARAGRAPH
        || (endsSentence(line) && words(line) >= WORDS_OF_A_SENTENCE)
        || (width >= WIDTH_WITH_A_SENTENCE && SENTENCE_INSIDE.matcher(line).find());
  }

  static boolean endsSentence(String line) {
    return ENDS_SENTENCE.matcher(line).find();
  }

  static boolean holdsSeveralSentences(String line) {
    var matcher = SENTENCE_INSIDE.matcher(line);
    return matcher.find() && matcher.end() < line.length();
  }

  /** Columns on a terminal: a kana or kanji counts two. */
  static int width(String text) {
    int width = 0;
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      width += isWide(point) ? 2 : 1;
    }
    return width;
  }

  /** Words between spaces, and for Japanese one word for two characters. */
  static int words(String text) {
    int wide = 0;
    int words = 0;
    boolean inWord = false;
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      wide += isWide(point) ? 1 : 0;
      boolean letter = !isWide(point) && Character.isLetterOrDigit(point);
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && WITHIN_WORDS.indexOf(point) >= 0);
    }
    return words + wide / 2;
  }

  static boolean isWide(int point) {
    return (point >= 0x3000 && point <= 0x9fff)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0x20000 && point <= 0x3ffff);
  }

  static boolean hasKana(String text) {
    return text.codePoints().anyMatch(point -> point >= 0x3041 && point <= 0x30fa);
  }
}
